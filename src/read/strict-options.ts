import type { OpenedTable } from "./opened-table.ts";

/** From here on the reader is told how long lines get: half of its own default. */
const LONG_RECORD = 1_000_000;

/**
 * The reader's own default, 16 lines of the longest length, holds 32 MB per buffer: it read no faster and took 90 MB
 * more for 300,000 customers.
 */
const BUFFER_BYTES = 8 << 20;

/** What no export writes: with it every real cell, the empty one too, is told from an absent one. */
const NO_CELL = "\u0001no cell\u0001";

/**
 * The options under which DuckDB's `read_csv` yields exactly `records` rows of `path`; the column
 * list is the caller's (all VARCHAR, the line column first where there is one). Pure.
 */
export function strictReadOptions(
  table: Pick<
    OpenedTable,
    "pathDelimiter" | "pathNewline" | "skip" | "longestRecord" | "widthsChecked"
  >,
): Record<string, string | number | boolean> {
  return {
    // Nothing is guessed: the dialect was found and every byte checked against it.
    auto_detect: false,
    // header=true would rename duplicate columns and trim names; the header is skipped as lines.
    header: false,
    skip: table.skip,
    delim: table.pathDelimiter,
    quote: '"',
    escape: '"',
    // A wrong line end yields no rows and no error. LF is said; CRLF must not be: given as '\\r\\n'
    // this version fails at the last line, while its default reads uniform CRLF exactly.
    ...(table.pathNewline === "\n" ? { new_line: "\\n" } : {}),
    // The default of 2 MB refuses lines that are legal here; more would only cost memory.
    ...(table.longestRecord > LONG_RECORD
      ? { max_line_size: 2 * table.longestRecord }
      : { buffer_size: BUFFER_BYTES }),
    strict_mode: true,
    // The probe: short rows are padded with NULL, which no cell can be, and one column more
    // than the header has catches long rows. The loader refuses both.
    null_padding: !table.widthsChecked,
    ...(table.widthsChecked ? {} : { nullstr: NO_CELL }),
    ignore_errors: false,
    // The name of a file says nothing about its content, nor do folders named like `year=2026`.
    compression: "none",
    hive_partitioning: false,
    encoding: "utf-8",
  };
}
