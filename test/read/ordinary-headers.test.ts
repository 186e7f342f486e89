import { describe, expect, test } from "vitest";
import { mapHeaders } from "../../src/read/headers.ts";

/** What a header feeds beside others. */
function fed(header: string, ...beside: string[]): readonly string[] {
  return mapHeaders([...beside, header], "customers")
    .mapped.filter(({ sources }) => sources.some((source) => source.header === header))
    .map(({ name }) => name);
}

describe("polite and everyday headers are the columns that they mean", () => {
  test.each([
    ["お取引先名", "company_name"],
    ["お取引先様名", "company_name"],
    ["得意先様名", "company_name"],
    ["取引先様名称", "company_name"],
    ["貴社名様", "company_name"],
    ["屋号", "company_name"],
    ["店名", "company_name"],
    ["ご担当者様", "full_name"],
    ["ご担当者様名", "full_name"],
    ["お客様氏名", "full_name"],
    ["ご住所", "address1"],
    ["送付先住所", "address1"],
    ["本社所在地", "address1"],
    ["ご住所1", "address1"],
    ["お電話番号", "phone"],
    ["ご連絡先", "phone"],
    ["ご連絡先電話番号", "phone"],
    ["ケータイ", "mobile"],
    ["ケータイ番号", "mobile"],
    ["担当直通", "direct_phone"],
    ["ご担当者直通", "direct_phone"],
    ["お客様番号", "customer_id"],
    ["ご部署", "department"],
    ["お役職", "title"],
    ["御社名様", "company_name"],
    ["ご郵便番号", "postal_code"],
    ["最終訪問", "last_contact_at"],
    ["前回訪問日", "last_contact_at"],
    ["前回商談日", "last_contact_at"],
    ["お買上回数", "order_count"],
    ["お買い上げ回数", "order_count"],
    ["ご購入回数", "order_count"],
    ["ご利用回数", "order_count"],
    ["最終ご来店日", "last_order_at"],
    ["サービス終了", "contract_end"],
    ["終了年月", "contract_end"],
    ["契約終了年月", "contract_end"],
    ["契約満期日", "contract_end"],
    ["契約始期日", "contract_start"],
    ["ご契約日", "contract_start"],
  ])("%s: %s", (header, name) => {
    expect(fed(header, "備考")).toEqual([name]);
  });

  test.each(["お客様名称", "お客様お名前"])("%s is a person beside a company", (header) => {
    expect(fed(header, "会社名")).toEqual(["full_name"]);
  });

  test("期限日 is an end where a contract began", () => {
    expect(fed("期限日", "契約開始日")).toEqual(["contract_end"]);
    expect(fed("期限日", "氏名")).toEqual([]);
    expect(fed("保守期限", "契約開始日")).toEqual(["contract_end"]);
  });

  test("保守期限 beside the end of the contract is the end of something else", () => {
    expect(fed("保守期限", "契約開始日", "契約終了日")).toEqual([]);
  });

  test("a shop beside a person is where they buy", () => {
    expect(fed("店名", "お名前", "担当店舗")).toEqual([]);
  });

  test("an exact header keeps its column where a polite one stands beside it", () => {
    expect(fed("店名", "会社名")).toEqual([]);
    expect(fed("送付先住所", "住所")).toEqual([]);
  });
});

describe("what only resembles them feeds nothing", () => {
  test.each([
    "お誕生日",
    "ご紹介者",
    "ご紹介者名",
    "お届け先住所",
    "ご要件",
    "お支払方法",
    "最終訪問者",
    "訪問回数",
    "ログイン期限",
    "回答期限",
    "支払期限",
    "クーポン期限",
    "キャンペーン終了",
    "担当店名",
    "支店名",
    "購入店名",
    "取扱店名",
    "店舗名",
    "担当店舗",
    "お住まい",
    "来店回数",
    "保険満期日",
    "保険終期",
    "ライセンス期限",
    "会員期限",
    "License Expiration Date",
    "最終アプローチ日",
    "内容",
    "履歴",
    "感想",
    "様",
    "お",
  ])("%s", (header) => {
    const names = fed(header, "会社名", "氏名", "電話番号", "契約開始日");
    expect(names).toEqual([]);
  });
});

describe("a column of free text is read as notes", () => {
  test.each([
    "引継ぎ事項",
    "引き継ぎ",
    "所感",
    "やりとり",
    "やり取り履歴",
    "やりとり履歴",
    "経緯",
    "顧客メモ",
    "コメント",
    "申し送り",
    "訪問記録",
    "商談履歴",
    "連絡履歴",
    "打ち合わせ内容",
    "面談内容",
    "その他特記",
    "Call Notes",
    "Sales Notes",
    "Customer Comments",
  ])("%s", (header) => {
    expect(fed(header, "会社名")).toEqual(["note"]);
  });

  test.each(["商品内容", "契約内容", "注文内容", "購入履歴", "ログイン履歴", "取引履歴"])(
    "%s is none",
    (header) => {
      expect(fed(header, "会社名")).toEqual([]);
    },
  );
});
