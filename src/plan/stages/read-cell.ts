import { type Fragment, name, sql } from "../sql.ts";
import type { Build } from "../stage.ts";

/** One column of `customers_rows AS r` as it was read: what to join, and the value. */
export interface ReadCell {
  readonly join: Fragment;
  readonly value: Fragment;
}

/**
 * A cell's reading without the other columns of `normalise`, for stages that need one or two of them:
 * the view would join the readings of every column. NULL where no file has the column.
 */
export function readCell(build: Build, column: string, kind: "date" | "status"): ReadCell {
  const type = kind === "date" ? build.dialect.types.date : build.dialect.types.text;
  if (!build.request.inputs.columns.has(column)) {
    return { join: sql``, value: sql`CAST(NULL AS ${type})` };
  }
  const alias = name(`of_${column}`);
  return {
    join: sql`
LEFT JOIN ${name(`reading_${kind}`)} AS ${alias} ON ${alias}.raw = r.${name(column)}`,
    value: sql`${alias}.reading`,
  };
}
