import { type Column, columnOf, type FileKind } from "../domain/columns.ts";
import { carriedColumns } from "../domain/ranked-columns.ts";
import { type Engine, IrregularRows, type StrictFile } from "../engine/engine.ts";
import { quotedNamesIn } from "../plan/prune.ts";
import { comma, type Fragment, join, name, sql, value } from "../plan/sql.ts";
import { clean, unquoted } from "./clean-cell.ts";
import type { HeaderMapping, MappedColumn, SourceColumn } from "./headers.ts";
import type { LoadedColumn } from "./loaded-column.ts";
import type { OpenedTable } from "./opened-table.ts";
import { emptyPlaceholders, type ReadColumn } from "./placeholders.ts";
import { strictReadOptions } from "./strict-options.ts";

/** One file of a kind, opened and mapped. */
export interface MappedFile {
  /** As given, to open it again. */
  readonly path: string;
  readonly table: OpenedTable;
  readonly mapping: HeaderMapping;
}

export interface LoadedTable {
  /** The files as they were read in the end. */
  readonly files: readonly MappedFile[];
  /** `<kind>_rows`: row_id from 1 in the order read, file_no from 0, line, then one text column each. */
  readonly name: string;
  readonly columns: readonly LoadedColumn[];
  readonly rows: number;
  /** The engine's table behind the view `name`: how it yields lines and columns. */
  readonly stored: {
    readonly cells: string;
    readonly line: Fragment;
    readonly read: readonly ReadColumn[];
  };
}

/** Canonical column → its further columns of that kind, in their order. */
export function furtherOf({ columns }: Pick<LoadedTable, "columns">): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { column, further } of columns) {
    if (further !== undefined) found.set(further, [...(found.get(further) ?? []), column]);
  }
  return found;
}

interface Cell {
  readonly column: LoadedColumn;
  readonly expression: Fragment;
}

/**
 * Loads the files of one kind into one table, in order. Canonical text loses the blanks at its ends, and
 * what only says that there is nothing; everything else stays as written. Split columns (姓+名 parts, 郵便番号1+2, TEL1–3) are joined here.
 * Where a big file that had only a quick look turns out irregular, `reopen` has it looked at exactly.
 */
export async function loadTable(
  engine: Engine,
  kind: FileKind,
  files: readonly MappedFile[],
  reopen?: (file: MappedFile) => Promise<MappedFile>,
): Promise<LoadedTable> {
  try {
    return await load(engine, kind, files);
  } catch (error) {
    if (!(error instanceof IrregularRows) || reopen === undefined) throw error;
    await engine.run(sql`DROP TABLE ${name(`${kind}_cells`)}`);
    return load(engine, kind, await Promise.all(files.map(reopen)));
  }
}

async function load(
  engine: Engine,
  kind: FileKind,
  files: readonly MappedFile[],
): Promise<LoadedTable> {
  const perFile = files.map((file) => cellsOf(kind, file.mapping));
  const columns = distinctColumns(perFile.flat().map((cell) => cell.column));
  const cells = `${kind}_cells`;
  await engine.createTable(
    cells,
    [
      ["file_no", "integer"],
      ["source_line", "integer"],
      ...columns.map(({ column }) => [column, "text"] as const),
    ],
    [],
  );
  const lines: Fragment[] = [];
  let before = 0;
  for (const [fileNo, { table }] of files.entries()) {
    const here = new Map(perFile[fileNo]?.map((cell) => [cell.column.column, cell.expression]));
    const list = columns.map(({ column }) => here.get(column) ?? sql`NULL`);
    const line = table.lineColumn ? sql`CAST(line AS INTEGER)` : sql`NULL`;
    if (table.records > 0) {
      await engine.insertStrict(cells, [value(fileNo), line, ...list], strictFile(table));
    }
    const first = table.headerLine + 1;
    lines.push(sql`WHEN ${value(fileNo)} THEN rowid + ${value(first - before)}`);
    before += table.records;
  }
  const line =
    lines.length === 0
      ? sql`NULL`
      : sql`coalesce(source_line, CASE file_no ${join(lines, sql` `)} END)`;
  const read = await emptyPlaceholders(engine, cells, columns, before);
  await nameRows(engine, { cells, line, read });
  return {
    name: `${kind}_rows`,
    columns: read.map(({ column }) => column),
    rows: before,
    files,
    stored: { cells, line, read },
  };
}

/** The view by which everything reads the table: row_id, file_no, line and the columns. */
export async function nameRows(engine: Engine, { cells, line, read }: LoadedTable["stored"]) {
  const columns = read.map(
    ({ column, expression }) => sql`${expression} AS ${name(column.column)}`,
  );
  const select = join(
    [sql`rowid + 1 AS row_id`, sql`file_no`, sql`${line} AS line`, ...columns],
    comma,
  );
  const view = name(cells.replace(/_cells$/, "_rows"));
  await engine.run(sql`CREATE OR REPLACE VIEW ${view} AS SELECT ${select} FROM ${name(cells)}`);
}

/** Lets go of all columns but these: what was read of the others stands in the plan's own tables. */
export async function keepColumns(
  engine: Engine,
  { stored: { cells, line, read } }: LoadedTable,
  columns: ReadonlySet<string>,
): Promise<void> {
  const kept = read.filter(({ column }) => columns.has(column.column));
  // Several columns of the view may name one of the table.
  const stored = (some: typeof read) =>
    new Set(some.flatMap(({ expression }) => quotedNamesIn(expression)));
  const needed = stored(kept);
  await nameRows(engine, { cells, line, read: kept });
  for (const column of stored(read)) {
    if (!needed.has(column)) {
      await engine.run(sql`ALTER TABLE ${name(cells)} DROP COLUMN ${name(column)}`);
    }
  }
}

