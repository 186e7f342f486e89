import { type Build, carry, type Stage, stage } from "../stage.ts";
import { sql, value } from "../sql.ts";

/** Customer type: a column first, then `--type`, then what the name says (MISSION 7). */
export function typed(build: Build): Stage {
  const { type } = build.request;
  const inferred = sql`CASE WHEN a.legal_form OR a.has_company THEN 'b2b' WHEN a.has_person THEN 'b2c' WHEN a.contract_start IS NOT NULL OR a.contract_end IS NOT NULL THEN 'b2b' ELSE 'b2c' END`;
  return stage(
    "typed",
    [
      ...carry(build, "accounts", "a", ["type_word"]),
      ["customer_type", sql`coalesce(a.type_word, ${type === undefined ? inferred : value(type)})`],
      ["type_inferred", sql`(a.type_word IS NULL AND ${value(type === undefined)})`],
    ],
    sql`accounts AS a`,
  );
}
