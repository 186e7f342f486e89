import { emailKey } from "../values/email.ts";
import { phoneKeys } from "../values/phone.ts";

/** C-0001, 70012: digits enough, with no letters but a mark of the kind. TEL1 and ID2024 are headers. */
const idLike = /^(?!(?:id|no|cd|tel|fax)[-.]?\d)[a-z]{0,3}[-_]?\d{3,}(?:[-_]\d+)*$/i;

/**
 * Whether what stands where a header should is a value by which somebody is known: an address, a number, an id. A
 * file that begins with its first record would lose it.
 */
export function looksLikeValue(header: string): boolean {
  const text = header.normalize("NFKC").trim();
  if (text.includes("@")) return emailKey(text) !== undefined;
  return idLike.test(text) || (/^[+(\d][\d\s()+-]+$/.test(text) && phoneKeys(text).length > 0);
}
