import { UserError } from "../errors.ts";
import { readErrors } from "../locale/read.ts";
import { CHUNK_BYTES, fileChunks } from "./bytes.ts";
import { strictDecoder } from "./decode.ts";
import { type Encoding, KNOWN_ENCODINGS } from "./encoding-names.ts";
import { japaneseShare } from "./japanese.ts";
import { type Tried, tryDecoding } from "./try-decoding.ts";
import { utf8Check } from "./utf8.ts";

/** From how many characters on a decoding was clearly the right one until it failed. */
const CLEAR_CHARACTERS = 20;
const CLEAR_KANA = 5;
/** Below this share of kana and kanji, text that CP932 or EUC-JP could decode is not Japanese. */
const JAPANESE_SHARE_MIN = 0.4;

export function utf16Bom(head: Buffer): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return undefined;
}

/** UTF-16 by its byte order mark, or by NUL bytes that stand on one side of each pair. */
export function detectUtf16(head: Buffer): Encoding | undefined {
  const marked = utf16Bom(head);
  if (marked !== undefined) return marked;
  const nuls = [0, 0];
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1)) {
    nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  if (even + odd < head.length * 0.04 || even + odd < 2) return undefined;
  if (Math.max(even, odd) < (even + odd) * 0.95) return undefined;
  const encoding = odd > even ? "utf-16le" : "utf-16be";
  return decodesWithLines(head, encoding) ? encoding : undefined;
}

/** A line end that is one whole unit tells UTF-16 from text with stray NUL bytes. */
function decodesWithLines(head: Buffer, encoding: Encoding): boolean {
  try {
    const text = strictDecoder(encoding).decode(head.subarray(0, head.length & ~1), false);
    return /[\r\n]/.test(text) && !text.includes("\0");
  } catch {
    return false;
  }
}

export function hasUtf32Bom(head: Buffer): boolean {
  const mark = head.subarray(0, 4).toString("hex");
  return mark === "fffe0000" || mark === "0000feff";
}

export function hasUtf8Bom(head: Buffer): boolean {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
}

/**
 * The encoding of a whole file, in this order: byte order mark, UTF-16, strict UTF-8,
 * CP932 and EUC-JP by their Japanese, Windows-1252. No byte is left unchecked. Throws UserError
 * (input) with the line of the first bad byte when nothing fits, or when the encoding is clear and
 * single bytes are damaged.
 */
export async function detectEncoding(file: string, path: string, head: Buffer): Promise<Encoding> {
  const utf16 = detectUtf16(head);
  if (utf16 !== undefined) {
    const { badLine } = await tryDecoding(path, utf16);
    if (badLine === undefined) return utf16;
    if (utf16Bom(head) !== undefined) throw invalidBytes(file, utf16, badLine);
  }
  if (await isUtf8File(path)) return hasUtf8Bom(head) ? "utf-8-bom" : "utf-8";
  const utf8 = await tryDecoding(path, "utf-8");
  if (hasUtf8Bom(head) || utf8.evidence.nonAscii >= CLEAR_CHARACTERS) {
    throw invalidBytes(file, hasUtf8Bom(head) ? "utf-8-bom" : "utf-8", utf8.badLine ?? 1);
  }
  const cp932 = await tryDecoding(path, "cp932");
  const eucJp = await tryDecoding(path, "euc-jp");
  const candidates = [cp932, eucJp].sort(
    (a, b) => japaneseShare(b.evidence) - japaneseShare(a.evidence),
  );
  const [likelier] = candidates;
  // Damaged EUC-JP still decodes as half-width kana in CP932: then the damage is told, not hidden.
  if (likelier !== undefined && isDamaged(likelier) && likelier.evidence.kana >= CLEAR_KANA) {
    throw invalidBytes(file, likelier.encoding, likelier.badLine ?? 1);
  }
  const fitting = candidates.find((tried) => tried.badLine === undefined && looksJapanese(tried));
  if (fitting !== undefined) return fitting.encoding;
  const damaged = candidates.find(isDamaged);
  if (damaged !== undefined) throw invalidBytes(file, damaged.encoding, damaged.badLine ?? 1);
  const western = await tryDecoding(path, "windows-1252");
  if (western.badLine === undefined) return "windows-1252";
  const line = utf8.badLine ?? 1;
  throw new UserError(
    readErrors.bytesUndecodable,
    { file, line, known: KNOWN_ENCODINGS },
    { file, line },
  );
}

/** Throws UserError (input) with the line of the first byte that `encoding` does not have. */
export async function requireEncoding(
  file: string,
  path: string,
  encoding: Encoding,
): Promise<void> {
  const { badLine } = await tryDecoding(path, encoding);
  if (badLine !== undefined) throw invalidBytes(file, encoding, badLine);
}

async function isUtf8File(path: string): Promise<boolean> {
  const check = utf8Check();
  const reused = Buffer.allocUnsafe(CHUNK_BYTES);
  for await (const chunk of fileChunks(path, CHUNK_BYTES, 0, reused)) {
    if (!check.push(chunk)) return false;
  }
  return check.end();
}

function looksJapanese({ evidence }: Tried): boolean {
  const { japanese, halfWidth, misplaced, nonAscii } = evidence;
  return japanese + halfWidth >= Math.max(nonAscii * JAPANESE_SHARE_MIN, misplaced + 1);
}

/** Plainly Japanese until a byte that does not belong there. */
function isDamaged(tried: Tried): boolean {
  return (
    tried.badLine !== undefined &&
    looksJapanese(tried) &&
    tried.evidence.japanese >= CLEAR_CHARACTERS
  );
}

function invalidBytes(file: string, encoding: Encoding, line: number): UserError {
  const values = { file, encoding, line, known: KNOWN_ENCODINGS };
  return new UserError(readErrors.bytesInvalid, values, { file, line });
}
