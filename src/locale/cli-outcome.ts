import type { Phrase } from "../errors.ts";

/** Said when a run ends otherwise than well. */
export const outcomeWords = {
  error: { en: "error:", ja: "エラー:" },
  line: { en: "line {line}", ja: "{line} 行目" },
  column: { en: 'column "{column}"', ja: "列「{column}」" },
  interrupted: {
    en: "interrupted; no output was written",
    ja: "中断しました。出力は書き込まれていません",
  },
  interruptedLate: {
    en: "interrupted, but the output was already complete",
    ja: "中断しましたが、出力はすでに完了しています",
  },
  bug: {
    en: "this is a bug in reactivate {version}, not a mistake of yours",
    ja: "reactivate {version} の不具合です。操作の誤りではありません",
  },
  report: {
    en: "please report it with the lines above and the command you typed (without customers' data)",
    ja: "上の表示と入力したコマンドを添えて報告してください（顧客のデータは含めないでください）",
  },
} as const satisfies Record<string, Phrase>;
