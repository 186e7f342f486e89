import { plainText } from "./plain-text.ts";
import type { Reading } from "./reading.ts";

/** Words for yes and for no, lower case after NFKC. */
export interface FlagWords {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Yes and no in every export, whatever the column. A playbook adds its own words. */
export const flagWords: FlagWords = {
  yes: [
    ..."1 y yes t true on ok checked はい 有 有り あり ○ 〇 ◯ ● ◎ 済 済み 済み。 真 該当 対象 ✓ ✔ ☑ レ".split(
      " ",
    ),
    "該当する",
    "する",
    "対象者",
  ],
  no: [
    ..."0 n no f false off ng unchecked いいえ 無 無し なし × ✕ ✗ ✖ ✘ ☓ ╳ ⨯ ❌ x 未 未済 偽 否 しない せず 非該当 対象外 ☐ □ - --".split(
      " ",
    ),
    "該当なし",
    "該当しない",
  ],
};

/**
 * Reads a yes/no cell. Blank is undefined, `-` and なし are no (a tick column's empty mark). `○` (any of
 * its four characters) is yes, `×` (any of its shapes) and `x` are no. A word that neither list holds is not_a_flag.
 */
export function readFlag(
  text: string,
  added: Partial<FlagWords> = {},
): Reading<boolean> | undefined {
  const plain = plainText(text).toLowerCase();
  if (plain === "") return undefined;
  if (flagWords.yes.includes(plain) || added.yes?.includes(plain)) return { value: true };
  if (flagWords.no.includes(plain) || added.no?.includes(plain)) return { value: false };
  if (/^[01]\.0+$/.test(plain)) return { value: plain.startsWith("1") };
  return { problem: "not_a_flag" };
}
