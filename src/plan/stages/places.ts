import { type Build, type Stage, stage } from "../stage.ts";
import { sql } from "../sql.ts";

/**
 * The place of each account: within its list, or over all lists with `--order score`. Narrow on purpose:
 * a sort that carried the printed texts along would cost more than the rest of the plan.
 */
export function places(build: Build): Stage {
  const byStatus = build.request.order === "status";
  const ordering = sql`CASE WHEN r.is_included THEN 1 ELSE 0 END, r.score DESC, coalesce(r.value_amount, -1) DESC, r.tie`;
  return stage(
    "places",
    [
      ["account_id", sql`r.account_id`],
      ["list", sql`r.list`],
      [
        "place",
        byStatus
          ? sql`row_number() OVER (PARTITION BY r.list ORDER BY ${ordering})`
          : sql`row_number() OVER (ORDER BY ${ordering})`,
      ],
    ],
    sql`standings AS r`,
    true,
  );
}
