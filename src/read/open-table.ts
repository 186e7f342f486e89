import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import { readErrors } from "../locale/read.ts";
import { CHUNK_BYTES, createSpoolFile, fileChunks } from "./bytes.ts";
import { cellsOf, parseDelimiter, sniffDelimiter } from "./delimiter.ts";
import { type Encoding, parseEncoding } from "./encoding-names.ts";
import type { OpenedTable, OpenOptions } from "./opened-table.ts";
import { checkRegular, headerFrom, type Pass, rejectedReasons, rewrite } from "./passes.ts";
import type { LineEnd } from "./record.ts";
import { quickCheck } from "./quick-check.ts";
import { type ScanOptions, scan } from "./scan.ts";
import { openSource } from "./source.ts";
import { asUtf8, sampleFrom } from "./utf8-text.ts";

export type { OpenedTable, OpenOptions } from "./opened-table.ts";

/** DuckDB takes these in a path for a pattern, so a file named `顧客[1].csv` is read as a copy. */
const PATTERN_CHARACTERS = /[*?[\]{}]/;

/**
 * Opens any delimited text: finds encoding, delimiter and header, checks every byte, and rewrites
 * what the strict reader could misread (decision 2). Every record is either one of
 * `records` or listed in `rejected`. Throws UserError (usage, input, io).
 */
export async function openTable(file: string, options: OpenOptions): Promise<OpenedTable> {
  const wanted = checkedOptions(options);
  const dir = await mkdtemp(join(options.spoolDir, "table-"));
  const source = await openSource(file, { dir, stdin: options.stdin, hash: options.hash });
  const text = await asUtf8(source.name, source.path, dir, wanted.encoding);
  const { preambleLines } = wanted;
  const delimiter = wanted.delimiter ?? sniffDelimiter(await sampleFrom(text, preambleLines));
  const scanOptions: ScanOptions = { file: source.name, delimiter, preambleLines };
  const chunks = (reused?: Buffer) => fileChunks(text.path, options.chunkBytes, text.start, reused);

  const rejected = join(dir, "rejected.csv");
  const rows = join(dir, "rows.csv");
  const quick = mayBeQuick(options, source.bytes, preambleLines)
    ? await quickPass(chunks, scanOptions)
    : undefined;
  const checked = quick ?? (await checkRegular(chunks(), scanOptions));
  const asIs = checked !== undefined && !PATTERN_CHARACTERS.test(text.path);
  const pass = asIs ? checked : await rewrite(chunks(), scanOptions, rows, rejected);
  if (asIs) await (await createSpoolFile(rejected)).close();

  const header = headerOf(pass, source.name, options.headerRow);
  const reasons = rejectedReasons(pass.summary);
  const { counts, lineEnds } = pass.summary;
  return {
    file: source.name,
    encoding: text.encoding,
    delimiter,
    newline: newlineOf(lineEnds),
    gzip: source.gzip,
    headerLine: header.line,
    preambleLines,
    header: header.broken ? header.text.split(delimiter) : cellsOf(header.text, delimiter),
    path: asIs ? text.path : rows,
    skip: asIs ? header.line : 0,
    pathNewline: asIs && lineEnds.has("crlf") ? "\r\n" : "\n",
    pathDelimiter: delimiter,
    widthsChecked: !asIs || quick === undefined,
    bom: asIs && text.start > 0,
    lineColumn: !asIs,
    records: counts.row ?? 0,
    longestRecord: pass.summary.longestRecord,
    rejected: { path: rejected, count: Object.values(reasons).reduce((sum, n) => sum + n, 0) },
    rejectedReasons: reasons,
    ...(pass.firstRejectedLine === undefined ? {} : { firstRejectedLine: pass.firstRejectedLine }),
    ...(pass.firstRejectedReason === undefined
      ? {}
      : { firstRejectedReason: pass.firstRejectedReason }),
    emptyRows: counts.empty_row ?? 0,
    blankLines: counts.blank ?? 0,
    ...(source.sha256 === undefined ? {} : { sha256: source.sha256 }),
    bytes: source.bytes,
  };
}

/** Below this size the exact look costs nothing that anybody would notice. */
const QUICK_FROM_BYTES = 8 << 20;

function mayBeQuick(
  { exact, quickFrom = QUICK_FROM_BYTES }: OpenOptions,
  bytes: number,
  preambleLines: number,
): boolean {
  return !exact && preambleLines === 0 && bytes >= quickFrom;
}

/** The header by the exact scanner, the rest by native searches. */
async function quickPass(
  chunks: (reused?: Buffer) => AsyncIterable<Buffer>,
  options: ScanOptions,
): Promise<Pass | undefined> {
  const summary = await quickCheck(chunks(Buffer.allocUnsafe(CHUNK_BYTES)), options.delimiter);
  if (summary === undefined) return undefined;
  let header: Pass["header"];
  await scan(chunks(), options, {
    visit(record) {
      if (record.kind === "header") header = headerFrom(record);
      return header === undefined && record.kind !== "row";
    },
    pause: async () => {},
  });
  // Something else than a header on the first line is for the exact scanner to judge.
  return header?.line === 1 && !header.broken
    ? { header, firstRejectedLine: undefined, summary }
    : undefined;
}

interface Wanted {
  readonly encoding: Encoding | undefined;
  readonly delimiter: string | undefined;
  readonly preambleLines: number;
}

/** Wrong options are told before any byte is read. */
function checkedOptions({ encoding, delimiter, headerRow = 1 }: OpenOptions): Wanted {
  if (!Number.isInteger(headerRow) || headerRow < 1) {
    throw new UserError(readErrors.headerRowInvalid, { row: headerRow });
  }
  return {
    encoding: encoding === undefined ? undefined : parseEncoding(encoding),
    delimiter: delimiter === undefined ? undefined : parseDelimiter(delimiter),
    preambleLines: headerRow - 1,
  };
}

function headerOf(pass: Pass, file: string, row: number | undefined): NonNullable<Pass["header"]> {
  if (pass.header !== undefined) return pass.header;
  const { lines } = pass.summary;
  if (row === undefined || lines === 0)
    throw new UserError(readErrors.fileEmpty, { file }, { file });
  throw new UserError(readErrors.headerRowBeyond, { file, row, lines }, { file });
}

function newlineOf(seen: ReadonlySet<LineEnd>): OpenedTable["newline"] {
  const ends = [...seen].filter((end) => end !== "none");
  if (ends.length > 1) return "mixed";
  return ends[0] === "crlf" ? "\r\n" : ends[0] === "cr" ? "\r" : "\n";
}
