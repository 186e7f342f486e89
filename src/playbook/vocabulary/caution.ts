import { type Finder, finder } from "./find.ts";
import { fold, foldKeepingCase, spaced } from "./fold.ts";
import { oncePer } from "./memo.ts";
import { hasChoice, patternFilters } from "./pattern.ts";
import type { CautionCode, Vocabulary } from "./types.ts";

/** A caution word in a note. `excerpt`: at most 40 characters of the note, NFKC, around the word. */
export interface Caution {
  readonly code: CautionCode;
  readonly word: string;
  readonly excerpt: string;
}

const EXCERPT_LENGTH = 40;

const finderOf = oncePer(
  (vocabulary: Vocabulary): Finder<CautionCode> => finder(vocabulary.caution, vocabulary.not_this),
);

/** Every caution in a free note, each word once. Negations and not_this phrases do not fire. */
export function readCaution(note: string, vocabulary: Vocabulary): Caution[] {
  const folded = spaced(fold(note));
  const shown = foldKeepingCase(note);
  // Few characters change their length in lower case (İ); then the excerpt is lower case as well.
  const source = shown.length === folded.length ? shown : folded;
  const words = new Map<string, Caution>();
  for (const { code, word, at } of finderOf(vocabulary)(folded).hits) {
    if (!words.has(word))
      words.set(word, { code, word, excerpt: excerpt(source, at, word.length) });
  }
  return [...words.values()];
}

/**
 * Regular expressions for an SQL filter before `readCaution`: one of them finds something in every note that
 * would be hit, **after `cautionText`**, which is NFKC, lower case and neither white space nor `_`. Where the engine
 * has no NFKC, let a note through also when it matches `needsNfkc`; then nothing can be missed. In one
 * expression they outgrow RE2's memory, and the filter takes a hundred times longer: each is kept short.
 */
export const cautionPatterns = oncePer((vocabulary: Vocabulary): readonly string[] => {
  const words = [...new Set(Object.values(vocabulary.caution).flat().map(cautionText))];
  const plain = words.filter((word) => !hasChoice(word));
  const telling = plain.filter(
    (word) => !plain.some((part) => part !== word && word.includes(part)),
  );
  const choices = words.filter(hasChoice);
  return [telling, choices].flatMap((list) => joined([...new Set(list.flatMap(patternFilters))]));
});

const longestFilter = 3000;

/** The expressions joined by `|`, in texts that RE2 takes. */
function joined(expressions: readonly string[]): readonly string[] {
  const texts: string[] = [];
  for (const one of expressions) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + one.length < longestFilter) {
      texts[texts.length - 1] = `${last}|${one}`;
    } else texts.push(one);
  }
  return texts;
}

/** The text in which `cautionPatterns` are to be looked for. */
export function cautionText(note: string): string {
  return fold(note).replace(/[ _]/g, "");
}

/**
 * Any character that NFKC or `fold` may change, white space apart: what stands outside ASCII, kana, kanji
 * and plain Japanese punctuation. RE2 and JavaScript read it alike.
 */
export const needsNfkc = "[^\\t-\\r -~、。「」・ー々ぁ-ゖァ-ヺ一-鿿]";

function excerpt(text: string, at: number, length: number): string {
  const before = Math.max(0, Math.floor((EXCERPT_LENGTH - length) / 2));
  const start = Math.max(0, Math.min(at - before, text.length - EXCERPT_LENGTH));
  return text
    .slice(start, start + Math.max(EXCERPT_LENGTH, length))
    .replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "")
    .trim();
}
