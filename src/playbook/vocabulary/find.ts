import { fold } from "./fold.ts";
import { negationsOf } from "./negation.ts";
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
  const known = Object.entries<readonly string[]>(words).flatMap(([code, list]) =>
    list.map((word) => ({ code, word: fold(word) })),
  );
  // Where 謝罪なし is a word, its lack is the complaint: 謝罪を受けていない negates nothing.
  const declared = new Set(known.map(({ word }) => word));
  const isNegatable = (word: string) => !declared.has(`${word}なし`);
  const phrases = notThis.map(phrase);
  const negations = negationsOfThose();
  return (folded) => {
    const here = known.filter(({ word }) => folded.includes(word));
    const silent = [
      ...phrases.flatMap(({ constant, pattern }) => (folded.includes(constant) ? pattern() : [])),
      ...negations([...new Set(here.map(({ word }) => word).filter(isNegatable))]),
    ];
    const spans = [
      ...here.flatMap((hit) => placesOf(hit.word, folded).map((start) => spanOf(hit, start))),
      ...silent.flatMap((pattern) => [...folded.matchAll(pattern)].map(silentSpan)),
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

function spanOf(hit: { code: string; word: string }, start: number): Span {
  return { start, end: start + hit.word.length, hit };
}

function silentSpan(found: RegExpExecArray): Span {
  return { start: found.index, end: found.index + found[0].length };
}

function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (standsApart(text, at, at + word.length)) places.push(at);
  }
  return places;
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

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

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

interface Phrase {
  /** Stands in every text that the pattern finds. */
  readonly constant: string;
  readonly pattern: () => RegExp;
}

/**
 * `*` stands for up to 6 characters of the same clause, never for ourselves (競合に比べ弊社の障害 is ours);
 * `{a|b|}` for one of these or nothing.
 */
function phrase(text: string): Phrase {
  const parts = fold(text).split(/(\*|\{[^}]*\})/);
  const [constant = ""] = parts
    .filter((part) => part !== "*" && !part.startsWith("{"))
    .toSorted((a, b) => b.length - a.length);
  let built: RegExp | undefined;
  return { constant, pattern: () => (built ??= phrasePattern(parts)) };
}

function phrasePattern(parts: readonly string[]): RegExp {
  const source = parts
    .map((part) => {
      if (part === "*") return "(?:(?![当弊自我]社|うち|わが社|こちら)[^、。,.;:!?()]){0,6}?";
      const choice = /^\{(.*)\}$/.exec(part)?.[1];
      return choice === undefined
        ? escaped(part)
        : `(?:${choice.split("|").map(escaped).join("|")})`;
    })
    .join("");
  const start = /^[a-z]/.test(source) ? "(?<![a-z\\d])" : "";
  const end = /[a-z]$/.test(source) ? "(?![a-z\\d])" : "";
  return new RegExp(`${start}${source}${end}`, "gu");
}
