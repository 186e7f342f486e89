import type { ByteKinds } from "./record.ts";

/**
 * True when a well-formed record holds nothing but delimiters, quotes, line ends and white space
 * (the ideographic space U+3000 and the no-break space U+00A0 too). Ordinary rows are told by their
 * first byte.
 */
export function isBlankRecord(
  window: Uint8Array,
  start: number,
  end: number,
  kinds: ByteKinds,
): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = window[at] as number;
    if (byte === 0x20 || byte === 0x09 || (kinds[byte] as number) > 1) continue;
    if (byte === 0xe3 && window[at + 1] === 0x80 && window[at + 2] === 0x80) at += 2;
    else if (byte === 0xc2 && window[at + 1] === 0xa0) at += 1;
    else return false;
  }
  return true;
}
