import type { Phrase } from "../errors.ts";

/** Cells that nobody can read, and lists that therefore tell of nobody whether they bought. */
export const unreadableNotices = {
  cells: {
    en: "{count} cell(s) of {column} could not be read; they count as unknown",
    ja: "{column} の{count}セルを読めず、不明として扱いました",
  },
  days: {
    en: "{count} cell(s) of {column} could not be read; they count as unknown: write whole days, as 2026-03-31",
    ja: "{column} の{count}セルを読めず、不明として扱いました。年月日を 2026-03-31 のように書いてください",
  },
  daysOfShape: {
    en: "{count} cell(s) of {column} could not be read (such as {shape}, each digit shown as 9); they count as unknown: write whole days, as 2026-03-31",
    ja: "{column} の{count}セルを読めず（例: {shape}、数字は9で表示）、不明として扱いました。年月日を 2026-03-31 のように書いてください",
  },
  numbers: {
    en: "{count} cell(s) of {column} could not be read; they count as unknown: write digits, as 1200000",
    ja: "{column} の{count}セルを読めず、不明として扱いました。1200000 のように数字で書いてください",
  },
  numbersOfShape: {
    en: "{count} cell(s) of {column} could not be read (such as {shape}, each digit shown as 9); they count as unknown: write digits, as 1200000",
    ja: "{column} の{count}セルを読めず（例: {shape}、数字は9で表示）、不明として扱いました。1200000 のように数字で書いてください",
  },
  nobodyConfirmed: {
    en: "nothing in the list tells whether somebody bought (contract dates, orders, status): accounts without it stand on needs_review; if such a column is there, name it: --map {first}=HEADER (or {others_en}). Headers not used: {unused}",
    ja: "購入の有無が分かる内容（契約日・購入・区分）がない顧客は needs_review に入ります。該当する列があれば --map {first}=見出し（{others_ja} など）で指定してください。使っていない見出し: {unused}",
  },
  nobodyReadable: {
    en: "most accounts stand on needs_review: what would tell whether they bought cannot be read ({columns}); write it as the notices above say and run again",
    ja: "購入の有無を示す列（{columns}）を読めないため、大半の顧客が needs_review に入りました。上の通知のとおりに書き直して再実行してください",
  },
} as const satisfies Record<string, Phrase>;
