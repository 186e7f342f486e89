import { describe, expect, test } from "vitest";
import { business, column, endedIn2025 } from "../support/accounts.ts";
import { type Row, scoreAll, scoreRows } from "../support/score-rows.ts";

/** One account per cell under the header. */
const under = (header: string, ...cells: string[]) =>
  cells.map((cell, at) => ({
    ...business(`C-${at}`, { ...endedIn2025, 電話番号: `03-5550-000${at}` }),
    [header]: cell,
  }));

/** The lists of the accounts, in the order of the cells. */
const listsOf = (rows: readonly Row[]) =>
  Object.entries(column(rows, "list"))
    .toSorted()
    .map(([, list]) => list);

const listsUnder = async (header: string, ...cells: string[]) =>
  listsOf(await scoreRows(under(header, ...cells)));

describe("a yes under a header that is itself a word of caution sends its row to a person", () => {
  test.each([
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
  ])("%s: %s", async (header, cell, code) => {
    const { rows, notices } = await scoreAll(under(header, cell, "", "0", "なし"));
    expect(listsOf(rows)).toEqual([
      "needs_review",
      "dormant",
      "dormant",
      "dormant",
    ]);
    expect(rows.find((row) => row["customer_id"] === "C-0")?.["list_reason"]).toContain(code);
    expect(JSON.stringify(notices)).toContain(header);
  });
});

describe("a header that only touches such a word, or a cell that denies it, says nothing", () => {
  test.each([
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
  ])("%s: %s", async (header, cell) => {
    expect(await listsUnder(header, cell, "")).toEqual(["dormant", "dormant"]);
  });

  test("a mark that nobody carries is not worth a word", async () => {
    const { notices } = await scoreAll(under("削除フラグ", "0", "0"));
    expect(JSON.stringify(notices)).not.toContain("削除フラグ");
  });
});

describe("a word of caution that is the whole cell counts under any header", () => {
  test.each([
    ["ランク", "出禁", "A"],
    ["顧客分類", "取引停止", "一般"],
    ["与信ランク", "取引不可", "B"],
    ["会員種別", "退会", "ゴールド"],
    ["会員種別", "退会", "法人"],
    ["資格", "喪失", "有"],
    ["顧客区分", "死亡", "法人"],
    ["顧客区分", "退会", "法人"],
    ["顧客区分", "取引停止", "法人"],
    ["customer_type", "倒産", "法人"],
    ["取引先ランク", "要注意先", "A"],
    ["分類", "廃業", "製造"],
    ["グループ", "ブラックリスト", "A"],
  ])("%s: %s beside %s", async (header, cell, other) => {
    expect(await listsUnder(header, cell, other, "")).toEqual([
      "needs_review",
      "dormant",
      "dormant",
    ]);
  });

  test.each([
    ["商品名", "閉店"],
    ["職業", "退職"],
    ["案件状況", "停止"],
    ["入金状況", "未入金"],
    ["支払方法", "不要"],
    ["領収書", "不要"],
    ["アレルギー", "要注意"],
    ["引越し", "移転"],
  ])("%s: %s is of something else", async (header, cell) => {
    expect(await listsUnder(header, cell, "")).toEqual(["dormant", "dormant"]);
  });
});

describe("who has left is known under other headers", () => {
  test.each([
    ["在職状況", "退職", "在職"],
    ["在籍区分", "退職", "在籍"],
    ["担当者ステータス", "退職済", "在籍中"],
    ["先方担当者状況", "異動", ""],
    ["Contact Status", "Left company", "Employed"],
    ["No longer at company", "TRUE", "FALSE"],
    ["Left Company", "Yes", "No"],
  ])("%s: %s", async (header, gone, here) => {
    const rows = await scoreRows(under(header, gone, here));
    const names = column(rows, "full_name");
    expect(names["C-0"]).toBe("");
    expect(names["C-1"]).toBe("例田 健一");
  });

  test("a member who is 退会 under 在籍区分 is no colleague who left", async () => {
    expect(await listsUnder("在籍区分", "退会", "在籍")).toEqual(["needs_review", "dormant"]);
  });
});
