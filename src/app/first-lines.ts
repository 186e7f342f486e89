import type { Engine } from "../engine/engine.ts";
import { type Fragment, sql, value } from "../plan/sql.ts";

/** So many lines are named in a notice; who needs all looks at the file. */
const shown = 5;

/**
 * Where the first lines of a side file stand that fit `where`: `stop.csv:3, stop.csv:7 …`. Numbers only,
 * never what the lines hold.
 */
export async function firstLines(
  engine: Engine,
  lines: Fragment,
  where: Fragment,
): Promise<string> {
  const rows = await engine.rows(
    sql`SELECT evidence FROM ${lines} WHERE ${where} ORDER BY line_id LIMIT ${value(shown + 1)}`,
  );
  const named = rows.slice(0, shown).map(([evidence]) => String(evidence));
  return `${named.join(", ")}${rows.length > shown ? " …" : ""}`;
}
