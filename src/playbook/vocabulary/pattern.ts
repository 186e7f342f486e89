import { fold } from "./fold.ts";

/** A word or phrase in its parts: a text stands for itself, a list for one of its texts. */
type Part = string | readonly string[];

/** Up to 6 characters of the same clause, a number being one, never ourselves (競合に比べ弊社の障害 is ours). */
const ANYTHING = "*";

/** What may be written between braces: `{a|b|}` is a, b or nothing. */
export interface Pattern {
  /** Each text that the pattern finds holds one of these; one empty text: nothing is known. */
  readonly signs: readonly string[];
  readonly regExp: () => RegExp;
}

export function hasChoice(word: string): boolean {
  return word.includes("{");
}

/** Finds what a word or phrase with `{a|b|}` and `*` stands for in a folded text. */
export function pattern(text: string): Pattern {
  const parts = partsOf(text);
  let built: RegExp | undefined;
  return { signs: signsOf(parts), regExp: () => (built ??= regExpOf(parts)) };
}

/**
 * Regular expressions, read alike by RE2 and JavaScript, of which one finds something wherever the pattern
 * does. What it finds too much is read by JavaScript, so a pattern of very many choices, or one with `*`, which RE2
 * cannot read, keeps the order of its telling parts: 担当 alone stands in every note, 担当 … 退職 in few.
 */
export function patternFilters(text: string): readonly string[] {
  const parts = partsOf(text);
  const choices = parts.reduce(
    (sum, part) => sum + (typeof part === "string" ? 1 : part.length),
    0,
  );
  return choices > mostChoices || parts.includes(ANYTHING)
    ? [inOrder(parts)]
    : [parts.map(sourceOf).join("")];
}

const mostChoices = 50;

function inOrder(parts: readonly Part[]): string {
  const telling = parts.filter(
    (part) => part !== ANYTHING && (typeof part === "string" || !part.includes("")),
  );
  return telling.map(sourceOf).join(".*");
}

function partsOf(text: string): readonly Part[] {
  return fold(text)
    .split(/(\*|\{[^}]*\})/)
    .filter((part) => part !== "")
    .map((part) => (part.startsWith("{") ? part.slice(1, -1).split("|") : part));
}

/** The part that tells most: the longest text, a list being as long as its shortest. */
function signsOf(parts: readonly Part[]): readonly string[] {
  let best: readonly string[] = [""];
  let most = 0;
  for (const part of parts) {
    if (part === ANYTHING) continue;
    const texts = typeof part === "string" ? [part] : part;
    const told = Math.min(...texts.map(weight));
    if (told > most || (told === most && most > 0 && texts.length < best.length)) {
      best = texts;
      most = told;
    }
  }
  return best;
}

/** Kanji say more than kana, and those more than letters. */
function weight(text: string): number {
  let sum = 0;
  for (const letter of text) sum += letter <= "~" ? 1 : letter >= "ぁ" && letter <= "ゟ" ? 1.5 : 3;
  return sum;
}

function regExpOf(parts: readonly Part[]): RegExp {
  const source = parts.map(sourceOf).join("");
  const start = /^[a-z]/.test(source) ? "(?<![a-z\\d])" : "";
  const end = /[a-z]$/.test(source) ? "(?![a-z\\d])" : "";
  return new RegExp(`${start}${source}${end}`, "gu");
}

function sourceOf(part: Part): string {
  if (part === ANYTHING)
    return "(?:(?![当弊自我]社|うち|わが社|こちら)(?:\\d[\\d./-]*|[^、。,.;:!?()])){0,6}?";
  if (typeof part === "string") return escaped(part);
  const longestFirst = part.toSorted((a, b) => b.length - a.length);
  return `(?:${longestFirst.map(escaped).join("|")})`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
