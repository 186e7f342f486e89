import { type Finder, finder, type Hit } from "./find.ts";
import { fold, spaced } from "./fold.ts";
import { oncePer } from "./memo.ts";
import type { ReasonCode, Vocabulary } from "./types.ts";

export type ReasonReading =
  | {
      readonly code: ReasonCode;
      readonly hits: readonly { readonly code: ReasonCode; readonly word: string }[];
    }
  | { readonly problem: "unknown_word" };

const finderOf = oncePer(
  (vocabulary: Vocabulary): Finder<ReasonCode> =>
    finder(vocabulary.churn_reason, vocabulary.not_this),
);

const refusalFinder = oncePer(({ caution: { contact_refused }, not_this }: Vocabulary) =>
  finder({ contact_refused }, not_this),
);

const wholeWords = oncePer(
  ({ churn_reason }: Vocabulary): ReadonlyMap<string, ReasonCode> =>
    new Map(
      (Object.entries(churn_reason) as [ReasonCode, readonly string[]][]).flatMap(([code, words]) =>
        [code, ...words].map((word) => [fold(word), code] as const),
      ),
    ),
);

/**
 * Why a customer left, from free text (MISSION P11): of several reasons the most cautious wins, all stand
 * in `hits`. Negations and not_this phrases do not fire; a text of nothing else is `unknown`. Blank is
 * undefined. A text without any known word is unknown_word: take it as unknown and ask the rep.
 */
export function readReason(text: string, vocabulary: Vocabulary): ReasonReading | undefined {
  const folded = fold(text);
  if (folded === "") return undefined;
  // A cell that is one of the words needs no search: nothing longer stands in it.
  const whole = wholeWords(vocabulary).get(folded);
  if (whole !== undefined) return { code: whole, hits: [{ code: whole, word: folded }] };
  const read = readWords(spaced(folded), vocabulary);
  const { silenced, rest } = read;
  const hits = withoutRefusals(read.hits, folded, vocabulary);
  const telling = hits.filter((hit) => hit.code !== "unknown");
  const found = telling.length > 0 ? telling : hits;
  const code = vocabulary.churn_reason_order.find((item) => found.some((hit) => hit.code === item));
  if (code !== undefined)
    return { code, hits: found.map((hit) => ({ code: hit.code, word: hit.word })) };
  if (hits.length < read.hits.length) return { code: "unknown", hits: [] };
  return silenced && standsAlone(rest)
    ? { code: "unknown", hits: [] }
    : { problem: "unknown_word" };
}

/** Some codes are written bad-support; in-house is a word of its own: both spellings are looked at. */
function readWords(text: string, vocabulary: Vocabulary): ReturnType<Finder<ReasonCode>> {
  const read = finderOf(vocabulary)(text);
  if (!HYPHEN.test(text)) return read;
  const asWords = finderOf(vocabulary)(text.replace(HYPHENS, " "));
  const isNew = (hit: Hit<ReasonCode>) =>
    read.hits.every(({ at, word }) => hit.at + hit.word.length <= at || at + word.length <= hit.at);
  const hits = [...read.hits, ...asWords.hits.filter(isNew)].sort((a, b) => a.at - b.at);
  return { ...read, hits, silenced: read.silenced || asWords.silenced };
}

const HYPHEN = /[a-z\d]-[a-z]/;
const HYPHENS = /(?<=[a-z\d])-(?=[a-z])/g;

/**
 * 今後の連絡は不要 does not say that the product was of no use: 不要 belongs to the contact. A refusal tells
 * no reason; it is a caution of its own (`readCaution`).
 */
function withoutRefusals(
  hits: readonly Hit<ReasonCode>[],
  folded: string,
  vocabulary: Vocabulary,
): readonly Hit<ReasonCode>[] {
  if (!hits.some(({ code }) => code === "no_use")) return hits;
  const refusals = refusalFinder(vocabulary)(folded).hits;
  const isRefusal = ({ at, word }: Hit<string>) =>
    refusals.some((one) => one.at <= at && at + word.length <= one.at + one.word.length);
  return hits.filter((hit) => hit.code !== "no_use" || !isRefusal(hit));
}

function standsAlone(rest: string): boolean {
  return !/[\p{L}\p{N}]/u.test(rest);
}
