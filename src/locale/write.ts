import type { ErrorPhrase } from "../errors.ts";

export const writeErrors = {
  diskFull: {
    kind: "io",
    message: { en: "the disk is full", ja: "ディスクの空きがありません" },
    hint: {
      en: "free some space; nothing was replaced",
      ja: "空きを増やしてください。既存のファイルはそのままです",
    },
  },
  noFolder: {
    kind: "io",
    message: { en: "the folder of the output does not exist", ja: "出力先のフォルダがありません" },
    hint: {
      en: "make it first, or choose another place",
      ja: "先に作るか、別の場所を指定してください",
    },
  },
  notWritable: {
    kind: "io",
    message: { en: "the output cannot be written", ja: "出力先に書き込めません" },
    hint: {
      en: "is it open in Excel, or write-protected? close it or choose another name",
      ja: "Excel で開いていないか、書込禁止でないか確認し、閉じるか別名にしてください",
    },
  },
  overwritesInput: {
    kind: "usage",
    message: { en: "the output is one of the inputs", ja: "出力先が入力ファイルと同じです" },
    hint: {
      en: "choose another name: inputs are never written to",
      ja: "別の名前にしてください。入力には書き込みません",
    },
  },
} as const satisfies Record<string, ErrorPhrase>;
