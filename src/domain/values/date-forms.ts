import { eraNames, gregorianYear, liesInEra } from "./era.ts";
import type { ProblemCode } from "./reading.ts";

/** How 01/02/2026 is meant. */
export type DayMonthOrder = "day_first" | "month_first";

/** A day taken apart but not yet checked; `order` is set where the cell itself proved it. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly order?: DayMonthOrder;
}

type Parsed = DateParts | { readonly problem: ProblemCode };
type Groups = Readonly<Record<string, string>>;

interface DateForm {
  readonly pattern: RegExp;
  readonly read: (found: Groups, order: DayMonthOrder | undefined) => Parsed;
}

const SPACE_BEHIND_ERA = new RegExp(`^(${eraNames}) (?=[\\d元])`);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME =
  "(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?";
const DAY_IN_WORDS = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";

/** Days of the 1900 system between these serials are 1954 to 2064; other numbers are no dates. */
const FIRST_SERIAL = 20000;
const LAST_SERIAL = 60000;
const SERIAL_OF_1970 = 25569;
const MS_PER_DAY = 86_400_000;

const ymd = ({ year, month, day }: Groups): Parsed => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
});

const named = ({ year, name, day }: Groups): Parsed => {
  if (year?.length !== 4) return { problem: "two_digit_year" };
  return { year: Number(year), month: MONTHS.indexOf(name ?? "") + 1, day: Number(day) };
};

const problem = (code: ProblemCode) => (): Parsed => ({ problem: code });

/** Tried in this order; the first whose pattern fits decides. Input is NFKC and lower case. */
const FORMS: readonly DateForm[] = [
  { pattern: /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})$/, read: ymd },
  { pattern: /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日?$/, read: ymd },
  { pattern: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/, read: ymd },
  {
    pattern: new RegExp(
      `^(?<era>${eraNames})\\.?(?<year>\\d{1,2}|元)[-/.年](?<month>\\d{1,2})[-/.月](?<day>\\d{1,2})日?$`,
    ),
    read: eraDate,
  },
  {
    pattern: new RegExp(`^(?<era>${eraNames})(?<year>\\d{2})(?<month>\\d{2})(?<day>\\d{2})$`),
    read: eraDate,
  },
  { pattern: /^(?<first>\d{1,2})([-/.])(?<second>\d{1,2})\2(?<year>\d{4})$/, read: dayAndMonth },
  {
    pattern: new RegExp(`^${DAY_IN_WORDS}[- ]?${MONTH_NAME},?[- ]?(?<year>\\d{4}|'?\\d{2})$`),
    read: named,
  },
  {
    pattern: new RegExp(`^${MONTH_NAME}[- ]?${DAY_IN_WORDS}(?:, ?|[- ])(?<year>\\d{4}|'?\\d{2})$`),
    read: named,
  },
  { pattern: new RegExp(`^(?<year>\\d{4})[- ]${MONTH_NAME}[- ]${DAY_IN_WORDS}$`), read: named },
  { pattern: /^(?<serial>\d{5})(?:\.\d+)?$/, read: serialDate },
  { pattern: /^'?\d{1,2}([-/.])\d{1,2}\1\d{1,2}$/, read: problem("two_digit_year") },
  { pattern: /^'?\d{1,2}年\d{1,2}月\d{1,2}日?$/, read: problem("two_digit_year") },
  {
    pattern: /^(?:19|20)\d{2}(?:[-/.](?:0?[1-9]|1[0-2])|年(?:\d{1,2}月)?|0[1-9]|1[0-2])?$/,
    read: problem("incomplete_date"),
  },
  { pattern: /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/, read: problem("two_digit_year") },
];

/** Takes a date without its time apart. `order` decides 01/02/2026; see `readDate` for the problems. */
export function partsOf(day: string, order: DayMonthOrder | undefined): Parsed {
  const tight = day.replace(/ ?([-/.年月日]) ?/g, "$1").replace(SPACE_BEHIND_ERA, "$1");
  for (const form of FORMS) {
    const found = form.pattern.exec(tight);
    if (found) return form.read(found.groups ?? {}, order);
  }
  return { problem: "not_a_date" };
}

/** `YYYY-MM-DD`, or undefined for a day that no calendar has. */
export function isoDay({ year, month, day }: DateParts): string | undefined {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const length = lengths[month - 1];
  if (length === undefined || day < 1 || day > length) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function eraDate({ era = "", year, month, day }: Groups): Parsed {
  const western = gregorianYear(era, year === "元" ? 1 : Number(year));
  if (western === undefined || year === "0" || year === "00") return { problem: "impossible_date" };
  const parts = { year: western, month: Number(month), day: Number(day) };
  const iso = isoDay(parts);
  return iso !== undefined && liesInEra(era, iso) ? parts : { problem: "impossible_date" };
}

function dayAndMonth({ first, second, year }: Groups, order: DayMonthOrder | undefined): Parsed {
  const [a, b, y] = [Number(first), Number(second), Number(year)];
  const dayFirst = { year: y, month: b, day: a };
  const monthFirst = { year: y, month: a, day: b };
  if (a > 12) return { ...dayFirst, order: "day_first" };
  if (b > 12) return { ...monthFirst, order: "month_first" };
  if (a === b) return dayFirst;
  if (order === undefined) return { problem: "ambiguous_day_month" };
  return order === "day_first" ? dayFirst : monthFirst;
}

function serialDate({ serial }: Groups): Parsed {
  const days = Number(serial);
  if (days < FIRST_SERIAL || days > LAST_SERIAL) return { problem: "not_a_date" };
  const date = new Date((days - SERIAL_OF_1970) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
