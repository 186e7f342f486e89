import { fileChunks } from "./bytes.ts";
import { type StrictDecoder, strictDecoder } from "./decode.ts";
import type { Encoding } from "./encoding-names.ts";
import { addEvidence, type JapaneseEvidence, noEvidence } from "./japanese.ts";

const LF = 0x0a;

export interface Tried {
  readonly encoding: Encoding;
  /** Physical line of the first bad byte, from 1; undefined when the whole file decodes. */
  readonly badLine: number | undefined;
  /** From the text before the bad byte. */
  readonly evidence: JapaneseEvidence;
}

/** Decodes a whole file strictly, keeping nothing but what it tells about the encoding. */
export async function tryDecoding(path: string, encoding: Encoding): Promise<Tried> {
  const decoder = strictDecoder(encoding);
  const evidence = noEvidence();
  let line = 1;
  for await (const chunk of wholeLines(path, !encoding.startsWith("utf-16"))) {
    const text = decoded(decoder, chunk, false);
    if (text === undefined) {
      const badLine = line + linesBeforeFault(strictDecoder(encoding), chunk, evidence);
      return { encoding, badLine, evidence };
    }
    addEvidence(evidence, text);
    line += lineEnds(text);
  }
  const complete = decoded(decoder, new Uint8Array(0), true) !== undefined;
  return { encoding, badLine: complete ? undefined : line, evidence };
}

/**
 * Chunks that end with a line, so that a fresh decoder can take up any of them to find the bad line.
 * In UTF-16 a byte 0A need not be a line end: there chunks keep their even size.
 */
async function* wholeLines(path: string, cut: boolean): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of fileChunks(path)) {
    const end = cut ? chunk.lastIndexOf(LF) + 1 : chunk.length;
    yield Buffer.concat([rest, chunk.subarray(0, end)]);
    rest = chunk.subarray(end);
  }
  yield rest;
}

/** Decodes up to the fault, line by line; returns how many lines end before it. */
function linesBeforeFault(
  decoder: StrictDecoder,
  chunk: Buffer,
  evidence: JapaneseEvidence,
): number {
  let lines = 0;
  for (let start = 0; start < chunk.length; ) {
    const found = chunk.indexOf(LF, start);
    const end = found === -1 ? chunk.length : found + 1;
    const text = decoded(decoder, chunk.subarray(start, end), false);
    if (text === undefined) break;
    addEvidence(evidence, text);
    lines += lineEnds(text);
    start = end;
  }
  return lines;
}

function decoded(decoder: StrictDecoder, bytes: Uint8Array, last: boolean): string | undefined {
  try {
    return decoder.decode(bytes, last);
  } catch {
    return undefined;
  }
}

function lineEnds(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}
