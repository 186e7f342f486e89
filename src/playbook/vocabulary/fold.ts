const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const WIDE = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆・、。「」()";
const SPACE_AT_JAPANESE = new RegExp(`(?<=[${WIDE}]) | (?=[${WIDE}])`, "gu");

/**
 * The form in which words and cells are compared: NFKC, lower case, white space single, and none beside
 * Japanese characters, so that 担当者 退職 is 担当者退職 while "no trouble" keeps its space.
 */
export function fold(text: string): string {
  return foldKeepingCase(text).toLowerCase();
}

/** `fold` without the lower case, for excerpts. */
export function foldKeepingCase(text: string): string {
  const plain = text.normalize("NFKC").replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
  return plain.replace(/[’‘]/g, "'").replace(SPACE_AT_JAPANESE, "");
}
