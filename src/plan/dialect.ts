import type { Fragment, Literal } from "./sql.ts";

/**
 * What differs between engines, and nothing else: the plan's stages are written once in a portable
 * core and ask the dialect for these. docs/adding-a-dialect.md lists the decisions behind each.
 */
export interface Dialect {
  readonly id: string;
  quoteName(name: string): string;
  literal(value: Literal): string;
  readonly types: {
    readonly text: Fragment;
    readonly integer: Fragment;
    /** Whole numbers up to 2^53 at least. */
    readonly bigInteger: Fragment;
    /** Exact, four decimals, at least 14 digits before them. */
    readonly decimal: Fragment;
    readonly date: Fragment;
    readonly boolean: Fragment;
  };
  /** Text to exact decimal; NULL unless it is plain digits with at most four decimals. */
  tryDecimal(text: Fragment): Fragment;
  /** As src/plan/months defines them: held to a plain count over thousands of pairs of days. */
  completedMonths(from: Fragment, to: Fragment): Fragment;
  daysBetween(from: Fragment, to: Fragment): Fragment;
  addDays(day: Fragment, days: number | Fragment): Fragment;
  /** Held at the month's end: 31 August + 6 months is 28 February. */
  addMonths(day: Fragment, months: number): Fragment;
  /** The later and the earlier of two days; NULL counts as absent. */
  later(a: Fragment, b: Fragment): Fragment;
  earlier(a: Fragment, b: Fragment): Fragment;
  contains(text: Fragment, part: Fragment): Fragment;
  endsWith(text: Fragment, part: Fragment): Fragment;
  /** A regular expression finds something in the text; it holds only what RE2 and JavaScript read alike. */
  finds(text: Fragment, pattern: string): Fragment;
  /** A lower-case part stands in the text, and no Latin word around it: `ai` is not in `email`. */
  containsApart(text: Fragment, part: Fragment): Fragment;
  /** NFKC, lower case, no white space: the form in which words of a vocabulary are looked for. */
  folded(text: Fragment): Fragment;
  /** Without spaces of either width: 例田 健一 is 例田健一. */
  withoutSpaces(text: Fragment): Fragment;
  /** Case-folded for matching only. */
  lower(text: Fragment): Fragment;
  /** Unicode NFKC, for matching only: what is printed is never changed. */
  nfkc(text: Fragment): Fragment;
  /** Without spaces (full-width ones too) at both ends; NULL when nothing is left. */
  trimmed(text: Fragment): Fragment;
  // Matching keys, the same as src/domain/values gives; several are joined by `;`.
  /** Of an id, for prohibitions: case, width, kind of hyphen and marks that keep it a text do not count. */
  idKey(text: Fragment): Fragment;
  emailKey(text: Fragment): Fragment;
  /** Of every address in a cell, joined by `;`. */
  emailKeys(text: Fragment): Fragment;
  /** Whether a cell may hold several addresses, or one that is not written plainly: few do. */
  maybeEmails(text: Fragment): Fragment;
  phoneKeys(text: Fragment): Fragment;
  corporateKey(text: Fragment): Fragment;
  /** Of a corporate number whose check digit may be wrong, for prohibitions. */
  corporateDigits(text: Fragment): Fragment;
  companyKey(text: Fragment): Fragment;
  /** A company's key without its legal form, and the form alone as it stands in the key. */
  withoutForm(companyKey: Fragment): Fragment;
  formOf(companyKey: Fragment): Fragment;
  personKey(text: Fragment): Fragment;
  addressKey(
    prefecture: Fragment,
    city: Fragment,
    address1: Fragment,
    address2: Fragment,
  ): Fragment;
  /** Of an address key the part up to the lot; and the room in what follows it, empty where there is none. */
  lotOf(addressKey: Fragment): Fragment;
  roomOf(behindLot: Fragment): Fragment;
  /** Six digits: a spreadsheet ate the leading zero of a postal code. */
  lostPostalZero(text: Fragment): Fragment;
  /** A legal form such as 株式会社 or Ltd. stands in the name. */
  hasLegalForm(text: Fragment): Fragment;
  isAscii(text: Fragment): Fragment;
  /** One row per part of a `;`-joined text: usable in a select list. */
  splitRows(text: Fragment): Fragment;
  /**
   * A row's number as it is compared where few rows of a long table are joined: one that the engine hashes. DuckDB would
   * fill an array over the whole range of a whole number instead, on one thread, as wide as the columns.
   */
  sparseKey(rowNumber: Fragment): Fragment;
  /** Of the known values the one with the smallest order, per group. */
  firstKnown(value: Fragment, order: Fragment): Fragment;
  /** Distinct texts of a group, in binary order, joined by `;`. */
  joinDistinct(text: Fragment): Fragment;
  /** A text that is one of few, for storing: it reads and compares as the text. */
  coded(text: Fragment, codes: readonly string[]): Fragment;
  /** Texts one behind the other; NULL counts as empty, none at all is empty. */
  concat(parts: readonly Fragment[]): Fragment;
  /** A number as people write it: no trailing zeros. */
  plainNumber(decimal: Fragment): Fragment;
  /** For ORDER BY: byte order, the same on every machine. */
  binary(text: Fragment): Fragment;
}
