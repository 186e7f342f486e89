import {
  type DuckDBAppender,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
} from "@duckdb/node-api";
import { UserError } from "../errors.ts";
import { engineErrors } from "../locale/engine.ts";
import type { CompiledPlan } from "../plan/compile.ts";
import { duckdb } from "../plan/dialects/duckdb.ts";
import { render } from "../plan/render.ts";
import { comma, type Fragment, join, name, sql } from "../plan/sql.ts";
import type { ListRows } from "../plan/queries/ranked-list.ts";
import {
  anyNeedsQuotes,
  delimitedLines,
  delimiters,
  headerLine,
  whichNeedQuotes,
} from "./delimited-lines.ts";
import { Connections } from "./connections.ts";
import { registerKeys } from "./duckdb-functions.ts";
import { isRegular, strictRead } from "./strict-read.ts";
import {
  type Cell,
  type CopyFormat,
  type Engine,
  IrregularRows,
  type LineHeader,
  type StageReport,
  type StrictFile,
} from "./engine.ts";

export interface DuckdbOptions {
  /** Bytes that the engine may hold before it spills to `tempDir`. */
  readonly memory: number;
  readonly threads?: number;
  /** Statements at once, at most 3: each works on a thread of its own beside those of the engine. */
  readonly statements?: number;
  /** An existing folder that is private to this run. */
  readonly tempDir: string;
}

/** One thread of Node's pool of four stays free for files; what waits here, not there, hears of an interrupt. */
const mostStatements = 3;

/**
 * DuckDB, closed to the network: no extension is fetched, nothing but files named by us is read.
 * Memory is limited and spills into the run's own folder.
 */
export async function openDuckdb(options: DuckdbOptions): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: `${Math.max(64, Math.floor(options.memory / 1e6))}MB`,
    temp_directory: options.tempDir,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
  });
  const connections = await Promise.all(
    Array.from({ length: Math.min(options.statements ?? mostStatements, mostStatements) }, () =>
      instance.connect(),
    ),
  );
  const [connection] = connections;
  // Functions belong to the instance: what one connection registers all have.
  if (connection) registerKeys(connection);
  return new DuckdbEngine(instance, new Connections(connections));
}

const millisecondsOfDay = 86_400_000;

/** A cell into a typed column: days as YYYY-MM-DD, decimals as text with at most four decimals. */
const append: Readonly<Record<keyof typeof sqlTypes, (to: DuckDBAppender, cell: Cell) => void>> = {
  text: (to, cell) => to.appendVarchar(String(cell)),
  integer: (to, cell) => to.appendBigInt(BigInt(Number(cell))),
  decimal: (to, cell) => to.appendDecimal(new DuckDBDecimalValue(scaled(String(cell)), 18, 4)),
  date: (to, cell) =>
    to.appendDate(new DuckDBDateValue(Date.parse(`${String(cell)}T00:00:00Z`) / millisecondsOfDay)),
  boolean: (to, cell) => to.appendBoolean(Boolean(cell)),
};

/** A decimal text times 10,000: exact, no float in between. */
function scaled(text: string): bigint {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const size = BigInt(whole + fraction.padEnd(4, "0"));
  return text.startsWith("-") ? -size : size;
}

const sqlTypes = {
  text: "VARCHAR",
  integer: "BIGINT",
  decimal: "DECIMAL(18, 4)",
  date: "DATE",
  boolean: "BOOLEAN",
};

const copyOptions: Readonly<Record<CopyFormat, string>> = {
  csv: "FORMAT csv, DELIMITER ','",
  tsv: "FORMAT csv, DELIMITER '\t'",
  json: "FORMAT json, ARRAY true",
  ndjson: "FORMAT json",
  parquet: "FORMAT parquet",
};

class DuckdbEngine implements Engine {
  readonly #instance: DuckDBInstance;
  readonly #connections: Connections;

  constructor(instance: DuckDBInstance, connections: Connections) {
    this.#instance = instance;
    this.#connections = connections;
  }

  async insertStrict(table: string, columns: readonly Fragment[], file: StrictFile): Promise<void> {
    const from = file.probe ? sql`${strictRead(file)} WHERE ${isRegular(file)}` : strictRead(file);
    const statement = sql`INSERT INTO ${name(table)} SELECT ${join(columns, comma)} FROM ${from}`;
    const rows = await this.#insert(render(statement, duckdb), file.probe);
    if (rows === file.records) return;
    const message = `the engine read ${rows} rows where the reader had counted ${file.records}`;
    throw file.probe ? new IrregularRows(message) : new Error(message);
  }

