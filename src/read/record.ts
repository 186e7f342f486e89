/**
 * One record of RFC 4180 text, found byte by byte. All bytes that matter are ASCII, and in UTF-8 no
 * other character contains an ASCII byte, so bytes are enough and nothing is decoded.
 */

const PLAIN = 0;
const NUL = 1;
const DELIMITER = 2;
const QUOTE = 3;
const LF = 4;
const CR = 5;

/** What kind of byte each of the 256 is, under one delimiter. */
export type ByteKinds = Uint8Array;

export function byteKinds(delimiter: string): ByteKinds {
  const kinds = new Uint8Array(256);
  kinds[0x00] = NUL;
  kinds[0x0a] = LF;
  kinds[0x0d] = CR;
  kinds[0x22] = QUOTE;
  kinds[delimiter.charCodeAt(0)] = DELIMITER;
  return kinds;
}

/**
 * A quoted field longer than this is taken as never closed where most of its lines look like rows of the list: one
 * stray quote must not swallow them. A pasted correspondence has lines as well, but not as many fields in each.
 */
export const QUOTED_BYTES_DOUBTED = 1 << 16;
export const QUOTED_LINES_DOUBTED = 200;
/** Whatever its lines look like. Without a bound, a stray quote would cost a look through the rest of the file. */
export const QUOTED_BYTES_MAX = 4 << 20;

export type LineEnd = "none" | "lf" | "crlf" | "cr";
export type QuoteFault = "stray_quote" | "unclosed_quote";

/** Where a record lies in the window; offsets are bytes from the window's begin. Reused per record. */
export interface RecordShape {
  /** After the last byte of the record, without its line end. */
  end: number;
  /** Where the next record begins. */
  next: number;
  fields: number;
  /** Physical lines that it spans, from 1. */
  lines: number;
  lineEnd: LineEnd;
  nul: boolean;
  /** Fields of a row, once the header tells; 0 before. */
  width: number;
  /** With a fault the shape is that of the first physical line only, and `fields` ignores quotes. */
  fault: QuoteFault | undefined;
}

export function emptyShape(): RecordShape {
  return {
    end: 0,
    next: 0,
    fields: 0,
    lines: 1,
    lineEnd: "none",
    nul: false,
    width: 0,
    fault: undefined,
  };
}

const NEED_MORE = -1;
const UNCLOSED = -2;

/**
 * Reads the record that begins at `start` into `shape`. False means that the window ends before it
 * is known what the record is: call again with more bytes. What is found never depends on where the
 * window happened to end. `atEnd` says that no more bytes exist.
 */
export function readRecord(
  window: Uint8Array,
  start: number,
  atEnd: boolean,
  kinds: ByteKinds,
  shape: RecordShape,
): boolean {
  const limit = window.length;
  let at = start;
  shape.fields = 1;
  shape.lines = 1;
  shape.nul = false;
  shape.fault = undefined;
  for (;;) {
    let kind = at < limit ? (kinds[window[at] as number] as number) : LF;
    if (kind === QUOTE) {
      at = afterClosingQuote(window, at, atEnd, kinds, shape);
      if (at === NEED_MORE) return false;
      if (at === UNCLOSED) return faulty(window, start, atEnd, kinds, shape, "unclosed_quote");
      kind = at < limit ? (kinds[window[at] as number] as number) : LF;
      if (kind < DELIMITER) return faulty(window, start, atEnd, kinds, shape, "stray_quote");
    } else {
      while (kind < DELIMITER) {
        if (kind === NUL) shape.nul = true;
        at += 1;
        kind = at < limit ? (kinds[window[at] as number] as number) : LF;
      }
      if (kind === QUOTE) return faulty(window, start, atEnd, kinds, shape, "stray_quote");
    }
    if (kind !== DELIMITER) return endLine(window, at, atEnd, shape);
    shape.fields += 1;
    at += 1;
  }
}

/** The byte after the quote that closes the field opened at `open`. */
function afterClosingQuote(
  window: Uint8Array,
  open: number,
  atEnd: boolean,
  kinds: ByteKinds,
  shape: RecordShape,
): number {
  const bound = open + QUOTED_BYTES_MAX;
  const limit = Math.min(window.length, bound);
  const before = shape.lines;
  let fields = 1;
  let rowLike = 0;
  for (let at = open + 1; at < limit; at += 1) {
    const kind = kinds[window[at] as number] as number;
    if (kind === PLAIN) continue;
    if (kind === DELIMITER) {
      fields += 1;
      continue;
    }
    if (kind === NUL) {
      shape.nul = true;
      continue;
    }
    // At the window's end the next byte is unknown; either way the caller then asks for more.
    if (kind === QUOTE) {
      if (window[at + 1] !== 0x22) return at + 1;
      at += 1;
    } else if (kind === LF || window[at + 1] !== 0x0a) {
      shape.lines += 1;
      const inside = shape.lines - before;
      // The line of the quote itself began before it.
      if (inside > 1 && (shape.width === 0 || fields === shape.width)) rowLike += 1;
      fields = 1;
      const isLong = inside >= QUOTED_LINES_DOUBTED || at - open >= QUOTED_BYTES_DOUBTED;
      if (isLong && rowLike * 2 > inside - 1) return UNCLOSED;
    }
  }
  return window.length >= bound || atEnd ? UNCLOSED : NEED_MORE;
}

/** Broken quoting: only the first physical line is given up, so that the rows after it survive. */
function faulty(
  window: Uint8Array,
  start: number,
  atEnd: boolean,
  kinds: ByteKinds,
  shape: RecordShape,
  fault: QuoteFault,
): boolean {
  shape.fault = fault;
  return readPhysicalLine(window, start, atEnd, kinds, shape);
}

/** Like `readRecord`, but quotes mean nothing; leaves `fault` as it is. */
export function readPhysicalLine(
  window: Uint8Array,
  start: number,
  atEnd: boolean,
  kinds: ByteKinds,
  shape: RecordShape,
): boolean {
  let at = start;
  shape.fields = 1;
  shape.lines = 1;
  shape.nul = false;
  for (; at < window.length; at += 1) {
    const kind = kinds[window[at] as number] as number;
    if (kind >= LF) break;
    if (kind === DELIMITER) shape.fields += 1;
    else if (kind === NUL) shape.nul = true;
  }
  return endLine(window, at, atEnd, shape);
}

function endLine(window: Uint8Array, at: number, atEnd: boolean, shape: RecordShape): boolean {
  shape.end = at;
  if (at >= window.length) {
    shape.next = at;
    shape.lineEnd = "none";
    return atEnd;
  }
  if (window[at] === 0x0a) {
    shape.next = at + 1;
    shape.lineEnd = "lf";
    return true;
  }
  if (at + 1 === window.length && !atEnd) return false;
  const crlf = window[at + 1] === 0x0a;
  shape.next = crlf ? at + 2 : at + 1;
  shape.lineEnd = crlf ? "crlf" : "cr";
  return true;
}
