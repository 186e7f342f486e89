import { addressColumns } from "./address.ts";
import { column, series } from "./build.ts";
import {
  companyKana,
  companyName,
  corporateNumber,
  customerId,
  directPhone,
  email,
  firstName,
  fullName,
  lastName,
  mobile,
  phone,
} from "./party.ts";
import { permissionColumns } from "./permissions.ts";
import { tradeColumns } from "./trade.ts";
import { usageColumns } from "./usage.ts";
import type { Fold } from "./types.ts";

const identityColumns = [
  customerId,
  corporateNumber,
  column(
    "customer_type",
    "type",
    "first",
    ["法人/個人", "Customer Type"],
    "事業所種別 | 顧客区分 | 取引先の種類 | 法人個人区分 | 個人法人区分 | 個人/法人 | 法人・個人 | 法人個人",
  ),
  companyName,
  companyKana,
] as const;

const personColumns = [
  column(
    "department",
    "text",
    "first",
    ["部署", "Department"],
    "部署名 | 部課 | 部課名 | 所属 | 所属部署 | 部門 | 部門名 | departmentName | 部署1 | 部署名1",
    { parts: [series("部署", 1, 2, "space"), series("部署名", 1, 2, "space")] },
  ),
  column("title", "text", "first", ["役職", "Title"], "役職名 | 肩書 | 肩書き | Job Title", {
    personal: true,
  }),
  lastName,
  firstName,
  fullName,
  column(
    "last_name_kana",
    "text",
    "first",
    ["姓カナ", "Last Name Kana"],
    `お名前(セイ) | 氏名フリガナ(セイ) | フリガナ(セイ) | 氏名(セイ) | セイ | 姓かな | 姓フリガナ | 姓(カナ) | 姓(フリガナ) | lastKana
     注文者名字フリガナ | Family Name Yomi`,
    { personal: true },
  ),
  column(
    "first_name_kana",
    "text",
    "first",
    ["名カナ", "First Name Kana"],
    `お名前(メイ) | 氏名フリガナ(メイ) | フリガナ(メイ) | 氏名(メイ) | メイ | 名かな | 名フリガナ | 名(カナ) | 名(フリガナ) | firstKana
     注文者名前フリガナ | Given Name Yomi`,
    { personal: true },
  ),
  column(
    "full_name_kana",
    "text",
    "first",
    ["氏名カナ", "Full Name Kana"],
    `氏名(フリガナ) | 氏名フリガナ | 氏名(カナ) | 氏名かな | 姓名かな | 姓名カナ | お名前(フリガナ) | お名前(カナ) | 受注名カナ
     担当者名カナ | 担当者名フリガナ | Yomi Name`,
    { personal: true },
  ),
  column("honorific", "text", "first", ["敬称", "Honorific"], "(会社名)敬称 | Salutation", {
    weak: "お届け先敬称",
    personal: true,
  }),
] as const;

const reachColumns = [
  phone,
  mobile,
  directPhone,
  column(
    "fax",
    "text",
    "first",
    ["FAX番号", "Fax"],
    "ファックス | ファクス | ファックス番号 | 取引先 Fax | Fax Number | faxNumber",
    { parts: ["FAX", "FAX番号"].map((stem) => series(stem, 1, 3, "hyphen")) },
  ),
  email,
  column("industry", "text", "first", ["業種", "Industry"], "業界 | 業種名 | 業種分類"),
  column(
    "owner",
    "text",
    "first",
    ["営業担当者", "Owner"],
    `営業担当者名 | 営業担当 | 自社担当 | 自社担当者 | 弊社担当 | 弊社担当者 | 当社担当 | 当社担当者 | 担当営業 | 担当(会社) | 名刺所有者
     所有者名 | 所有者 | 担当営業名 | Account Owner | Owner Name | Sales Rep | Contact Owner | Company owner`,
  ),
] as const;

const remarkColumns = [
  column("tags", "text", "all", ["タグ", "Tags"], "タグ名 | Tag | ラベル", { several: "space" }),
  column(
    "note",
    "text",
    "all",
    ["備考", "Note"],
    `備考欄 | メモ | メモ欄 | ショップ用メモ欄 | 社内メモ | 社内備考 | 管理者メモ | 営業メモ | 対応メモ | 商談メモ | 顧客メモ | 顧客備考 | 備考・メモ | 対応履歴 | 特記事項 | 注意事項 | 申し送り | 申し送り事項 | フリーメモ | 自由記入欄 | 自由記述 | 自由記述欄 | フリーコメント
     営業所見 | 所見 | 経緯 | 経緯・備考 | ヒアリング内容 | 問い合わせ内容 | お問い合わせ内容 | 問合せ内容 | 対応内容 | 対応記録 | 商談内容 | 訪問内容 | 活動内容 | 連絡事項 | 引継事項 | 引き継ぎ事項 | Notes | Memo | Comment | コメント
     備考1 | 備考2 | 備考3 | メモ1 | メモ2 | メモ3 | メモ4 | メモ5`,
    { several: "line", internal: true, weak: "Description | 説明" },
  ),
] as const;

/** Every column of a customer list, in the order in which the documentation prints them. */
export const customerColumns = [
  ...identityColumns,
  ...personColumns,
  ...addressColumns,
  ...reachColumns,
  ...tradeColumns,
  ...permissionColumns,
  ...usageColumns,
  ...remarkColumns,
] as const;

/** The columns whose rows fold in one way (`Fold`): what the catalogue says, the plan does. */
export function columnsFolded(how: Fold): ReadonlySet<string> {
  return new Set(customerColumns.filter(({ fold }) => fold === how).map(({ name }) => name));
}
