import type { Phrase } from "../errors.ts";

/** Words of `rules show` and `rules check`. */
export const rulesWords = {
  noFindings: { en: "no findings", ja: "問題はありません" },
  playbook: { en: "Playbook {source}", ja: "プレイブック {source}" },
  windows: { en: "Windows (months)", ja: "期間（か月）" },
  gates: {
    en: "Gates: the first that applies decides the list, whatever the points",
    ja: "除外・保留の条件（最初に該当したものがリストを決め、得点では覆らない）",
  },
  groups: {
    en: "Groups: points are summed and held within these limits; the score is 50 plus all groups",
    ja: "得点の組（合計をこの範囲に収める。得点 = 50 + 全組の合計）",
  },
  rules: { en: "Rules", ja: "ルール" },
  priority: {
    en: "Priority: top from {top}, high from {high}, normal from {normal}, low below",
    ja: "優先度: {top} 点以上が最優先、{high} 点以上が優先、{normal} 点以上が通常、それ未満は低",
  },
  consent: {
    en: "Permission where none is recorded",
    ja: "連絡可否の記録がないときの扱い",
  },
  basis: { en: "basis", ja: "根拠" },
  b2b: { en: "B2B", ja: "法人" },
  b2c: { en: "B2C", ja: "個人" },
  id: { en: "id", ja: "ID" },
  list: { en: "list", ja: "リスト" },
  group: { en: "group", ja: "組" },
  points: { en: "points", ja: "得点" },
  least: { en: "at least", ja: "下限" },
  most: { en: "at most", ja: "上限" },
  when: { en: "when", ja: "条件" },
  sentence: { en: "sentence", ja: "表示する文" },
  window: { en: "window", ja: "期間" },
  months: { en: "months", ja: "か月" },
  off: { en: "none", ja: "なし" },
} as const satisfies Record<string, Phrase>;
