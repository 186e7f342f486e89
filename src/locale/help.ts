import type { Phrase } from "../errors.ts";

/** Headings and fixed sentences of the help. The texts of options and commands stand beside them. */
export const helpWords = {
  tagline: {
    en: "Ranks past customers for winning them back, says why, and leaves out whom you must not contact.",
    ja: "過去の顧客に「次に誰へ連絡するか」の順位と理由を付け、連絡してはならない相手を除きます。",
  },
  usage: { en: "Usage", ja: "使い方" },
  commands: { en: "Commands", ja: "コマンド" },
  examples: { en: "Examples", ja: "例" },
  inputs: { en: "Files beside the customer list", ja: "顧客リスト以外のファイル" },
  reading: { en: "Reading", ja: "読み込み" },
  rules: { en: "Rules", ja: "ルール" },
  output: { en: "Output", ja: "出力" },
  everywhere: { en: "General", ja: "共通" },
  help: { en: "show this help", ja: "このヘルプを表示" },
  version: { en: "show the version", ja: "バージョンを表示" },
  exitCodes: { en: "Exit codes", ja: "終了コード" },
  codes: {
    en: "0 done · 1 something needs a person (--strict) · 2 wrong usage or unusable input · 3 engine or disk failed · 70 a bug · 130 interrupted",
    ja: "0 完了 · 1 人の確認が必要（--strict） · 2 使い方か入力の誤り · 3 エンジンかディスクの障害 · 70 不具合 · 130 中断",
  },
  more: {
    en: "`reactivate COMMAND --help` says more about a command. New here? `reactivate try`",
    ja: "各コマンドの詳細は `reactivate COMMAND --help`。はじめての方は `reactivate try`",
  },
} as const satisfies Record<string, Phrase>;
