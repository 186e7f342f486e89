import { describe, expect, it } from "vitest";
import { shapeOf } from "../../src/domain/values/shape.ts";
import { fill } from "../../src/errors.ts";
import { business, contract } from "../support/accounts.ts";
import { type Row, scoreAll } from "../support/score-rows.ts";

async function said(...rows: readonly Row[]): Promise<string> {
  const { notices } = await scoreAll(rows);
  return notices
    .map(({ phrase, values }) => `${fill(phrase.en, values)}\n${fill(phrase.ja, values)}`)
    .join("\n");
}

describe("what cannot be read is shown by its shape", () => {
  it.each([
    ["26/10/5", "99/99/9"],
    ["2019年4月", "9999年9月"],
    ["令和5年秋頃", "令和9年秋頃"],
    ["2026/9/31", "9999/9/99"],
    ["１２０万〜", "999万〜"],
  ])("%s: %s", (cell, shape) => {
    expect(shapeOf(cell)).toBe(shape);
  });

  it.each([
    "2024/3 佐藤様より",
    "担当 例田 090-0000-0001",
    "a@example.jp 1",
    "秋頃",
    "",
    "見本町1-2-3",
  ])("%s is not shown: it may name somebody", (cell) => {
    expect(shapeOf(cell)).toBeUndefined();
  });

  it("with how to write it, in both languages", async () => {
    const text = await said(business("A-1", { ...contract("2019-04-01", "2021年3月") }));
    expect(text).toContain("(such as 9999年9月, each digit shown as 9)");
    expect(text).toContain("例: 9999年9月");
    expect(text).toContain("write whole days, as 2026-03-31");
  });

  it("a cell with words is counted, and nothing of it is told", async () => {
    const text = await said(business("A-1", { 最終購入日: "2024/3 佐藤様より注文" }));
    expect(text).toContain("1 cell(s) of last_order_at could not be read; they count");
    expect(text).not.toContain("佐藤");
  });

  it("amounts are to be written in digits", async () => {
    const cells = { ...contract("2019-04-01", "2021-03-31"), 累計購入金額: "約100万〜" };
    expect(await said(business("A-1", cells))).toContain("(such as 約999万〜");
  });
});

describe("a list of which nobody can tell who bought", () => {
  it("is told that its days cannot be read, not to map the columns that it has mapped", async () => {
    const text = await said(business("A-1", contract("2019年4月", "2021年3月")));
    expect(text).toContain("cannot be read (contract_end, contract_start)");
    expect(text).not.toContain("--map contract_end");
  });

  it("is asked for the columns that it lacks alone", async () => {
    const text = await said(business("A-1", { ステータス: "" }));
    expect(text).toContain("--map contract_end=HEADER (or last_order_at=, order_count=)");
  });
});
