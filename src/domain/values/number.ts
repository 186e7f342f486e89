import { decimalOf, negated, shifted } from "./decimal.ts";
import { plainText, saysNothing, unifyHyphens } from "./plain-text.ts";
import { isSpreadsheetError, type Reading } from "./reading.ts";

const FORM =
  /^(?<sign>[-△▲+]?) ?(?<digits>[\d.,]+) ?(?<unit>%|パ-セント|割|回|件|人|名|個|点|本|台|日|か月|ヶ月|カ月|ケ月|年|歳|times|x)?$/;

/** Percentages and 割 become ratios; counting words are dropped. */
const SHIFT: Readonly<Record<string, number>> = { "%": -2, "パ-セント": -2, 割: -1 };

/**
 * Reads a plain number as an exact decimal string: `1,234` → `1234`, `85%` → `0.85`, `12回` → `12`. A bare
 * `85` stays 85: whether a column means per cent is the column's knowledge. Blank, `-` and なし are
 * undefined. Problems: exponent_form, spreadsheet_error, not_a_number.
 */
export function readNumber(text: string): Reading<string> | undefined {
  const plain = unifyHyphens(plainText(text)).toLowerCase();
  if (saysNothing(plain)) return undefined;
  if (isSpreadsheetError(plain)) return { problem: "spreadsheet_error" };
  if (/^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/.test(plain)) return { problem: "exponent_form" };
  const found = FORM.exec(plain)?.groups;
  const decimal = decimalOf(found?.["digits"] ?? "");
  if (found === undefined || decimal === undefined) return { problem: "not_a_number" };
  const value = shifted(decimal, SHIFT[found["unit"] ?? ""] ?? 0);
  return { value: found["sign"] === "" || found["sign"] === "+" ? value : negated(value) };
}
