import { expect, it } from "vitest";
import { readFlag } from "../../../src/domain/values/flag.ts";

it.each(["1", "1.0", "はい", "○", "〇", "◯", "有", "Ｙ", "TRUE", "済", "yes"])(
  "%s is yes",
  (text) => {
    expect(readFlag(text)).toEqual({ value: true });
  },
);

it.each(["0", "いいえ", "×", "無", "n", "False", "-", "未"])("%s is no", (text) => {
  expect(readFlag(text)).toEqual({ value: false });
});

it("leaves blank and unknown words apart", () => {
  expect(readFlag(" ")).toBeUndefined();
  expect(readFlag("多分")).toEqual({ problem: "not_a_flag" });
  expect(readFlag("解決済", { yes: ["解決済"] })).toEqual({ value: true });
});
