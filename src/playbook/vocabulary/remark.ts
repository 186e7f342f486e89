/**
 * What people write around a name or behind a number because the list has no column for it: 【連絡禁止】例田,
 * 株式会社例（廃業）, 03-0000-8015(架電NG). Only what brackets or marks set off is a remark: 廃業支援センター株式会社 is
 * a name.
 */

const BRACKET = /[([{<【〔《〈]([^()[\]{}<>【】〔〕《》〈〉]*)[)\]}>】〕》〉]?/gu;
const MARKS = "★☆※◆◇●■□▲△▼▽♦*";
const MARK = new RegExp(`[${MARKS}]+`, "u");

/**
 * Finds something in every name with a remark, as it was written; RE2 and JavaScript read it alike. A remark in
 * brackets has two characters: every other company has a (株).
 */
export const remarkSign = `[(\\[{<（［｛＜【〔《〈][^)\\]}>）］｝＞】〕》〉]{2}|[＊${MARKS}]`;

/** The remarks of a name, of two characters and more: (株) is none. A former name in brackets is a name. */
export function remarksOfName(text: string): readonly string[] {
  const plain = text.normalize("NFKC");
  const bracketed = [...plain.matchAll(BRACKET)].map(([, inside = ""]) => inside);
  return [...bracketed, ...markedOff(plain.replace(BRACKET, ""))]
    .map((remark) => remark.trim())
    .filter((remark) => remark.length > 1 && !/^旧(?!住所|担当)/u.test(remark));
}

/**
 * Behind the name every marked part is a remark (例田 十二※故人). Where a mark comes first, the name is the last
 * part (★DM不要★株式会社丑), or what follows a space in it (※連絡禁止 例田); a mark on the name alone sets nothing off.
 */
function markedOff(plain: string): readonly string[] {
  const [before = "", ...parts] = plain.trim().split(MARK);
  if (before.trim() !== "") return parts;
  const filled = parts.map((part) => part.trim()).filter((part) => part !== "");
  const [last = ""] = filled.slice(-1);
  const [first = "", ...name] = last.split(/\s+/u);
  return [...filled.slice(0, -1), ...(name.length > 0 ? [first] : [])];
}

const KANJI_OR_CROSS = /[\p{Script=Han}×]/u;

/**
 * What may be a mark of one word upon a name: all that is set off, of any length (（故）), the first and the last word
 * (故 例田, 例田 退会済), a cross at either end. Each counts only where it is a known word: 例 is none.
 */
export function marksOfName(text: string): readonly string[] {
  const plain = text
    .normalize("NFKC")
    .replace(/[✕✖☓╳✗✘❌]/gu, "×")
    .trim();
  const bare = plain.replace(BRACKET, " ").trim();
  const words = bare.split(/\s+|(?<=^故)・/u);
  const crosses = /^×|×$/u.test(bare) ? ["×"] : [];
  const ends =
    words.length > 1 ? [words[0], words.at(-1)] : words.filter((word) => word.length > 1);
  return [
    ...[...plain.matchAll(BRACKET)].map(([, inside = ""]) => inside),
    ...markedOff(plain.replace(BRACKET, "")),
    ...ends.filter((word): word is string => word !== undefined && KANJI_OR_CROSS.test(word)),
    ...crosses,
  ];
}

/** Finds something in every cell that holds more than a number: a letter, or a cross. */
export const wordSign = "[A-Za-zａ-ｚＡ-Ｚぁ-ゖァ-ヺｦ-ﾝ一-鿿×✕✖☓╳]";

/** A cell of addresses in which none stands; RE2 and JavaScript read it alike. */
export const noAddress = "^[^@＠]+$";

/** Finds something in every cell that may hold more than one bare address. */
export const besideAddress = `${remarkSign}|[^!-~]`;

const ADDRESS = /[\w.!#$%&'+/=?^`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)+/giu;

/** David Ng <ng@example.jp>: a name in Latin letters is none of a remark. */
const LATIN_NAME = /(?:^|[,;])[ -~]*<(?=[^<>]*@)/g;

/** One address behind such a name and nothing more, as a CRM writes all of them; RE2 and JavaScript read it alike. */
export const namedAddress = "^[ -~]*<[!-;=?-~]+@[!-;=?-~]+>$";

/** What stands beside the addresses of a cell, each piece by itself: 送信NG, ×, 退職. */
export function remarksOfAddress(text: string): readonly string[] {
  const plain = text.normalize("NFKC").replace(/[✕✖☓╳✗✘❌]/gu, "×");
  const pieces = plain
    .replace(LATIN_NAME, "<")
    .replace(ADDRESS, "\n")
    .split(/[^\p{L}\p{N}×.' -]+/u);
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== "");
}

/** The words that stand with a number, its digits and dividers off; empty where there are none. */
export function wordsOfNumber(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[✕✖☓╳]/gu, "×")
    .replace(/[^\p{L}×]+/gu, " ")
    .trim();
}
