import type { LineEnd } from "./record.ts";
import type { ScanSummary } from "./scan.ts";

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/** A line longer than this is for the exact scanner. */
const longestLine = 1 << 20;

/**
 * A look at a big file that native byte searches can take: no NUL, one kind of line end, no blank line,
 * and every quote where RFC 4180 has it, none around a line end. Such a file's records are its lines; that
 * each has the header's width is then left to the strict reader, which probes it in the same pass
 * (strict-options). Undefined: look byte by byte. A chunk may be overwritten once the next is asked for.
 */
export async function quickCheck(
  chunks: AsyncIterable<Buffer>,
  delimiter: string,
): Promise<ScanSummary | undefined> {
  const look = { lines: 0, crlf: 0, returns: 0, longest: 0 };
  const separator = delimiter.charCodeAt(0);
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (chunk.includes(0) || chunk.includes(0x1a)) return undefined;
    const end = chunk.lastIndexOf(LF) + 1;
    if (end > 0) {
      // Only the line that began in the chunk before is put together: copies of all bytes would be waste.
      const begun = rest.length === 0 ? 0 : chunk.indexOf(LF) + 1;
      const first = Buffer.concat([rest, chunk.subarray(0, begun)]);
      if (first.length > 0 && !takeLines(first, separator, look)) return undefined;
      if (begun < end && !takeLines(chunk.subarray(begun, end), separator, look)) return undefined;
    }
    // Copied: the chunk is about to be overwritten.
    const tail = chunk.subarray(end);
    rest = end > 0 ? Buffer.from(tail) : Buffer.concat([rest, tail]);
    if (rest.length > longestLine) return undefined;
  }
  const hasTail = rest.length > 0;
  if (hasTail && !takeLines(rest, separator, look)) return undefined;
  const { lines, crlf, returns, longest } = look;
  const total = lines + (hasTail ? 1 : 0);
  if (returns !== crlf || (crlf > 0 && crlf !== lines) || total < 2) return undefined;
  const lineEnds = new Set<LineEnd>([
    crlf > 0 ? "crlf" : "lf",
    ...(hasTail ? ["none" as const] : []),
  ]);
  return {
    counts: { header: 1, row: total - 1 },
    lineEnds,
    lines: total,
    longestRecord: longest,
    endMark: false,
  };
}

interface Counted {
  lines: number;
  crlf: number;
  returns: number;
  longest: number;
}

/** Counts the lines of whole lines, the last perhaps without an end; false where one is blank or oddly quoted. */
function takeLines(bytes: Buffer, separator: number, look: Counted): boolean {
  for (let at = bytes.indexOf(CR); at !== -1; at = bytes.indexOf(CR, at + 1)) look.returns += 1;
  let start = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) {
    const isPair = at > 0 && bytes[at - 1] === CR;
    const length = at - start - (isPair ? 1 : 0);
    if (length <= 0) return false;
    if (length > look.longest) look.longest = length;
    if (isPair) look.crlf += 1;
    look.lines += 1;
    start = at + 1;
  }
  look.longest = Math.max(look.longest, bytes.length - start);
  return areQuotesRegular(bytes, separator);
}

/** Each quote opens a cell at its begin or closes it at its end; within a cell they are doubled. */
function areQuotesRegular(bytes: Buffer, separator: number): boolean {
  for (let open = bytes.indexOf(QUOTE); open !== -1; ) {
    const before = open === 0 ? LF : bytes[open - 1];
    if (before !== separator && before !== LF) return false;
    let close = bytes.indexOf(QUOTE, open + 1);
    while (close !== -1 && bytes[close + 1] === QUOTE) close = bytes.indexOf(QUOTE, close + 2);
    if (close === -1) return false;
    const after = bytes[close + 1];
    if (after !== undefined && after !== separator && after !== LF && after !== CR) return false;
    const lineEnd = bytes.indexOf(LF, open);
    if (lineEnd !== -1 && lineEnd < close) return false;
    open = bytes.indexOf(QUOTE, close + 1);
  }
  return true;
}
