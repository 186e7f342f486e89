import { fold, spaced } from "./fold.ts";
import type { WordReading, Words } from "./types.ts";

export const NUMBER_BEFORE = /^\d{1,3} ?[:._)-] ?/;
export const REMARK_BEHIND = /\([^()]*\)$/;
const SUFFIX = /(?:顧客|客|先|会員|状態|者|済み|済|中)$/;

/**
 * Reads a cell that is one word of a list: as it stands, then without a leading number (2:休眠), a remark
 * behind (休眠(1年)) and a general ending (休眠顧客, 解約済み); account_deleted is its words. Blank is undefined.
 */
export function readWord<Code extends string>(
  text: string,
  words: Words<Code>,
): WordReading<Code> | undefined {
  const folded = fold(text);
  if (folded === "") return undefined;
  const bare = folded.replace(NUMBER_BEFORE, "");
  const noRemark = bare.replace(REMARK_BEHIND, "");
  const candidates = [folded, spaced(folded), bare, noRemark, noRemark.replace(SUFFIX, "")];
  for (const candidate of candidates) {
    const code = codeOf(candidate, words);
    if (code !== undefined) return { code };
  }
  // What we print reads back: a code (`dormant_former`) is a word for itself.
  if (Object.hasOwn(words, folded)) return { code: folded as Code };
  return { problem: "unknown_word" };
}

/** The code whose list holds a folded word. */
export function codeOf<Code extends string>(folded: string, words: Words<Code>): Code | undefined {
  const entries = Object.entries(words) as [Code, readonly string[]][];
  return entries.find(([, list]) => list.some((word) => fold(word) === folded))?.[0];
}
