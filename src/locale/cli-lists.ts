import type { ListName } from "../domain/lists.ts";
import type { Phrase } from "../errors.ts";

/** What each list means, beside its code. */
export const listMeanings: Readonly<Record<ListName, Phrase>> = {
  existing: { en: "customers now", ja: "既存" },
  dormant: { en: "to be won back", ja: "休眠" },
  new_prospect: { en: "recent contact, never bought", ja: "新規見込み" },
  nurture: { en: "wait, in writing only", ja: "待機（文書のみ）" },
  caution: { en: "needs a sign-off first", ja: "要注意（承認が必要）" },
  needs_review: { en: "a person must look", ja: "要確認" },
  not_target: { en: "no target now", ja: "対象外" },
  suppressed: { en: "asked not to be contacted", ja: "連絡停止" },
  blacklisted: { en: "no trade", ja: "取引停止" },
  closed: { en: "closed or deceased", ja: "廃業・逝去" },
};

/** Lists by the words that a summary has for them, without what stands in brackets. */
export function listsByMeaning(): Readonly<Record<string, ListName>> {
  const entries = Object.entries(listMeanings) as [ListName, Phrase][];
  return Object.fromEntries(
    entries.flatMap(([list, { en, ja }]) =>
      [en, ja, ja.replace(/（.*）/, "")].map((word) => [word, list]),
    ),
  );
}
