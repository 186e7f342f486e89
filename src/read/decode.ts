import iconv from "iconv-lite";
import type { Encoding } from "./encoding-names.ts";

/** A strict decoder: `decode` throws on bytes that the encoding does not have. */
export interface StrictDecoder {
  /** `last` says that no bytes follow, so that half a character is an error. */
  decode(bytes: Uint8Array, last: boolean): string;
}

/** A strict decoder for one pass over one file. A leading BOM is not part of the text. */
export function strictDecoder(encoding: Encoding): StrictDecoder {
  return DECODERS[encoding]();
}

const DECODERS: Readonly<Record<Encoding, () => StrictDecoder>> = {
  "utf-8": () => standardDecoder("utf-8"),
  "utf-8-bom": () => standardDecoder("utf-8"),
  "utf-16le": () => standardDecoder("utf-16le"),
  "utf-16be": () => standardDecoder("utf-16be"),
  "euc-jp": () => unrotated(standardDecoder("euc-jp"), "euc-jp"),
  cp932: () => unrotated(standardDecoder("shift_jis"), "shift_jis"),
  "windows-1252": windows1252Decoder,
};

function standardDecoder(label: string): StrictDecoder {
  const decoder = new TextDecoder(label, { fatal: true });
  return { decode: (bytes, last) => decoder.decode(bytes, { stream: !last }) };
}

/** What the control bytes 1A, 1C and 7F come out as: Node's ICU tables exchange them in CP932. */
const CONTROLS = [0x1a, 0x1c, 0x7f] as const;

/** Gives the control bytes back their own characters, where this Node exchanges them. */
function unrotated(decoder: StrictDecoder, label: string): StrictDecoder {
  const back = new Map<string, string>();
  for (const byte of CONTROLS) {
    // A final 0x1A is swallowed, so the byte is not tried as the last one.
    const [character = ""] = new TextDecoder(label).decode(Uint8Array.of(byte, 0x41));
    if (character !== String.fromCharCode(byte)) back.set(character, String.fromCharCode(byte));
  }
  if (back.size === 0) return decoder;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the bytes in question
  const exchanged = /[\x1a\x1c\x7f]/g;
  return {
    decode: (bytes, last) =>
      decoder.decode(bytes, last).replace(exchanged, (found) => back.get(found) ?? found),
  };
}

/** The five bytes that Windows-1252 leaves undefined. */
const UNDEFINED_1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d] as const;

/** By iconv-lite, because Node 20's own decoder takes 80–9F for control characters. */
function windows1252Decoder(): StrictDecoder {
  const decoder = iconv.getDecoder("windows-1252");
  return {
    decode(bytes, last) {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      if (UNDEFINED_1252.some((byte) => buffer.includes(byte))) {
        throw new TypeError("a byte that windows-1252 does not define");
      }
      return decoder.write(buffer) + (last ? (decoder.end() ?? "") : "");
    },
  };
}
