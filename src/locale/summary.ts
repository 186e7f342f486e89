import type { Phrase } from "../errors.ts";

export const summaryPhrases = {
  title: {
    en: "reactivate {version}: lists as of {as_of}, playbook {playbook}",
    ja: "reactivate {version}: {as_of} 時点のリスト、プレイブック {playbook}",
  },
  rows: {
    en: "{read} {row_word} read = {accounts} {account_word} + {folded} folded + {rejected} rejected",
    ja: "読み込み {read} 行 = 顧客 {accounts} 件 + 統合 {folded} 行 + 取り込めなかった行 {rejected}",
  },
  excluded: {
    en: "Largest amounts that are on no outreach list:",
    ja: "連絡対象外のうち金額の大きい顧客:",
  },
  attention: { en: "What needs a person:", ja: "確認が必要なこと:" },
  signature: {
    en: "Checked by: ____________________   Date: ____________",
    ja: "確認者: ____________________   日付: ____________",
  },
} as const satisfies Record<string, Phrase>;
