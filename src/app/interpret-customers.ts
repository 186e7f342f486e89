import { marksBar } from "../domain/columns.ts";
import type { Engine } from "../engine/engine.ts";
import type { Dialect } from "../plan/dialect.ts";
import {
  amountColumns,
  dateColumns,
  numberColumns,
  wordColumns,
} from "../plan/stages/typed-cells.ts";
import type { ReadingKind } from "../read/cell-readers.ts";
import { headerKey } from "../read/headers.ts";
import { interpret, type ReadingSource } from "../read/interpret.ts";
import { interpretBars, interpretNotes, interpretWordCells } from "../read/interpret-notes.ts";
import { findRemarks, noteRemarks, remarkColumns } from "../read/interpret-remarks.ts";
import { noteRefusals, type Unread } from "../read/read-by-cells.ts";
import { furtherOf, type LoadedTable } from "../read/tables.ts";
import type { RunRequest } from "./contract.ts";

const kindOfType: Readonly<Record<string, ReadingKind | undefined>> = {
  date: "date",
  number: "quantity",
  flag: "flag",
};

/**
 * How the customers' cells are read: `reading_<kind>` of dates, amounts, words, and `reading_note` of what is said.
 * What does not wait for another is asked at once.
 */
export async function interpretCustomers(
  engine: Engine,
  dialect: Dialect,
  run: RunRequest,
  table: LoadedTable,
  unread: readonly Unread[],
): Promise<void> {
  const sources = new Map<ReadingKind, ReadingSource[]>();
  const add = (kind: ReadingKind, column: string) => {
    sources.set(kind, [...(sources.get(kind) ?? []), { table: table.name, column, kind }]);
  };
  const has = new Set(table.columns.map(({ column }) => column));
  const furtherColumns = furtherOf(table);
  const addAll = (kind: ReadingKind, column: string) => {
    for (const one of [column, ...(furtherColumns.get(column) ?? [])]) add(kind, one);
  };
  for (const column of dateColumns) if (has.has(column)) addAll("date", column);
  for (const column of amountColumns) if (has.has(column)) add("amount", column);
  for (const column of numberColumns) if (has.has(column)) add("number", column);
  for (const [column, { kind }] of Object.entries(wordColumns))
    if (has.has(column)) addAll(kind, column);
  for (const { column, polarity } of table.columns) {
    if (polarity !== undefined) add(`permission_${polarity}`, column);
  }
  for (const [column, { type }] of Object.entries(run.playbook.declared)) {
    const kind = kindOfType[type];
    if (kind !== undefined && has.has(column)) add(kind, column);
  }
  // Tags say 配信停止 and 反社 where a list has no other column for it.
  const notes = ["note", "churn_note", "tags"].filter((column) => has.has(column));
  const marked = Object.entries(remarkColumns).flatMap(([base, place]) =>
    has.has(base)
      ? [base, ...(furtherColumns.get(base) ?? [])].map((column) => ({ column, place }))
      : [],
  );
  // The plan joins a reading only for columns that are there; two are also asked about on their own.
  const kinds = [...new Set<ReadingKind>(["date", "amount", ...sources.keys()])];
  const [remarks] = await Promise.all([
    findRemarks(engine, dialect, run.playbook, table.name, marked),
    interpretNotes(engine, dialect, run.playbook, table.name, notes),
    ...kinds.map((kind) => interpret(engine, dialect, run.playbook, kind, sources.get(kind) ?? [])),
  ]);
  // What follows adds to `reading_note`.
  const said = (["status", "contract", "reason", "type"] as const).flatMap(
    (kind) => sources.get(kind) ?? [],
  );
  await interpretWordCells(engine, dialect, run.playbook, said);
  const bars = table.columns.filter(
    ({ canonical, further, header }) =>
      canonical === undefined && further === undefined && marksBar(headerKey(header)),
  );
  await interpretBars(engine, dialect, run.playbook, table.name, bars);
  await noteRefusals(engine, dialect, run.playbook.vocabulary, table, unread);
  await noteRemarks(engine, remarks);
}
