import { describe, expect, it } from "vitest";
import { business, column, consumer, contract } from "../support/accounts.ts";
import { type Row, scoreRows } from "../support/score-rows.ts";

/** Where one account stands. */
async function standing(...rows: readonly Row[]): Promise<string> {
  const [row] = await scoreRows(rows);
  return `${row?.["list"]}/${row?.["list_reason"]}`;
}
const asked = "needs_review/unknown_status";

describe("a purchase or a contract that cannot be read is none that never was (MISSION 2: unknown is never zero)", () => {
  it.each([
    [{ 会員登録日: "2024/1/5", 最終購入日: "26/10/5" }],
    [{ 会員登録日: "2024/1/5", 最終購入日: "2025年秋頃" }],
    [{ 会員登録日: "2024/1/5", 初回購入日: "H", 最終購入日: "" }],
    [{ 会員登録日: "2024/1/5", 最終購入日: "", 購入回数: "多数" }],
    [{ 会員登録日: "2024/1/5", 最終購入日: "", 累計購入金額: "約百万" }],
    [{ 会員登録日: "2024/1/5", 最終購入日: "26/10/5", 購入回数: "0" }],
    [{ 会員登録日: "2024/1/5", 最終購入日: "26/10/5", ステータス: "見込み" }],
  ])("a consumer with %j is asked for", async (cells) => {
    expect(await standing(consumer("B-1", cells))).toBe(asked);
  });

  it.each([
    [{ ...contract("2019年4月", "2021年3月"), 最終接触日: "2026/10/1" }],
    [{ ...contract("2019年4月", ""), 最終接触日: "2026/10/1" }],
    [{ ...contract("", "2021年3月"), 最終接触日: "2026/10/1" }],
    // The contract ended, but an order that nobody can read may be of last week.
    [{ ...contract("2019-04-01", "2021-03-31"), 最終購入日: "26/10/5" }],
  ])("a company with %j is asked for", async (cells) => {
    expect(await standing(business("A-1", cells))).toBe(asked);
  });

  it("nor does another row's old order tell when the last one was", async () => {
    const rows = [
      business("A-1", { 最終購入日: "2020-03-01" }),
      business("A-1", { 最終購入日: "26/10/5" }),
    ];
    expect(await standing(...rows)).toBe(asked);
  });
});

describe("what can be read decides where it is enough", () => {
  it.each([
    ["existing", { ...contract("2024-04-01", "2027-03-31"), 最終購入日: "26/10/5" }],
    ["existing", { 最終購入日: "2026-10-05", 初回購入日: "昔" }],
    ["existing", { 最終購入日: "26/10/5", ステータス: "契約中" }],
    ["dormant_former", { 最終購入日: "26/10/5", ステータス: "解約" }],
    ["dormant_former", contract("2019年4月", "2021-03-31")],
    ["dormant_former", { 最終購入日: "2021-10-05", 累計購入金額: "約百万" }],
    ["closed", { 最終購入日: "26/10/5", ステータス: "倒産" }],
  ])("%s: %j", async (status, cells) => {
    const rows = await scoreRows([business("A-1", cells)]);
    expect(column(rows, "status")).toEqual({ "A-1": status });
  });

  it("who withdrew is suppressed, whatever the day of the last order", async () => {
    const cells = { 最終購入日: "26/10/5", 会員状態: "退会" };
    expect(await standing(consumer("B-1", cells))).toBe("suppressed/withdrawn");
  });

  it.each(
    "未購入 購入なし 購入履歴なし 取引なし （未購入） なし 未定 - 0000-00-00 実績なし 未注文".split(
      " ",
    ),
  )("最終購入日 %s says that nothing was bought", async (cell) => {
    const cells = { 会員登録日: "2024/1/5", 最終購入日: cell };
    expect(await standing(consumer("B-1", cells))).toBe("not_target/never_bought");
  });

  it("an unreadable day of anything else leaves the status alone", async () => {
    const cells = { 会員登録日: "2024/1/5", 最終購入日: "", 最終接触日: "秋頃", 期待金額: "大" };
    expect(await standing(consumer("B-1", cells))).toBe("not_target/never_bought");
  });
});
