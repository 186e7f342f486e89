import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainProduct } from "./compared.ts";
import { type WrittenList, writtenList } from "./list-arbitrary.ts";
import { runs } from "./runs.ts";
import { scored } from "./scored.ts";

const accounts = 120;

/** Rows of one account are read in their order; here every account has one row. */
const oneRowEach = writtenList(accounts).map(
  (list): WrittenList => ({ ...list, rows: list.rows.map((rows) => rows.slice(0, 1)) }),
);
const order = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }));

describe("the order of the rows", () => {
  it("changes no verdict and no rank", async () => {
    await fc.assert(
      fc.asyncProperty(oneRowEach, order, async (list, places) => {
        const rows = list.rows.flat();
        const shuffled = rows
          .map((row) => ({ row, place: places.next().value }))
          .sort((a, b) => a.place - b.place)
          .map(({ row }) => row);
        const before = plainProduct(await scored(list, rows));
        expect(plainProduct(await scored(list, shuffled))).toEqual(before);
      }),
      runs(4, 30),
    );
  });
});
