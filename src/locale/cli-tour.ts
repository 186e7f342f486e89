import type { Phrase } from "../errors.ts";

/** What the tour says between the outputs. */
export const tourWords = {
  files: {
    en: "A made-up company's customer list, and three small files beside it. They stand in\n  {dir}",
    ja: "架空の会社の顧客リストと、それに添える3つの小さなファイルを使います。場所:\n  {dir}",
  },
  rank: {
    en: "1. Rank them: whom to contact next, and why",
    ja: "1. 順位を付ける: 次に誰へ、なぜ連絡するか",
  },
  lists: {
    en: "2. Nobody gets lost: every account stands on exactly one list",
    ja: "2. 誰も失われない: すべての顧客がいずれか1つのリストに載る",
  },
  why: {
    en: "3. Why does {who} stand where it stands?",
    ja: "3. {who} はなぜこの順位なのか",
  },
  whyNot: {
    en: "4. Why is {who} not on the list, although its amount is large?",
    ja: "4. 金額の大きい {who} はなぜリストに載らないのか",
  },
  next: { en: "5. Now with your own list", ja: "5. 次は自分のリストで" },
  nextScore: { en: "the ranked list on the screen", ja: "順位付きのリストを画面に表示" },
  nextFolder: { en: "all lists as files", ja: "全リストをファイルに書き出す" },
  nextWhy: { en: "why somebody stands where they stand", ja: "順位や除外の理由を見る" },
  nextRules: { en: "the rules that decided", ja: "判定に使ったルールを見る" },
  nextHelp: { en: "all options", ja: "すべてのオプション" },
} as const satisfies Record<string, Phrase>;
