import { describe, expect, it } from "vitest";
import { likelyColumn } from "../../src/domain/columns.ts";
import { headerKey, mapHeaders } from "../../src/read/headers.ts";

const fed = (header: string) => mapHeaders([header], "customers").mapped.map(({ name }) => name);

describe("headers that are made of known parts", () => {
  it.each([
    [
      "customer_id",
      "顧客CD お客様No お客様番号 得意先No. 取引先ID ユーザーコード 患者番号 患者ID 利用者番号 契約者番号 生徒番号 受講者ID 購入者ID 会員ＣＤ 診察券番号 カルテ番号 user_id member_no Patient-ID client_code",
    ],
    [
      "full_name",
      "御担当者 御担当者名 患者名 患者氏名 お客様氏名 契約者名 契約者氏名 利用者名 受講者名 購入者氏名 primary_contact contact_person",
    ],
    [
      "last_order_at",
      "最終来館日 最終来院日 最終来場日 最終受診日 最終来店日時 直近利用日 前回来院日",
    ],
    ["first_order_at", "初回来店日 初回来院日 初回利用日時"],
    [
      "contract_end",
      "満期日 満了日 終了日 期間満了日 契約満了年月日 契約期間（至） 契約期間終了日 サービス終了日 保守終了日 保守満了日 保守期間満了日 リース満了日 会員期間終了日 subscription_end_date ended_at service_ended_on",
    ],
    [
      "contract_start",
      "開始日 保守開始日 契約期間（自） サービス開始日 リース開始日 利用開始年月日 subscription_start_date",
    ],
    [
      "note",
      "スタッフ申し送り 応対メモ 来店メモ 施術所見 摘要 特記 留意事項 留意点 ご要望 要望 お客様の声 feedback comments remarks 担当者コメント",
    ],
    ["churn_note", "解約備考 退会理由の詳細 失注コメント cancellation_feedback churn_notes"],
  ])("%s", (column, headers) => {
    for (const header of headers.split(" "))
      expect([header, fed(header)]).toEqual([header, [column]]);
  });

  it("a day of leaving feeds all that it means", () => {
    expect(fed("canceled_at")).toEqual(["contract_end", "churn_at"]);
    expect(fed("退会年月日")).toEqual(["churn_at", "withdrawn_at"]);
  });

  it.each(
    "オーナーID 担当者ID ユーザー名 会員種別 会員ランク 患者区分 お客様区分 契約者カナ 商品コード 社員番号 店舗No 顧客数 有効期限 カード有効期限 current_period_end expiration_date ポイント終了日 販売終了日 キャンペーン終了日 満了通知 更新開始日 配送メモ 注文備考 商品コメント数 その他 要望日 特記なしフラグ 最終予約日 最終請求日 最終更新日 最終ログイン日 開始時刻 利用開始店舗".split(
      " ",
    ),
  )("%s is made of others", (header) => {
    expect(fed(header)).toEqual([]);
  });

  it("a list of bars knows whom it means by the same numbers, and its own end of validity", () => {
    const mapped = mapHeaders(["患者番号", "終了日"], "blacklist").mapped;
    expect(mapped.map(({ name }) => name)).toEqual(["customer_id", "expires_at"]);
  });

  it("a contract's number names an account only where nothing else does", () => {
    const [first] = mapHeaders(["契約番号", "顧客CD"], "customers").mapped;
    expect(first?.sources).toEqual([{ index: 1, header: "顧客CD" }]);
    expect(fed("契約番号")).toEqual(["customer_id"]);
  });

  it.each(["得意先", "取引先", "顧客"])("%s alone is the company", (header) => {
    for (const kind of ["customers", "blacklist"] as const) {
      expect(mapHeaders([header], kind).mapped.map(({ name }) => name)).toEqual(["company_name"]);
    }
  });
});

describe("what a header looks like", () => {
  it.each([
    ["最終請求日", "last_order_at"],
    ["最終予約日", "last_order_at"],
    ["last_visit", "last_order_at"],
    ["有効期限", "contract_end"],
    ["current_period_end", "contract_end"],
    ["expiration_date", "contract_end"],
    ["解約予定日", "contract_end"],
    ["current_period_start", "contract_start"],
    ["会員カード有効期限", undefined],
    ["クーポン有効期限", undefined],
    ["最終面談日", "last_contact_at"],
  ])("%s", (header, column) => {
    expect(likelyColumn(headerKey(header))).toBe(column);
  });
});
