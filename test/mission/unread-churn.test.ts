import { describe, expect, it } from "vitest";
import { business, contract } from "../support/accounts.ts";
import { type Row, scoreRows } from "../support/score-rows.ts";

async function standing(...rows: readonly Row[]): Promise<string> {
  const [row] = await scoreRows(rows);
  return `${row?.["list"]}/${row?.["list_reason"]}`;
}

const left = (cells: Row) =>
  business("A-1", { 解約理由: "社内事情", ステータス: "解約", ...cells });

describe("left for internal reasons on a day that nobody can read (MISSION P7)", () => {
  it.each([
    contract("2019/4/1", "2026年9月"),
    { ...contract("2019/4/1", "2026/9"), 解約理由: "組織変更" },
    { 離反日: "26/9/30" },
    { 離反日: "昨年秋", 最終購入日: "2020-03-01" },
    { ...contract("2019/4/1", "2021-03-31"), 離反日: "26/9/30" },
    { 失注日: "26/9/30", ステータス: "失注", 最終接触日: "2026-01-10" },
  ])("%j: how long to wait is asked", async (cells) => {
    expect(await standing(left(cells))).toBe("needs_review/internal_wait_unknown");
  });

  it.each([
    ["nurture/internal_wait", contract("2019/4/1", "2026/9/30")],
    ["nurture/internal_wait", { ...contract("2019/4/1", "2026年9月"), 離反日: "2026-09-30" }],
    ["dormant/dormant_former", { ...contract("2019/4/1", "2021年3月"), 離反日: "2021-03-31" }],
    ["dormant/dormant_former", contract("2019/4/1", "2021/3/31")],
    // No day at all: nothing says that there is anything to wait for.
    ["dormant/dormant_former", {}],
    ["dormant/dormant_former", { 離反日: "" }],
    ["dormant/dormant_former", { 離反日: "不明" }],
    ["dormant/dormant_former", { 離反日: "26/9/30", 解約理由: "価格" }],
    ["existing/existing", { ...contract("2019/4/1"), ステータス: "契約中", 離反日: "26/9/30" }],
  ])("%s: %j", async (list, cells) => {
    expect(await standing(left(cells))).toBe(list);
  });
});
