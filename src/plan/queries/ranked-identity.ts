import type { Dialect } from "../dialect.ts";
import type { InputColumn } from "./passed-through.ts";
import { type Fragment, sql } from "../sql.ts";

/**
 * How an account prints in `customer_id`: its id, else the corporate number or e-mail that is its key,
 * else a short code of the key. `ownId` is the id cell of the survivor's row, `r` the alias of its result.
 * An e-mail address is not shown where `hidesEmail` holds: of a departed person never (MISSION P9).
 */
export function rankedIdentity(
  input: readonly InputColumn[],
  dialect: Dialect,
  ownId: Fragment = sql`c.customer_id`,
  hidesEmail: Fragment = sql`r.contact_left`,
): Fragment {
  const hasId = input.some(({ column }) => column === "customer_id");
  const id = hasId ? ownId : sql`CAST(NULL AS ${dialect.types.text})`;
  return sql`coalesce(${id}, CASE WHEN r.account_key LIKE 'corporate:%' OR (r.account_key LIKE 'email:%' AND NOT ${hidesEmail}) THEN substr(r.account_key, position(':' IN r.account_key) + 1) ELSE 'auto-' || substr(md5(r.account_key), 1, 12) END)`;
}
