import { join } from "node:path";
import { fileChunks, fileHead, spoolAll } from "./bytes.ts";
import { strictDecoder } from "./decode.ts";
import {
  detectEncoding,
  detectUtf16,
  hasUtf32Bom,
  hasUtf8Bom,
  requireEncoding,
  utf16Bom,
} from "./encoding.ts";
import type { Encoding } from "./encoding-names.ts";
import { HEAD_BYTES, refuseOtherKinds } from "./kind.ts";
import { UserError } from "../errors.ts";
import { readErrors } from "../locale/read.ts";

/** A file of UTF-8 text; its first character is at byte `start` (3 behind a byte order mark). */
export interface Utf8Text {
  readonly path: string;
  readonly start: 0 | 3;
  /** Of the bytes as given. */
  readonly encoding: Encoding;
}

/**
 * The text of a file as UTF-8: the file itself, or a decoded copy in `dir`. Every byte is checked.
 * Throws UserError (input) for what is no delimited text and for invalid bytes.
 */
export async function asUtf8(
  file: string,
  path: string,
  dir: string,
  wanted: Encoding | undefined,
): Promise<Utf8Text> {
  const head = await fileHead(path, HEAD_BYTES);
  if (head.length === 0) throw new UserError(readErrors.fileEmpty, { file }, { file });
  // Before UTF-16: a mark of UTF-32 begins with that of UTF-16.
  if (hasUtf32Bom(head)) throw new UserError(readErrors.utf32, { file }, { file });
  if (wanted === undefined ? detectUtf16(head) === undefined : !wanted.startsWith("utf-16")) {
    refuseOtherKinds(file, head);
  }
  const encoding = await settleEncoding(file, path, head, wanted);
  // What only looked like UTF-16 at its begin has not been asked yet.
  if (!encoding.startsWith("utf-16")) refuseOtherKinds(file, head);
  if (encoding === "utf-8") return { path, start: 0, encoding };
  if (encoding === "utf-8-bom") return { path, start: 3, encoding };
  const decoded = join(dir, "decoded.csv");
  await spoolAll(decodedChunks(path, encoding), decoded);
  return { path: decoded, start: 0, encoding };
}

async function settleEncoding(
  file: string,
  path: string,
  head: Buffer,
  wanted: Encoding | undefined,
): Promise<Encoding> {
  if (wanted === undefined) return detectEncoding(file, path, head);
  const marked = wanted.startsWith("utf-16") ? utf16Bom(head) : undefined;
  const encoding = marked ?? wanted;
  await requireEncoding(file, path, encoding);
  if (encoding !== "utf-8" && encoding !== "utf-8-bom") return encoding;
  return hasUtf8Bom(head) ? "utf-8-bom" : "utf-8";
}

async function* decodedChunks(path: string, encoding: Encoding): AsyncGenerator<Buffer> {
  const decoder = strictDecoder(encoding);
  for await (const chunk of fileChunks(path)) yield Buffer.from(decoder.decode(chunk, false));
  yield Buffer.from(decoder.decode(new Uint8Array(0), true));
}

/** The begin of the text for sniffing, without the preamble and without a last line that is cut. */
export async function sampleFrom(text: Utf8Text, preambleLines: number): Promise<string> {
  const head = await fileHead(text.path, HEAD_BYTES);
  const sample = head.subarray(text.start).toString("utf8");
  const lines = sample.split(/\r\n?|\n/);
  if (head.length === HEAD_BYTES && lines.length > 1) lines.pop();
  return lines.slice(preambleLines).join("\n");
}
