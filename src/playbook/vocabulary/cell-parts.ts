/**
 * A cell that says one thing twice, as a code and as its word: 0（拒否）, 拒否（0）, 【退会】, 3_退会, 退会※. Brackets, marks
 * and dividers part them; a dash or a dot between letters is of the word (opt-out).
 */

const JAPANESE = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
const DAY = /\d{2,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?/g;
const DIVIDER =
  /[()[\]{}<>【】〔〕《》〈〉「」『』:;=→⇒|/,、。・★☆※◆◇■▲▼*#"']+|(?<![a-z])[-_.]+|[-_.]+(?![a-z])/gu;
/** 9停止, 拒否 0, ×不可: nothing but the kind of letter parts them. */
const CODE_BEFORE = new RegExp(`^(?:(\\d+)(?=[${JAPANESE}]| )|([○〇◯◎×])(?=.))`, "u");
const CODE_BEHIND = new RegExp(`(?:(?<=[${JAPANESE}]| )(\\d+)|(?<=.)([○〇◯◎×]))$`, "u");

/** The parts of a folded cell, in their order. */
export function cellParts(folded: string): readonly string[] {
  return folded
    .replace(DAY, " ")
    .replace(DIVIDER, "\n")
    .split("\n")
    .map((part) => part.trim())
    .flatMap((part) =>
      part.replace(CODE_BEFORE, "$1$2\n").replace(CODE_BEHIND, "\n$1$2").split("\n"),
    )
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** 3, 02, a: what a system calls the word beside it, and nothing by itself. */
export function isCode(part: string): boolean {
  return /^(?:\d+|[a-z]\d{0,2})$/.test(part);
}
