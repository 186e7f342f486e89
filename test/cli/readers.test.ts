import { expect, test } from "vitest";
import { day } from "../../src/cli/options/day.ts";
import {
  choices,
  commaList,
  currency,
  mapping,
  memory,
  whole,
} from "../../src/cli/options/readers.ts";
import { UserError } from "../../src/errors.ts";
import { stage } from "./io.ts";

const { io } = stage([]);
const GB = 1024 ** 3;

test.each([
  ["1GB", GB],
  ["1.5 GiB", 1.5 * GB],
  ["512MB", 512 * 1024 ** 2],
  ["512m", 512 * 1024 ** 2],
  ["50%", 8 * GB],
  ["134217728", 134217728],
])("--memory %s is %d bytes", (given, bytes) => {
  expect(memory([given], io, "--memory")).toBe(bytes);
});

test.each(["banana", "-1GB", "101%", "0", "127MB", "1GB or so", ""])(
  "--memory %s is refused",
  (given) => {
    expect(() => memory([given], io, "--memory")).toThrow(UserError);
  },
);

test("without --memory: 2 GB, but never more than half of the machine's", () => {
  expect(memory([], io, "--memory")).toBe(2 * GB);
  expect(memory([], { ...io, totalMemory: 3 * GB }, "--memory")).toBe(1.5 * GB);
});

test.each([
  ["2026-11-22", "2026-11-22"],
  ["2026/11/22", "2026-11-22"],
  ["2024-02-29", "2024-02-29"],
  ["today", "2026-11-22"],
])("--as-of %s is %s", (given, expected) => {
  expect(day([given], io, "--as-of")).toBe(expected);
});

test("without --as-of it is the local day, late in the evening too", () => {
  expect(day([], io, "--as-of")).toBe("2026-11-22");
});

test.each([
  "2026-02-30",
  "2025-02-29",
  "2026-13-01",
  "26-11-22",
  "2026-1-2",
  "tomorrow",
  "令和8年",
])("--as-of %s is no day", (given) => {
  expect(() => day([given], io, "--as-of")).toThrow(UserError);
});

test("lists are joined by commas, repeated or both; all is all of them", () => {
  const lists = choices(["existing", "dormant", "caution"]);
  expect(lists(["dormant, caution", "dormant"], io, "--list")).toEqual(["dormant", "caution"]);
  expect(lists(["all"], io, "--list")).toEqual(["existing", "dormant", "caution"]);
  expect(lists([], io, "--list")).toBeUndefined();
});

test("columns may hold the input's own headers", () => {
  expect(commaList(["customer_id,会員 No", "rank"], io, "--columns")).toEqual([
    "customer_id",
    "会員 No",
    "rank",
  ]);
});

test.each(["", " , "])("columns %j name none: a script's variable was not set", (given) => {
  expect(() => commaList([given], io, "--columns")).toThrow(UserError);
});

test("--map keeps the order of headers of one column, and = inside a header", () => {
  const map = mapping(["customer_id=会員No", "phone=TEL=1", "phone=TEL2"], io, "--map");
  expect(map).toEqual({ customer_id: ["会員No"], phone: ["TEL=1", "TEL2"] });
});

test.each(["customer_id", "=会員No", "customer_id=", ""])("--map %s is refused", (given) => {
  expect(() => mapping([given], io, "--map")).toThrow(UserError);
});

test.each(["0", "-1", "1.5", "１", "1e3", "two", ""])("--header-row %s is refused", (given) => {
  expect(() => whole(1)([given], io, "--header-row")).toThrow(UserError);
});

test("a currency is a code that exists; common words are told their code", () => {
  expect(currency(["jpy"], io, "--currency")).toBe("JPY");
  for (const word of ["yen", "円", "¥"]) {
    expect(() => currency([word], io, "--currency")).toThrow("did you mean JPY?");
  }
  expect(() => currency(["XYZ"], io, "--currency")).toThrow("no currency code");
});

test("lists may be named as summaries have them", () => {
  const read = choices(["existing", "dormant"], () => ({ 休眠: "dormant" }));
  expect(read(["休眠,existing"], io, "--list")).toEqual(["dormant", "existing"]);
});
