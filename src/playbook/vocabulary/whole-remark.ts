import type { Caution } from "./caution.ts";
import { fold } from "./fold.ts";
import { oncePer } from "./memo.ts";
import type { CautionCode, Vocabulary } from "./types.ts";

/** R6.3退会, 2024年3月 退会: the day is none of the word. */
const DAY = /(?:[rhs]|令和|平成|昭和)?\d[\d/.\-年月日:~]*/g;
const EDGE = /^[\s。、.,:・-]+|[\s。、.,:・-]+$/g;
const ENDING = /(?:済み|済|中|者|扱い|客|顧客|会員|先|データ)$/;
const CROSSES = /[✕✖☓╳✗✘❌]/gu;

const codesOf = oncePer(
  ({ remark }: Vocabulary): ReadonlyMap<string, CautionCode> =>
    new Map(
      (Object.entries(remark) as [CautionCode, readonly string[]][]).flatMap(([code, words]) =>
        words.map((word) => [fold(word), code] as const),
      ),
    ),
);

/** At most so many characters of an excerpt. */
const mostShown = 40;

/** What a remark says that is one word of `remark`, its day and a general ending aside: 故, 退会済, ブラック. */
export function readWholeRemark(
  remark: string,
  vocabulary: Vocabulary,
  shown = remark,
): Caution | undefined {
  const folded = fold(remark).replace(CROSSES, "×").replace(DAY, "").replace(EDGE, "");
  if (folded === "") return undefined;
  const codes = codesOf(vocabulary);
  const code = codes.get(folded) ?? codes.get(folded.replace(ENDING, ""));
  const excerpt = shown.normalize("NFKC").trim().slice(0, mostShown);
  return code === undefined ? undefined : { code, word: folded, excerpt };
}

/** What may stand around the word: `DAY`, `EDGE` and `ENDING` as they were written. Counted repeats would cost RE2 dear. */
const BEFORE = "[ \\t　\\d０-９/／.．年月日:：~～。、,，・rhsRHSｒｈｓＲＨＳ令和平成昭-]*";
const BEHIND = `(?:済み?|中|者|扱い|客|顧客|会員|先|データ)?${BEFORE}`;

/** Finds something in every cell that has a word of `remark` in it, as it was written; read alike by RE2 and JavaScript. */
export const anyRemark = oncePer((vocabulary: Vocabulary): string =>
  [...new Set(Object.values(vocabulary.remark).flat())].map(asWritten).join("|"),
);

/** Finds something in every note of which a line is such a word, or of half-width kana. */
export const shortRemark = oncePer((vocabulary: Vocabulary): string => {
  const words = anyRemark(vocabulary);
  const lines = words === "" ? [] : [`${BEFORE}(?:${words})${BEHIND}`];
  return `(?:^|[\\r\\n])(?:${[...lines, "[ｦ-ﾟ 　]+"].join("|")})(?:$|[\\r\\n])`;
});

/** A word in every width and case; spaces stand between its letters where somebody set them. */
function asWritten(word: string): string {
  return [...fold(word)]
    .map((letter) => {
      if (/[a-z]/.test(letter)) {
        const upper = letter.toUpperCase();
        return `[${letter}${upper}${wide(letter)}${wide(upper)}]`;
      }
      if (letter === "×") return "[×✕✖☓╳✗✘❌]";
      return letter.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    })
    .join("[\\s　]*");
}

function wide(letter: string): string {
  return String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0);
}
