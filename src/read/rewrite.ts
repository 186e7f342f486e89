import { createSpoolFile, type SpoolFile } from "./bytes.ts";
import type { RejectReason, Scanned, Visitor } from "./scan.ts";

export interface RewriteTargets {
  /** As shown to people; stands in every rejected row. */
  readonly file: string;
  readonly delimiter: string;
  readonly rows: string;
  readonly rejected: string;
}

export interface Rewriter extends Visitor {
  close(): Promise<void>;
}

/**
 * Copies good records, each behind the source line it began in, and lists the others with their
 * reason (columns file, line, raw, reason). Bytes of a good record stay as they are, so its quoting
 * stays valid; only its line end becomes LF.
 */
export async function createRewriter(targets: RewriteTargets): Promise<Rewriter> {
  const rows = await createSpoolFile(targets.rows);
  const rejected = await createSpoolFile(targets.rejected);
  const name = Buffer.from(`${quoted(targets.file)},`);
  return {
    visit({ kind, window, start, shape, line }) {
      if (kind === "row") {
        rows.pushAscii(`${line}${targets.delimiter}`);
        rows.push(window.subarray(start, shape.end));
        rows.pushAscii("\n");
      } else if (isReason(kind)) {
        rejected.push(name);
        rejected.pushAscii(`${line},"`);
        pushDoublingQuotes(rejected, window.subarray(start, shape.end));
        rejected.pushAscii(`",${kind}\n`);
      }
      return true;
    },
    async pause() {
      await rows.flush();
      await rejected.flush();
    },
    async close() {
      await rows.close();
      await rejected.close();
    },
  };
}

const NOT_REASONS: ReadonlySet<string> = new Set([
  "preamble",
  "blank",
  "empty_row",
  "header",
  "row",
]);

/** True for the kinds of record that are listed instead of read. */
export function isReason(kind: Scanned["kind"]): kind is RejectReason {
  return !NOT_REASONS.has(kind);
}

function pushDoublingQuotes(spool: SpoolFile, bytes: Buffer): void {
  for (let start = 0; ; ) {
    const found = bytes.indexOf(0x22, start);
    if (found === -1) return spool.push(bytes.subarray(start));
    spool.push(bytes.subarray(start, found + 1));
    spool.pushAscii('"');
    start = found + 1;
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
