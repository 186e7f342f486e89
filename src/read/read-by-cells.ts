import type { Engine } from "../engine/engine.ts";
import type { Dialect } from "../plan/dialect.ts";
import type { Vocabulary } from "../playbook/vocabulary/types.ts";
import { interpretRefusals } from "./interpret-notes.ts";
import { type Promotion, promote, sameHeader } from "./promote.ts";
import type { LoadedTable } from "./tables.ts";
import { cellsToJudge, type SeenCells, seeCells } from "./unread-cells.ts";
import { judgeCells, refusalsAmong, type Verdict } from "./judge-cells.ts";

/** A column whose cells were looked at, and what they say. */
export interface Unread {
  readonly seen: SeenCells;
  readonly verdict: Verdict | undefined;
}

/** Reads the columns whose cells say what they are; the others are left for notices and for a person. */
export async function readByCells(
  engine: Engine,
  dialect: Dialect,
  vocabulary: Vocabulary,
  table: LoadedTable,
): Promise<{ readonly table: LoadedTable; readonly unread: readonly Unread[] }> {
  const all = await seeCells(engine, dialect, table);
  let isTyped = table.columns.some(({ canonical }) => canonical === "customer_type");
  const isOnce = ({ column }: SeenCells) =>
    table.columns.filter(({ header }) => sameHeader(header, column.header)).length === 1;
  const unread = all.map((seen): Unread => {
    const judged = judgeCells(seen, vocabulary, isTyped || !isOnce(seen));
    // Of two columns of one header it would not be told which was read.
    const isTwice = judged?.kind === "permission" && !isOnce(seen);
    const verdict = isTwice ? ({ kind: "refusals", isText: false } as const) : judged;
    isTyped ||= verdict?.kind === "type";
    return { seen, verdict };
  });
  const promotions = unread.flatMap(({ seen, verdict }): Promotion[] => {
    const { column } = seen;
    if (verdict?.kind === "type") return [{ column, feeds: [{ name: "customer_type" }] }];
    if (verdict?.kind !== "permission") return [];
    const { columns, polarity } = verdict;
    return [{ column, feeds: columns.map((name) => ({ name, polarity })) }];
  });
  return { table: await promote(engine, table, promotions), unread };
}

/** Rows whose cell refuses contact under a header that feeds nothing go to a person (MISSION C4). */
export async function noteRefusals(
  engine: Engine,
  dialect: Dialect,
  vocabulary: Vocabulary,
  table: LoadedTable,
  unread: readonly Unread[],
): Promise<void> {
  for (const { seen, verdict } of unread) {
    if (verdict?.kind !== "refusals") continue;
    const cells = await cellsToJudge(engine, dialect, vocabulary, table.name, seen);
    const refusals = refusalsAmong(cells, seen.column, vocabulary);
    await interpretRefusals(engine, table.name, seen.column, vocabulary, refusals);
  }
}
