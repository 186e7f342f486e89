import { expect, test } from "vitest";
import { business, column, endedIn2025 } from "../support/accounts.ts";
import { type Row, scoreAll, scoreRows } from "../support/score-rows.ts";

type Case = readonly [header: string, cell: string, ...told: string[]];

/** One account per case, with its cell under its header. */
const accounts = (cases: readonly Case[]): readonly Row[] =>
  cases.map(([header, cell], at) => ({
    ...business(`${header}: ${cell}`, endedIn2025),
    電話番号: `03-5550-${String(at).padStart(4, "0")}`,
    メールアドレス: `c${at}@example.co.jp`,
    会社名: `株式会社例田${at}`,
    [header]: cell,
  }));

const named = (cases: readonly Case[], told: (one: Case) => string) =>
  Object.fromEntries(cases.map((one) => [`${one[0]}: ${one[1]}`, told(one)]));

const marks: readonly Case[] = [
  ["死亡フラグ", "1", "closed"],
  ["死亡日", "2025-11-01", "closed"],
  ["死亡年月日", "R7.11.1", "closed"],
  ["没年月日", "2025/11/01", "closed"],
  ["ご逝去日", "2025年11月", "closed"],
  ["逝去", "○", "closed"],
  ["故人", "1", "closed"],
  ["本人死亡区分", "死亡", "closed"],
  ["Deceased", "Yes", "closed"],
  ["Is Deceased", "1", "closed"],
  ["Deceased Date", "2025-11-01", "closed"],
  ["Date of Death", "2025-11-01", "closed"],
  ["廃業フラグ", "1", "closed"],
  ["廃業年月", "2025-11", "closed"],
  ["倒産日", "2025-11-01", "closed"],
  ["閉店日", "2025-11-01", "closed"],
  ["解散年月日", "2025-11-01", "closed"],
  ["Is Bankrupt", "TRUE", "closed"],
  ["退会区分", "退会", "contact_refused"],
  ["退会区分", "1", "contact_refused"],
  ["脱退区分", "脱退", "contact_refused"],
  ["停止フラグ", "1", "contact_refused"],
  ["アプローチ禁止", "○", "contact_refused"],
  ["訪問禁止", "○", "contact_refused"],
  ["アプローチNG", "1", "contact_refused"],
  ["営業お断りフラグ", "1", "contact_refused"],
  ["削除フラグ", "1", "barred"],
  ["論理削除", "1", "barred"],
  ["del_flg", "1", "barred"],
  ["delete_flag", "1", "barred"],
  ["is_deleted", "TRUE", "barred"],
  ["IsDeleted", "true", "barred"],
  ["deleted_at", "2025-01-01", "barred"],
  ["deleted_at", "2025-01-01 10:20:30", "barred"],
  ["削除日時", "2025/01/01 10:20", "barred"],
  ["利用停止フラグ", "1", "barred"],
  ["会員資格停止日", "2025-01-01", "barred"],
  ["営業対象外", "1", "barred"],
  ["対象外フラグ", "1", "barred"],
  ["除外フラグ", "○", "barred"],
  ["除外フラグ", "対象", "barred"],
  ["使用禁止", "1", "barred"],
  ["取引停止日", "2025-01-01", "barred"],
  ["ブラックリスト理由", "代金の踏み倒し", "barred"],
  ["メルマガ停止区分", "1", "contact_refused"],
  ["Is Blocklisted", "TRUE", "barred"],
  ["Blacklisted", "yes", "barred"],
  ["取引注意", "○", "trouble"],
  ["クレーム有無", "有", "trouble"],
  ["クレームフラグ", "1", "trouble"],
  ["クレーム", "あり", "trouble"],
  ["クレーム履歴", "商品破損", "trouble"],
  ["クレーム内容", "納品の遅れ", "trouble"],
  ["トラブル履歴", "あり", "trouble"],
  ["苦情件数", "3", "trouble"],
  ["クレーム回数", "2回", "trouble"],
  ["クレーム発生日", "2024-05-01", "trouble"],
  ["延滞", "1", "payment"],
  ["延滞フラグ", "有", "payment"],
  ["滞納回数", "2", "payment"],
  ["宛先不明", "1", "unreachable"],
  ["返戻回数", "2", "unreachable"],
  ["返送日", "2025-05-01", "unreachable"],
  ["住所不明フラグ", "1", "unreachable"],
];

test("a yes under a header that is itself a word of caution sends its row to a person", async () => {
  const { rows, notices } = await scoreAll(accounts(marks));
  expect(column(rows, "list")).toEqual(named(marks, () => "needs_review"));
  expect(column(rows, "list_reason")).toEqual(named(marks, ([, , code]) => `note_${code}`));
  const said = JSON.stringify(notices);
  expect(marks.filter(([header]) => !said.includes(header))).toEqual([]);
});

