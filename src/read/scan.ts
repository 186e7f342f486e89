import { UserError } from "../errors.ts";
import { readErrors } from "../locale/read.ts";
import { isBlankRecord } from "./blank.ts";
import {
  type ByteKinds,
  byteKinds,
  emptyShape,
  type LineEnd,
  type RecordShape,
  readPhysicalLine,
  readRecord,
} from "./record.ts";

/** Why a record is listed instead of read. Codes are never translated. */
export type RejectReason =
  | "too_few_fields"
  | "too_many_fields"
  | "stray_quote"
  | "unclosed_quote"
  | "nul_byte";

/**
 * `preamble`: a line before the header row that was asked for. `blank`: no byte but a line end. `empty_row`:
 * delimiters and white space, as spreadsheets write below their last row.
 */
export type RecordKind = "preamble" | "blank" | "empty_row" | "header" | "row" | RejectReason;

export interface Scanned {
  readonly kind: RecordKind;
  readonly window: Buffer;
  readonly start: number;
  readonly shape: Readonly<RecordShape>;
  /** Physical line of the record's begin, from 1. */
  readonly line: number;
}

export interface Visitor {
  /** Called for every record in order; the bytes are valid only during the call. False stops. */
  visit(record: Scanned): boolean;
  /** Called between windows, so that the visitor can wait for its disk. */
  pause(): Promise<void>;
}

export interface ScanOptions {
  /** As shown in errors. */
  readonly file: string;
  readonly delimiter: string;
  /** Physical lines before the header. */
  readonly preambleLines: number;
}

export interface ScanSummary {
  readonly counts: Readonly<Partial<Record<RecordKind, number>>>;
  readonly lineEnds: ReadonlySet<LineEnd>;
  /** Physical lines seen. */
  readonly lines: number;
  /** Bytes of the longest record without its line end. */
  readonly longestRecord: number;
  /** A final 0x1A, the end mark of DOS files, was dropped. */
  readonly endMark: boolean;
}

const LINE_BYTES_MAX = 16 << 20;
const END_MARK = 0x1a;

interface Mutable {
  counts: Partial<Record<RecordKind, number>>;
  /** Rows are counted apart from the other kinds: they are nearly all there is. */
  rows: number;
  longest: number;
  lineEnds: Set<LineEnd>;
  lineEnd: LineEnd | undefined;
  line: number;
  width: number | undefined;
  stopped: boolean;
}

/**
 * Walks UTF-8 text (without BOM) record by record. Memory is one window: a chunk, and what it takes
 * to know the record at its end. Throws UserError for a line beyond 16 MB.
 */
export async function scan(
  chunks: AsyncIterable<Buffer>,
  options: ScanOptions,
  visitor: Visitor,
): Promise<ScanSummary> {
  const kinds = byteKinds(options.delimiter);
  const shape = emptyShape();
  const state: Mutable = {
    counts: {},
    rows: 0,
    longest: 0,
    lineEnds: new Set(),
    lineEnd: undefined,
    line: 1,
    width: undefined,
    stopped: false,
  };
  /** Consumes all whole records of a window; returns what is left. */
  const consume = (window: Buffer, atEnd: boolean): Buffer => {
    let start = 0;
    while (start < window.length && !state.stopped) {
      const inPreamble = state.line <= options.preambleLines;
      shape.fault = undefined;
      const read = inPreamble ? readPhysicalLine : readRecord;
      if (!read(window, start, atEnd, kinds, shape)) break;
      const kind = inPreamble ? "preamble" : kindOf(window, start, shape, state.width, kinds);
      if (kind === "header") {
        state.width = shape.fields;
        shape.width = shape.fields;
      }
      if (kind === "row") state.rows += 1;
      else state.counts[kind] = (state.counts[kind] ?? 0) + 1;
      if (shape.lineEnd !== state.lineEnd) {
        state.lineEnd = shape.lineEnd;
        state.lineEnds.add(shape.lineEnd);
      }
      if (shape.end - start > state.longest) state.longest = shape.end - start;
      if (!visitor.visit({ kind, window, start, shape, line: state.line })) state.stopped = true;
      state.line += shape.lines;
      start = shape.next;
    }
    return window.subarray(start);
  };

  let rest: Buffer = Buffer.alloc(0);
  // A record that outgrows its window is read again from its begin, so windows double: the cost of
  // a long line stays in proportion to its length, whatever the size of the chunks.
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    waitingBytes += chunk.length;
    if (waitingBytes < rest.length) continue;
    rest = consume(rest.length === 0 ? chunk : Buffer.concat([rest, ...waiting]), false);
    waiting = [];
    waitingBytes = 0;
    if (state.stopped) break;
    if (rest.length > LINE_BYTES_MAX) throw lineTooLong(options.file, state.line);
    await visitor.pause();
  }
  let endMark = false;
  if (!state.stopped) {
    let last = Buffer.concat([rest, ...waiting]);
    endMark = last.at(-1) === END_MARK;
    if (endMark) last = last.subarray(0, -1);
    consume(last, true);
    await visitor.pause();
  }
  return {
    counts: { ...state.counts, row: state.rows },
    lineEnds: state.lineEnds,
    lines: state.line - 1,
    longestRecord: state.longest,
    endMark,
  };
}

function kindOf(
  window: Buffer,
  start: number,
  shape: RecordShape,
  width: number | undefined,
  kinds: ByteKinds,
): RecordKind {
  if (shape.end === start) return "blank";
  if (shape.fault === undefined && isBlankRecord(window, start, shape.end, kinds))
    return "empty_row";
  if (width === undefined) return "header";
  if (shape.fault !== undefined) return shape.fault;
  if (shape.nul) return "nul_byte";
  if (shape.fields < width) return "too_few_fields";
  return shape.fields > width ? "too_many_fields" : "row";
}

function lineTooLong(file: string, line: number): UserError {
  const megabytes = LINE_BYTES_MAX >> 20;
  return new UserError(readErrors.lineTooLong, { file, line, megabytes }, { file, line });
}