function strictFile(table: OpenedTable): StrictFile {
  return {
    path: table.path,
    options: strictReadOptions(table),
    columns: table.header.length,
    lineColumn: table.lineColumn,
    probe: !table.widthsChecked,
    records: table.records,
  };
}

function distinctColumns(columns: readonly LoadedColumn[]): readonly LoadedColumn[] {
  const seen = new Map<string, LoadedColumn>();
  for (const column of columns) if (!seen.has(column.column)) seen.set(column.column, column);
  return [...seen.values()];
}

function cellsOf(kind: FileKind, mapping: HeaderMapping): readonly Cell[] {
  const own = mapping.own.map((source) => ({
    column: { column: ownColumn(source.header), header: source.header },
    expression: sql`nullif(${at(source.index)}, '')`,
  }));
  return numbered([...mapping.mapped.flatMap((column) => mappedCells(kind, column)), ...own]);
}

/**
 * The name under which the column of a header is kept. Engines do not tell upper from lower case in
 * names: Memo and memo of two files are one column, under the header of the first.
 */
const columnName = (prefix: string, header: string): string => `${prefix}_${header.toLowerCase()}`;

/** Under which name a column that feeds none of ours is kept; of several with that header the first. */
export const ownColumn = (header: string): string => columnName("own", header);

/**
 * Two columns of one header stay two columns. Their number stands before the first underscore that a
 * header could follow, so that メモ, メモ and メモ_2 are three names.
 */
function numbered(cells: readonly Cell[]): readonly Cell[] {
  const count = new Map<string, number>();
  return cells.map((cell) => {
    const { column } = cell.column;
    const times = (count.get(column) ?? 0) + 1;
    count.set(column, times);
    if (times === 1) return cell;
    return { ...cell, column: { ...cell.column, column: `own${times}_${column}` } };
  });
}

function mappedCells(kind: FileKind, mapped: MappedColumn): readonly Cell[] {
  const isPermission = mapped.sources.some((source) => source.polarity !== undefined);
  if (isPermission) {
    return mapped.sources.map((source) => ({
      column: {
        column: columnName(`${mapped.name}__${source.polarity ?? "grant"}`, source.header),
        canonical: mapped.name,
        polarity: source.polarity ?? "grant",
        header: source.header,
      },
      expression: plain(at(source.index)),
    }));
  }
  const known = columnOf(kind, mapped.name);
  const cell = read.has(known?.type ?? "text")
    ? plain
    : forcedTexts.has(mapped.name)
      ? unquoted
      : clean;
  const apart = sourcesApart(mapped, known);
  const header = mapped.sources.map((source) => source.header).join(" ");
  const column = { column: mapped.name, canonical: mapped.name, header };
  return [
    {
      column: apart.isJoined ? { ...column, isJoined: true } : column,
      expression: joined(mapped, cell),
    },
    ...apart.sources.map((source) => ({
      column: {
        column: columnName(`further_${mapped.name}`, source.header),
        further: mapped.name,
        header: source.header,
      },
      expression: cell(at(source.index)),
    })),
  ];
}

interface Apart {
  readonly sources: readonly SourceColumn[];
  readonly isJoined: boolean;
}

/**
 * What must not be lost where several headers feed one column: each source is kept as it was given. A
 * text that a ranked column prints already stands there; parts of one value (TEL1–3) are that value, and
 * internal remarks are never printed.
 */
function sourcesApart(
  { name: canonical, sources, join: how, further = [] }: MappedColumn,
  known: Column | undefined,
): Apart {
  const isWhole =
    how === "coalesce" || how === "list" || (how === "space" && known?.several === how);
  if (sources.length < 2 || !isWhole || known === undefined || known.internal) {
    return { sources: further, isJoined: false };
  }
  const isCarried = carriedColumns.has(canonical);
  const isPrinted = isCarried && !read.has(known.type);
  return {
    sources: [...(isPrinted ? sources.slice(1) : sources), ...further],
    isJoined: !isCarried,
  };
}

/** Cells of these types are read once per distinct spelling, blanks and all. */
const read = new Set(["date", "number", "money", "flag", "status", "reason", "type", "permission"]);

/**
 * Where spreadsheets and Shopify write an apostrophe before digits, so that they stay text: it is no part of
 * the value.
 */
const forcedTexts = new Set(
  "customer_id merged_into corporate_number postal_code phone mobile direct_phone fax".split(" "),
);

function joined({ sources, join: how }: MappedColumn, cell: (raw: Fragment) => Fragment): Fragment {
  const parts = sources.map((source) => cell(at(source.index)));
  const [first] = parts;
  if (first === undefined) return sql`NULL`;
  if (parts.length === 1) return first;
  if (how === "coalesce" || how === "one") return sql`coalesce(${join(parts, comma)})`;
  const glue = { hyphen: "-", space: " ", concat: "", list: "、", line: "\n" }[how];
  return sql`nullif(concat_ws(${value(glue)}, ${join(parts, comma)}), '')`;
}

const plain = (cell: Fragment): Fragment => sql`nullif(${cell}, '')`;
const at = (index: number): Fragment => name(`c${index}`);
