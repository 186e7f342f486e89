import type { Encoding } from "./encoding-names.ts";
import type { RejectReason } from "./scan.ts";

export interface OpenOptions {
  /** As given by a person; any known name or alias. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Physical line of the header, from 1; the lines before it are the preamble. */
  readonly headerRow?: number;
  /** An existing folder that is private to this run. */
  readonly spoolDir: string;
  /** What `-` reads. */
  readonly stdin?: NodeJS.ReadableStream;
  readonly hash?: boolean;
  /** Every byte is looked at even in a big file: a strict read has met an irregular row. */
  readonly exact?: boolean;
  /** Bytes from which a quick look is tried. */
  readonly quickFrom?: number;
  /** Bytes per read; results never depend on it. */
  readonly chunkBytes?: number;
}

/** One file as the strict reader can read it, and an account of every record that it will not see. */
export interface OpenedTable {
  /** As shown to people; standard input is "(stdin)". */
  readonly file: string;
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly newline: "\n" | "\r\n" | "\r" | "mixed";
  readonly gzip: boolean;
  /** Physical line of the header in the source, from 1. */
  readonly headerLine: number;
  /** Lines before the header row that was asked for. */
  readonly preambleLines: number;
  /** Cells as written, without BOM. */
  readonly header: readonly string[];
  /** What the strict reader opens: UTF-8, RFC 4180. The file itself when it is so already. */
  readonly path: string;
  /** Physical lines of `path` before its first data record. */
  readonly skip: number;
  readonly pathNewline: "\n" | "\r\n";
  readonly pathDelimiter: string;
  /** `path` begins with a UTF-8 byte order mark (always within the skipped lines). */
  readonly bom: boolean;
  /** `path` was rewritten: its first column is the source line of each record. */
  readonly lineColumn: boolean;
  /** False: that every row has the header's width is still for the strict reader to find out. */
  readonly widthsChecked: boolean;
  /** Data records that a strict read of `path` must yield. */
  readonly records: number;
  /** Bytes of the longest record in the source; what the strict reader must have room for. */
  readonly longestRecord: number;
  /** UTF-8 CSV without header: file, line, raw, reason. */
  readonly rejected: { readonly path: string; readonly count: number };
  readonly rejectedReasons: Readonly<Partial<Record<RejectReason, number>>>;
  readonly firstRejectedLine?: number;
  readonly firstRejectedReason?: RejectReason;
  /** Rows of delimiters and white space only: blank, not `rejected`. */
  readonly emptyRows: number;
  /** Lines without a byte; no rows. */
  readonly blankLines: number;
  /** Hex digest of the bytes as given, when asked for. */
  readonly sha256?: string;
  /** Size of the bytes as given. */
  readonly bytes: number;
}
