import { isNoDay } from "../../domain/values/no-day.ts";
import { readDate } from "../../domain/values/date.ts";
import { saysNoTrade } from "../../domain/values/plain-text.ts";
import { readFlag } from "../../domain/values/flag.ts";
import { readCaution } from "./caution.ts";
import { cellParts, isCode } from "./cell-parts.ts";
import { fold, spaced } from "./fold.ts";
import type { Vocabulary } from "./types.ts";
import { codeOf, NUMBER_BEFORE, REMARK_BEHIND } from "./whole-cell.ts";

/**
 * What a yes means in the column: permission (Accepts Email Marketing), a stop (配信停止), or nothing where
 * only a no is told (連絡可否).
 */
export type Polarity = "grant" | "stop" | "veto";

/** `review`: a word that nobody knows in a column that grants, or one of two meanings. The problem stands beside the answer. */
export interface PermissionReading {
  readonly permission: "yes" | "no" | "unknown" | "review";
  readonly problem?: "unknown_word";
  /** The day of a stop, where a date was written. */
  readonly day?: string;
}

type Said = "yes" | "no" | "wish" | "ended" | "unset" | "flag_yes" | "flag_no" | "date" | "nothing";

/** In a column that stops nothing is ever a yes: not to have opted out is not to have opted in. */
const MEANING: Readonly<Record<Polarity, Readonly<Record<Said, PermissionReading>>>> = {
  grant: {
    yes: { permission: "yes" },
    no: { permission: "no" },
    wish: { permission: "yes" },
    ended: { permission: "no" },
    unset: { permission: "unknown" },
    flag_yes: { permission: "yes" },
    flag_no: { permission: "no" },
    date: { permission: "review", problem: "unknown_word" },
    nothing: { permission: "review", problem: "unknown_word" },
  },
  stop: {
    yes: { permission: "unknown" },
    no: { permission: "no" },
    wish: { permission: "no" },
    // 解除済み: the stop was lifted, or the mails were. A person must say.
    ended: { permission: "review", problem: "unknown_word" },
    unset: { permission: "unknown" },
    flag_yes: { permission: "no" },
    flag_no: { permission: "unknown" },
    date: { permission: "no" },
    nothing: { permission: "no", problem: "unknown_word" },
  },
  veto: {
    yes: { permission: "unknown" },
    no: { permission: "no" },
    wish: { permission: "unknown" },
    ended: { permission: "no" },
    unset: { permission: "unknown" },
    flag_yes: { permission: "unknown" },
    flag_no: { permission: "no" },
    date: { permission: "review", problem: "unknown_word" },
    nothing: { permission: "review", problem: "unknown_word" },
  },
};

/**
 * One permission cell (MISSION C4). Grant: words of yes, no or unset; an unknown word is `review`. Stop:
 * a yes, a date and a word of refusal are `no`, a no and 配信中 are `unknown`, 解除済 is `review`, an unknown
 * word is `no` with its problem. Blank is `unknown`.
 */
export function readPermission(
  text: string,
  polarity: Polarity,
  vocabulary: Vocabulary,
): PermissionReading {
  const { said, day } = saidBy(text, polarity, vocabulary);
  const meant = MEANING[polarity][said];
  return day === undefined || polarity === "grant" ? meant : { ...meant, day };
}

function saidBy(
  text: string,
  polarity: Polarity,
  vocabulary: Vocabulary,
): { readonly said: Said; readonly day?: string } {
  const folded = fold(text);
  if (folded === "") return { said: "unset" };
  const word = wordOf(folded, vocabulary);
  if (word !== undefined) return { said: word };
  const flag = flagOf(text);
  if (flag !== undefined) return { said: flag };
  const coded = codedWord(folded, polarity, vocabulary) ?? noWithRemark(folded, vocabulary);
  if (coded !== undefined) return { said: coded };
  const date = readDate(text);
  // 0000-00-00 and 9999-12-31 under 配信停止日 stop nothing.
  if (date !== undefined && "value" in date)
    return isNoDay(date.value) ? { said: "unset" } : { said: "date", day: date.value };
  const isBlank = date === undefined && !WORD_AT_ZERO.test(folded) && !saysNoTrade(folded);
  if (isBlank) return { said: "unset" };
  return { said: refuses(text, vocabulary) ? "no" : "nothing" };
}

