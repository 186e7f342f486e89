import type { Dialect } from "../dialect.ts";
import type { InputColumn } from "./passed-through.ts";
import { rankedIdentity } from "./ranked-identity.ts";
import { type Fragment, join, name, sql, value } from "../sql.ts";

/** Rows that stand for an account which another row speaks for: where they are and whose they became. */
export function duplicatesQuery(
  files: readonly string[],
  input: readonly InputColumn[],
  dialect: Dialect,
): Fragment {
  const file = sql`CASE c.file_no ${join(
    files.map((path, index) => sql`WHEN ${value(index)} THEN ${value(path)}`),
    sql` `,
  )} END`;
  const hasId = input.some(({ column }) => column === "customer_id");
  const own = hasId ? sql`c.customer_id` : sql`NULL`;
  return sql`SELECT ${file} AS file, c.line AS line, ${own} AS customer_id,
  ${rankedIdentity(input, dialect, sql`own.customer_id`)} AS account,
  own.line AS account_line,
  CASE WHEN i.is_merged THEN 'merged' ELSE 'same_' || substr(i.account_key, 1, position(':' IN i.account_key) - 1) END AS ${name("reason")}
FROM identify AS i
JOIN customers_rows AS c ON c.row_id = i.row_id
JOIN customers_rows AS own ON own.row_id = i.account_id
JOIN results AS r ON r.account_id = i.account_id
WHERE i.row_id <> i.account_id
ORDER BY c.row_id`;
}
