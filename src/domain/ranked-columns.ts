import type { Phrase } from "../errors.ts";

/** The columns of a ranked list in their order (docs/lists.md), with the headers people may ask for. */
export const rankedColumns = {
  rank: { en: "Rank", ja: "順位" },
  list: { en: "List", ja: "リスト" },
  list_reason: { en: "List reason", ja: "振り分け理由" },
  priority: { en: "Priority", ja: "優先度" },
  score: { en: "Score", ja: "スコア" },
  value_rank: { en: "Value rank", ja: "価値ランク" },
  customer_id: { en: "Customer ID", ja: "顧客ID" },
  customer_type: { en: "Customer type", ja: "法人/個人" },
  status: { en: "Status", ja: "顧客ステータス" },
  company_name: { en: "Company", ja: "会社名" },
  department: { en: "Department", ja: "部署名" },
  title: { en: "Title", ja: "役職" },
  full_name: { en: "Name", ja: "氏名" },
  honorific: { en: "Honorific", ja: "敬称" },
  postal_code: { en: "Postal code", ja: "郵便番号" },
  prefecture: { en: "Prefecture", ja: "都道府県" },
  city: { en: "City", ja: "市区町村" },
  address1: { en: "Address 1", ja: "住所1" },
  address2: { en: "Address 2", ja: "住所2" },
  phone: { en: "Phone", ja: "電話番号" },
  email: { en: "E-mail", ja: "メールアドレス" },
  owner: { en: "Owner", ja: "営業担当" },
  play: { en: "Play", ja: "打ち手" },
  channel: { en: "Channel", ja: "連絡手段" },
  next_action: { en: "Next action", ja: "次の行動" },
  not_before: { en: "Not before", ja: "連絡可能日" },
  reason_to_contact: { en: "Reason to contact", ja: "連絡の理由" },
  why: { en: "Why", ja: "根拠" },
  missing: { en: "Missing", ja: "不足情報" },
  flags: { en: "Flags", ja: "フラグ" },
  mail_ok: { en: "Mail permitted", ja: "メール可否" },
  dm_ok: { en: "DM permitted", ja: "DM可否" },
  phone_ok: { en: "Phone permitted", ja: "電話可否" },
  sms_ok: { en: "SMS permitted", ja: "SMS可否" },
  last_contact_at: { en: "Last contact", ja: "最終接触日" },
  contact_clock: { en: "Contact clock", ja: "最終接点" },
  last_order_at: { en: "Last order", ja: "最終購入日" },
  dormancy_months: { en: "Dormancy (months)", ja: "休眠月数" },
  tenure_months: { en: "Tenure (months)", ja: "取引月数" },
  total_amount: { en: "Total amount", ja: "累計金額" },
  expected_amount: { en: "Expected amount", ja: "見込金額" },
  order_count: { en: "Orders", ja: "購入回数" },
  merged_ids: { en: "Merged IDs", ja: "名寄せ元ID" },
} as const satisfies Record<string, Phrase>;

export type RankedColumn = keyof typeof rankedColumns;
export const rankedColumnNames = Object.keys(rankedColumns) as readonly RankedColumn[];

/** Canonical columns that a ranked column already carries. */
export const carriedColumns: ReadonlySet<string> = new Set([
  ...rankedColumnNames,
  "last_name",
  "first_name",
]);
