import type { CompiledPlan } from "../plan/compile.ts";
import type { ListRows } from "../plan/queries/ranked-list.ts";
import type { Fragment } from "../plan/sql.ts";

/** A table file as the strict reader takes it: nothing about it is guessed. */
export interface StrictFile {
  readonly path: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** Columns of the file, the line column not counted. */
  readonly columns: number;
  /** The first column, `line`, holds source line numbers; the others are c0, c1 … */
  readonly lineColumn: boolean;
  /** Row widths are not known to be right: a row too short, too long or empty throws IrregularRows. */
  readonly probe: boolean;
  /** What the reader counted on its own: the strict read must yield as many. */
  readonly records: number;
}

/** A strict read met rows that only the exact reader can judge; nothing of the file is kept. */
export class IrregularRows extends Error {}

export type Cell = string | number | boolean | bigint | null;

export interface StageReport {
  readonly stage: string;
  readonly rows: number;
  readonly milliseconds: number;
  readonly sql: string;
}

/** Where a query's rows go. The engine writes the file; the rows never pass through JavaScript. */
export type CopyFormat = "csv" | "tsv" | "json" | "ndjson" | "parquet";

/** The first line of a file: none, the names, or the names behind a byte order mark. */
export type LineHeader = "none" | "plain" | "marked";

/**
 * What runs SQL. Statements may be asked for at once; what one has made stands there for all that are asked for after it
 * has ended. After `interrupt` nothing is begun, and `close` interrupts what is still under way.
 * DuckDB today. Statements of input and output live behind this interface; the rules of
 * the business only in src/plan.
 */
export interface Engine {
  /** Appends a file to a table; refuses when its rows are not as many as the reader counted. */
  insertStrict(table: string, columns: readonly Fragment[], file: StrictFile): Promise<void>;
  run(statement: Fragment): Promise<void>;
  rows(query: Fragment): Promise<readonly (readonly Cell[])[]>;
  /** Creates a small table from values of the program's own making (readings, keys). */
  createTable(
    name: string,
    columns: readonly (readonly [string, "text" | "integer" | "decimal" | "date" | "boolean"])[],
    rows: Iterable<readonly Cell[]>,
  ): Promise<void>;
  runPlan(
    plan: CompiledPlan,
    onStage: (report: StageReport) => void,
    debug: boolean,
  ): Promise<void>;
  copy(query: Fragment, path: string, format: CopyFormat, header: boolean): Promise<number>;
  /** Columns of a table none of whose texts needs quotes in a file of this format. */
  plainColumns(
    table: string,
    columns: readonly string[],
    format: "csv" | "tsv",
  ): Promise<ReadonlySet<string>>;
  /** As `copy`, for a long list: its rows become lines, and the lines are sorted. */
  copyLines(
    rows: ListRows,
    path: string,
    format: "csv" | "tsv",
    header: LineHeader,
  ): Promise<number>;
  interrupt(): void;
  close(): Promise<void>;
}
