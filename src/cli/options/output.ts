import { approachOrder } from "../../domain/lists.ts";
import { listsByMeaning } from "../../locale/cli-lists.ts";
import { given, option, text } from "./option.ts";
import { choice, choices, commaList } from "./readers.ts";

export const outputFormats = ["csv", "tsv", "json", "ndjson", "parquet", "table"] as const;

/** Which lists and columns go where. */
export const outputOptions = {
  output: option({
    short: "-o",
    long: "--output",
    argument: "FILE|DIR/",
    group: "output",
    help: {
      en: "write to a file, or all lists into a folder (DIR/)",
      ja: "ファイルへ、または全リストをフォルダー（DIR/）へ書き出す",
    },
    read: text,
  }),
  format: option({
    long: "--format",
    argument: "FORMAT",
    group: "output",
    help: {
      en: "csv, tsv, json, ndjson, parquet or table (default: by the file's name)",
      ja: "csv・tsv・json・ndjson・parquet・table（既定: ファイル名から）",
    },
    read: choice(outputFormats),
  }),
  list: option({
    long: "--list",
    argument: "NAME",
    repeat: true,
    group: "output",
    help: {
      en: "which lists, joined by commas, or all (default: existing,dormant)",
      ja: "出力するリスト。カンマ区切り、または all（既定: existing,dormant）",
    },
    read: choices(approachOrder, listsByMeaning),
  }),
  columns: option({
    long: "--columns",
    argument: "A,B,C",
    repeat: true,
    group: "output",
    help: { en: "only these columns, in this order", ja: "出力する列とその順序" },
    read: commaList,
  }),
  headers: option({
    long: "--headers",
    argument: "code|ja|en",
    group: "output",
    help: {
      en: "headers as codes, Japanese or English (default: code)",
      ja: "見出しをコード・日本語・英語のどれにするか（既定: code）",
    },
    read: (words, io, flag) => choice(["code", "ja", "en"])(words, io, flag) ?? "code",
  }),
  receipts: option({
    long: "--receipts",
    argument: "FILE",
    group: "output",
    help: {
      en: "also write every rule that counted: account, rule, points, evidence",
      ja: "得点の内訳（顧客・ルール・点数・根拠）も書き出す",
    },
    read: text,
  }),
  noBom: option({
    long: "--no-bom",
    group: "output",
    help: {
      en: "no byte order mark in CSV files (there is one under --lang ja)",
      ja: "CSV ファイルに BOM を付けない（日本語では既定で付く）",
    },
    read: given,
  }),
  strict: option({
    long: "--strict",
    group: "output",
    help: {
      en: "exit code 1 when something needs a person",
      ja: "人の確認が必要なとき終了コードを 1 にする",
    },
    read: given,
  }),
} as const;
