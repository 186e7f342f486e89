import type { ErrorPhrase } from "../errors.ts";

const seeHelp = {
  en: "`reactivate {command} --help` lists what there is",
  ja: "使えるものは `reactivate {command} --help` で確認できます",
};
const didYouMean = { en: "did you mean {near}?", ja: "{near} ではありませんか" };

/** What can be wrong with a command line. */
export const usageErrors = {
  unknownOption: {
    kind: "usage",
    message: { en: "there is no option {given}", ja: "オプション {given} はありません" },
    hint: seeHelp,
  },
  unknownOptionNear: {
    kind: "usage",
    message: { en: "there is no option {given}", ja: "オプション {given} はありません" },
    hint: didYouMean,
  },
  laterOption: {
    kind: "usage",
    message: {
      en: "this version does not have {given} yet",
      ja: "{given} はこの版ではまだ使えません",
    },
    hint: seeHelp,
  },
  unknownCommand: {
    kind: "usage",
    message: { en: 'there is no command "{given}"', ja: "コマンド「{given}」はありません" },
    hint: {
      en: "`reactivate --help` lists the commands",
      ja: "コマンドの一覧は `reactivate --help` で確認できます",
    },
  },
  unknownCommandNear: {
    kind: "usage",
    message: { en: 'there is no command "{given}"', ja: "コマンド「{given}」はありません" },
    hint: didYouMean,
  },
  fileAsCommand: {
    kind: "usage",
    message: {
      en: "{given} is a file; the command is missing",
      ja: "{given} はファイルです。コマンドがありません",
    },
    hint: {
      en: "to rank it: reactivate score {given}",
      ja: "順位を付けるには: reactivate score {given}",
    },
  },
  laterCommand: {
    kind: "usage",
    message: {
      en: 'this version does not have the command "{given}" yet',
      ja: "コマンド「{given}」はこの版ではまだ使えません",
    },
    hint: {
      en: "`reactivate --help` lists what it has",
      ja: "使えるコマンドは `reactivate --help` で確認できます",
    },
  },
  optionNeedsValue: {
    kind: "usage",
    message: { en: "{flag} needs a value", ja: "{flag} に値がありません" },
    hint: { en: "write {flag} {argument}", ja: "{flag} {argument} の形で指定してください" },
  },
  switchTakesNoValue: {
    kind: "usage",
    message: { en: "{flag} takes no value", ja: "{flag} に値は付けられません" },
    hint: { en: "write {flag} alone", ja: "{flag} だけを指定してください" },
  },
  tooManyArguments: {
    kind: "usage",
    message: { en: '"{given}" is one argument too many', ja: "引数「{given}」は余分です" },
    hint: { en: "usage: {usage}", ja: "使い方: {usage}" },
  },
  noFile: {
    kind: "usage",
    message: { en: "no file was given", ja: "ファイルが指定されていません" },
    hint: {
      en: "name your customer list: reactivate score customers.csv\nno file at hand? reactivate try",
      ja: "顧客リストを指定してください: reactivate score customers.csv\n手元にファイルがなければ: reactivate try",
    },
  },
  noWho: {
    kind: "usage",
    message: { en: "whom to explain?", ja: "誰について説明するかが指定されていません" },
    hint: {
      en: "give an id, a name, a phone number or an e-mail: reactivate explain T-001 customers.csv",
      ja: "ID・名称・電話番号・メールのどれかを指定してください: reactivate explain T-001 customers.csv",
    },
  },
  noExplainFile: {
    kind: "usage",
    message: { en: "no file was given", ja: "ファイルが指定されていません" },
    hint: {
      en: "name the customer list or a ranked list: reactivate explain {who} customers.csv",
      ja: "顧客リストか出力済みのリストを指定してください: reactivate explain {who} customers.csv",
    },
  },
  noPlaybookFile: {
    kind: "usage",
    message: { en: "which playbook to check?", ja: "確認するプレイブックが指定されていません" },
    hint: {
      en: "name it: reactivate rules check reactivate.yaml",
      ja: "ファイルを指定してください: reactivate rules check reactivate.yaml",
    },
  },
  valueUnknown: {
    kind: "usage",
    message: { en: '{flag}: "{given}" is none of {known}', ja: "{flag}: 「{given}」は使えません" },
    hint: { en: "give one of {known}", ja: "{known} のどれかを指定してください" },
  },
  valueUnknownNear: {
    kind: "usage",
    message: { en: '{flag}: "{given}" is none of {known}', ja: "{flag}: 「{given}」は使えません" },
    hint: { en: "did you mean {near}?", ja: "{near} ではありませんか（使えるのは {known}）" },
  },
  numberInvalid: {
    kind: "usage",
    message: {
      en: '{flag}: "{given}" is no whole number from {least} on',
      ja: "{flag}: 「{given}」は {least} 以上の整数ではありません",
    },
    hint: {
      en: "give a number in digits, without signs or commas",
      ja: "符号やカンマのない数字で指定してください",
    },
  },
  memoryInvalid: {
    kind: "usage",
    message: {
      en: '{flag}: "{given}" is no amount of memory from 128MB on',
      ja: "{flag}: 「{given}」は 128MB 以上のメモリ量ではありません",
    },
    hint: {
      en: "write it as 1GB, 512MB or 50% (of this machine's memory)",
      ja: "1GB、512MB、50%（搭載メモリに対する割合）のように指定してください",
    },
  },
  mapInvalid: {
    kind: "usage",
    message: {
      en: '{flag}: "{given}" is not of the form COLUMN=HEADER',
      ja: "{flag}: 「{given}」は 項目=見出し の形ではありません",
    },
    hint: {
      en: "for example --map customer_id=会員No",
      ja: "例: --map customer_id=会員No",
    },
  },
  currencyInvalid: {
    kind: "usage",
    message: {
      en: '{flag}: "{given}" is no currency code',
      ja: "{flag}: 「{given}」は通貨コードではありません",
    },
    hint: {
      en: "give the three letters of ISO 4217, e.g. JPY",
      ja: "ISO 4217 の3文字で指定してください（例: JPY）",
    },
  },
  dayInvalid: {
    kind: "usage",
    message: {
      en: '{flag}: "{given}" is no day of the calendar',
      ja: "{flag}: 「{given}」という日付はありません",
    },
    hint: {
      en: "write it as YYYY-MM-DD, e.g. --as-of 2026-11-22",
      ja: "YYYY-MM-DD の形で指定してください 例: --as-of 2026-11-22",
    },
  },
  columnUnknown: {
    kind: "usage",
    message: {
      en: '--columns: there is no column "{given}"',
      ja: "--columns: 列「{given}」はありません",
    },
    hint: {
      en: "give names of the ranked list or headers of your file",
      ja: "出力の列名か、入力ファイルの見出しを指定してください",
    },
  },
  columnUnknownNear: {
    kind: "usage",
    message: {
      en: '--columns: there is no column "{given}"',
      ja: "--columns: 列「{given}」はありません",
    },
    hint: didYouMean,
  },
  reasonUnknown: {
    kind: "usage",
    message: {
      en: '--include: no rule leaves anybody out for "{given}"',
      ja: "--include: 理由「{given}」で対象外になるルールはありません",
    },
    hint: { en: "known reasons are {known}", ja: "使える理由は {known} です" },
  },
  stdinTwice: {
    kind: "usage",
    message: {
      en: "- (standard input) was given more than once",
      ja: "-（標準入力）が2回以上指定されています",
    },
    hint: {
      en: "standard input can be one file; name the others",
      ja: "標準入力から読めるのは1ファイルだけです。ほかはファイル名で指定してください",
    },
  },
  tableIntoFile: {
    kind: "usage",
    message: {
      en: "--format table is for the screen, not for {output}",
      ja: "--format table は画面用です。{output} には書き出せません",
    },
    hint: {
      en: "use --format csv, or send it on: reactivate score … --format table | less",
      ja: "--format csv を使うか、パイプで渡してください: reactivate score … --format table | less",
    },
  },
  workingFolderGone: {
    kind: "io",
    message: {
      en: "the working directory does not exist any more",
      ja: "作業フォルダがなくなっています",
    },
    hint: { en: "cd into a folder that is there", ja: "存在するフォルダに cd で移ってください" },
  },
  compressedLater: {
    kind: "usage",
    message: {
      en: "this version does not write compressed files: {output}",
      ja: "この版では圧縮ファイルを書き出せません: {output}",
    },
    hint: {
      en: "send it through a pipe: reactivate score … | gzip > list.csv.gz",
      ja: "パイプで圧縮してください: reactivate score … | gzip > list.csv.gz",
    },
  },
  currencyInvalidNear: {
    kind: "usage",
    message: {
      en: '{flag}: "{given}" is no currency code, did you mean {near}?',
      ja: "{flag}: 「{given}」は通貨コードではありません。{near} のことですか？",
    },
    hint: {
      en: "give the three letters of ISO 4217, e.g. JPY",
      ja: "ISO 4217 の3文字で指定してください（例: JPY）",
    },
  },
  xlsxLater: {
    kind: "usage",
    message: {
      en: "this version does not write Excel files yet: {output}",
      ja: "この版ではまだ Excel ファイルを書き出せません: {output}",
    },
    hint: {
      en: "write a .csv instead; under --lang ja Excel opens it as it is",
      ja: ".csv で書き出してください。--lang ja なら Excel でそのまま開けます",
    },
  },
  binaryOnScreen: {
    kind: "usage",
    message: {
      en: "parquet is binary and would garble the screen",
      ja: "parquet はバイナリのため画面には出せません",
    },
    hint: {
      en: "give a file with -o list.parquet",
      ja: "-o list.parquet のようにファイルを指定してください",
    },
  },
  outputFailed: {
    kind: "io",
    message: { en: "writing the output failed ({code})", ja: "出力に失敗しました（{code}）" },
    hint: {
      en: "check the disk or the program that reads the output, then run again",
      ja: "ディスクや出力先のプログラムを確認して、もう一度実行してください",
    },
  },
} as const satisfies Record<string, ErrorPhrase>;
