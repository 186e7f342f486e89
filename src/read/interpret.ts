import type { Cell, Engine } from "../engine/engine.ts";
import type { Dialect } from "../plan/dialect.ts";
import { join, name, sql } from "../plan/sql.ts";
import type { Playbook } from "../playbook/types.ts";
import { type Answer, failed, type ReadingKind, readers } from "./cell-readers.ts";
import { mayBeRank } from "../playbook/vocabulary/status.ts";
import { settledOrders } from "./day-month.ts";
import { loneCrosses } from "./lone-cross.ts";

/** The engine's type of each reading; all others are text. */
const typed: Partial<Record<ReadingKind, "date" | "decimal">> = {
  date: "date",
  amount: "decimal",
  number: "decimal",
  quantity: "decimal",
};

export interface ReadingSource {
  readonly table: string;
  readonly column: string;
  readonly kind: ReadingKind;
}

/**
 * How each distinct cell is read, once: tables `reading_<kind>` of raw, reading, problem, remark. Bulk rows
 * never pass through JavaScript; their distinct dates, words and odd amounts do, and the plan joins the result.
 */
export async function interpret(
  engine: Engine,
  dialect: Dialect,
  playbook: Playbook,
  kind: ReadingKind,
  sources: readonly ReadingSource[],
  table = `reading_${kind}`,
): Promise<void> {
  const raws = await distinctCells(engine, dialect, kind, sources);
  const read = readers[kind];
  const answers = raws.map((raw) => [raw, fits(kind, read(raw, playbook))] as const);
  const open = answers.filter(([, { problem }]) => problem === "ambiguous_day_month");
  const orders = await settledOrders(engine, sources, new Set(open.map(([raw]) => raw)));
  const doubtful =
    kind === "permission_stop"
      ? await loneCrosses(sources, raws, playbook, (source) =>
          distinctCells(engine, dialect, kind, [source]),
        )
      : new Set<string>();
  // 一般 beside 優良 is a rank: a consumer only where all cells are kinds of customers.
  const areRanks = kind === "type" && answers.some(([, { problem }]) => problem !== null);
  const rows = answers.map(([raw, first]): Cell[] => {
    if (areRanks && mayBeRank(raw)) return [raw, null, "unknown_word", null];
    if (doubtful.has(raw)) return [raw, "review", "unknown_word", null];
    const order = orders.get(raw);
    const { reading, problem, remark } =
      order === undefined ? first : fits(kind, read(raw, playbook, order));
    return [raw, reading, problem, remark ?? null];
  });
  await engine.createTable(
    table,
    [
      ["raw", "text"],
      ["reading", typed[kind] ?? "text"],
      ["problem", "text"],
      ["remark", "text"],
    ],
    rows,
  );
}

/** Thirteen digits before the point and four behind it: two such amounts add up within the plan's decimals. */
function fits(kind: ReadingKind, read: Answer): Answer {
  if (typed[kind] !== "decimal" || read.reading === null) return read;
  return /^-?\d{1,13}(\.\d{1,4})?$/.test(read.reading) ? read : failed("not_an_amount");
}

export async function distinctCells(
  engine: Engine,
  dialect: Dialect,
  kind: ReadingKind,
  sources: readonly ReadingSource[],
): Promise<readonly string[]> {
  if (sources.length === 0) return [];
  const isNumeric = typed[kind] === "decimal";
  const one = ({ table, column }: ReadingSource) => {
    // Plain digits are cast by the plan itself; only other spellings are read here.
    const odd = isNumeric ? sql` AND ${dialect.tryDecimal(name(column))} IS NULL` : sql``;
    return sql`SELECT DISTINCT ${name(column)} AS raw FROM ${name(table)} WHERE ${name(column)} IS NOT NULL${odd}`;
  };
  const rows = await engine.rows(
    sql`SELECT DISTINCT raw FROM (${join(sources.map(one), sql` UNION ALL `)}) AS cells ORDER BY raw`,
  );
  return rows.map(([raw]) => String(raw));
}
