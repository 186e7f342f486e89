import type { Phrase } from "../errors.ts";

/** The summary of a run, on standard error. */
export const summaryWords = {
  rows: {
    en: "{read} {row_word} read = {accounts} {account_word} + {folded} folded into another + {rejected} rejected",
    ja: "読み込み {read} 行 = 顧客 {accounts} 件 + 統合 {folded} 行 + 取り込めなかった行 {rejected}",
  },
  line: {
    en: "{read} {row_word} = {accounts} {account_word} + {folded} folded + {rejected} rejected; on the list: {listed}",
    ja: "{read} 行 = 顧客 {accounts} 件 + 統合 {folded} 行 + 取り込めなかった行 {rejected}、リスト: {listed} 件",
  },
  lineNotices: {
    en: "; {count} notice(s), --verbose shows them",
    ja: "、注意 {count} 件（--verbose で表示）",
  },
  total: { en: "all lists", ja: "合計" },
  asOf: {
    en: "as of {as_of}, playbook {playbook}",
    ja: "基準日 {as_of}、プレイブック {playbook}",
  },
  written: { en: "written:", ja: "書き出し:" },
  fileRows: { en: "{rows} {row_word}", ja: "{rows} 行" },
  largest: {
    en: "largest amounts left out:",
    ja: "除外された中で金額の大きい顧客:",
  },
  mapping: { en: "{file} ({kind}, {encoding})", ja: "{file}（{kind}、{encoding}）" },
  unused: { en: "not used: {headers}", ja: "使っていない見出し: {headers}" },
  next: { en: "next:", ja: "次の操作:" },
  nextWhy: {
    en: "why somebody stands where they stand",
    ja: "順位や除外の理由を見る",
  },
  nextReview: {
    en: "accounts that a person must look at",
    ja: "人の確認が必要な顧客を見る",
  },
  meantFolder: {
    en: "that was one file; a name that ends in / writes a folder, a file per list",
    ja: "上は1つのファイルです。末尾に / を付けるとフォルダに、リストごとに書き出します",
  },
  nextFolder: { en: "all lists as files", ja: "全リストをファイルにする" },
  more: {
    en: "… and {rows} more; all of them: -o list.csv",
    ja: "…ほか {rows} 件。すべて見るには -o list.csv",
  },
  nobody: { en: "nobody is on these lists", ja: "このリストに該当する顧客はいません" },
  droppedColumns: {
    en: "columns not shown for lack of width: {columns}",
    ja: "幅が足りず表示していない列: {columns}",
  },
} as const satisfies Record<string, Phrase>;

/** English wants the singular with one. */
export function countWords(rows: number, accounts: number): Readonly<Record<string, string>> {
  return {
    row_word: rows === 1 ? "row" : "rows",
    account_word: accounts === 1 ? "account" : "accounts",
  };
}
