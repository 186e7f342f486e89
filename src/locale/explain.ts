import { phoneColumns } from "../domain/columns/party.ts";
import type { Phrase } from "../errors.ts";

/** What would change the place of an account; `{list}` is a code, `{day}` YYYY-MM-DD. */
export const changePhrases = {
  signOff: {
    en: "a sign-off by a named person (signed_off_by, signed_off_at; good for {months} months) puts it on the list {list}",
    ja: "責任者の承認（signed_off_by と signed_off_at、有効{months}か月）があればリスト {list} に移る",
  },
  include: {
    en: "--include {reason} brings it back at low priority: list {list}",
    ja: "--include {reason} を付けると低優先度で戻る: リスト {list}",
  },
  newPermission: {
    en: "only a permission newly given by the customer re-opens a channel: then list {list}",
    ja: "顧客本人から改めて許可を得た手段だけが使える。その場合はリスト {list}",
  },
  offBlacklist: {
    en: "only taking its line off the blacklist lifts this: then list {list}",
    ja: "取引停止リストから該当行を外した場合に限り、リスト {list}",
  },
  corrected: {
    en: "if that is not so, correct it in the source ({facts}): then list {list}",
    ja: "事実と異なる場合は元データ（{facts}）を直す。その場合はリスト {list}",
  },
  completed: {
    en: "fill in or correct the source ({facts}): the list follows from what it says",
    ja: "元データ（{facts}）を補うか直す。リストはその内容で決まる",
  },
  noChannel: {
    en: "no channel can be used now: {channels}",
    ja: "今使える連絡手段がない: {channels}",
  },
  unreachable: {
    en: "{permission} (missing: {what_en})",
    ja: "{permission}（{what_ja}がない）",
  },
  onDay: { en: "from {day} on: {what}", ja: "{day} から: {what}" },
  listBecomes: { en: "list {list} ({reason})", ja: "リスト {list}（{reason}）" },
  ruleFires: { en: "{rule} {points}", ja: "{rule} {points}" },
  ruleEnds: { en: "no more {rule} ({points})", ja: "{rule}（{points}）がなくなる" },
  scoreBecomes: { en: "score {score}", ja: "得点 {score}" },
  nextPriority: {
    en: "{points} more points: priority {priority} (from {from})",
    ja: "あと {points} 点で優先度 {priority}（{from} 点から）",
  },
  rankAbove: {
    en: "{points} points behind rank {rank} (score {score})",
    ja: "{rank} 位（{score} 点）まで {points} 点",
  },
  rankEqual: {
    en: "rank {rank} has the same score; the larger amount, then the id, decides",
    ja: "{rank} 位と同点。金額の大きい方、次に ID の順で並ぶ",
  },
} as const satisfies Record<string, Phrase>;

/** Why a line of a file could not be read as a row. */
export const rejectReasons: Readonly<Record<string, Phrase>> = {
  too_few_fields: { en: "fewer cells than the header", ja: "見出しより列が少ない" },
  too_many_fields: { en: "more cells than the header", ja: "見出しより列が多い" },
  stray_quote: { en: "a quotation mark in the wrong place", ja: "引用符の位置が不正" },
  unclosed_quote: { en: "a quotation mark that is not closed", ja: "引用符が閉じていない" },
  nul_byte: { en: "a NUL byte in the line", ja: "NUL 文字を含む" },
};

/** What `missing` names besides the catalogue of facts: addresses that a channel would need. */
export const missingReach: Readonly<
  Record<string, { readonly label: Phrase; readonly columns: readonly string[] }>
> = {
  email: {
    label: { en: "an e-mail address to use", ja: "使えるメールアドレス" },
    columns: ["email"],
  },
  mail_consent: {
    label: {
      en: "a recorded basis for e-mail (a business card, a consent)",
      ja: "メールの同意根拠（名刺交換・同意など）",
    },
    columns: ["consent_basis", "consent_at", "mail_ok"],
  },
  phone: {
    label: { en: "a phone number", ja: "電話番号" },
    columns: [...phoneColumns],
  },
  address: { label: { en: "a postal address", ja: "住所" }, columns: ["address1", "city"] },
};

export const explainNotices = {
  further: {
    en: "{count} more account(s) answer to this; give the id to see one",
    ja: "ほかに {count} 件あります。1 件を見るには ID を指定してください",
  },
} as const satisfies Record<string, Phrase>;
