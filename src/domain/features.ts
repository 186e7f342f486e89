import type { Phrase } from "../errors.ts";
import { cautionCodes, reasonCodes, statusCodes } from "./codes.ts";

/**
 * The one catalogue of facts that a playbook may name, a receipt explains and the docs list.
 * A fact that is not known is NULL in the plan: never zero, never low.
 */
export type FeatureType = "enum" | "text" | "integer" | "decimal" | "date" | "boolean";

export interface Feature {
  readonly type: FeatureType;
  /** The codes of an `enum`. */
  readonly values?: readonly string[];
  /** Decimal places that people are shown; rules compare the exact number. */
  readonly places?: number;
  readonly label: Phrase;
  /** Canonical columns of the input that buy this fact. */
  readonly from: readonly string[];
}

const yesNoReview = ["yes", "no", "review"] as const;

export const features = {
  customer_type: {
    type: "enum",
    values: ["b2b", "b2c"],
    label: { en: "business or consumer", ja: "法人・個人の別" },
    from: ["customer_type", "company_name"],
  },
  status: {
    type: "enum",
    values: statusCodes,
    label: { en: "status, from dates first, then words", ja: "状態（日付が優先、次に区分の語）" },
    from: ["contract_start", "contract_end", "last_order_at", "last_contact_at", "status"],
  },
  tenure_months: {
    type: "integer",
    label: { en: "months under contract, or first to last order", ja: "取引期間（か月）" },
    from: ["contract_start", "contract_end", "first_order_at", "last_order_at"],
  },
  tenure_source: {
    type: "enum",
    values: ["contract", "orders"],
    label: { en: "what the tenure was counted from", ja: "取引期間の根拠" },
    from: ["contract_start", "first_order_at"],
  },
  dormancy_months: {
    type: "integer",
    label: { en: "months since the contact clock", ja: "休眠期間（か月、最終接点から）" },
    from: ["last_contact_at", "last_order_at", "contract_end"],
  },
  contact_clock_source: {
    type: "enum",
    values: ["last_contact", "last_order", "contract_end", "registered"],
    label: { en: "which event set the contact clock", ja: "最終接点の種類" },
    from: ["last_contact_at", "last_order_at", "contract_end", "registered_at"],
  },
  months_since_order: {
    type: "integer",
    label: { en: "months since the last order", ja: "最終購入からの月数" },
    from: ["last_order_at"],
  },
  never_bought: {
    type: "boolean",
    label: { en: "never had a contract or an order", ja: "取引実績なし" },
    from: ["contract_start", "order_count", "last_order_at", "total_amount"],
  },
  value_rank: {
    type: "enum",
    values: ["A", "B", "C"],
    label: { en: "value rank on past and expected amount", ja: "価値ランク（実績＋見込）" },
    from: ["total_amount", "expected_amount"],
  },
  total_amount: {
    type: "decimal",
    label: { en: "past amount", ja: "累計取引額" },
    from: ["total_amount"],
  },
  expected_amount: {
    type: "decimal",
    label: { en: "expected amount", ja: "見込金額" },
    from: ["expected_amount"],
  },
  order_count: {
    type: "integer",
    label: { en: "number of orders", ja: "購入回数" },
    from: ["order_count"],
  },
  orders_per_year: {
    type: "decimal",
    places: 1,
    label: { en: "orders a year since the first order", ja: "年あたりの購入回数" },
    from: ["order_count", "first_order_at"],
  },
  login_30d: {
    type: "decimal",
    label: { en: "logins in the last 30 days", ja: "直近30日のログイン回数" },
    from: ["login_30d"],
  },
  features_used: {
    type: "decimal",
    label: { en: "features in use", ja: "利用機能数" },
    from: ["features_used"],
  },
  adoption_rate: {
    type: "decimal",
    label: { en: "adoption rate", ja: "定着率" },
    from: ["adoption_rate"],
  },
  usage_ratio: {
    type: "decimal",
    label: { en: "share of the plan's limit in use", ja: "利用率" },
    from: ["usage_ratio"],
  },
  ticket_count: {
    type: "decimal",
    label: { en: "support tickets", ja: "問い合わせ件数" },
    from: ["ticket_count"],
  },
  nps: { type: "decimal", label: { en: "NPS answer", ja: "NPS" }, from: ["nps"] },
  pre_churn_usage: {
    type: "decimal",
    label: { en: "usage before the cancellation", ja: "解約前の利用状況" },
    from: ["pre_churn_usage"],
  },
  churn_reason: {
    type: "enum",
    values: reasonCodes,
    label: { en: "reason for leaving, as a code", ja: "離脱理由（コード）" },
    from: ["churn_reason"],
  },
  months_since_churn: {
    type: "integer",
    label: { en: "months since churn", ja: "離脱からの月数" },
    from: ["churn_at", "contract_end", "last_order_at"],
  },
  churn_day_unreadable: {
    type: "boolean",
    label: { en: "the day of leaving is there and cannot be read", ja: "離脱日が読み取れない" },
    from: ["churn_at", "contract_end"],
  },
  release_after_churn: {
    type: "boolean",
    label: {
      en: "the missing feature was released after the churn",
      ja: "不足機能が離脱後に公開済み",
    },
    from: ["missing_feature", "churn_note", "churn_at"],
  },
  release_feature: {
    type: "text",
    label: { en: "name of that feature", ja: "公開された機能名" },
    from: ["missing_feature"],
  },
  contact_left: {
    type: "boolean",
    label: { en: "the customer's contact person left or moved", ja: "先方担当者の退職・異動" },
    from: ["contact_left", "contact_left_at", "churn_reason"],
  },
  contact_moved: {
    type: "boolean",
    label: { en: "the contact moved inside the company", ja: "先方担当者の社内異動" },
    from: ["contact_left"],
  },
  successor_known: {
    type: "boolean",
    label: { en: "a successor is known", ja: "後任が判明" },
    from: ["successor"],
  },
  trouble_resolved: {
    type: "boolean",
    label: { en: "the trouble is said to be resolved", ja: "トラブル解決済みの記録" },
    from: ["trouble_resolved"],
  },
  signed_off: {
    type: "boolean",
    label: { en: "a valid sign-off by a named person", ja: "有効な承認（氏名・日付）" },
    from: ["signed_off_by", "signed_off_at"],
  },
  note_caution: {
    type: "enum",
    values: cautionCodes,
    label: {
      en: "caution word in a note, status, reason, name or number",
      ja: "備考・区分・理由・名称・番号にある注意語",
    },
    from: ["note", "churn_note", "status", "contract_status", "churn_reason"],
  },
  blacklisted: {
    type: "boolean",
    label: { en: "on the blacklist", ja: "取引停止リストに一致" },
    from: ["customer_id", "corporate_number", "email", "phone"],
  },
  blacklist_name_only: {
    type: "boolean",
    label: { en: "only the name stands on the blacklist", ja: "名称のみ取引停止リストに一致" },
    from: ["company_name", "full_name"],
  },
  blacklist_evidence: {
    type: "text",
    label: { en: "file, line and key of the blacklist hit", ja: "一致した行とキー" },
    from: [],
  },
  blacklist_reason: {
    type: "text",
    label: { en: "reason on the blacklist", ja: "取引停止の理由" },
    from: [],
  },
  suppressed: {
    type: "boolean",
    label: { en: "every channel is closed", ja: "全チャネル停止" },
    from: ["mail_ok", "dm_ok", "phone_ok", "sms_ok", "status"],
  },
  suppress_reason: {
    type: "text",
    label: { en: "why every channel is closed", ja: "停止の理由" },
    from: [],
  },
  suppress_evidence: {
    type: "text",
    label: { en: "where the stop was recorded", ja: "停止の記録元" },
    from: [],
  },
  note_excerpt: {
    type: "text",
    label: { en: "the words around the caution word", ja: "注意語の前後" },
    from: ["note", "churn_note", "status", "contract_status", "churn_reason"],
  },
  not_before: {
    type: "date",
    label: { en: "end of a declared wait", ja: "待機の終わり" },
    from: ["churn_at", "contract_end", "last_order_at"],
  },
  merged_without_target: {
    type: "boolean",
    label: { en: "merged into an account that is not in the list", ja: "統合先が見つからない" },
    from: ["status", "merged_into"],
  },
  same_id_other_name: {
    type: "boolean",
    label: {
      en: "rows of one id differ in name, phone and e-mail",
      ja: "同じIDの行で名称・電話・メールが全て異なる",
    },
    from: ["customer_id"],
  },
  cancellation_notified: {
    type: "boolean",
    label: { en: "the running contract has an end date", ja: "契約終了が予定されている" },
    from: ["contract_end"],
  },
  months_to_renewal: {
    type: "integer",
    label: { en: "months until the renewal", ja: "更新までの月数" },
    from: ["renewal_at"],
  },
  mail_ok: {
    type: "enum",
    values: yesNoReview,
    label: { en: "e-mail permission", ja: "メール可否" },
    from: ["mail_ok"],
  },
  dm_ok: {
    type: "enum",
    values: yesNoReview,
    label: { en: "paper DM permission", ja: "DM可否" },
    from: ["dm_ok"],
  },
  phone_ok: {
    type: "enum",
    values: yesNoReview,
    label: { en: "phone permission", ja: "電話可否" },
    from: ["phone_ok"],
  },
  sms_ok: {
    type: "enum",
    values: yesNoReview,
    label: { en: "SMS permission", ja: "SMS可否" },
    from: ["sms_ok"],
  },
  prefecture: { type: "text", label: { en: "prefecture", ja: "都道府県" }, from: ["prefecture"] },
  city: { type: "text", label: { en: "city", ja: "市区町村" }, from: ["city"] },
  industry: { type: "text", label: { en: "industry", ja: "業種" }, from: ["industry"] },
  owner: { type: "text", label: { en: "our sales rep", ja: "自社担当" }, from: ["owner"] },
  plan: { type: "text", label: { en: "plan", ja: "プラン" }, from: ["plan"] },
  tags: { type: "text", label: { en: "tags", ja: "タグ" }, from: ["tags"] },
  products_owned: {
    type: "text",
    label: { en: "products owned", ja: "保有製品" },
    from: ["products_owned"],
  },
} as const satisfies Record<string, Feature>;

export type FeatureName = keyof typeof features;

export function isFeature(name: string): name is FeatureName {
  return Object.hasOwn(features, name);
}
