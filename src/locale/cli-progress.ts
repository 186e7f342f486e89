import type { Phrase } from "../errors.ts";

const stages: Readonly<Record<string, Phrase>> = {
  read: { en: "reading", ja: "読み込み" },
  load: { en: "loading", ja: "読み込み" },
  normalise: { en: "normalising values", ja: "値の正規化" },
  identify: { en: "finding rows of one account", ja: "同一顧客の判定" },
  blacklist: { en: "matching the blacklist", ja: "取引停止リストの照合" },
  suppress: { en: "applying permissions", ja: "配信停止の反映" },
  clocks: { en: "setting the clocks", ja: "最終接点の計算" },
  classify: { en: "classifying", ja: "既存・休眠の分類" },
  value: { en: "ranking by value", ja: "価値ランクの計算" },
  features: { en: "computing facts", ja: "判定項目の計算" },
  points: { en: "scoring", ja: "得点の計算" },
  route: { en: "choosing lists", ja: "リストの振り分け" },
  explain: { en: "writing reasons", ja: "理由の作成" },
  write: { en: "writing", ja: "書き出し" },
};

/** The line that shows while one waits. */
export const progressWords = {
  working: { en: "{stage} …", ja: "{stage}…" },
  rows: { en: " {rows} rows", ja: " {rows} 行" },
  stages,
} as const;
