import { cellParts, isCode } from "./cell-parts.ts";
import { fold, spaced } from "./fold.ts";
import type { WordReading, Words } from "./types.ts";

export const NUMBER_BEFORE = /^\d{1,3} ?[:._)-] ?/;
export const REMARK_BEHIND = /\([^()]*\)$/;
const SUFFIX = /(?:顧客|客|先|会員|状態|者|済み|済|中)$/;

/** 済（退会）: no word by itself. */
const ENDING = /^(?:顧客|客|先|会員|状態|者|済み|済|中|扱い)$/;

/**
 * Reads a cell that is one word of a list: as it stands, then without a leading number (2:休眠) and with its code in
 * any brackets (3（退会）), without a remark behind (休眠(1年)) and a general ending (休眠顧客, 解約済み); account_deleted
 * is its words. Where several words stand in the cell, `choose` says which counts: else the first. Blank is undefined.
 */
export function readWord<Code extends string>(
  text: string,
  words: Words<Code>,
  choose: (codes: readonly Code[]) => Code | undefined = ([first]) => first,
): WordReading<Code> | undefined {
  const folded = fold(text);
  if (folded === "") return undefined;
  const bare = folded.replace(NUMBER_BEFORE, "");
  const noRemark = bare.replace(REMARK_BEHIND, "");
  const code =
    firstKnown([folded, spaced(folded), bare], words) ??
    choose(codesOfParts(folded, words)) ??
    firstKnown([noRemark, noRemark.replace(SUFFIX, "")], words);
  if (code !== undefined) return { code };
  // What we print reads back: a code (`dormant_former`) is a word for itself.
  if (Object.hasOwn(words, folded)) return { code: folded as Code };
  return { problem: "unknown_word" };
}

function firstKnown<Code extends string>(
  candidates: readonly string[],
  words: Words<Code>,
): Code | undefined {
  for (const candidate of candidates) {
    const code = codeOf(candidate, words);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** The words of the parts of a cell, codes aside; none where one of them is not known. */
function codesOfParts<Code extends string>(folded: string, words: Words<Code>): readonly Code[] {
  const parts = cellParts(folded).filter((part) => !isCode(part));
  const telling = parts.length === 1 ? parts : parts.filter((part) => !ENDING.test(part));
  const codes = telling.map((part) => firstKnown([part, part.replace(SUFFIX, "")], words));
  return codes.every((code) => code !== undefined) ? codes : [];
}

/** The code whose list holds a folded word. */
export function codeOf<Code extends string>(folded: string, words: Words<Code>): Code | undefined {
  const entries = Object.entries(words) as [Code, readonly string[]][];
  return entries.find(([, list]) => list.some((word) => fold(word) === folded))?.[0];
}
