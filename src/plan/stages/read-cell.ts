import { columnsFolded } from "../../domain/columns/customers.ts";
import { contactLeftCodes, statusOrder } from "../../domain/codes.ts";
import { type Fragment, join, name, sql, value } from "../sql.ts";
import type { Build } from "../stage.ts";

/** One column of `customers_rows AS r` as it was read: what to join, and the value. */
export interface ReadCell {
  readonly join: Fragment;
  readonly value: Fragment;
}

/** The remark of a cell that is no day, and no denial either: 済 under 退会日. */
export const unreadStop = "stop";

/** Days of which the first counts; of all others the latest does (MISSION W3). */
const earliest = columnsFolded("earliest");

/** Of several words for one thing the first of these counts, whichever column says it. */
function orderOf(kind: string): readonly string[] | undefined {
  if (kind === "status" || kind === "contract") return statusOrder;
  return kind === "contact_left" ? contactLeftCodes : undefined;
}

/**
 * A cell's reading without the other columns of `normalise`, for stages that need one or two of them:
 * the view would join the readings of every column. NULL where no file has the column.
 */
export function readCell(
  build: Build,
  column: string,
  kind: "date" | "status" | "contract",
): ReadCell {
  const type = kind === "date" ? build.dialect.types.date : build.dialect.types.text;
  if (!build.request.inputs.columns.has(column)) {
    return { join: sql``, value: sql`CAST(NULL AS ${type})` };
  }
  const cells = sourcesOf(build, column, kind);
  return {
    join: join(
      cells.map((cell) => joinReading(kind, cell)),
      sql``,
    ),
    value: together(build, column, kind, cells),
  };
}

/** The columns that are read for one fact: where a list has 最終購入日 and 最終取引日, both. */
export function sourcesOf(build: Build, column: string, kind: string): readonly string[] {
  const isFolded = kind === "date" || orderOf(kind) !== undefined;
  return [column, ...(isFolded ? (build.request.inputs.further?.get(column) ?? []) : [])];
}

const alias = (column: string) => name(`of_${column}`);

export function joinReading(kind: string, column: string): Fragment {
  return sql`
LEFT JOIN ${name(`reading_${kind}`)} AS ${alias(column)} ON ${alias(column)}.raw = r.${name(column)}`;
}

/** One value of all that the columns of one fact say. */
export function together(
  { dialect, request }: Build,
  column: string,
  kind: string,
  cells: readonly string[],
): Fragment {
  const read = cells.map((cell) => sql`${alias(cell)}.reading`);
  const [first = sql`NULL`, ...others] = read;
  if (others.length === 0) return first;
  const order = orderOf(kind);
  if (order !== undefined) {
    const words = order.map((word) => {
      const said = read.map((reading) => sql`${reading} = ${value(word)}`);
      return sql`WHEN ${join(said, sql` OR `)} THEN ${value(word)}`;
    });
    return sql`CASE ${join(words, sql` `)} END`;
  }
  const later = (a: Fragment, b: Fragment) => dialect.later(a, b);
  if (earliest.has(column)) return others.reduce((a, b) => dialect.earlier(a, b), first);
  // A day that lies ahead (9999-12-31) must not hide one that has been.
  const past = read.map(
    (day) => sql`CASE WHEN ${day} <= ${value({ day: request.asOf })} THEN ${day} END`,
  );
  const [past0 = sql`NULL`, ...pastOthers] = past;
  const latest = others.reduce(later, first);
  return plansAhead.has(column)
    ? latest
    : sql`coalesce(${pastOthers.reduce(later, past0)}, ${latest})`;
}

/** Days that may lie ahead and count. */
const plansAhead: ReadonlySet<string> = new Set(["contract_end", "renewal_at"]);
