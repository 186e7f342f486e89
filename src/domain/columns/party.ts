import { column, series } from "./build.ts";

/** Keys, names and numbers by which customer lists, blacklists and suppression lists know somebody. */
export const customerId = column(
  "customer_id",
  "id",
  "first",
  ["顧客ID", "Customer ID"],
  `顧客コード | 顧客番号 | システム顧客番号 | 得意先コード | 取引先コード | 取引先 ID | 会員ID | 会員コード | 会員番号
   得意先ID | 得意先番号 | お客様番号 | お客様ID | お客様コード | ユーザーID | customerCode | Customer Number
   得意先CD | 会員No | 会員No. | 顧客No | 顧客No. | 取引先CD | Customer No | Account ID | Member ID | Record ID | レコードID | reference_id | クライアントID`,
  {
    weak: "取引先番号 | 請求先コード | 会社コード | customerNo | レコード番号 | リード ID | 契約番号",
  },
);

/** In lists of stops and bars レコード番号 numbers their own records (src/read/headers/ambiguous.ts). */
export const namedId: typeof customerId = {
  ...customerId,
  weakHeaders: customerId.weakHeaders.filter((word) => word !== "レコード番号"),
};

export const corporateNumber = column(
  "corporate_number",
  "id",
  "first",
  ["法人番号", "Corporate Number"],
  "会社法人等番号 | 法人番号(13桁) | houjin_bangou",
);

export const companyName = column(
  "company_name",
  "text",
  "first",
  ["会社名", "Company Name"],
  `正式名称（帳票出力時に使用される名称） | 正式名称 | 法人名 | 企業名 | 取引先名 | 取引先名称 | 得意先名1 | 得意先名
   社名 | 御社名 | 貴社名 | 会社名・団体名 | 団体名 | 名前（通称） | 名称 | 勤務先名 | 勤務先 | 取引先 | Company
   Account Name | Default Address Company | Billing Company | Organization | Organization Name
   Organization 1 - Name | companyName | 請求先名`,
  { weak: "得意先 | 屋号" },
);

export const companyKana = column(
  "company_kana",
  "text",
  "first",
  ["会社名カナ", "Company Kana"],
  "会社名かな | 会社名フリガナ | 会社よみ | カナ名称 | 会社名(カナ) | 会社名(フリガナ) | 法人名カナ | 法人名フリガナ | 取引先名カナ",
);

export const phone = column(
  "phone",
  "text",
  "first",
  ["電話番号", "Phone"],
  `TEL | 電話 | 電話番号(ハイフンあり) | 取引先 電話 | 受注電話番号 | 注文者電話番号 | phoneNumber | phone_number
   Phone Number | 連絡先電話番号 | 連絡先電話 | 連絡先TEL | Telephone | Tel No | TELNO | 代表電話 | 代表電話番号 | Phone 1 - Value
   Default Address Phone`,
  {
    weak: "連絡先 | TEL1 | 電話番号1 | 電話1 | 注文者電話番号1",
    parts: ["TEL", "電話番号", "電話", "注文者電話番号"].map((stem) =>
      series(stem, 1, 3, "hyphen"),
    ),
  },
);

export const mobile = column(
  "mobile",
  "text",
  "first",
  ["携帯電話番号", "Mobile"],
  `携帯電話 | 携帯番号 | 携帯 | ケータイ | ケータイ番号 | 担当者携帯 | 担当者携帯番号 | 電話番号(携帯) | 携帯TEL | mobileNumber | Mobile Phone | Mobile Number | Mobile Phone Number`,
  {
    personal: true,
    parts: ["携帯電話番号", "携帯電話", "携帯番号", "携帯"].map((s) => series(s, 1, 3, "hyphen")),
  },
);

export const directPhone = column(
  "direct_phone",
  "text",
  "first",
  ["直通電話番号", "Direct Phone"],
  "担当直通 | 担当者直通 | ご担当者直通 | ご担当直通 | TEL直通 | 直通電話 | 直通TEL | 直通 | 直通番号 | Direct Line",
  { personal: true },
);

/** Where a number may be dialled. */
export const phoneColumns = ["phone", "mobile", "direct_phone"] as const;

export const email = column(
  "email",
  "text",
  "first",
  ["メールアドレス", "Email"],
  `E-MAIL | Eメール | メール | 電子メール | Eメールアドレス | メアド | Email Address | email1 | mailAddress | email_address | mail
   連絡先メールアドレス | 連絡先メール | 担当者メール | 担当者メールアドレス | 受注メールアドレス | 注文者メールアドレス | メールアドレス1
   E-mail 1 - Value | PCメールアドレス | PCメール | To | メール1 | メールアドレス2 | メール2 | E-mail2 | email2 | email_2 | メールアドレス3 | メール3 | サブメール | サブメールアドレス | 予備メールアドレス
   携帯メールアドレス | 携帯メール | Secondary Email | Alternate Email | Other Email | E-mail 2 - Value`,
  { personal: true },
);

export const namedEmail: typeof email = {
  ...email,
  headers: [...email.headers, "アドレス"],
};

export const lastName = column(
  "last_name",
  "text",
  "first",
  ["姓", "Last Name"],
  `お名前(姓) | 氏名(姓) | 名前(姓) | 苗字 | 名字 | 氏 | 注文者名字 | lastName | Family Name | Surname | LNAME`,
  { personal: true },
);

export const firstName = column(
  "first_name",
  "text",
  "first",
  ["名", "First Name"],
  "お名前(名) | 氏名(名) | 名前(名) | 注文者名前 | firstName | Given Name | FNAME",
  { personal: true },
);

const fullNameWords = `姓名 | お名前 | 担当者氏名 | ご担当者氏名 | ご氏名 | 受注名 | 注文者名 | 注文者氏名 | 会員名 | 会員氏名 | 取引先責任者 | 取引先責任者名
   取引先の担当者 | 先方担当者 | 先方担当者名 | ご担当者名 | ご担当者 | ご担当者様 | 顧客担当者 | 顧客氏名
   ご担当 | ご担当様 | ご担当者様名 | ご担当者様氏名 | 御担当者様名 | 御担当者 | 御担当者名 | 御担当者様 | 御担当者氏名 | Contact Name | Contact Person | Primary Contact | Customer Name | Billing Name`;

export const fullName = column("full_name", "text", "first", ["氏名", "Full Name"], fullNameWords, {
  personal: true,
});

/** Lists of stops and bars hold one name: there 姓 and 名 are its parts. */
export const namedPerson = column(
  "full_name",
  "text",
  "first",
  ["氏名", "Full Name"],
  fullNameWords,
  {
    personal: true,
    parts: lastAndFirst(lastName, firstName),
  },
);

function lastAndFirst(
  last: { readonly label: { ja: string; en: string }; readonly headers: readonly string[] },
  first: { readonly label: { ja: string; en: string }; readonly headers: readonly string[] },
) {
  const pairs: [string, string][] = [
    [last.label.ja, first.label.ja],
    [last.label.en, first.label.en],
    ["お名前(姓)", "お名前(名)"],
    ["氏名(姓)", "氏名(名)"],
    ["氏", "名"],
    ["last_name", "first_name"],
    ["lastName", "firstName"],
    ["LNAME", "FNAME"],
  ];
  return pairs.map((pieces) => ({ pieces, join: "space" as const }));
}
