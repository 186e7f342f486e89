import { plainText } from "./plain-text.ts";

/**
 * A key for matching ids: NFKC, trimmed, upper case. Leading zeros stay, `0012` is not `12`. Printed ids
 * are never changed. Blank, and a lone dash, are undefined.
 */
export function idKey(text: string): string | undefined {
  const key = plainText(text).toUpperCase();
  return key === "" || key === "-" ? undefined : key;
}
