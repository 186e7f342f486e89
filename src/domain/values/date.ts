import { type DayMonthOrder, isoDay, partsOf } from "./date-forms.ts";
import { dayInZone, splitTime } from "./date-time.ts";
import { plainText, saysNothing, unifyHyphens } from "./plain-text.ts";
import { isSpreadsheetError, type ProblemCode } from "./reading.ts";

/**
 * A calendar day as `YYYY-MM-DD`. `offset` says that the cell named an instant (`Z`, `+09:00`) of which
 * only the wall date was taken, because no time zone was declared.
 */
export type DateReading =
  | { readonly value: string; readonly offset?: true }
  | { readonly problem: ProblemCode };

export interface DateOptions {
  /** IANA zone such as `Asia/Tokyo`, already checked; instants are converted to its wall date. */
  readonly timezone?: string;
  /** The column's order for 01/02/2026; without it such a date is `ambiguous_day_month`. */
  readonly order?: DayMonthOrder;
}

/** "No date" as databases and spreadsheets write it: the zeros of Excel, OLE, .NET, SQL Server and Unix. */
const ZERO_DATES = new Set([
  "1899-12-30",
  "1899-12-31",
  "1900-01-01",
  "0001-01-01",
  "1753-01-01",
  "1970-01-01",
]);
/** "No end", in the place of a day. */
const NO_END = new Set(
  `無期限 期限なし 期限無し 期限の定めなし 期間の定めなし 定めなし 自動更新 自動更新中 自動継続 継続 継続中 更新中 契約中 利用中 終身 永年 永続
  ongoing current open open-ended auto-renew auto-renewal autorenew evergreen perpetual indefinite unlimited never`.split(
    /\s+/,
  ),
);
const ZERO_FORM = /^(?:0|0{8}|0{4}([-/.])0{1,2}\1(?:0|00)|1900([-/.])0?1\2(?:0|00))$/;

/** Years before the first era that the reader knows are typing errors (0206-11-22). */
const EARLIEST_YEAR = 1868;

/** From this day on an end date means "no end" (2099-12-31, 2999-12-31, 9999-12-31). */
export const openEndDay = "2099-12-31";

/**
 * Reads one date cell (docs/inputs.md). Blank, `-`, なし, 未定, 無期限, 0000-00-00 and other zeros give
 * undefined. Problems: impossible_date (never shifted), two_digit_year, ambiguous_day_month,
 * incomplete_date (2017/09), spreadsheet_error, not_a_date. An unknown `timezone` is a RangeError.
 */
export function readDate(text: string, options: DateOptions = {}): DateReading | undefined {
  const plain = unifyHyphens(plainText(text)).toLowerCase();
  if (saysNothing(plain) || NO_END.has(plain)) return undefined;
  if (isSpreadsheetError(plain)) return { problem: "spreadsheet_error" };
  const { day, time } = splitTime(plain);
  if (ZERO_FORM.test(day)) return undefined;
  const parts = partsOf(day, options.order);
  if ("problem" in parts) return parts;
  const iso = isoDay(parts);
  if (iso === undefined) return { problem: "impossible_date" };
  if (ZERO_DATES.has(iso)) return undefined;
  if (parts.year < EARLIEST_YEAR) return { problem: "impossible_date" };
  if (time === "wrong") return { problem: "not_a_date" };
  if (time?.offsetMinutes === undefined) return { value: iso };
  if (options.timezone === undefined) return { value: iso, offset: true };
  return { value: dayInZone(parts, time, options.timezone) };
}

/** The order that 22/11/2026 or 11/22/2026 proves; undefined where a cell proves none. */
export function dayMonthOrder(text: string): DayMonthOrder | undefined {
  const { day } = splitTime(unifyHyphens(plainText(text)).toLowerCase());
  const parts = partsOf(day, undefined);
  return "problem" in parts ? undefined : parts.order;
}
