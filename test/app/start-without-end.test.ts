import { expect, test } from "vitest";
import { fill } from "../../src/errors.ts";
import { business, column } from "../support/accounts.ts";
import { type Row, scoreAll, scoreRows } from "../support/score-rows.ts";

const begun = (cells: Row): Row => business("C-0", { 契約開始日: "2020-04-01", ...cells });

async function said(cells: Row): Promise<string> {
  const { notices } = await scoreAll([begun(cells)]);
  return notices.map(({ phrase, values }) => fill(phrase.en, values)).join("\n");
}

test.each(["契約の切れた日", "サービス打切日", "満ちる日", "Lapsed On"])(
  "where contracts have no end, the days under %s may be it",
  async (header) => {
    expect(await said({ [header]: "2023-03-31" })).toContain("contract_end=");
    expect(await said({ [header]: "2023-03-31" })).toContain("count as running");
  },
);

test.each([
  ["生年月日", "1980-01-01"],
  ["会社設立日", "1980-01-01"],
  ["更新日時", "2024-01-01 10:00"],
  ["ランク", "A"],
])("%s is no end", async (header, cell) => {
  expect(await said({ [header]: cell })).not.toContain("count as running");
});

test("where an end is read nothing is said", async () => {
  expect(await said({ 契約終了日: "", 面談予定: "2023-03-31" })).not.toContain("count as running");
});

test("an end that is only a month is no running contract without a word", async () => {
  const { rows } = await scoreAll([begun({ 終了年月: "2023-03" })]);
  expect(rows[0]?.["list"]).not.toBe("existing");
});

test("法人 and 個人 under 法人区分 are kinds of customers", async () => {
  const people = ["個人", "法人"].map((kind, at) => ({
    顧客ID: `P-${at}`,
    氏名: "例田 花子",
    電話番号: `03-5550-000${at}`,
    最終購入日: "2026-10-01",
    法人区分: kind,
  }));
  expect(column(await scoreRows(people), "customer_type")).toEqual({ "P-0": "b2c", "P-1": "b2b" });
});

test.each([
  "もうDMは送らないでください。電話なら可。",
  "前回訪問時、今後の案内は不要とのこと。",
  "Please do not contact us by mail.",
])("a refusal in a sentence is a note: %s", async (text) => {
  const notices = await said({ 契約終了日: "2023-03-31", 顧客の声など: text });
  expect(notices).toContain("--map note=顧客の声など");
  expect(notices).not.toContain("--map dm_ok=");
});
