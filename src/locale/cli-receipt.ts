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
  rules: { en: "What counted (50 to begin with)", ja: "得点の内訳（50 点から加減）" },
  missing: { en: "Not known (no points either way)", ja: "不明な項目（加点も減点もなし）" },
  changes: { en: "What would change its place", ja: "順位やリストが変わる条件" },
  rejected: {
    en: "{who} is on no list: these lines could not be read as rows",
    ja: "{who} はどのリストにもありません。次の行が行として読めなかったためです",
  },
  rejectedLine: { en: "{file}, line {line}: {why} ({reason})", ja: "{file} {line} 行目: {why}（{reason}）" },
  stored: {
    en: "From the stored list: nothing was scored again.",
    ja: "出力済みのリストの内容です。再計算はしていません。",
  },
} as const satisfies Record<string, Phrase>;
