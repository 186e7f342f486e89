import { foldKanji } from "./kanji-variants.ts";
import { splitLegalForm } from "./legal-form.ts";
import { plainText, saysNothing, unifyHyphens } from "./plain-text.ts";

/** What stands in a company column when there is no company. */
const NO_COMPANY = new Set([
  "個人",
  "個人事業主",
  "個人事業",
  "個人のお客様",
  "自営業",
  "フリーランス",
  "無職",
  "主婦",
  "自宅",
  "その他",
  "一般",
  "法人",
  "会社",
  "同上",
  "各位",
  "担当者",
  "仮",
]);

/** A place of business without its company: 東京支店, 本社. */
const PLACE_ALONE =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{0,4}(?:本社|本店|支店|支社|支部|営業所|事業所|出張所)$/u;

/** Digits are what a lookup leaves, and a letter alone is no name either. */
const isNoName = (name: string) =>
  /^\p{N}+$/u.test(name) || [...name].length < 2 || PLACE_ALONE.test(name);

/** What stands in a name column when nobody is named. */
const NOBODY = new Set([
  "担当者",
  "ご担当者",
  "担当",
  "ご担当",
  "御中",
  "様",
  "匿名",
  "ゲスト",
  "guest",
  "非公開",
  "退会済み",
  "退会済",
]);

const BRANCH =
  /(?<=\S) \S{1,20}(?:支店|支社|営業所|出張所|本社|本店|支部|事業所|事業部|工場|部|課|室)$/;
const BRANCH_ALONE = /(?:支店|支社|営業所|出張所|本社|本店|支部|事業所|事業部|工場|部|課|室|店)$/;
/** How a name is addressed; typed behind it, it is not part of it. */
export const honorifics = [
  "御中",
  "様方",
  "様",
  "さま",
  "殿",
  "先生",
  "さん",
  "ちゃん",
  "氏",
] as const;
const HONORIFIC_BEHIND = new RegExp(`(?<=..)(?: ?(?:${honorifics.join("|")}|宛))+$`);
const HONORIFIC_BEFORE = /^(?:mr|mrs|ms|miss|dr|prof)\.? /;

/**
 * A key for companies: `[株式会社]アシスト`, `アシスト[株式会社]`, `アシスト`. NFKC, lower case, variant kanji, spaces
 * and dots off, dashes and ー alike, remarks in brackets and a branch behind a space off. The legal form
 * is unified but stays with its place, for both tell companies apart. A name without a letter
 * or digit, and 個人 and its like, are undefined.
 */
export function companyKey(text: string): string | undefined {
  const plain = plainText(text)
    .toLowerCase()
    .replace(/ ?(?:御中|様)$/, "");
  if (saysNothing(plain) || NO_COMPANY.has(plain)) return undefined;
  const { core, form, position, after = "" } = splitLegalForm(plain);
  const name = compact(withoutRemarks(core).replace(BRANCH, ""));
  if (!/[\p{L}\p{N}]/u.test(name)) return undefined;
  const tail = BRANCH_ALONE.test(after) ? "" : compact(withoutRemarks(after));
  if (form === undefined) return isNoName(name) ? undefined : name;
  // 株式会社不明, 株式会社なし, 株式会社（仮）
  const bare = plainText(core).replace(/^[(（[【]|[)）\]】]$/gu, "");
  if (saysNothing(bare) || NO_COMPANY.has(bare)) return undefined;
  return position === "front" ? `[${form}]${name}` : `${name}[${form}]${tail}`;
}

/**
 * A key for people: NFKC, lower case, variant kanji, spaces, ・ and honorifics (様, 御中, 殿, 先生, さん, Mr.)
 * off. An honorific goes only when two characters remain: 鵜殿 is a family name. Blank, a name without a
 * letter, and 担当者, ゲスト and their like are undefined.
 */
export function personKey(text: string): string | undefined {
  const plain = plainText(text).toLowerCase();
  const bare = plain.replace(HONORIFIC_BEFORE, "").replace(HONORIFIC_BEHIND, "");
  const key = compact(withoutRemarks(bare));
  if (saysNothing(plain) || saysNothing(key) || NOBODY.has(key)) return undefined;
  return /\p{L}/u.test(key) ? key : undefined;
}

function withoutRemarks(text: string): string {
  const bare = text.replace(/\([^()]*\)|\[[^[\]]*\]|【[^】]*】/g, "").trim();
  return bare === "" ? text : bare;
}

function compact(text: string): string {
  return foldKanji(unifyHyphens(text).replace(/[ ・･·.,、。'’"“”]/g, ""));
}
