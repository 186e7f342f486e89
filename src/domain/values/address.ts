import { foldKanji } from "./kanji-variants.ts";
import { kanjiNumerals, kanjiNumber } from "./kanji-numerals.ts";
import { plainText, unifyHyphens } from "./plain-text.ts";
import { prefectures, prefectureOf, withoutPrefecture } from "./prefecture.ts";

const NUMERAL_BEFORE_UNIT = new RegExp(`[${kanjiNumerals}]+(?=丁|番|号|条|地割|線)`, "g");
const NUMERALS_IN_A_ROW = new RegExp(`[${kanjiNumerals}]+(?:-[${kanjiNumerals}]+)+`, "g");

/** Applied in this order to text that is NFKC, lower case, with `-` for every dash and for ー. */
const STEPS: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  [/ ?- ?/g, "-"],
  // A space between two numbers divides street number and room; elsewhere it means nothing.
  [/(?<=\d) (?=\d)/g, "-"],
  [/ /g, ""],
  [/大字/g, ""],
  // 字 is a label, except in names such as 十文字町 and 十字街.
  [/(?<![文十名])字/g, ""],
  [NUMERAL_BEFORE_UNIT, kanjiNumber],
  [NUMERALS_IN_A_ROW, (found) => found.split("-").map(kanjiNumber).join("-")],
  [/(?<=\d)号室/g, ""],
  // 八丁堀 and 三番町 are names, 3号棟 a building, 4号線 a road: their 丁, 番 and 号 stay.
  [/(?<=\d)(?:丁目|丁(?=[\d-]|$)|番地の?|番(?![町館街台丁])|号(?![棟館線車]))/g, "-"],
  [/(?<=\d)[のノ之](?=\d)/g, "-"],
  [/[ヵヶケガが]/g, "ヶ"],
  [/[ノ之]/g, "の"],
  [/-{2,}/g, "-"],
  [/(?<=\d)-(?!\d)/g, ""],
  [/-+$/g, ""],
];

/**
 * A key for exact matching of addresses given as their columns in order (prefecture, city, address1,
 * address2; missing ones undefined). 〒 and prefecture are off, 大字/字 dropped, 丁目/番地/番/号 and every
 * dash alike, kanji numerals as digits, ヶケが and variant kanji unified; the building stays part of the
 * key. A key without a digit is too vague to match by: undefined.
 */
export function addressKey(parts: readonly (string | undefined)[]): string | undefined {
  const [first = "", ...rest] = parts
    .map((part) => plainText(part ?? ""))
    .filter((part) => part !== "");
  // Joined by a space, so that "1-2-3" and a room "301" in the next column do not run together.
  const joined = [isPrefecture(first) ? "" : first, ...rest].join(" ").trim();
  const place = withoutPrefecture(withoutPostal(joined));
  const text = foldKanji(unifyHyphens(place).toLowerCase());
  const key = STEPS.reduce(
    (current, [pattern, to]) =>
      typeof to === "string" ? current.replace(pattern, to) : current.replace(pattern, to),
    text,
  );
  return /\d/.test(key) ? key : undefined;
}

/** Up to the lot: 北24条西5 is a name of a place, and so are 3番町2 and 31地割4. */
const place = "[^0-9]*(?:[0-9]+[条線番町丁地区][^0-9]*)*";
/** A room or a floor that follows two numbers of a lot (5-1-301, 5-1-3f); a third number is the lot's own otherwise. */
const roomBehindTwo = "-(?:[0-9]{3,4}(?:[^0-9-].*)?|[0-9]{1,2}[f階].*)";
/**
 * A key of `addressKey`: what `$1$2` stands for is the lot, the building and its rooms cut off. It holds only what
 * RE2 and JavaScript read alike.
 */
export const lotPattern = `^(?:(${place}[0-9]+-[0-9]{1,2})${roomBehindTwo}|(${place}[0-9]+(?:-[0-9]+){0,2})(?:[^0-9].*)?)$`;
/** The room: the last number of what is left behind the lot. */
export const roomPattern = "([0-9]+)[^0-9]*$";

function withoutPostal(address: string): string {
  return address.replace(/^〒? ?\d{3}[-‐−ー]\d{4} ?|^〒 ?\d{7} ?/, "");
}

function isPrefecture(part: string): boolean {
  return prefectures.includes(part) || (!/^\d+$/.test(part) && prefectureOf(part) !== undefined);
}
