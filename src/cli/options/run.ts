import { given, option, texts } from "./option.ts";
import { choice, commaList, currency, mapping, memory, whole } from "./readers.ts";
import { jsonOption, loudnessOptions, playbookOption, spokenOptions } from "./everywhere.ts";

/** The files beside the customer list. Positional files may be many, so each of these takes one a time. */
const fileOptions = {
  blacklist: option({
    short: "-b",
    long: "--blacklist",
    argument: "FILE",
    repeat: true,
    group: "inputs",
    help: {
      en: "whom we cannot trade with: removed outright (repeatable)",
      ja: "取引停止リスト。一致した顧客を完全に除外（繰り返し可）",
    },
    read: texts,
  }),
  suppress: option({
    short: "-s",
    long: "--suppress",
    argument: "FILE",
    repeat: true,
    group: "inputs",
    help: {
      en: "who asked not to be contacted, by channel (repeatable)",
      ja: "配信停止・連絡拒否の一覧。手段ごとに反映（繰り返し可）",
    },
    read: texts,
  }),
  releases: option({
    long: "--releases",
    argument: "FILE",
    repeat: true,
    group: "inputs",
    help: {
      en: "features released, with dates and keywords (repeatable)",
      ja: "公開した機能の一覧（日付・キーワード付き、繰り返し可）",
    },
    read: texts,
  }),
} as const;

const readingOptions = {
  map: option({
    long: "--map",
    argument: "COLUMN=HEADER",
    repeat: true,
    group: "reading",
    help: {
      en: "read HEADER as COLUMN, e.g. --map customer_id=会員No (repeatable)",
      ja: "見出しを項目に対応づける 例: --map customer_id=会員No（繰り返し可）",
    },
    read: mapping,
  }),
  encoding: option({
    long: "--encoding",
    argument: "NAME",
    group: "reading",
    help: {
      en: "utf-8, cp932, euc-jp, utf-16le … (default: found out)",
      ja: "utf-8、cp932、euc-jp、utf-16le など（既定: 自動判定）",
    },
    read: async (names) => {
      const name = names.at(-1);
      if (name === undefined) return undefined;
      return (await import("../../read/encoding-names.ts")).parseEncoding(name);
    },
  }),
  delimiter: option({
    long: "--delimiter",
    argument: "CHAR",
    group: "reading",
    help: {
      en: 'one character, or "tab" (default: found out)',
      ja: "区切りの1文字、または tab（既定: 自動判定）",
    },
    read: async (delimiters) => {
      const delimiter = delimiters.at(-1);
      if (delimiter === undefined) return undefined;
      return (await import("../../read/delimiter.ts")).parseDelimiter(delimiter);
    },
  }),
  headerRow: option({
    long: "--header-row",
    argument: "N",
    group: "reading",
    help: {
      en: "line of the header, from 1 (default: the first not empty)",
      ja: "見出し行の行番号、1 から（既定: 最初の空でない行）",
    },
    read: whole(1),
  }),
  currency: option({
    long: "--currency",
    argument: "CODE",
    group: "reading",
    help: {
      en: "currency of all amounts, e.g. JPY; mixed ones are refused otherwise",
      ja: "金額の通貨 例: JPY（指定がなければ混在は受け付けない）",
    },
    read: currency,
  }),
} as const;

const ruleOptions = {
  ...playbookOption,
  asOf: option({
    long: "--as-of",
    argument: "DATE",
    group: "rules",
    help: {
      en: "count months up to this day (default: today)",
      ja: "基準日 YYYY-MM-DD（既定: 今日）",
    },
    read: async (days, io, flag) => (await import("./day.ts")).day(days, io, flag),
  }),
  type: option({
    long: "--type",
    argument: "b2b|b2c",
    group: "rules",
    help: {
      en: "what customers are where no column says so",
      ja: "列に区分がない顧客を法人（b2b）・個人（b2c）のどちらとみるか",
    },
    read: choice(["b2b", "b2c"]),
  }),
  include: option({
    long: "--include",
    argument: "REASON",
    repeat: true,
    group: "rules",
    help: {
      en: "bring back those left out for REASON, e.g. b2c_long_dormant (low priority)",
      ja: "この理由で対象外になった顧客を低優先度で戻す 例: b2c_long_dormant",
    },
    read: (reasons, io, flag) => commaList(reasons, io, flag) ?? [],
  }),
  order: option({
    long: "--order",
    argument: "status|score",
    group: "rules",
    help: {
      en: "existing before dormant, or mixed by score (default: status)",
      ja: "既存→休眠の順（status、既定）か、得点順に混ぜる（score）か",
    },
    read: (orders, io, flag) => choice(["status", "score"])(orders, io, flag),
  }),
  expectCount: option({
    long: "--expect-count",
    argument: "N",
    group: "rules",
    help: {
      en: "fail unless the suppression files hold exactly N lines",
      ja: "配信停止リストが N 行でなければエラーにする",
    },
    read: whole(0),
  }),
  allowEmpty: option({
    long: "--allow-empty",
    group: "rules",
    help: { en: "a file without rows is fine", ja: "データ行がないファイルも受け付ける" },
    read: given,
  }),
} as const;

const engineOptions = {
  memory: option({
    long: "--memory",
    argument: "SIZE",
    group: "everywhere",
    help: {
      en: "1GB, 512MB, 50% (default: 2 GB, at most half of RAM)",
      ja: "1GB、512MB、50% など（既定: 2GB、ただし搭載メモリの半分まで）",
    },
    read: memory,
  }),
  threads: option({
    long: "--threads",
    argument: "N",
    group: "everywhere",
    help: { en: "threads of the engine (default: all cores)", ja: "スレッド数（既定: 全コア）" },
    read: whole(1),
  }),
} as const;

/** Options of every command that reads and scores customers. */
export const runOptions = {
  ...fileOptions,
  ...readingOptions,
  ...ruleOptions,
  ...engineOptions,
  ...loudnessOptions,
  ...jsonOption,
  ...spokenOptions,
} as const;