/** A zero is no day; 0（メモあり） says something all the same. */
const WORD_AT_ZERO =
  /\d.*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}].*\d/u;

/** 1, ×, y; 否 is a word. */
const isSign = (part: string) =>
  /^[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(part);

const ENCLOSED = /^[([{<【〔《〈「].*[)\]}>】〕》〉」]$/;

function flagOf(text: string): "flag_yes" | "flag_no" | undefined {
  const flag = readFlag(text);
  if (flag === undefined || !("value" in flag)) return undefined;
  return flag.value ? "flag_yes" : "flag_no";
}

/**
 * A word with its code, in either order: 0（拒否）, 許可[1], ×（不可）. The word decides; a tick that says the opposite
 * (1（拒否） in a column that grants) leaves nothing that can be believed. A number other than 0 and 1 is only a name.
 */
function codedWord(
  folded: string,
  polarity: Polarity,
  { permission }: Vocabulary,
): Said | undefined {
  const parts = cellParts(folded);
  if (parts.length === 1 && parts[0] === folded) return undefined;
  const ticks: readonly Said[] = parts.flatMap((part) =>
    isSign(part) ? (flagOf(part) ?? []) : [],
  );
  const words = parts
    .filter((part) => !isCode(part) && !(isSign(part) && flagOf(part) !== undefined))
    .map((part) => codeOf(part.replace(/済み$/, "済"), permission) ?? flagOf(part));
  // 0- and 2025-0 are no ticks.
  const [word, ...others] =
    words.length > 0 ? words : ticks.length > 1 || ENCLOSED.test(folded) ? ticks : [];
  const meant = (said: Said) => MEANING[polarity][said].permission;
  if (word === undefined) return undefined;
  if (others.some((other) => other === undefined || meant(other) !== meant(word))) return undefined;
  // 0（未設定） grants and refuses nothing.
  const mayDiffer = word === "unset" && polarity !== "stop";
  const isDenied = ticks.some((tick) => meant(tick) !== meant(word));
  return isDenied && !mayDiffer ? "nothing" : word;
}

/** 停止済み is 停止済, do_not_email its words. A number in front is none of the answer (2：否, 9 停止). */
function wordOf(folded: string, { permission }: Vocabulary): Said | undefined {
  const plain = plainOf(folded);
  const bare = withoutNumber(plain);
  const word = [folded, plain, bare].map((text) => codeOf(text, permission)).find(Boolean);
  if (word !== undefined) return word;
  return bare !== plain && /^\p{L}/u.test(bare) ? flagOf(bare) : undefined;
}

/** A remark behind may go from a no alone: 可(メール不可) is no yes. */
function noWithRemark(folded: string, { permission }: Vocabulary): Said | undefined {
  const noRemark = withoutNumber(plainOf(folded)).replace(REMARK_BEHIND, "").replace(/済み$/, "済");
  return codeOf(noRemark, permission) === "no" ? "no" : undefined;
}

function plainOf(folded: string): string {
  return spaced(folded)
    .replace(/済み$/, "済")
    .replace(/[。.]$/, "");
}

function withoutNumber(plain: string): string {
  return plain.replace(NUMBER_BEFORE, "").replace(NUMBER_AT_WORD, "");
}

/** 9 停止 is 9停止 when folded. */
const NUMBER_AT_WORD = /^\d{1,3}(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/** メールは送らないでとのこと: a sentence that would be a refusal in a note is one here. */
function refuses(text: string, vocabulary: Vocabulary): boolean {
  return readCaution(text, vocabulary).some(({ code }) => code === "contact_refused");
}
