import fc from "fast-check";
import { expect, test } from "vitest";
import { addressSign, emailKeys } from "../../../src/domain/values/email.ts";
import { numberSigns, phoneKeys } from "../../../src/domain/values/phone.ts";

const pieces = (...list: readonly string[]) =>
  fc.array(fc.constantFrom(...list), { maxLength: 14 }).map((parts) => parts.join(""));

test("wherever an address is read, its sign stands", () => {
  const sign = new RegExp(addressSign, "u");
  const cells = pieces("a", "ta", "@", "＠", ".", "．", "jp", "example", "-", " ", ";", "例");
  let read = 0;
  fc.assert(
    fc.property(cells, (cell) => {
      if (emailKeys(cell).length === 0) return;
      read += 1;
      expect(cell).toMatch(sign);
    }),
    { numRuns: 40_000, seed: 1 },
  );
  expect(read).toBeGreaterThan(50);
});

test("wherever a number is read, its signs stand", () => {
  const cells = pieces(
    "0",
    "00",
    "3",
    "81",
    "+",
    "-",
    "(",
    ")",
    "０",
    "３",
    "ー",
    " ",
    "内線",
    "1234",
    "９０",
  );
  let read = 0;
  fc.assert(
    fc.property(cells, (cell) => {
      if (phoneKeys(cell).length === 0) return;
      read += 1;
      for (const sign of numberSigns) expect(cell).toMatch(new RegExp(sign, "u"));
    }),
    { numRuns: 40_000, seed: 1 },
  );
  expect(read).toBeGreaterThan(50);
});
