import { dayMonthOrder } from "../domain/values/date.ts";
import type { DayMonthOrder } from "../domain/values/date-forms.ts";
import type { Engine } from "../engine/engine.ts";
import { name, sql } from "../plan/sql.ts";

interface Source {
  readonly table: string;
  readonly column: string;
}

/**
 * The order of day and month of cells such as 01.04.2022, which alone leave it open: what the other cells
 * of their columns prove (22.11.2026). A column that proves neither, or both, settles nothing, and a cell
 * that stands in several columns is settled only where all of them agree.
 */
export async function settledOrders(
  engine: Engine,
  sources: readonly Source[],
  open: ReadonlySet<string>,
): Promise<ReadonlyMap<string, DayMonthOrder>> {
  if (open.size === 0) return new Map();
  const said = new Map<string, Set<DayMonthOrder | undefined>>();
  for (const { table, column } of sources) {
    const rows = await engine.rows(
      sql`SELECT DISTINCT ${name(column)} FROM ${name(table)} WHERE ${name(column)} IS NOT NULL`,
    );
    const cells = rows.map(([cell]) => String(cell));
    const proved = new Set(cells.map(dayMonthOrder).filter((order) => order !== undefined));
    const [order] = proved.size === 1 ? proved : [undefined];
    for (const cell of cells.filter((each) => open.has(each))) {
      said.set(cell, (said.get(cell) ?? new Set()).add(order));
    }
  }
  return new Map(
    [...said].flatMap(([cell, orders]) => {
      const [order] = orders;
      return orders.size === 1 && order !== undefined ? [[cell, order] as const] : [];
    }),
  );
}
