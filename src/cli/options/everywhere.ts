import { given, option, text } from "./option.ts";
import { choice } from "./readers.ts";

/** What every command understands. */
export const spokenOptions = {
  lang: option({
    long: "--lang",
    argument: "ja|en",
    group: "everywhere",
    help: {
      en: "language of sentences and help (default: from the environment)",
      ja: "文章とヘルプの言語（既定: 環境変数から）",
    },
    read: choice(["ja", "en"]),
  }),
  noColor: option({
    long: "--no-color",
    group: "everywhere",
    help: {
      en: "no colours (NO_COLOR does the same)",
      ja: "色を付けない（NO_COLOR でも同じ）",
    },
    read: given,
  }),
} as const;

export const jsonOption = {
  json: option({
    long: "--json",
    group: "everywhere",
    help: {
      en: "summary and errors as JSON, for programs",
      ja: "要約とエラーを JSON で出力（プログラム向け）",
    },
    read: given,
  }),
} as const;

/** How much is said on standard error. */
export const loudnessOptions = {
  quiet: option({
    short: "-q",
    long: "--quiet",
    group: "everywhere",
    help: { en: "say nothing but errors", ja: "エラー以外を表示しない" },
    read: given,
  }),
  verbose: option({
    short: "-v",
    long: "--verbose",
    group: "everywhere",
    help: {
      en: "also say which header was read as which column, and all notices",
      ja: "見出しと項目の対応、すべての注意も表示",
    },
    read: given,
  }),
  debug: option({
    long: "--debug",
    group: "everywhere",
    help: {
      en: "print the plan (SQL) stage by stage, with rows and timings",
      ja: "段階ごとの SQL・行数・所要時間を表示",
    },
    read: given,
  }),
} as const;

export const playbookOption = {
  playbook: option({
    long: "--playbook",
    argument: "FILE|NAME",
    group: "rules",
    help: {
      en: "the rules (default: ./reactivate.yaml, else the built-in standard)",
      ja: "ルール（既定: ./reactivate.yaml、なければ組み込みの standard）",
    },
    read: text,
  }),
} as const;
