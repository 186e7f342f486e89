import type { Engine } from "../engine/engine.ts";
import type { Dialect } from "../plan/dialect.ts";
import type { Vocabulary } from "../playbook/vocabulary/types.ts";
import { interpretMarks, interpretRefusals } from "./interpret-notes.ts";
import { type MarkedCells, markedCells } from "./marked-cells.ts";
import { type Promotion, promote, sameHeader } from "./promote.ts";
import type { LoadedTable } from "./tables.ts";
import { cellsToJudge, type SeenCells, seeCells } from "./unread-cells.ts";
import { judgeCells, refusalsAmong, type Verdict } from "./judge-cells.ts";

/** A column whose cells were looked at, and what they say. */
export interface Unread {
  readonly seen: SeenCells;
  readonly verdict: Verdict | undefined;
  readonly marked: MarkedCells["cells"];
}

/** Reads the columns whose cells say what they are; the others are left for notices and for a person. */
export async function readByCells(
  engine: Engine,
  dialect: Dialect,
  vocabulary: Vocabulary,
  table: LoadedTable,
): Promise<{ readonly table: LoadedTable; readonly unread: readonly Unread[] }> {
  const all = await seeCells(engine, dialect, table);
  const marks = await markedCells(engine, table.name, all, vocabulary);
  const taken = new Set(table.columns.flatMap(({ canonical }) => canonical ?? []));
  const isOnce = ({ column }: SeenCells) =>
    table.columns.filter(({ header }) => sameHeader(header, column.header)).length === 1;
  const unread = all.map((seen, at): Unread => {
    const { cells: marked, areCodes } = marks[at] ?? { cells: [], areCodes: false };
    const said = marked.length > 0 ? "some" : areCodes ? "codes" : "none";
    const judged = judgeCells(seen, vocabulary, isOnce(seen) ? taken : fedOnce, said);
    // Of two columns of one header it would not be told which was read.
    const isTwice = judged?.kind === "permission" && !isOnce(seen);
    const verdict = isTwice ? ({ kind: "refusals", isText: false } as const) : judged;
    const feeds = verdict === undefined ? undefined : fed[verdict.kind];
    if (feeds !== undefined) taken.add(feeds);
    return { seen, verdict, marked };
  });
  const promotions = unread.flatMap(({ seen, verdict }): Promotion[] => {
    const { column } = seen;
    const name = verdict === undefined ? undefined : fed[verdict.kind];
    if (name !== undefined) return [{ column, feeds: [{ name }] }];
    if (verdict?.kind !== "permission") return [];
    const { columns, polarity } = verdict;
    return [{ column, feeds: columns.map((name) => ({ name, polarity })) }];
  });
  return { table: await promote(engine, table, promotions), unread };
}

/** What a column feeds that is read as a whole. */
const fed: Readonly<Partial<Record<Verdict["kind"], string>>> = {
  type: "customer_type",
  left: "contact_left",
};
/** Of two columns of one header neither is read. */
const fedOnce: ReadonlySet<string> = new Set(Object.values(fed));

/** Rows whose cell refuses contact, or is a mark of caution, under a header that feeds nothing go to a person (MISSION C4). */
export async function noteRefusals(
  engine: Engine,
  dialect: Dialect,
  vocabulary: Vocabulary,
  table: LoadedTable,
  unread: readonly Unread[],
): Promise<void> {
  for (const { seen, verdict, marked } of unread) {
    const isRead = verdict?.kind === "permission" || (verdict && fed[verdict.kind]) !== undefined;
    if (!isRead) await interpretMarks(engine, table.name, seen.column, marked);
    if (verdict?.kind !== "refusals") continue;
    const cells = await cellsToJudge(engine, dialect, vocabulary, table.name, seen);
    const told = new Set(marked.map(([cell]) => cell));
    const refusals = refusalsAmong(cells, seen.column, vocabulary).filter(
      (cell) => !told.has(cell),
    );
    await interpretRefusals(engine, table.name, seen.column, vocabulary, refusals);
  }
}
