import type { Phrase } from "../errors.ts";

/** What set a clock, in the words of its receipt line. */
export const clockSources = {
  last_contact: { en: "last contact", ja: "最終接触" },
  last_order: { en: "last order", ja: "最終購入" },
  contract_end: { en: "end of the contract", ja: "契約終了" },
  registered: { en: "registration", ja: "登録" },
} as const satisfies Record<string, Phrase>;

/** The sentences of the two clocks; `{source}`, `{day}` and `{months}` are filled in. */
export const clockSentences = {
  contact: {
    en: "the contact clock runs from the {source} on {day}, {months} month(s) ago",
    ja: "最終接点は{source}（{day}、{months}か月前）",
  },
  purchase: {
    en: "the purchase clock runs from the {source} on {day}, {months} month(s) ago",
    ja: "最終購入の時計は{source}（{day}、{months}か月前）",
  },
} as const satisfies Record<string, Phrase>;
