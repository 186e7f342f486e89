import type { Phrase } from "../errors.ts";

/** Words of a receipt. */
export const receiptWords = {
  list: { en: "list", ja: "リスト" },
  rank: { en: "rank", ja: "順位" },
  rankOf: { en: "{rank} of {of}", ja: "{of} 件中 {rank} 位" },
  score: { en: "score", ja: "得点" },
  channel: { en: "channel", ja: "手段" },
  next_action: { en: "next action", ja: "次の行動" },
  not_before: { en: "not before", ja: "連絡可能日" },
  reason_to_contact: { en: "reason to contact", ja: "連絡の理由" },
  flags: { en: "flags", ja: "注意" },
  contact_clock: { en: "contact clock", ja: "最終接点" },
  purchase_clock: { en: "purchase clock", ja: "最終購入" },
  clockSource: {
    en: "{day} ({source}, {months} month(s) ago)",
    ja: "{day}（{source}、{months}か月前）",
  },
  gates: { en: "Why this list", ja: "このリストの理由" },
  otherGate: { en: "also {list}: ", ja: "ほかに {list}: " },
  folded: {
    en: "The row asked for ({file}, line {line}) is part of this account: {why}.",
    ja: "お尋ねの行（{file} {line} 行目）は、この顧客にまとめられています（{why}）。",
  },
  sum: { en: "50{groups} = {score}", ja: "50{groups} = {score}" },
  held: {
    en: "{label} {counted} (of {sum}, limit {limit})",
    ja: "{label} {counted}（計 {sum}、上限・下限 {limit}）",
  },
  most: { en: "(up to {most})", ja: "（最大 {most}）" },
  rules: { en: "What counted (50 to begin with)", ja: "得点の内訳（50 点から加減）" },
  missing: { en: "Not known (no points either way)", ja: "不明な項目（加点も減点もなし）" },
  changes: { en: "What would change its place", ja: "順位やリストが変わる条件" },
  rejected: {
    en: "{who} is on no list: these lines could not be read as rows",
    ja: "{who} はどのリストにもありません。次の行が行として読めなかったためです",
  },
  rejectedLine: {
    en: "{file}, line {line}: {why} ({reason})",
    ja: "{file} {line} 行目: {why}（{reason}）",
  },
  stored: {
    en: "From the stored list: nothing was scored again.",
    ja: "出力済みのリストの内容です。再計算はしていません。",
  },
} as const satisfies Record<string, Phrase>;

/** What the contact clock was read from. */
export const clockSources: Readonly<Record<string, Phrase>> = {
  last_contact: { en: "last two-way contact", ja: "最終接触" },
  last_order: { en: "last order", ja: "最終購入" },
  contract_end: { en: "end of the contract", ja: "契約終了" },
  registered: { en: "registration", ja: "登録" },
};

/** Why two rows are one account. */
export const foldReasons: Readonly<Record<string, Phrase>> = {
  merged: { en: "marked as merged into it", ja: "統合済みの印" },
  same_id: { en: "same id", ja: "同じID" },
  same_corporate: { en: "same corporate number", ja: "同じ法人番号" },
  same_email: { en: "same e-mail address", ja: "同じメールアドレス" },
  same_person: { en: "same name with the same phone or address", ja: "同じ名称と電話・住所" },
};
