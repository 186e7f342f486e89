import { plainText, unifyHyphens } from "./plain-text.ts";

const EXTENSION =
  /(?:\(内線?\)|内線|内(?=[\d:])|extension|ext\.?|(?<=\d ?)[x#]) ?[:.]? ?\(?\d{1,6}\)?/g;
/** 9:00-18:00, 10時以降, 2階: when and where to call, no part of the number. */
const REMARK = /(?<!\d)\d{1,2}:\d{2}(?!\d)|(?<!\d)\d{1,3} ?(?:階|時|分|号室|番窓口|f(?![a-z]))/g;
const GROUP = /(\+?)(\d+)([^\d+]*)/g;
const BETWEEN_NUMBERS =
  /[、,;/|・]|または|又は|および|及び|or|[a-z\p{Script=Han}\p{Script=Katakana}]{2,}/u;

/**
 * Finds something in every cell of which `phoneKeys` reads a number: digits enough, of whatever width, and one of
 * them no zero. RE2 and JavaScript read them alike.
 */
export const numberSigns = [`(?:[0-9０-９][^0-9０-９]*){9}`, "[1-9１-９]"] as const;

const FEWEST_DIGITS = 9;
/** A group that begins with 0 belongs to a Japanese number that has room for it: 090 1000 0002. */
const MOST_AT_HOME = 11;
/** Country codes count: +44 20 7946 is no whole number yet, though 0958 follows. */
const FEWEST_ABROAD = 11;
const MOST_DIGITS = 15;

/**
 * Matching keys of the numbers in a cell: digits only, +81, 0081 and (0) as one leading 0, extensions
 * off, several numbers apart. A foreign number keeps its `+`. 9 or 10 digits without a leading zero, as
 * a spreadsheet leaves them, give two keys: as they are, and with the zero restored. Of a range (03-1111-0006〜8) every
 * number is a key. Fewer than 9 digits,
 * one digit repeated (0000000000) and numbers that end in eight zeros give none.
 */
export function phoneKeys(text: string): string[] {
  const plain = unifyHyphens(plainText(text))
    .toLowerCase()
    .replace(/^(\d+)\.0+$/, "$1")
    .replace(EXTENSION, " ")
    .replace(REMARK, " ");
  return [...new Set(numbersIn(plain).flatMap(keysOf))];
}

/**
 * Runs of digits that belong together; a new one starts at a divider once one may be whole, at a + and at a
 * 0 that the number has no room for.
 */
function numbersIn(plain: string): string[] {
  const numbers: string[] = [];
  let current = "";
  let gap = "";
  for (const [, plus = "", digits = "", after = ""] of plain.matchAll(GROUP)) {
    const isDivided = BETWEEN_NUMBERS.test(gap) && digitsOf(current) >= FEWEST_DIGITS;
    if (plus === "" && isFurther(current, digits)) {
      numbers.push(...upTo(current, gap, digits));
      gap = after;
      continue;
    }
    const startsAnew = digits.startsWith("0") && gap !== "-" && !hasRoom(current, digits);
    if (current !== "" && (plus !== "" || isDivided || startsAnew)) {
      numbers.push(current);
      current = "";
    }
    current += plus + digits;
    gap = after;
  }
  return [...numbers, current];
}

/** A short group behind a whole number of Japan is none of its digits: 03-1111-0010-12, 03-1111-0006〜8. */
function isFurther(number: string, group: string): boolean {
  if (group.length > 4 || group.startsWith("0")) return false;
  const digits = national(number);
  return digits.startsWith("0") && digits.length === (/^0[5-9]0/.test(digits) ? 11 : 10);
}

/** More numbers than this are no block of one line: the group is an extension. */
const longestRange = 20;

/** The numbers behind the first to the last of a range, of which only the end is written. */
function upTo(number: string, gap: string, end: string): readonly string[] {
  const first = national(number);
  const stem = first.slice(0, -end.length);
  const from = Number(first.slice(-end.length));
  const count = Number(end) - from;
  // 03-1111-0010-5 may as well be an extension.
  const isRange = /^ ?[~〜] ?$/.test(gap) || (/^ ?- ?$/.test(gap) && end.length > 1);
  if (!isRange || count < 1 || count > longestRange) return [];
  return Array.from(
    { length: count },
    (_item, at) => `${stem}${String(from + at + 1).padStart(end.length, "0")}`,
  );
}

const digitsOf = (number: string): number => national(number).replace("+", "").length;

/** Whether a group can still belong to a number. Japan's country code is none of its own digits. */
function hasRoom(number: string, group: string): boolean {
  const length = digitsOf(number);
  if (national(number).startsWith("+")) return length < FEWEST_ABROAD;
  return length < FEWEST_DIGITS || length + group.length <= MOST_AT_HOME;
}

function keysOf(number: string): string[] {
  const digits = national(number);
  const bare = digits.replace("+", "");
  if (bare.length < FEWEST_DIGITS || bare.length > MOST_DIGITS) return [];
  if (/^(\d)\1*$/.test(bare) || /0{8}$/.test(bare)) return [];
  const lostZero = /^[1-9]\d{8,9}$/.test(digits);
  return lostZero ? [digits, `0${digits}`] : [digits];
}

/** Japan's country code as the leading 0: +81, 0081, and a bare 81 where the length leaves no doubt. */
function national(number: string): string {
  const abroad = /^(?:\+|00|010)81(\d+)$/.exec(number) ?? /^81(\d{9,10})$/.exec(number);
  return abroad?.[1] === undefined ? number : `0${abroad[1].replace(/^0/, "")}`;
}
