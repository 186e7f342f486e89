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
  noName: {
    kind: "usage",
    message: {
      en: "an output has no name of a file",
      ja: "出力先のファイル名がありません",
    },
    hint: {
      en: "name a file; only the list itself goes to standard output (leave out -o)",
      ja: "ファイル名を指定してください。標準出力に出せるのはリストだけです（-o を省く）",
    },
  },
  notFile: {
    kind: "usage",
    message: {
      en: "the output is a device or a pipe, not a file",
      ja: "出力先がファイルではありません（デバイスまたはパイプ）",
    },
    hint: {
      en: "leave out -o and direct standard output there: reactivate score … > TARGET",
      ja: "-o を省き、標準出力を向けてください: reactivate score … > 出力先",
    },
  },
  isFolder: {
    kind: "usage",
    message: { en: "the output is a folder", ja: "出力先がフォルダです" },
    hint: { en: "name a file in it", ja: "その中のファイル名を指定してください" },
  },
  folderInPlace: {
    kind: "usage",
    message: {
      en: "a folder stands where a file of the output must go; nothing was replaced",
      ja: "出力するファイルの場所に同名のフォルダがあります。何も置き換えていません",
    },
    hint: {
      en: "move or rename that folder",
      ja: "そのフォルダを移動するか名前を変えてください",
    },
  },
  sameOutput: {
    kind: "usage",
    message: {
      en: "two outputs would be one file",
      ja: "2 つの出力先が同じファイルになります",
    },
    hint: { en: "give each its own name", ja: "それぞれ別の名前にしてください" },
  },
  damagedSummary: {
    kind: "input",
    message: {
      en: "the folder's summary.json cannot be read, so nobody knows which lists in it are yesterday's",
      ja: "出力先の summary.json を読めず、前回のリストがどれか分かりません",
    },
    hint: {
      en: "move the old lists away together with summary.json, or choose another folder",
      ja: "古いリストを summary.json ごと移すか、別のフォルダを指定してください",
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
