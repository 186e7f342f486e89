/**
 * What reading one cell gives: a value, or the reason why there is none. A blank cell is `undefined`,
 * which is neither. Readers never throw for a cell's content and never repeat it in a problem.
 */
export type Reading<T> = { readonly value: T } | { readonly problem: ProblemCode };

/** Why a cell could not be read; the sentence for each code stands in the locale tables. */
export type ProblemCode =
  | "ambiguous_day_month"
  | "exponent_form"
  | "impossible_date"
  | "incomplete_date"
  | "needs_unit"
  | "not_a_corporate_number"
  | "not_a_date"
  | "not_a_flag"
  | "not_a_number"
  | "not_an_amount"
  | "spreadsheet_error"
  | "two_digit_year"
  | "unknown_word"
  | "wrong_check_digit";

const SPREADSHEET_ERROR = /^#(?:n\/a|ref!|value!|div\/0!|name\?|null!|num!|spill!|calc!)$/i;

/** `#N/A`, `#REF!` …: a formula that failed before the export. It is reported, not taken for blank. */
export function isSpreadsheetError(text: string): boolean {
  return SPREADSHEET_ERROR.test(text);
}
