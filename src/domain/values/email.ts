import { plainText } from "./plain-text.ts";

// Old carrier addresses such as abc..def.@docomo.ne.jp break RFC 5322 and are delivered.
const ADDRESS =
  /^[^\s@<>()[\]",:;]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}]{2,}$/u;

/** Finds something in every cell of which `emailKeys` reads an address; RE2 and JavaScript read it alike. */
export const addressSign = "[^\\s@＠][@＠][^\\s@＠.．｡。]+[.．｡。][^\\s@＠.．｡。]";

/** What was written at an address without a space: ×a@example.jp, a@example.jp停止. No last label mixes scripts. */
const MARK_BEFORE = /^(?:[^!-~]|\*)+(?=[!-~]+@)/u;
const MARK_BEHIND = /(?<=\.[a-z]{2,})[^a-z\d.@-]+$/u;

/** Marks of direction and of no width, as copied out of mail programs. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/**
 * The matching keys of every address in a cell: NFKC, lower case, `mailto:`, PC: and the name before `<…>`
 * taken off; several addresses are divided by `,` `;` `、` `/` or white space. Anything else is left out.
 */
export function emailKeys(text: string): string[] {
  const plain = plainText(text.replace(INVISIBLE, "")).toLowerCase();
  const keys = plain
    .split(/[\s,;:、/<>()「」【】[\]]+/)
    .map((piece) => piece.replace(/^'+/, "").replace(/\?.*$/, "").replace(/\.$/, ""))
    .map((piece) => piece.replace(MARK_BEFORE, "").replace(MARK_BEHIND, ""))
    .filter((piece) => ADDRESS.test(piece));
  return [...new Set(keys)];
}

/** The first address of a cell as a matching key, or undefined where none looks like an address. */
export function emailKey(text: string): string | undefined {
  return emailKeys(text)[0];
}
