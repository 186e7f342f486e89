const DIGITS = "〇一二三四五六七八九";
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A run of kanji numerals, for use inside a regular expression's brackets. */
export const kanjiNumerals = `${DIGITS}十百千`;

/** 二十三 → 23, 百二 → 102, 一〇三 → 103. The argument holds kanji numerals only. */
export function kanjiNumber(numerals: string): string {
  if (![...numerals].some((character) => character in PLACES)) {
    return [...numerals].map((character) => DIGITS.indexOf(character)).join("");
  }
  let total = 0;
  let digit: number | undefined;
  for (const character of numerals) {
    const place = PLACES[character];
    if (place === undefined) {
      digit = (digit ?? 0) * 10 + DIGITS.indexOf(character);
    } else {
      total += (digit ?? 1) * place;
      digit = undefined;
    }
  }
  return String(total + (digit ?? 0));
}
