import type { LineEnd } from "./record.ts";
import type { ScanSummary } from "./scan.ts";

const LF = 0x0a;
const CR = 0x0d;

/**
 * A look at a big file that native byte searches can take: no quote, no NUL, one kind of line end, no
 * blank line. Such a file's records are its lines; that each has the header's width is then left to
 * the strict reader, which probes it in the same pass (strict-options). Undefined: look byte by byte.
 */
export async function quickCheck(chunks: AsyncIterable<Buffer>): Promise<ScanSummary | undefined> {
  let position = 0;
  let lines = 0;
  let crlf = 0;
  let returns = 0;
  let lineStart = 0;
  let longest = 0;
  let last = 0;
  for await (const chunk of chunks) {
    if (chunk.includes(0x22) || chunk.includes(0) || chunk.includes(0x1a)) return undefined;
    for (let at = chunk.indexOf(CR); at !== -1; at = chunk.indexOf(CR, at + 1)) returns += 1;
    for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, at + 1)) {
      const before = at > 0 ? chunk[at - 1] : last;
      const isPair = before === CR;
      const length = position + at - lineStart - (isPair ? 1 : 0);
      if (length <= 0) return undefined;
      if (length > longest) longest = length;
      if (isPair) crlf += 1;
      lines += 1;
      lineStart = position + at + 1;
    }
    last = chunk.at(-1) ?? last;
    position += chunk.length;
  }
  const tail = position - lineStart;
  const total = lines + (tail > 0 ? 1 : 0);
  if (returns !== crlf || (crlf > 0 && crlf !== lines) || total < 2) return undefined;
  const lineEnds = new Set<LineEnd>([
    crlf > 0 ? "crlf" : "lf",
    ...(tail > 0 ? ["none" as const] : []),
  ]);
  return {
    counts: { header: 1, row: total - 1 },
    lineEnds,
    lines: total,
    longestRecord: Math.max(longest, tail),
    endMark: false,
  };
}
