/** What decoded text says about whether its decoding was right. Counts of characters. */
export interface JapaneseEvidence {
  /** Kana and kanji that stand like written Japanese. */
  japanese: number;
  /** Those of them that are full-width kana. */
  kana: number;
  /** Half-width kana: what the bytes of EUC-JP look like when they are read as CP932. */
  halfWidth: number;
  /** One kanji or half-width kana at Latin letters: what `é` or `ß` looks like in CP932. */
  misplaced: number;
  /** All characters beyond ASCII. */
  nonAscii: number;
}

export function noEvidence(): JapaneseEvidence {
  return { japanese: 0, kana: 0, halfWidth: 0, misplaced: 0, nonAscii: 0 };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const NON_ASCII = /[^\x00-\x7f]+/gu;
const JAPANESE = /[\u3005-\u3007\u3040-\u30ff\u4e00-\u9fff\uff10-\uff5a]/gu;
const KANA = /[\u3040-\u30ff]/g;
const HALF_WIDTH = /[\uff61-\uff9f]/g;
const LETTER = /[A-Za-z]/;

/** Adds the evidence of one piece of text. */
export function addEvidence(evidence: JapaneseEvidence, text: string): void {
  for (const run of text.matchAll(NON_ASCII)) {
    const characters = run[0].length;
    const before = text[run.index - 1] ?? "";
    const after = text[run.index + characters] ?? "";
    evidence.nonAscii += characters;
    if (characters === 1 && (LETTER.test(before) || LETTER.test(after))) {
      evidence.misplaced += 1;
    } else {
      evidence.japanese += run[0].match(JAPANESE)?.length ?? 0;
      evidence.kana += run[0].match(KANA)?.length ?? 0;
      evidence.halfWidth += run[0].match(HALF_WIDTH)?.length ?? 0;
    }
  }
}

/** How much like Japanese, from 0 to 1. Half-width kana count a tenth. */
export function japaneseShare(evidence: JapaneseEvidence): number {
  if (evidence.nonAscii === 0) return 0;
  return (evidence.japanese + evidence.halfWidth / 10) / evidence.nonAscii;
}
