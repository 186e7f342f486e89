import { describe, expect, test } from "vitest";
import { column } from "../support/accounts.ts";
import { type Row, scoreAll, scoreRows } from "../support/score-rows.ts";

const numbered = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row, at) => ({
    顧客ID: `C-${at}`,
    会社名: `株式会社例示${at}`,
    電話番号: `03-5550-000${at}`,
    最終購入日: "2026-10-01",
    ...row,
  }));

describe("what tells how far somebody is, is no permission", () => {
  test.each(["連絡状況", "はがき", "SMS", "年賀状"])("%s: 済 and 未", async (header) => {
    const rows = await scoreRows(numbered(["済", "未", "済"].map((cell) => ({ [header]: cell }))), {
      type: "b2c",
    });
    expect(new Set(Object.values(column(rows, "list")))).toEqual(new Set(["existing"]));
    expect(new Set(Object.values(column(rows, "sms_ok")))).toEqual(new Set(["no"]));
  });

  test("one 不要 among them is one row for a person", async () => {
    const rows = await scoreRows(numbered(["済", "未", "不要"].map((連絡状況) => ({ 連絡状況 }))));
    expect(column(rows, "list")).toEqual({
      "C-0": "existing",
      "C-1": "existing",
      "C-2": "needs_review",
    });
  });
});

test.each([
  ["同意書", "不要"],
  ["電話番号確認", "不要"],
  ["資料送付", "不要"],
  ["写真掲載同意", "同意しない"],
  ["アンケート送付", "不要"],
  ["反社", "済"],
  ["領収書", "不要"],
])("%s: %s refuses no contact", async (header, cell) => {
  const rows = await scoreRows(numbered([{ [header]: cell }, { [header]: "" }]));
  expect(column(rows, "list")).toEqual({ "C-0": "existing", "C-1": "existing" });
});

test("一般 and 優良 are ranks, 一般 and 法人 kinds of customers", async () => {
  const ranks = await scoreRows(numbered([{ 顧客区分: "一般" }, { 顧客区分: "優良" }]));
  expect(column(ranks, "customer_type")).toEqual({ "C-0": "b2b", "C-1": "b2b" });
  const kinds = await scoreRows(numbered([{ 顧客区分: "一般" }, { 顧客区分: "法人" }]));
  expect(column(kinds, "customer_type")).toEqual({ "C-0": "b2c", "C-1": "b2b" });
});

test("the day on which trade began is no contract beside a last order, and one beside its end", async () => {
  const [traded] = await scoreRows(
    numbered([{ 取引開始日: "2015-04-01", 最終購入日: "2021-06-01" }]),
  );
  expect(traded).toMatchObject({ list: "dormant", status: "dormant_former" });
  const [running] = await scoreRows(
    numbered([{ 取引開始日: "2015-04-01", 契約終了日: "", 最終購入日: "2021-06-01" }]),
  );
  expect(running).toMatchObject({ list: "existing" });
});

test.each(["メール2", "サブメール", "Secondary Email", "携帯メールアドレス"])(
  "an address under %s is found by a blacklist",
  async (header) => {
    const customers = numbered([{ メール: "a@x.example", [header]: "b@x.example" }]);
    const blacklist = [{ メールアドレス: "b@x.example", 理由: "取引停止" }];
    expect(column(await scoreRows(customers, { blacklist }), "list")).toEqual({
      "C-0": "blacklisted",
    });
  },
);

test.each(["最終メール送信日", "最終DM発送日", "最終返品日"])(
  "%s, what we sent or got back, is not proposed for the clock of contacts",
  async (header) => {
    const { notices } = await scoreAll(numbered([{ [header]: "2026-01-01" }]));
    expect(JSON.stringify(notices)).not.toContain("last_contact_at");
  },
);