const denied: readonly Case[] = [
  ["反社チェック", "2025-11-01"],
  ["反社チェック", "済"],
  ["NG理由", "価格"],
  ["クレーム対応担当者", "例田 一郎"],
  ["解約区分", "1"],
  ["事故区分", "1"],
  ["事故件数", "2"],
  ["退会防止策", "電話"],
  ["クレジットカード", "あり"],
  ["閉店時間", "20:00"],
  ["閉店日", "水曜"],
  ["移転日", "2020-04-01"],
  ["転居日", "2020-04-01"],
  ["死亡保険", "1"],
  ["死亡保険金受取人", "例田 花子"],
  ["会社清算日", "末日"],
  ["利用停止日", "2025-03-31"],
  ["削除フラグ", "FALSE"],
  ["削除フラグ", "未"],
  ["退会区分", "未退会"],
  ["退会区分", "一般"],
  ["営業対象外", "対象"],
  ["営業対象外", "OK"],
  ["反社", "OK"],
  ["クレーム有無", "無"],
  ["クレーム内容", "特になし"],
  ["クレーム履歴", "-"],
  ["苦情件数", "0件"],
  ["苦情件数", "0.0"],
  ["延滞", "いいえ"],
  ["延滞", "正常"],
  ["deleted_at", "0000-00-00"],
  ["deleted_at", "NULL"],
  ["死亡日", "-"],
  ["死亡フラグ", "生存"],
  ["消費税対象外", "1"],
  ["ポイント対象外", "1"],
  ["返品回数", "2"],
  ["キャンセル回数", "3"],
  ["使用機種", "停止線センサー"],
  ["No. Calls", "5"],
  ["Removed Date", "2023-01-01"],
  ["麻酔", "要注意"],
];

test("a header that only touches such a word, or a cell that denies it, says nothing", async () => {
  const rows = await scoreRows(accounts(denied));
  expect(column(rows, "list")).toEqual(named(denied, () => "dormant"));
});

test("a mark that nobody carries is not worth a word", async () => {
  const { notices } = await scoreAll(accounts([["削除フラグ", "0"]]));
  expect(JSON.stringify(notices)).not.toContain("削除フラグ");
});

test("numbers under 退会区分 are codes where there are more than two: the column is reported", async () => {
  const { rows, notices } = await scoreAll(
    accounts([
      ["退会区分", "1"],
      ["退会区分", "2"],
    ]),
  );
  expect(column(rows, "list")).toEqual({ "退会区分: 1": "dormant", "退会区分: 2": "dormant" });
  expect(JSON.stringify(notices)).toContain("退会区分");
});

const wholeCells: readonly Case[] = [
  ["ランク", "出禁"],
  ["顧客分類", "取引停止"],
  ["与信ランク", "取引不可"],
  ["会員種別", "退会"],
  ["資格", "喪失"],
  ["顧客区分", "死亡"],
  ["顧客区分", "退会"],
  ["顧客区分", "取引停止"],
  ["customer_type", "倒産"],
  ["取引先ランク", "要注意先"],
  ["分類", "廃業"],
  ["グループ", "ブラックリスト"],
];
const beside: readonly Case[] = [
  ["ランク", "A"],
  ["会員種別", "ゴールド"],
  ["顧客区分", "法人"],
  ["資格", "有"],
];

test("a word of caution that is the whole cell counts under any header", async () => {
  const rows = await scoreRows(accounts([...wholeCells, ...beside]));
  expect(column(rows, "list")).toEqual({
    ...named(wholeCells, () => "needs_review"),
    ...named(beside, () => "dormant"),
  });
});

const ofThings: readonly Case[] = [
  ["商品名", "閉店"],
  ["職業", "退職"],
  ["案件状況", "停止"],
  ["入金状況", "未入金"],
  ["支払方法", "不要"],
  ["領収書", "不要"],
  ["アレルギー", "要注意"],
  ["引越し", "移転"],
];

test("of a thing, an order or a need it says nothing", async () => {
  const rows = await scoreRows(accounts(ofThings));
  expect(column(rows, "list")).toEqual(named(ofThings, () => "dormant"));
});

test.each([
  ["在職状況", "退職", "在職"],
  ["在籍区分", "退職", "在籍"],
  ["担当者ステータス", "退職済", "在籍中"],
  ["先方担当者状況", "異動", ""],
  ["Contact Status", "Left company", "Employed"],
  ["No longer at company", "TRUE", "FALSE"],
  ["Left Company", "Yes", "No"],
])("who has left is known under %s: %s", async (header, gone, here) => {
  const rows = await scoreRows(
    accounts([
      [header, gone],
      [header, here],
    ]),
  );
  expect(Object.values(column(rows, "full_name")).toSorted()).toEqual(["", "例田 健一"]);
});

test("a member who is 退会 under 在籍区分 is no colleague who left", async () => {
  const rows = await scoreRows(
    accounts([
      ["在籍区分", "退会"],
      ["在籍区分", "在籍"],
    ]),
  );
  expect(column(rows, "list")).toEqual({
    "在籍区分: 退会": "needs_review",
    "在籍区分: 在籍": "dormant",
  });
});

test("days are found in a column of very many", async () => {
  const days = Array.from({ length: 80 }, (_, at): Case => {
    const day = new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);
    return ["deleted_at", day];
  });
  const rows = await scoreRows(accounts(days));
  expect(column(rows, "list")).toEqual(named(days, () => "needs_review"));
});
