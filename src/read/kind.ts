import { type ErrorPhrase, UserError } from "../errors.ts";
import { readErrors } from "../locale/read.ts";

/** How much of a file's begin is looked at to tell what it is. */
export const HEAD_BYTES = 1 << 18;

interface Magic {
  readonly bytes: readonly number[];
  readonly found: string;
}
const ascii = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));

/** Kinds that people do pass to a tool for tables. */
const OTHER_TABLES: readonly Magic[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], found: "Excel (xlsx) / zip" },
  { bytes: [0x50, 0x4b, 0x05, 0x06], found: "zip" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], found: "Excel (xls)" },
  { bytes: ascii("%PDF-"), found: "PDF" },
  { bytes: ascii("PAR1"), found: "Parquet" },
  { bytes: ascii("SQLite format 3\0"), found: "SQLite" },
  { bytes: ascii("{\\rtf"), found: "RTF" },
];

const BINARIES: readonly (readonly number[])[] = [
  [0x7f, ...ascii("ELF")],
  [0x89, ...ascii("PNG")],
  [0xff, 0xd8, 0xff],
  [...ascii("GIF8")],
  [0x28, 0xb5, 0x2f, 0xfd], // zstd
  [0xfd, ...ascii("7zXZ")],
  [...ascii("BZh"), 0x31],
  [...ascii("Rar!")],
  [0x37, 0x7a, 0xbc, 0xaf],
];

// A header such as `[id],[name]` is not JSON, so the byte after the bracket decides.
const JSON_START = /^\s*(?:\[\s*(?:[[{"\]\d-]|$)|\{\s*(?:["}]|$))/;
const MARKUP_START = /^\s*<(?:!doctype|html|\?xml|table)\b/i;

/**
 * Refuses what is not delimited text, judged by its content, not only by its
 * name. `head` is the begin of the file; UTF-16 must be told before, it is full of NUL bytes.
 */
export function refuseOtherKinds(file: string, head: Buffer): void {
  const refuse = (phrase: ErrorPhrase, found = ""): never => {
    throw new UserError(phrase, { file, found }, { file });
  };
  for (const { bytes, found } of OTHER_TABLES) {
    if (startsWith(head, bytes)) refuse(readErrors.kindUnsupported, found);
  }
  if (BINARIES.some((bytes) => startsWith(head, bytes)) || isControlRich(head)) {
    refuse(readErrors.fileBinary);
  }
  const begin = head
    .subarray(0, 256)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
  if (JSON_START.test(begin)) refuse(readErrors.kindUnsupported, "JSON");
  if (MARKUP_START.test(begin)) refuse(readErrors.kindUnsupported, "HTML / XML");
}

function startsWith(head: Buffer, bytes: readonly number[]): boolean {
  return head.length >= bytes.length && bytes.every((byte, index) => head[index] === byte);
}

/** Text has next to no control bytes; a stray NUL in a short file must not make it binary. */
function isControlRich(head: Buffer): boolean {
  // A search of the engine's own: byte by byte took as long as reading a short list.
  const controls = head.toString("latin1").match(CONTROLS)?.length ?? 0;
  return controls > 4 && controls > head.length * 0.1;
}

const CONTROLS = /[\0-\x08\x0e-\x19\x1b-\x1f]/g;
