import type { PlanRequest } from "../request.ts";
import { type Fragment, join, name, sql, value } from "../sql.ts";
import { unreadable } from "../stages/problems.ts";
import { amountColumns, dateColumns, numberColumns } from "../stages/typed-cells.ts";

/** What a run asks a person to look at: how often it stands in the lists, and where first. */

/**
 * code, cells, file_no, line, first_cell (of days and numbers): cells that no reading understands, by column (`unreadable_contract_end`). Where no
 * rows fold, an account's problems are its row's, and need not be looked for anew.
 */
export function unreadableCells({ dialect, inputs, playbook }: PlanRequest): Fragment {
  const shown = [
    ...dateColumns,
    ...amountColumns,
    ...numberColumns,
    ...Object.keys(playbook.declared),
  ].filter((column) => inputs.columns.has(column));
  const cells = shown.map(
    (column) => sql`WHEN ${value(unreadable(column))} THEN r.${name(column)}`,
  );
  const first = cells.length === 0 ? sql`NULL` : sql`CASE u.code ${join(cells, sql` `)} END`;
  const [row, from] = inputs.folds
    ? [name("row_id"), name("normalise")]
    : [name("account_id"), name("features")];
  return sql`SELECT u.code, u.cells, r.file_no, r.line, ${first} AS first_cell
FROM (
  SELECT code, count(*) AS cells, min(row_id) AS first_row
  FROM (SELECT ${row} AS row_id, ${dialect.splitRows(sql`unreadable`)} AS code FROM ${from} WHERE unreadable <> '') AS cells
  WHERE code LIKE 'unreadable_%'
  GROUP BY code
) AS u JOIN customers_rows AS r ON r.row_id = u.first_row
ORDER BY u.code`;
}

/** rows, file_no, line: reasons for leaving whose reading ended with `remark`. No row where there is none. */
export function reasonsRemarked(remark: string): Fragment {
  return sql`SELECT u.cells, r.file_no, r.line
FROM (
  SELECT count(*) AS cells, min(c.row_id) AS first_row
  FROM customers_rows AS c JOIN reading_reason AS w ON w.raw = c.churn_reason
  WHERE w.remark = ${value(remark)}
) AS u JOIN customers_rows AS r ON r.row_id = u.first_row`;
}

/** customer_type, accounts that have a value. */
export function valuedByType(): Fragment {
  return sql`SELECT customer_type, count(*) AS accounts
FROM features AS f JOIN standings AS s ON s.account_id = f.account_id
WHERE value_rank IS NOT NULL
GROUP BY customer_type ORDER BY customer_type`;
}

/** Distinct days whose reading ended with `remark`. */
export function daysRemarked(remark: string): Fragment {
  return sql`SELECT count(*) FROM reading_date WHERE remark = ${value(remark)}`;
}

/** Rows of the customer lists and the currency that a column or an amount names: row_id, code, the column. */
function currencies(columns: ReadonlySet<string>): Fragment {
  const ofColumn = columns.has("currency")
    ? [sql`SELECT row_id, upper(currency) AS code, 'currency' AS held_by FROM customers_rows`]
    : [];
  const ofAmounts = amountColumns
    .filter((column) => columns.has(column))
    .map(
      (column) =>
        sql`SELECT r.row_id, a.remark AS code, ${value(column)} AS held_by FROM customers_rows AS r JOIN reading_amount AS a ON a.raw = r.${name(column)}`,
    );
  return join([...ofColumn, ...ofAmounts], sql` UNION ALL `);
}

/** code: every currency that the lists name. */
export function currencyCodes(columns: ReadonlySet<string>): Fragment {
  const ofColumn = columns.has("currency")
    ? sql`SELECT upper(currency) AS code FROM customers_rows UNION ALL `
    : sql``;
  return sql`SELECT DISTINCT code FROM (${ofColumn}SELECT remark AS code FROM reading_amount) AS codes WHERE code IS NOT NULL ORDER BY code`;
}

/** file_no, line, column: where a second currency first stands. */
export function secondCurrency(columns: ReadonlySet<string>): Fragment {
  const all = currencies(columns);
  return sql`SELECT r.file_no, r.line, f.held_by
FROM (
  SELECT code, min(row_id) AS first_row, min(held_by) AS held_by FROM (${all}) AS named
  WHERE code IS NOT NULL GROUP BY code
) AS f JOIN customers_rows AS r ON r.row_id = f.first_row
ORDER BY f.first_row, f.code LIMIT 1 OFFSET 1`;
}
