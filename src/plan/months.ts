import type { Dialect } from "./dialect.ts";
import { type Fragment, sql, value } from "./sql.ts";

/**
 * Completed months from one day to another, never boundary counts (MISSION 7): the difference of
 * y·12+m, less one while the day of the month is not reached; a day past the month's end counts as
 * reached on its last day. 2025-11-23 → 2026-11-22 is 11; 2026-01-31 → 2026-02-28 is 1.
 */
export function completedMonths(from: Fragment, to: Fragment, dialect: Dialect): Fragment {
  const index = (day: Fragment) => sql`(${dialect.year(day)} * 12 + ${dialect.month(day)})`;
  const dayReached = sql`${dialect.dayOfMonth(to)} >= ${dialect.dayOfMonth(from)}`;
  const lastOfMonth = sql`${dialect.dayOfMonth(dialect.addDays(to, 1))} = ${value(1)}`;
  return sql`CAST(${index(to)} - ${index(from)} - CASE WHEN ${dayReached} OR ${lastOfMonth} THEN 0 ELSE 1 END AS ${dialect.types.integer})`;
}
