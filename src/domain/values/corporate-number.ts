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
  const digits = plain.replace(/^T/, "").replace(/[ -]/g, "");
  if (!/^\d{13}$/.test(digits)) return { problem: "not_a_corporate_number" };
  return checkDigit(digits.slice(1)) === Number(digits[0])
    ? { value: digits }
    : { problem: "wrong_check_digit" };
}

/** 9 − (Σ Pn·Qn mod 9), Pn counted from the right, Qn = 1 for odd n and 2 for even n. */
function checkDigit(base: string): number {
  const total = [...base]
    .reverse()
    .reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return 9 - (total % 9);
}
