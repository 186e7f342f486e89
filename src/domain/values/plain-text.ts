const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const HYPHENS = /[\u2010-\u2015\u2212\u2500\u2501\u30FC\uFE58\uFE63]/g;

/** Words that people type to say that there is nothing to say. */
const NOTHING = new Set([
  "-",
  "--",
  "---",
  "なし",
  "無し",
  "無",
  "ナシ",
  "該当なし",
  "未定",
  "未設定",
  "未入力",
  "未登録",
  "不明",
  "空欄",
  "n/a",
  "na",
  "null",
  "nil",
  "none",
  "nan",
  "unknown",
  "tbd",
]);

/**
 * NFKC, without invisible characters, white space folded to single spaces and trimmed. For reading and
 * matching only: what is printed stays as the customer wrote it.
 */
export function plainText(text: string): string {
  return text.normalize("NFKC").replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

/** Every dash, minus and the prolonged sound mark as `-`. Not for text in which ー must stay a vowel. */
export function unifyHyphens(text: string): string {
  return text.replace(HYPHENS, "-");
}

/** Blank for dates, amounts and numbers: empty, a dash, or a word such as なし, 未定, N/A. */
export function saysNothing(plain: string): boolean {
  return plain === "" || NOTHING.has(unifyHyphens(plain).toLowerCase());
}
