import { describe, expect, it } from "vitest";
import type { FileKind } from "../../src/domain/columns.ts";
import { UserError } from "../../src/errors.ts";
import { headerKey, mapHeaders } from "../../src/read/headers.ts";
import type { HeaderMapping } from "../../src/read/headers.ts";
import { exportSamples } from "./header-samples.ts";

const cells = (header: string) => header.split(", ");
const read = (header: string, kind: FileKind = "customers") => mapHeaders(cells(header), kind);

/** `phone=TEL1+TEL2+TEL3~hyphen`, `mail_ok=配信停止:stop`. */
function shown(mapping: HeaderMapping): string[] {
  return mapping.mapped.map(({ name, sources, join }) => {
    const from = sources.map((s) => (s.polarity ? `${s.header}:${s.polarity}` : s.header));
    return `${name}=${from.join("+")}${join === "one" ? "" : `~${join}`}`;
  });
}

const verdicts = (mapping: HeaderMapping) =>
  mapping.ambiguous.map(({ header, resolved }) => `${header} → ${resolved ?? "own"}`);

function refusal(act: () => unknown): UserError {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("headerKey", () => {
  it.each([
    ["ＴＥＬ", "tel"],
    [" 郵便 番号　", "郵便番号"],
    ["お名前（姓）", "お名前姓"],
    ["都道府県(ID)", "都道府県id"],
    ["メールアドレス（必須）", "メールアドレス"],
    ["【必須】会社名", "会社名"],
    ["ﾌﾘｶﾞﾅ", "フリガナ"],
    ["\u{FEFF}会員ID", "会員id"],
  ])("reads %j as %j", (text, key) => {
    expect(headerKey(text)).toBe(key);
  });
});

describe("the exports people have", () => {
  it.each(exportSamples)("maps $system and nothing else", ({ header, mapped }) => {
    expect(shown(read(header))).toEqual(mapped);
  });

  it.each(exportSamples)("loses no header of $system", ({ header }) => {
    const mapping = read(header);
    const used = mapping.mapped.flatMap(({ sources, further = [] }) => [...sources, ...further]);
    const seen = new Set([...used, ...mapping.own, ...mapping.secret].map((s) => s.index));
    expect(seen.size).toBe(cells(header).length);
  });

  it("reads the unsubscribed of Mailchimp, whose opt-in time is no stop", () => {
    const header = "Email Address, First Name, Last Name, OPTIN_TIME, UNSUB_TIME, UNSUB_REASON";
    expect(shown(read(header, "suppress"))).toEqual([
      "reason=UNSUB_REASON",
      "occurred_at=UNSUB_TIME",
      "email=Email Address",
      "full_name=Last Name+First Name~space",
    ]);
  });

  it("reads the opt-outs of HubSpot", () => {
    expect(shown(read("Email, Unsubscribe Date, Unsubscribe Reason", "suppress"))).toEqual([
      "reason=Unsubscribe Reason",
      "occurred_at=Unsubscribe Date",
      "email=Email",
    ]);
  });

  it("reads the bounce list of SendGrid, whose status is a server's answer", () => {
    expect(shown(read("email, reason, status, created", "suppress"))).toEqual([
      "reason=reason",
      "occurred_at=created",
      "email=email",
    ]);
  });

  it("reads a list of returned letters with one address column", () => {
    expect(shown(read("日付, 媒体, 理由, 会社名, 氏名, 郵便番号, 住所", "suppress"))).toEqual([
      "channel=媒体",
      "reason=理由",
      "occurred_at=日付",
      "company_name=会社名",
      "full_name=氏名",
      "postal_code=郵便番号",
      "address1=住所",
    ]);
  });

  it("reads a blacklist", () => {
    expect(shown(read("法人番号, 会社名, 姓, 名, ドメイン, 区分, 有効期限", "blacklist"))).toEqual([
      "corporate_number=法人番号",
      "company_name=会社名",
      "full_name=姓+名~space",
      "domain=ドメイン",
      "reason=区分",
      "expires_at=有効期限",
    ]);
  });

  it("reads a table of releases", () => {
    expect(shown(read("名前, リリース日, キーワード, URL", "releases"))).toEqual([
      "feature=名前",
      "released_at=リリース日",
      "keywords=キーワード",
      "url=URL",
    ]);
  });
});

describe("spelling", () => {
  it.each([
    ["ＴＥＬ", "phone"],
    ["お 名 前（姓）", "last_name"],
    ["会社名（必須）", "company_name"],
    ["Customer ID", "customer_id"],
    ["customerId", "customer_id"],
    ["customer-id", "customer_id"],
    ["contract_start", "contract_start"],
    ["contract start date", "contract_start"],
    ["Last Order Date", "last_order_at"],
  ])("knows %j as %s", (header, name) => {
    expect(read(header).mapped.map((column) => column.name)).toEqual([name]);
  });

  it.each(["更新日", "都道府県(ID)", "配送先_郵便番号", "お届け先住所1", "Shipping City"])(
    "leaves %s to the file",
    (header) => {
      expect(read(header).mapped).toEqual([]);
      expect(read(header).own).toEqual([{ index: 0, header }]);
    },
  );
});

describe("permissions", () => {
  it.each([
    ["配信停止", "mail_ok", "stop"],
    ["Unsubscribed from all email", "mail_ok", "stop"],
    ["一括メールを送信しない", "mail_ok", "stop"],
    ["メルマガ受信可否", "mail_ok", "grant"],
    ["mailReceiveFlag", "mail_ok", "grant"],
    ["DM配信許可フラグ", "dm_ok", "grant"],
    ["DM送付停止", "dm_ok", "stop"],
    ["発信禁止", "phone_ok", "stop"],
    ["Accepts SMS Marketing", "sms_ok", "grant"],
    ["mail_ok", "mail_ok", "grant"],
  ])("a yes under %s means %s %s", (header, name, polarity) => {
    expect(shown(read(header))).toEqual([`${name}=${header}:${polarity}`]);
  });

  it.each([
    ["Opted out of email: Marketing Information", "mail_ok:stop"],
    ["Opted Out Of Email (One to One)", "mail_ok:stop"],
    ["hs_email_optout_1234567", "mail_ok:stop"],
    ["Email Opt-Out: News", "mail_ok:stop"],
    ["Eメールをオプトアウト：製品情報", "mail_ok:stop"],
    ["配信停止：セミナー案内", "mail_ok:stop"],
    ["Unsubscribed from Customer Stories", "mail_ok:stop"],
    ["Unsubscribed from: SMS", "mail_ok:stop sms_ok:stop"],
    ["Opted out of phone calls and text messages", "phone_ok:stop sms_ok:stop"],
    ["Opted out of marketing", "mail_ok:stop dm_ok:stop phone_ok:stop sms_ok:stop"],
    ["Marketing Opt Out", "mail_ok:stop dm_ok:stop phone_ok:stop sms_ok:stop"],
    ["電話してよいか", "phone_ok:grant"],
    ["お電話しても良いですか？", "phone_ok:grant"],
    ["電話連絡の可否", "phone_ok:grant"],
    ["電話可", "phone_ok:grant"],
    ["営業電話NG", "phone_ok:stop"],
    ["電話での勧誘を希望しない", "phone_ok:stop"],
    ["テレアポNG", "phone_ok:stop"],
    ["メール送ってよいか", "mail_ok:grant"],
    ["メール配信の希望有無", "mail_ok:grant"],
    ["メルマガ停止希望", "mail_ok:stop"],
    ["営業メール拒否フラグ", "mail_ok:stop"],
    ["案内状の送付不要", "dm_ok:stop"],
    ["DM発送の可否", "dm_ok:grant"],
    ["ショートメール送信禁止", "sms_ok:stop"],
    ["連絡してもよいか", "mail_ok:veto dm_ok:veto phone_ok:veto sms_ok:veto"],
    ["ご案内の停止", "mail_ok:stop dm_ok:stop phone_ok:stop sms_ok:stop"],
    ["勧誘拒否フラグ", "mail_ok:stop dm_ok:stop phone_ok:stop sms_ok:stop"],
  ])("%s is of a family of permissions", (header, expected) => {
    const found = read(header).mapped.flatMap(({ name, sources }) =>
      sources.map(({ polarity }) => `${name}:${polarity}`),
    );
    expect(found.join(" ")).toBe(expected);
  });

  it.each([
    "営業停止",
    "営業許可",
    "電話可能時間",
    "メール区分",
    "Email Optimised",
    "Unsubscribe link",
  ])("%s is of none", (header) => {
    expect(read(header).mapped).toEqual([]);
  });

  it("keeps every source of one permission, each in its own sense", () => {
    expect(shown(read("メルマガ受信可否, 配信停止, メールオプトアウト"))).toEqual([
      "mail_ok=メルマガ受信可否:grant+配信停止:stop+メールオプトアウト:stop~coalesce",
    ]);
  });

  it("keeps both of two equal stop columns: an opt-out in either counts", () => {
    const mapping = read("配信停止, 配信停止");
    expect(mapping.mapped[0]?.sources).toHaveLength(2);
    expect(mapping.duplicates).toEqual(["配信停止"]);
  });

  it("a stop date is a stop and its date", () => {
    expect(shown(read("配信停止日"))).toEqual(["mail_ok=配信停止日:stop", "optout_at=配信停止日"]);
  });
});

describe("several headers for one column", () => {
  it("takes the first that is filled, and says so", () => {
    const mapping = read("電話番号, TEL");
    expect(shown(mapping)).toEqual(["phone=電話番号+TEL~coalesce"]);
    expect(verdicts(mapping)).toEqual(["TEL → phone"]);
    expect(mapping.ambiguous[0]?.why.ja).toContain("「電話番号」");
  });

  it("joins three phone parts, but two numbered phones are two phones", () => {
    expect(shown(read("TEL1, TEL2, TEL3"))).toEqual(["phone=TEL1+TEL2+TEL3~hyphen"]);
    const [two] = read("TEL1, TEL2").mapped;
    expect(two?.sources.map(({ header }) => header)).toEqual(["TEL1"]);
    expect(two?.further?.map(({ header }) => header)).toEqual(["TEL2"]);
  });

  it("knows the number of another block, which is not the one printed", () => {
    const [phone] = read("姓名, 自宅電話, 会社電話").mapped.filter(({ name }) => name === "phone");
    expect(phone?.sources.map(({ header }) => header)).toEqual(["自宅電話"]);
    expect(phone?.further?.map(({ header }) => header)).toEqual(["会社電話"]);
  });

  it("reads all reasons for leaving, for the most cautious wins", () => {
    expect(shown(read("失注理由, 解約理由"))).toEqual(["churn_reason=失注理由+解約理由~list"]);
  });

  it("prefers a whole number to its parts", () => {
    expect(shown(read("TEL1, TEL2, TEL3, 電話番号"))).toEqual(["phone=電話番号"]);
  });

  it("never mixes two kinds of customer numbers", () => {
    const mapping = read("会員ID, システム顧客番号");
    expect(shown(mapping)).toEqual(["customer_id=システム顧客番号"]);
    expect(verdicts(mapping)).toEqual(["会員ID → own"]);
  });

  it("reads every note, for a caution word may stand in any", () => {
    expect(shown(read("備考1, メモ1, 備考2"))).toEqual(["note=備考1+メモ1+備考2~line"]);
  });

  it("reports equal headers", () => {
    expect(read("会社名, 電話番号, 電話 番号, 地域, 地域").duplicates).toEqual([
      "電話番号",
      "地域",
    ]);
  });

  it("a cancellation date ends the contract and dates the churn", () => {
    expect(shown(read("解約日"))).toEqual(["contract_end=解約日", "churn_at=解約日"]);
  });
});

describe("several addresses", () => {
  it("prefers the billing address, wherever it stands", () => {
    const names = "都道府県(納入先), 町名・番地(納入先), 都道府県(請求先), 町名・番地(請求先)";
    expect(shown(read(names))).toEqual([
      "prefecture=都道府県(請求先)",
      "address1=町名・番地(請求先)",
    ]);
  });

  it("takes the office where there are companies, else the home", () => {
    const both = "自宅〒, 自宅住所1, 会社〒, 会社住所1";
    expect(shown(read(`会社名, ${both}`)).slice(1)).toEqual([
      "postal_code=会社〒",
      "address1=会社住所1",
    ]);
    expect(shown(read(`姓名, ${both}`)).slice(1)).toEqual([
      "postal_code=自宅〒",
      "address1=自宅住所1",
    ]);
  });

  it("takes no piece of one address into another", () => {
    expect(shown(read("郵便番号(納入先), 町名・番地(請求先), 市区郡(請求先)"))).toEqual([
      "city=市区郡(請求先)",
      "address1=町名・番地(請求先)",
    ]);
  });

  it("uses the delivery address where there is no other", () => {
    expect(shown(read("郵便番号(納入先), 町名・番地(納入先)"))).toEqual([
      "postal_code=郵便番号(納入先)",
      "address1=町名・番地(納入先)",
    ]);
  });
});

describe("ambiguous words", () => {
  it.each([
    ["顧客名, 担当者名", ["顧客名 → company_name", "担当者名 → full_name"]],
    ["顧客名, 法人番号", ["顧客名 → company_name"]],
    ["会社名, 顧客名", ["顧客名 → full_name"]],
    ["顧客名, 性別, 生年月日", ["顧客名 → full_name"]],
    ["会社名, 担当者", ["担当者 → own"]],
    ["会社名, 氏名, 担当者", ["担当者 → owner"]],
    ["会社名, 営業担当者, 担当者", ["担当者 → full_name"]],
    ["会社名, 役職, 担当者", ["担当者 → full_name"]],
    ["会社名, 氏名, 担当者名", ["担当者名 → owner"]],
    ["名前, 部署, 役職", ["名前 → full_name"]],
    ["姓, 名前", ["名前 → first_name"]],
    ["会社名, フリガナ, 氏名", ["フリガナ → company_kana"]],
    ["会社名, 氏名, フリガナ", ["フリガナ → full_name_kana"]],
    ["会員ID, ステータス", ["ステータス → status"]],
    ["レコード番号, ステータス, 作業者", ["ステータス → own"]],
    ["注文ID, ステータス", ["ステータス → own"]],
    ["会社名, 区分", ["区分 → own"]],
    ["ID, 氏名", ["ID → customer_id"]],
    ["会員ID, コード", ["コード → own"]],
    ["都道府県, 住所", ["住所 → address1"]],
    ["市区町村, 番地, 住所", ["住所 → own"]],
    ["会員ID, 会員状態, status", ["status → own"]],
  ])("reads %s", (header, expected) => {
    expect(verdicts(read(header))).toEqual(expected);
  });

  it("says why in both languages, never more than the headers", () => {
    const [report] = read("会社名, 担当者").ambiguous;
    expect(report?.why.en).toBe("nothing beside it tells which");
    expect(report?.why.ja).toBe("並んでいる列からは決まりません");
    expect(report?.candidates).toEqual(["full_name", "owner"]);
  });
});

describe("secrets", () => {
  it.each([
    "パスワード",
    "Password",
    "カード番号",
    "クレジットカード番号",
    "CVV",
    "マイナンバー",
    "個人番号",
    "信用情報",
    "与信情報",
    "健康状態",
    "病歴",
    "APIキー",
    "ログインPW",
    "銀行口座",
    "口座番号",
  ])("drops %s", (header) => {
    const mapping = read(`会員ID, ${header}`);
    expect(mapping.secret).toEqual([{ index: 1, header }]);
    expect(mapping.own).toEqual([]);
  });

  it.each(["法人番号", "会員カード番号", "名刺番号"])("keeps %s", (header) => {
    expect(read(header).secret).toEqual([]);
  });
});

describe("words that lists use", () => {
  it.each([
    ["解約事由", "churn_reason"],
    ["離脱理由", "churn_reason"],
    ["失注要因", "churn_reason"],
    ["休眠理由", "churn_reason"],
    ["年間契約額", "total_amount"],
    ["取引金額", "total_amount"],
    ["受注金額合計", "total_amount"],
    ["累計金額", "total_amount"],
    ["契約金額", "total_amount"],
    ["見込み額", "expected_amount"],
    ["見込額", "expected_amount"],
    ["最終出荷日", "last_order_at"],
    ["最終売上日", "last_order_at"],
    ["最終納品日", "last_order_at"],
    ["最終ご利用日", "last_order_at"],
    ["最終利用日", "last_order_at"],
    ["得意先CD", "customer_id"],
    ["会員No", "customer_id"],
    ["会員No.", "customer_id"],
    ["顧客No", "customer_id"],
    ["注意事項", "note"],
    ["申し送り", "note"],
    ["フリーメモ", "note"],
    ["自由記入欄", "note"],
    ["特記事項", "note"],
    ["営業所見", "note"],
    ["経緯", "note"],
    ["ヒアリング内容", "note"],
    ["問い合わせ内容", "note"],
    ["対応履歴", "note"],
    ["退会理由コメント", "churn_note"],
    ["解約理由（自由記述）", "churn_note"],
  ])("reads %s as %s", (header, name) => {
    expect(shown(read(header))).toEqual([`${name}=${header}`]);
  });

  it.each([
    ["ダイレクトメール", "dm_ok=ダイレクトメール:grant"],
    ["案内メール", "mail_ok=案内メール:grant"],
    ["お知らせメール", "mail_ok=お知らせメール:grant"],
    ["ニュースレター", "mail_ok=ニュースレター:grant"],
  ])("a yes under %s grants its channel", (header, mapped) => {
    expect(shown(read(header))).toEqual([mapped]);
  });

  it("a no under 連絡可否 closes every channel, a yes is consent to none", () => {
    const channels = ["mail_ok", "dm_ok", "phone_ok", "sms_ok"];
    expect(shown(read("連絡可否"))).toEqual(channels.map((name) => `${name}=連絡可否:veto`));
  });

  it.each(["停止種別", "停止区分", "配信停止種別"])("%s names the channel of a stop", (header) => {
    expect(shown(read(header, "suppress"))).toEqual([`channel=${header}`]);
  });
});

describe("a permission mapped by hand", () => {
  const by = (map: Record<string, string | string[]>, ...header: string[]) =>
    shown(mapHeaders(header, "customers", { map }));

  it.each([
    "テレアポNG",
    "DMNG区分",
    "mail_ng",
    "営業電話お断りの方",
    "案内を希望しない",
    "ご案内希望せず",
    "送らないでほしい",
    "着信ブロック中",
    "勧誘拒否",
    "訪問禁止先",
    "送付対象外",
    "販促停止",
    "不要な方",
    "Exclude from campaigns",
    "No cold calls",
    "no_post",
    "Do not disturb",
    "Don't write",
    "Opted-out (all)",
    "not_contactable",
    "Blocked by agent",
  ])("a yes under %s forbids", (header) => {
    expect(by({ dm_ok: header }, "顧客コード", header)).toContain(`dm_ok=${header}:stop`);
  });

  it.each(["案内状", "販促OK", "Mailing", "marketing_flag", "Notes OK", "カタログ可不可"])(
    "a yes under %s grants",
    (header) => {
      expect(by({ dm_ok: header }, "顧客コード", header)).toContain(`dm_ok=${header}:grant`);
    },
  );

  it("stands beside the stops that are known without it; of other grants only the no is heard", () => {
    expect(by({ dm_ok: "案内状" }, "案内状", "DM停止", "連絡不可", "DM可否")).toContain(
      "dm_ok=案内状:grant+DM停止:stop+連絡不可:stop+DM可否:veto~coalesce",
    );
  });
});

describe("mapping by hand", () => {
  const header = ["取引先", "通話先", "〒上", "〒下", "DM区分停止", "解約日"];
  const by = (map: Record<string, string | string[]>, declared: string[] = []) =>
    mapHeaders(header, "customers", { map }, declared);

  it("beats the catalogue and leaves the rest to it", () => {
    const mapping = by({ full_name: "取引先", phone: "通話先" });
    expect(shown(mapping)).toEqual([
      "full_name=取引先",
      "phone=通話先",
      "contract_end=解約日",
      "churn_at=解約日",
    ]);
  });

  it("joins the parts of a postal code", () => {
    expect(shown(by({ postal_code: ["〒上", "〒下"] }))).toContain("postal_code=〒上+〒下~hyphen");
  });

  it("sees a stop in a permission that the catalogue does not know", () => {
    expect(shown(by({ dm_ok: "DM区分停止" }))).toContain("dm_ok=DM区分停止:stop");
  });

  it("keeps a column that looks secret when the hand names it", () => {
    const mapping = mapHeaders(["カード番号"], "customers", { map: { customer_id: "カード番号" } });
    expect(shown(mapping)).toEqual(["customer_id=カード番号"]);
    expect(mapping.secret).toEqual([]);
  });

  it("can take a column away", () => {
    expect(shown(by({ churn_at: [], contract_end: [] }))).toEqual(["company_name=取引先"]);
  });

  it("keeps a header's second meaning when the hand chose its first", () => {
    expect(shown(by({ contract_end: "解約日" }))).toContain("churn_at=解約日");
  });

  it("maps columns that the playbook declares", () => {
    expect(shown(by({ 席数: "通話先" }, ["席数"]))).toContain("席数=通話先");
    expect(shown(by({}, ["通話先"])).at(-1)).toBe("通話先=通話先");
  });

  it("names the nearest header when there is none of that name", () => {
    const error = refusal(() => by({ churn_at: "解約曰" }));
    expect(error.phrase.kind).toBe("usage");
    expect(error.values).toMatchObject({ header: "解約曰", near: "解約日" });
  });

  it("names the nearest column when there is none of that name", () => {
    const error = refusal(() => by({ compny_name: "取引先" }));
    expect(error.values).toEqual({ name: "compny_name", near: "company_name" });
  });
});
