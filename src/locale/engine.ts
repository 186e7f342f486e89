import type { ErrorPhrase } from "../errors.ts";

export const engineErrors = {
  outOfMemory: {
    kind: "engine",
    message: { en: "the engine ran out of memory", ja: "メモリが足りません" },
    hint: {
      en: "give it more with --memory 4GB, or fewer threads with --threads 1",
      ja: "--memory 4GB のように増やすか、--threads 1 で減らしてください",
    },
  },
  diskFull: {
    kind: "io",
    message: { en: "the disk is full", ja: "ディスクの空きがありません" },
    hint: {
      en: "free some space in the temporary folder and where the output goes",
      ja: "一時フォルダと出力先の空きを増やしてください",
    },
  },
  interrupted: {
    kind: "engine",
    message: { en: "interrupted", ja: "中断しました" },
    hint: { en: "nothing was written", ja: "何も書き込まれていません" },
  },
} as const satisfies Record<string, ErrorPhrase>;
