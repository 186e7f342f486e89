import type { ErrorPhrase } from "../errors.ts";

const saveAsCsv = {
  en: 'open it where it was made and save it as CSV ("CSV UTF-8" in Excel), then give that file',
  ja: "作成したソフトで開き、CSV（Excelなら「CSV UTF-8」）で保存し直したファイルを指定してください",
};
const nameEncoding = {
  en: "give the right one with --encoding ({known}), or export the file again",
  ja: "--encoding で正しい文字コード（{known}）を指定するか、ファイルを出力し直してください",
};

/** What can be wrong with a file before any rule is looked at. */
export const readErrors = {
  fileMissing: {
    kind: "input",
    message: { en: "there is no file {file}", ja: "ファイル {file} が見つかりません" },
    hint: {
      en: "check the path; file names with spaces need quotes",
      ja: "パスを確認してください。空白を含む名前は引用符で囲みます",
    },
  },
  fileIsFolder: {
    kind: "input",
    message: { en: "{file} is a folder, not a file", ja: "{file} はフォルダーです" },
    hint: {
      en: "name the files in it, for example {file}/*.csv",
      ja: "中のファイルを指定してください（例: {file}/*.csv）",
    },
  },
  fileForbidden: {
    kind: "input",
    message: { en: "no permission to read {file}", ja: "{file} を読む権限がありません" },
    hint: {
      en: "ask its owner for read permission, or copy it to a folder of yours",
      ja: "所有者に読み取り権限を依頼するか、自分のフォルダーにコピーしてください",
    },
  },
  fileUnreadable: {
    kind: "io",
    message: {
      en: "reading {file} failed ({code})",
      ja: "{file} の読み込みに失敗しました（{code}）",
    },
    hint: {
      en: "check the disk or network drive, then run again",
      ja: "ディスクやネットワークドライブを確認して、もう一度実行してください",
    },
  },
  spoolFailed: {
    kind: "io",
    message: {
      en: "writing temporary files failed ({code})",
      ja: "一時ファイルを書き込めません（{code}）",
    },
    hint: {
      en: "free some disk space, or set TMPDIR to a folder with room",
      ja: "ディスクの空きを増やすか、TMPDIR に空きのあるフォルダーを指定してください",
    },
  },
  fileEmpty: {
    kind: "input",
    message: { en: "{file} is empty", ja: "{file} は空です" },
    hint: {
      en: "export it again; a header line and its rows are expected",
      ja: "出力し直してください。見出し行とデータ行が必要です",
    },
  },
  fileBinary: {
    kind: "input",
    message: {
      en: "{file} holds binary data, not a table as text",
      ja: "{file} はテキストの表ではなくバイナリデータです",
    },
    hint: saveAsCsv,
  },
  kindUnsupported: {
    kind: "input",
    message: {
      en: "{file} is {found}; this version reads CSV and other delimited text",
      ja: "{file} は {found} です。この版で読めるのは CSV などの区切りテキストです",
    },
    hint: saveAsCsv,
  },
  gzipBroken: {
    kind: "input",
    message: {
      en: "{file} is compressed with gzip, but the data is damaged or cut off",
      ja: "{file} は gzip 圧縮ですが、データが壊れているか途中で切れています",
    },
    hint: {
      en: "copy or download it again, or give the uncompressed file",
      ja: "コピーまたはダウンロードし直すか、展開したファイルを指定してください",
    },
  },
  encodingUnknown: {
    kind: "usage",
    message: {
      en: 'unknown encoding "{name}"; did you mean {nearest}?',
      ja: "文字コード「{name}」は使えません。{nearest} のことですか？",
    },
    hint: { en: "known are {known}", ja: "使えるのは {known} です" },
  },
  utf32: {
    kind: "input",
    message: {
      en: "{file} is UTF-32, which this version does not read",
      ja: "{file} は UTF-32 です。この版では読めません",
    },
    hint: {
      en: "save it as UTF-8 and try again: iconv -f UTF-32 -t UTF-8 FILE > utf8.csv",
      ja: "UTF-8 で保存し直してください: iconv -f UTF-32 -t UTF-8 FILE > utf8.csv",
    },
  },
  bytesInvalid: {
    kind: "input",
    message: {
      en: "{file} is not valid {encoding}: the first bad byte is in line {line}",
      ja: "{file} は {encoding} として正しくありません。{line} 行目に不正なバイトがあります",
    },
    hint: nameEncoding,
  },
  bytesUndecodable: {
    kind: "input",
    message: {
      en: "{file} fits no known encoding: the first byte that cannot be read is in line {line}",
      ja: "{file} はどの文字コードとしても読めません。{line} 行目に読めないバイトがあります",
    },
    hint: nameEncoding,
  },
  delimiterInvalid: {
    kind: "usage",
    message: {
      en: 'the delimiter "{delimiter}" cannot be used',
      ja: "区切り文字「{delimiter}」は使えません",
    },
    hint: {
      en: 'give one character such as "," ";" "|", or the word tab',
      ja: "「,」「;」「|」などの1文字か、tab を指定してください",
    },
  },
  headerRowInvalid: {
    kind: "usage",
    message: {
      en: "{row} is not a line number for the header",
      ja: "{row} は見出し行の行番号になりません",
    },
    hint: { en: "lines count from 1", ja: "行番号は 1 から数えます" },
  },
  headerRowBeyond: {
    kind: "input",
    message: {
      en: "{file} has no header in line {row}: it ends at line {lines}",
      ja: "{file} は {lines} 行目で終わり、{row} 行目に見出しがありません",
    },
    hint: {
      en: "give --header-row the line (from 1) that names the columns",
      ja: "--header-row に列名のある行番号（1 から）を指定してください",
    },
  },
  lineTooLong: {
    kind: "input",
    message: {
      en: "line {line} of {file} is longer than {megabytes} MB",
      ja: "{file} の {line} 行目が {megabytes} MB を超えています",
    },
    hint: {
      en: "a table has shorter lines: check that this is the right file and that it has line ends",
      ja: "ファイルが正しいか、改行が失われていないかを確認してください",
    },
  },
} as const satisfies Record<string, ErrorPhrase>;