  /** What the probe lets through the reader may still refuse: both are for the exact reader. */
  async #insert(text: string, probe: boolean): Promise<number> {
    try {
      return (await this.#connections.lend((connection) => connection.run(text))).rowsChanged;
    } catch (error) {
      if (probe && !this.#connections.isInterrupted)
        throw new IrregularRows("the strict reader refused the file", { cause: error });
      throw engineError(error, text);
    }
  }

  async run(statement: Fragment): Promise<void> {
    await this.#execute(render(statement, duckdb));
  }

  async rows(query: Fragment): Promise<readonly (readonly Cell[])[]> {
    const text = render(query, duckdb);
    try {
      const reader = await this.#connections.lend((connection) => connection.runAndReadAll(text));
      return reader.getRowsJS() as Cell[][];
    } catch (error) {
      throw engineError(error, text);
    }
  }

  async createTable(
    table: string,
    columns: readonly (readonly [string, keyof typeof sqlTypes])[],
    rows: Iterable<readonly Cell[]>,
  ): Promise<void> {
    const list = columns.map(([column, type]) => `${duckdb.quoteName(column)} ${sqlTypes[type]}`);
    await this.#execute(`CREATE TABLE ${duckdb.quoteName(table)} (${list.join(", ")})`);
    await this.#connections.lend(async (connection) => {
      let appender: DuckDBAppender | undefined;
      try {
        for (const row of rows) {
          appender ??= await connection.createAppender(table);
          for (const [index, cell] of row.entries()) {
            const type = columns[index]?.[1] ?? "text";
            if (cell === null) appender.appendNull();
            else append[type](appender, cell);
          }
          appender.endRow();
        }
      } finally {
        appender?.closeSync();
      }
    });
  }

  async runPlan(
    plan: CompiledPlan,
    onStage: (report: StageReport) => void,
    debug: boolean,
  ): Promise<void> {
    for (const step of plan.steps) {
      if (step.kind === "view") {
        await this.#execute(`CREATE VIEW ${duckdb.quoteName(step.table)} AS\n${step.sql}`);
      } else if (debug) await this.#runStages(step.stages, onStage);
      else await this.#timed(step.table, step.sql, onStage);
      for (const table of step.release)
        await this.#execute(`DROP TABLE ${duckdb.quoteName(table)}`);
    }
  }

  /** `--debug`: every stage becomes a table, so that its rows and time can be told. */
  async #runStages(
    stages: CompiledPlan["steps"][number]["stages"],
    onStage: (report: StageReport) => void,
  ): Promise<void> {
    for (const stage of stages) await this.#timed(stage.name, stage.sql, onStage);
    for (const stage of stages.slice(0, -1)) {
      await this.#execute(`DROP TABLE ${duckdb.quoteName(stage.name)}`);
    }
  }

  async #timed(stage: string, text: string, onStage: (report: StageReport) => void): Promise<void> {
    const started = performance.now();
    // The statement's own result is one row, the count; `rowsChanged` says 0 of it.
    const result = await this.#execute(`CREATE TABLE ${duckdb.quoteName(stage)} AS\n${text}`);
    const [[count = 0] = []] = await result.getRows();
    const milliseconds = performance.now() - started;
    onStage({ stage, rows: Number(count), milliseconds, sql: text });
  }

  async copy(query: Fragment, path: string, format: CopyFormat, header: boolean): Promise<number> {
    const options = [
      copyOptions[format],
      ...(format === "csv" || format === "tsv" ? [`HEADER ${header}`] : []),
    ].join(", ");
    const result = await this.#execute(
      `COPY (${render(query, duckdb)}) TO ${duckdb.literal(path)} (${options})`,
    );
    return result.rowsChanged;
  }

  async plainColumns(
    table: string,
    columns: readonly string[],
    format: "csv" | "tsv",
  ): Promise<ReadonlySet<string>> {
    if (columns.length === 0) return new Set();
    const delimiter = delimiters[format];
    const [[any] = []] = await this.rows(anyNeedsQuotes(name(table), columns, delimiter));
    if (any === false) return new Set(columns);
    const [needs = []] = await this.rows(whichNeedQuotes(name(table), columns, delimiter));
    return new Set(columns.filter((_, index) => needs[index] !== true));
  }

  async copyLines(
    rows: ListRows,
    path: string,
    format: "csv" | "tsv",
    header: LineHeader,
  ): Promise<number> {
    const delimiter = delimiters[format];
    const lines = delimitedLines(rows, delimiter);
    const headers = rows.columns.map((column) => column.header);
    // One column without quotes is written as it is; its name is the header line.
    const named = name((header === "marked" ? "\ufeff" : "") + headerLine(headers, delimiter));
    const query = sql`SELECT line AS ${named} FROM (${lines}) AS lines`;
    const result = await this.#execute(
      `COPY (${render(query, duckdb)}) TO ${duckdb.literal(path)} (FORMAT csv, HEADER ${header !== "none"}, QUOTE '', ESCAPE '', DELIMITER '\x01')`,
    );
    return result.rowsChanged;
  }

  async #execute(text: string) {
    try {
      return await this.#connections.lend((connection) => connection.run(text));
    } catch (error) {
      throw engineError(error, text);
    }
  }

  interrupt(): void {
    this.#connections.interrupt();
  }

  async close(): Promise<void> {
    await this.#connections.close();
    this.#instance.closeSync();
  }
}

/** Disk, memory and interruption are the user's to mend; any other refusal of our SQL is a bug. */
function engineError(error: unknown, text: string): unknown {
  const message = error instanceof Error ? error.message : String(error);
  if (/out of memory|failed to allocate/i.test(message)) {
    return new UserError(engineErrors.outOfMemory, {}, {}, error);
  }
  if (/no space left|could not write|disk full/i.test(message)) {
    return new UserError(engineErrors.diskFull, {}, {}, error);
  }
  if (/interrupt/i.test(message)) return new UserError(engineErrors.interrupted, {}, {}, error);
  return new Error(`${message}\n--- statement ---\n${text}`, { cause: error });
}
