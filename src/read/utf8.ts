import { isUtf8 } from "node:buffer";

/** Checks UTF-8 chunk by chunk; characters may lie across the borders. */
export interface Utf8Check {
  /** False once any byte so far cannot be UTF-8. */
  push(chunk: Buffer): boolean;
  /** False also when the last character is cut off. */
  end(): boolean;
}

export function utf8Check(): Utf8Check {
  let valid = true;
  let cut: Buffer = Buffer.alloc(0);
  return {
    push(chunk) {
      if (!valid) return false;
      const bytes = cut.length === 0 ? chunk : Buffer.concat([cut, chunk]);
      const whole = bytes.length - cutCharacterBytes(bytes);
      valid = isUtf8(bytes.subarray(0, whole));
      // Copied: the chunk may be overwritten by the next.
      cut = Buffer.from(bytes.subarray(whole));
      return valid;
    },
    end: () => valid && cut.length === 0,
  };
}

/** How many bytes at the end begin a character that is not complete. */
function cutCharacterBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}
