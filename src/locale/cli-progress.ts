import type { Phrase } from "../errors.ts";

/** By the stages' own names; one without a phrase shows its name. */
const stages: Readonly<Record<string, Phrase>> = {
  read: { en: "reading", ja: "読み込み" },
  normalise: { en: "normalising values", ja: "値の正規化" },
  keys: { en: "finding rows of one account", ja: "同一顧客の判定" },
  identify: { en: "finding rows of one account", ja: "同一顧客の判定" },
  blacklist_hits: { en: "matching the blacklist", ja: "取引停止リストの照合" },
  stop_hits: { en: "matching the suppression list", ja: "連絡停止リストの照合" },
  accounts: { en: "folding rows into accounts", ja: "顧客単位への集約" },
  permitted: { en: "applying permissions", ja: "連絡可否の反映" },
  clocks: { en: "setting the clocks", ja: "最終接点の計算" },
  classify: { en: "classifying", ja: "既存・休眠の分類" },
  features: { en: "computing facts", ja: "判定項目の計算" },
  value_ranked: { en: "ranking by value", ja: "価値ランクの計算" },
  points: { en: "scoring", ja: "得点の計算" },
  routed: { en: "choosing lists", ja: "リストの振り分け" },
  channelled: { en: "choosing channels", ja: "連絡手段の選択" },
  results: { en: "writing reasons", ja: "理由の作成" },
  write: { en: "writing", ja: "書き出し" },
};

/** The line that shows while one waits. */
export const progressWords = {
  terminalInput: {
    en: "reading what you type; end with Ctrl-D (Windows: Ctrl-Z and Enter)",
    ja: "端末から入力を読み取ります。Ctrl-D（Windows では Ctrl-Z と Enter）で終わります",
  },
  working: { en: "{stage} …", ja: "{stage}…" },
  rows: { en: " {rows} rows", ja: " {rows} 行" },
  stages,
} as const;
