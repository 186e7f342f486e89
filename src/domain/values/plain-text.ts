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

const NO_TRADE = new Set(
  "購入 取引 注文 発注 受注 契約 利用 来店 実績 購入実績 購入履歴 購入歴 取引実績 取引履歴 履歴 記録"
    .split(" ")
    .flatMap((trade) => [`未${trade}`, `${trade}なし`, `${trade}無し`, `${trade}無`]),
);

/** 未購入, 取引なし, 購入履歴なし: in the place of a day or a number, that there was none. */
export function saysNoTrade(plain: string): boolean {
  return NO_TRADE.has(plain.replace(/[()]/g, ""));
}

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
  return plain === "" || NOTHING.has(unifyHyphens(plain).toLowerCase()) || saysNoTrade(plain);
}
