const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const WIDE = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆・、。「」()";
const SPACE_AT_JAPANESE = new RegExp(`(?<=[${WIDE}]) | (?=[${WIDE}])`, "gu");

/**
 * What `fold` leaves as it is: small letters, digits, kana, kanji and plain punctuation without white space. Most
 * words of a vocabulary are this, and looking is far cheaper than folding.
 */
const FOLDED = /^[a-z\d{}|*_\-、。「」・ー々ぁ-ゖァ-ヺ一-鿿]*$/;

/**
 * The form in which words and cells are compared: NFKC, lower case, white space single, and none beside
 * Japanese characters, so that 担当者 退職 is 担当者退職 while "no trouble" keeps its space.
 */
export function fold(text: string): string {
  return FOLDED.test(text) ? text : foldKeepingCase(text).toLowerCase();
}

/** `fold` without the lower case, for excerpts. */
export function foldKeepingCase(text: string): string {
  const plain = text.normalize("NFKC").replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
  return plain.replace(/[’‘]/g, "'").replace(SPACE_AT_JAPANESE, "");
}

/** A code in words: bad_support is "bad support". As long as the text, so that places stay. */
export function spaced(folded: string): string {
  return folded.includes("_") ? folded.replace(/(?<=[a-z\d])_(?=[a-z\d])/g, " ") : folded;
}
