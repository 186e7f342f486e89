import type { Dialect } from "./dialect.ts";
import { type Fragment, sql } from "./sql.ts";

/**
 * Completed months from one day to another, never boundary counts (MISSION 7): the difference of
 * y·12+m, less one while the day of the month is not reached; a day past the month's end counts as
 * reached on its last day. 2025-11-23 → 2026-11-22 is 11; 2026-01-31 → 2026-02-28 is 1.
 */
export function completedMonths(from: Fragment, to: Fragment, dialect: Dialect): Fragment {
  return sql`CAST(${dialect.completedMonths(from, to)} AS ${dialect.types.integer})`;
}
