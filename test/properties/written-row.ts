import type { BlacklistLine, Contract, Customer, Day, Release, StopLine } from "../oracle/types.ts";
import type { Row } from "../support/score-rows.ts";
import { amountForms, dateForms, spelled } from "./spellings.ts";
import { contactWords, noteWords, permissionWords, reasonWords, statusWords } from "./words.ts";

export interface Writing {
  /** Chooses a spelling per cell. */
  readonly picks: readonly number[];
  /** Whether mail permission stands under 配信停止 instead of メール可否. */
  readonly stopColumn: boolean;
  readonly knowsTrade: boolean;
}

/** The cells of one account as somebody typed them: one row, and a further one per further contract. */
export function rowsOf(customer: Customer, writing: Writing): readonly Row[] {
  let cell = 0;
  const pick = () => writing.picks[cell++ % writing.picks.length] ?? 0;
  const date = (day: Day | undefined) => (day === undefined ? "" : spelled(dateForms(day), pick()));
  const among = (words: readonly string[] | undefined) => (words ? spelled(words, pick()) : "");
  const number = (count: number | undefined) => (count === undefined ? "" : String(count));
  const contract = ({ start, end }: Contract): Row => ({
    契約開始日: date(start),
    契約終了日: (end ?? "") >= "2099" ? (end ?? "") : date(end),
  });
  const [first, ...further] = customer.contracts ?? [];
  const { status, recorded = {} } = customer;
  const row: Row = {
    顧客ID: customer.customer_id ?? "",
    "法人/個人":
      customer.customer_type === undefined
        ? ""
        : among(customer.customer_type === "b2b" ? ["法人", "会社", "B2B"] : ["個人", "b2c"]),
    会社名: customer.company_name ?? "",
    氏名: customer.full_name ?? "",
    メールアドレス: customer.email ?? "",
    電話番号: customer.phone ?? "",
    住所1: customer.address1 ?? "",
    登録日: date(customer.registered_at),
    最終接触日: date(customer.last_contact_at),
    購入日数: number(customer.purchase_days),
    購入間隔中央値: number(customer.median_gap_days),
    顧客ステータス: status === undefined ? "" : among(statusWords[status]),
    統合先: customer.merged_into ?? "",
    累計購入金額:
      customer.total_amount === undefined
        ? ""
        : spelled(amountForms(customer.total_amount), pick()),
    見込金額:
      customer.expected_amount === undefined
        ? ""
        : spelled(amountForms(customer.expected_amount), pick()),
    解約理由: `${among(customer.churn_reason && reasonWords[customer.churn_reason])}${customer.reason_names_leaver ? "、担当者退職" : ""}`,
    離反日: date(customer.churn_at),
    不足機能: customer.missing_feature ?? "",
    備考: among(noteWords[customer.note_caution ?? "none"]),
    退職者フラグ:
      customer.contact_left === undefined ? "" : among(contactWords[customer.contact_left]),
    退職日: date(customer.contact_left_at),
    承認者: customer.signed_off_by ?? "",
    承認日: date(customer.signed_off_at),
    契約更新日: date(customer.renewal_at),
    ログイン回数: number(customer.login_30d),
    ...(writing.stopColumn
      ? { 配信停止: among(recorded.mail === "no" ? ["1", "停止", "はい"] : ["", "0", "配信中"]) }
      : { メール可否: among(permissionWords[recorded.mail ?? "unknown"]) }),
    DM可否: among(permissionWords[recorded.dm ?? "unknown"]),
    電話可否: among(permissionWords[recorded.phone ?? "unknown"]),
    SMS可否: among(permissionWords[recorded.sms ?? "unknown"]),
    同意根拠: customer.consent_basis ?? "",
    配信停止日: date(customer.optout_at),
    ...(writing.knowsTrade
      ? {
          ...contract(first ?? {}),
          初回購入日: date(customer.first_order_at),
          最終購入日: date(customer.last_order_at),
          購入回数: number(customer.order_count),
        }
      : {}),
  };
  const { again } = customer;
  const repeated: Row = {
    顧客ID: row["顧客ID"] ?? "",
    最終接触日: date(again?.last_contact_at),
    承認者: again?.signed_off_by ?? "",
    承認日: date(again?.signed_off_at),
    ...(writing.knowsTrade ? { 最終購入日: date(again?.last_order_at) } : {}),
  };
  const rows = further.map((one) => ({ 顧客ID: row["顧客ID"] ?? "", ...contract(one) }));
  return [row, ...rows, ...(again === undefined ? [] : [repeated])];
}

const barWords = {
  legal: "反社",
  credit: "与信不可",
  stopped: "取引停止",
  barred: "出入禁止",
} as const;

export function blacklistRow(line: BlacklistLine): Row {
  return {
    顧客コード: line.customer_id ?? "",
    メールアドレス: line.email?.toUpperCase() ?? "",
    電話番号: line.phone?.replaceAll("-", "") ?? "",
    会社名: line.company_name?.replace("株式会社", "㈱") ?? "",
    理由: line.reason === undefined ? "" : barWords[line.reason],
    期限: line.expires_at ?? "",
  };
}

const stopWords: Readonly<Record<string, string>> = {
  refused: "受取拒否",
  no_contact: "連絡不要",
  phone_stop: "電話拒否",
  withdrawn: "退会",
};

export function stopRow(line: StopLine): Row {
  return {
    顧客コード: line.customer_id ?? "",
    メールアドレス: line.email ?? "",
    電話番号: line.phone ?? "",
    停止理由: stopWords[line.reason] ?? "",
  };
}

export function releaseRow({ feature, released_at, keywords = [] }: Release): Row {
  return { 機能名: feature, 公開日: released_at, キーワード: keywords.join(";") };
}
