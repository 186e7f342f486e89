import { plainText, saysNothing, unifyHyphens } from "./plain-text.ts";
import type { ProblemCode } from "./reading.ts";

/** `999-9999`; `restored` where a spreadsheet had eaten the leading zero. */
export type PostalReading =
  | { readonly value: string; readonly restored?: true }
  | { readonly problem: ProblemCode };

/**
 * Reads a Japanese postal code: 7 digits in any width, with or without 〒 and hyphen. Six digits get their
 * leading zero back, marked. 000-0000 and anything else is not_a_postal_code; blank is undefined.
 */
export function readPostal(text: string): PostalReading | undefined {
  const plain = unifyHyphens(plainText(text)).replace(/^〒 ?/, "");
  if (saysNothing(plain)) return undefined;
  const digits = /^(?:\d{6,7}|\d{3} ?- ?\d{4}|\d{2}-\d{4})$/.test(plain)
    ? plain.replace(/\D/g, "")
    : "";
  return postal(digits);
}

/** The same for a code in two columns (郵便番号1, 郵便番号2), each part padded to its 3 and 4 digits. */
export function readSplitPostal(first: string, second: string): PostalReading | undefined {
  const [a, b] = [plainText(first).replace(/^〒 ?/, ""), plainText(second)];
  if (saysNothing(a) && saysNothing(b)) return undefined;
  if (!/^\d{1,3}$/.test(a) || !/^\d{1,4}$/.test(b))
    return readPostal(saysNothing(b) ? a : `${a}-${b}`);
  const whole = a.padStart(3, "0") + b.padStart(4, "0");
  const read = postal(whole);
  return "value" in read && a.length + b.length < 7 ? { ...read, restored: true } : read;
}

function postal(digits: string): PostalReading {
  const whole = digits.padStart(7, "0");
  if (digits === "" || /^0+$/.test(whole)) return { problem: "not_a_postal_code" };
  const value = `${whole.slice(0, 3)}-${whole.slice(3)}`;
  return digits.length < 7 ? { value, restored: true } : { value };
}
