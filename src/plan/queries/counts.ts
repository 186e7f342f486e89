import { listContact, listNames } from "../../domain/lists.ts";
import { reasonColumn } from "./printed.ts";
import type { InputColumn } from "./passed-through.ts";
import { rankedIdentity } from "./ranked-identity.ts";
import type { PlanRequest } from "../request.ts";
import { comma, type Fragment, join, sql, value } from "../sql.ts";

/**
 * What a summary counts, from the plan's narrow tables: the view of everything would compute every verdict
 * anew.
 */

/** accounts, rows folded into another, accounts scored. */
export function rowCounts(): Fragment {
  return sql`SELECT sum(CASE WHEN row_id = account_id THEN 1 ELSE 0 END), sum(CASE WHEN row_id <> account_id THEN 1 ELSE 0 END), (SELECT count(*) FROM standings) FROM identify`;
}

/** list, reason, accounts. */
export function reasonCounts(request: PlanRequest): Fragment {
  const { text } = request.dialect.types;
  return sql`SELECT list, reason, count(*) AS accounts FROM (
  SELECT CAST(s.list AS ${text}) AS list, coalesce(CAST(${reasonColumn(request)} AS ${text}), '') AS reason
  FROM features AS f JOIN standings AS s ON s.account_id = f.account_id
) AS reasons GROUP BY list, reason ORDER BY list, reason`;
}

/** flag, accounts: made from the texts of every account. */
export function flagCounts({ dialect }: PlanRequest): Fragment {
  return sql`SELECT code, count(*) AS accounts FROM (SELECT ${dialect.splitRows(sql`flags`)} AS code FROM explained) AS flagged WHERE code <> '' GROUP BY code ORDER BY code`;
}

/** Accounts nobody is to contact, by amount: how they print, list, amount. Closed ones are no loss. */
export function largestExcluded(
  input: readonly InputColumn[],
  { dialect }: PlanRequest,
  most: number,
): Fragment {
  // On a screen never a person's address.
  const id = rankedIdentity(input, dialect, sql`c.customer_id`, sql`TRUE`);
  const excluded = listNames.filter((list) => listContact[list] === "none" && list !== "closed");
  return sql`SELECT ${id} AS id, r.list, ${dialect.plainNumber(sql`r.value_amount`)} AS amount
FROM (
  SELECT f.account_id, f.account_key, s.list, s.value_amount
  FROM features AS f JOIN standings AS s ON s.account_id = f.account_id
  WHERE s.value_amount > 0 AND s.list IN (${join(
    excluded.map((list) => value(list)),
    comma,
  )})
  ORDER BY s.value_amount DESC, ${dialect.binary(sql`f.account_key`)} LIMIT ${value(most)}
) AS r JOIN customers_rows AS c ON c.row_id = r.account_id
ORDER BY r.value_amount DESC, ${dialect.binary(sql`r.account_key`)}`;
}
