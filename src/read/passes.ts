import { createRewriter, isReason } from "./rewrite.ts";
import {
  type RejectReason,
  type Scanned,
  type ScanOptions,
  type ScanSummary,
  scan,
  type Visitor,
} from "./scan.ts";

/** What one walk over a file found. */
export interface Pass {
  /** Undefined when the file has no record that could be a header. */
  readonly header: Header | undefined;
  readonly firstRejectedLine: number | undefined;
  readonly firstRejectedReason?: RejectReason | undefined;
  readonly summary: ScanSummary;
}

export interface Header {
  readonly text: string;
  readonly line: number;
  /** Its quoting is not well-formed. */
  readonly broken: boolean;
}

/**
 * Walks a file until something is met that the strict reader could misread, or whose line would no
 * longer follow from its row number. Undefined then: the file must be rewritten.
 */
export async function checkRegular(
  chunks: AsyncIterable<Buffer>,
  options: ScanOptions,
): Promise<Pass | undefined> {
  let header: Header | undefined;
  let lineEnd: Scanned["shape"]["lineEnd"] | undefined;
  let regular = true;
  const summary = await scan(chunks, options, {
    visit(record) {
      if (record.kind === "header") header = headerFrom(record);
      const end = record.shape.lineEnd;
      if (end !== "none") lineEnd ??= end;
      regular = isRegular(record) && (end === "none" || end === lineEnd);
      return regular;
    },
    pause: async () => {},
  });
  // An empty remainder after the header is left to no reader: a rewritten file is plainly empty.
  const hasRows = (summary.counts.row ?? 0) > 0;
  if (!regular || summary.endMark || !hasRows) return undefined;
  return { header, firstRejectedLine: undefined, summary };
}

function isRegular({ kind, window, start, shape }: Scanned): boolean {
  if (shape.lines > 1 || shape.lineEnd === "cr") return false;
  if (kind === "row") return true;
  if (kind === "header") return shape.fault === undefined && !shape.nul;
  // Skipped lines are skipped physically; a quote in them might be taken to open a field.
  return kind === "preamble" && !shape.nul && !window.subarray(start, shape.end).includes(0x22);
}

/** Walks a whole file, copying good records to `rows` and listing the others in `rejected`. */
export async function rewrite(
  chunks: AsyncIterable<Buffer>,
  options: ScanOptions,
  rows: string,
  rejected: string,
): Promise<Pass> {
  const { file, delimiter } = options;
  const rewriter = await createRewriter({ file, delimiter, rows, rejected });
  let header: Header | undefined;
  let firstRejectedLine: number | undefined;
  let firstRejectedReason: RejectReason | undefined;
  const visitor: Visitor = {
    visit(record) {
      if (record.kind === "header") header = headerFrom(record);
      if (isReason(record.kind)) {
        firstRejectedLine ??= record.line;
        firstRejectedReason ??= record.kind;
      }
      return rewriter.visit(record);
    },
    pause: () => rewriter.pause(),
  };
  try {
    const summary = await scan(chunks, options, visitor);
    return { summary, header, firstRejectedLine, firstRejectedReason };
  } finally {
    await rewriter.close();
  }
}

/** How many records were listed, by reason. */
export function rejectedReasons(summary: ScanSummary): Partial<Record<RejectReason, number>> {
  const reasons: Partial<Record<RejectReason, number>> = {};
  for (const [kind, count] of Object.entries(summary.counts)) {
    if (isReason(kind as Scanned["kind"])) reasons[kind as RejectReason] = count;
  }
  return reasons;
}

export function headerFrom({ window, start, shape, line }: Scanned): Header {
  // A NUL belongs to no name; a header line cannot be set aside as a row with one is.
  const text = window.toString("utf8", start, shape.end).replaceAll("\0", "");
  return { text, line, broken: shape.fault !== undefined };
}
