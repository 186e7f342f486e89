import { plainText, saysNothing, unifyHyphens } from "./plain-text.ts";
import type { Reading } from "./reading.ts";

/**
 * The 13 digits of a 法人番号, also from a T-number (インボイス) and from grouped digits.
 * Problems: exponent_form (4.01E+12 has lost digits), not_a_corporate_number, wrong_check_digit.
 */
export function corporateNumberKey(text: string): Reading<string> | undefined {
  const plain = unifyHyphens(plainText(text)).toUpperCase();
  if (saysNothing(plain)) return undefined;
  if (/^\d(?:\.\d+)?E\+\d+$/.test(plain)) return { problem: "exponent_form" };
  const digits = digitsOf(plain);
  if (digits === undefined) return { problem: "not_a_corporate_number" };
  return checkDigit(digits.slice(1)) === Number(digits[0])
    ? { value: digits }
    : { problem: "wrong_check_digit" };
}

/**
 * The 13 digits, be their check digit right or wrong: whoever is barred under a mistyped number is barred where the
 * same mistake was copied.
 */
export function corporateDigits(text: string): string | undefined {
  return digitsOf(unifyHyphens(plainText(text)).toUpperCase());
}

/** 4011001098993.0 and 4,011,001,098,993 are what spreadsheets make of a number. */
function digitsOf(plain: string): string | undefined {
  const digits = plain.replace(/^T/, "").replace(/\.0+$/, "").replace(/[ ,-]/g, "");
  return /^\d{13}$/.test(digits) ? digits : undefined;
}

/** 9 − (Σ Pn·Qn mod 9), Pn counted from the right, Qn = 1 for odd n and 2 for even n. */
function checkDigit(base: string): number {
  const total = [...base]
    .reverse()
    .reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return 9 - (total % 9);
}
