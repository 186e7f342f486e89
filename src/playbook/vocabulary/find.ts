import { fold } from "./fold.ts";
import { negatable, negationsOf } from "./negation.ts";
import { hasChoice, pattern } from "./pattern.ts";
import type { Words } from "./types.ts";

/** A word found in a folded text, at a position of that text. */
export interface Hit<Code extends string> {
  readonly code: Code;
  readonly word: string;
  readonly at: number;
}

/** Finds words in a folded text. `silenced` says that a negation or a not_this phrase was met. */
export type Finder<Code extends string> = (folded: string) => {
  readonly hits: readonly Hit<Code>[];
  readonly silenced: boolean;
  /** What no word, negation or phrase covered. */
  readonly rest: string;
};

interface Span {
  readonly start: number;
  readonly end: number;
  readonly hit?: { readonly code: string; readonly word: string };
}

/**
 * Builds a finder from words and from phrases that are none. Words, negations and phrases compete by
 * length: 障害者 beats 障害, 先方担当変更 beats 担当変更. Latin words stand apart from other letters.
 */
export function finder<Code extends string>(
  words: Words<Code>,
  notThis: readonly string[],
): Finder<Code> {
  const placesOf = index(words);
  // Where 謝罪なし is a word, its lack is the complaint: 謝罪を受けていない negates nothing.
  const declared = new Set(Object.values<readonly string[]>(words).flat().map(fold));
  const isNegatable = (word: string) => !declared.has(`${word}なし`);
  const phrases = notThis.map(pattern);
  const negations = negationsOfThose();
  return (folded) => {
    const here = placesOf(folded);
    const hits = here.filter(({ start, end }) => standsApart(folded, start, end));
    const said = phrases.flatMap(({ signs, regExp }) =>
      signs.some((sign) => folded.includes(sign)) ? regExp() : [],
    );
    const doubtful = [...new Set(here.map(({ hit }) => hit.word).filter(isNegatable))].sort();
    const present = negatable(doubtful, folded);
    const spans: Span[] = [
      ...hits,
      ...spansOf(said, folded),
      ...spansOf(negations(present), folded).filter((span) => !isSaidByAWord(span, hits, folded)),
    ];
    const kept = withoutOverlap(spans);
    return {
      hits: kept.flatMap((span) =>
        span.hit ? [{ ...span.hit, at: span.start } as Hit<Code>] : [],
      ),
      silenced: kept.some((span) => span.hit === undefined),
      rest: restOf(folded, kept),
    };
  };
}

interface HitSpan extends Span {
  readonly hit: { readonly code: string; readonly word: string };
}

/** Finds the places of all words: those that have a choice by their pattern, the others by how they begin. */
function index(words: Words<string>): (text: string) => readonly HitSpan[] {
  const known = Object.entries(words).flatMap(([code, list]) =>
    list.map((word) => ({ code, word })),
  );
  const plainPlaces = plain(known.filter(({ word }) => !hasChoice(word)));
  const choices = known
    .filter(({ word }) => hasChoice(word))
    .map(({ code, word }) => ({ code, ...pattern(word) }));
  return (text) => [
    ...plainPlaces(text),
    ...choices.flatMap(({ code, signs, regExp }) =>
      signs.some((sign) => text.includes(sign))
        ? spansOf([regExp()], text).map(({ start, end }) => ({
            start,
            end,
            hit: { code, word: text.slice(start, end) },
          }))
        : [],
    ),
  ];
}

/** Many words in one walk over the text: they are looked up by their first two characters. */
function plain(known: readonly HitSpan["hit"][]): (text: string) => readonly HitSpan[] {
  const byStart = new Map<string, HitSpan["hit"][]>();
  for (const { code, word: written } of known) {
    const word = fold(written);
    const start = word.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), { code, word }]);
  }
  const at = (text: string, start: number, key: string): HitSpan[] =>
    (byStart.get(key) ?? [])
      .filter(({ word }) => text.startsWith(word, start))
      .map((hit) => ({ start, end: start + hit.word.length, hit }));
  return (text) => {
    const places: HitSpan[] = [];
    for (let start = 0; start < text.length; start++) {
      places.push(...at(text, start, text.slice(start, start + 1)));
      if (start + 1 < text.length) places.push(...at(text, start, text.slice(start, start + 2)));
    }
    return places;
  };
}

function spansOf(patterns: readonly RegExp[], text: string): Span[] {
  return patterns.flatMap((regExp) =>
    [...text.matchAll(regExp)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
    })),
  );
}

const ENDS_IN_A_NEGATIVE = /(?:な|無)[いしく]?$|ません$|(?:せ|れ|い|き|ら|わ)ず$/;

/**
 * 必要な機能がない is no negation of 必要な機能: the declared 機能がな, which begins inside that word and
 * ends in the negative, says it.
 */
function isSaidByAWord(negation: Span, hits: readonly HitSpan[], text: string): boolean {
  const inside = hits.filter(({ start, end }) => start >= negation.start && start < end);
  return inside.some(
    (word) =>
      word.end > negation.end - 4 &&
      ENDS_IN_A_NEGATIVE.test(text.slice(word.start, word.end)) &&
      inside.some(({ start, end }) => start < word.start && word.start < end && end < word.end),
  );
}

/** "no price" is a price, "priceless" is not. */
function standsApart(text: string, start: number, end: number): boolean {
  return !(sameWord(text[start - 1], text[start]) || sameWord(text[end - 1], text[end]));
}

function sameWord(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && /[a-z]/.test(a) && /[a-z\d]/.test(b);
}

/**
 * Longest first, then leftmost; at equal places a declared word beats a made negation (効果なし is a word of
 * its own). In the order of the text.
 */
function withoutOverlap(spans: readonly Span[]): Span[] {
  const length = (span: Span) => span.end - span.start;
  const wordFirst = (span: Span) => (span.hit === undefined ? 1 : 0);
  const ranked = [...spans].sort(
    (a, b) => length(b) - length(a) || a.start - b.start || wordFirst(a) - wordFirst(b),
  );
  const kept: Span[] = [];
  for (const span of ranked) {
    if (kept.every((other) => span.end <= other.start || other.end <= span.start)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function restOf(text: string, kept: readonly Span[]): string {
  let at = 0;
  let rest = "";
  for (const { start, end } of kept) {
    rest += text.slice(at, start);
    at = end;
  }
  return rest + text.slice(at);
}

/** So many sets of words are remembered; texts that share none of them cost their patterns anew. */
const mostRemembered = 1000;

/**
 * Negations of the words that stand in a text: the patterns of the whole vocabulary would say the same, and
 * take longer to build than a short list takes to read.
 */
function negationsOfThose(): (words: readonly string[]) => readonly RegExp[] {
  const remembered = new Map<string, readonly RegExp[]>();
  return (words) => {
    if (words.length === 0) return [];
    const key = words.join("\n");
    const known = remembered.get(key);
    if (known !== undefined) return known;
    if (remembered.size >= mostRemembered) remembered.clear();
    const fresh = negationsOf(words);
    remembered.set(key, fresh);
    return fresh;
  };
}
