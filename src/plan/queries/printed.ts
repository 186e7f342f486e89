import { buildStages } from "../compile.ts";
import { namesIn } from "../prune.ts";
import type { PlanRequest } from "../request.ts";
import { type Fragment, name, sql } from "../sql.ts";
import { type Columns, selectList } from "../stage.ts";
import { withCase } from "../stages/cases.ts";

/** Table of the accounts that a list is about to print: `account_id` and `position`, its rank there. */
export const chosenAccounts = "chosen_accounts";

/** A column of `customers_rows` beside the facts, which may go by the same name. */
export const cellColumn = (column: string) => `cell_${column}`;

/**
 * `explained` over the chosen accounts only, with their `position`, their file's `cells` and
 * `merged_ids`: a list makes the texts of its own rows, where the view would make them for every account.
 * All tables are joined before anything is computed: what a join has to carry stays narrow.
 */
export function explainedOverChosen(request: PlanRequest, cells: readonly string[]): Fragment {
  const stages = buildStages(request);
  const columnsOf = (wanted: string) =>
    stages.find(({ name }) => name === wanted)?.selects[0]?.columns ?? [];
  const beside: Columns = [
    ["position", sql`place.position`],
    ["merged_ids", sql`m.merged_ids`],
    ...cells.map((column) => [cellColumn(column), sql`c.${name(cellColumn(column))}`] as const),
  ];
  const renamed: Columns = [
    ["row_id", sql`row_id`],
    ...cells.map((column) => [cellColumn(column), name(column)] as const),
  ];
  const isChosen = (key: Fragment) =>
    sql`${request.dialect.sparseKey(key)} = ${request.dialect.sparseKey(sql`place.account_id`)}`;
  const chosen = sql`SELECT ${selectList([...columnsOf("results"), ...beside])}
FROM ${name(chosenAccounts)} AS place
JOIN standings AS s ON ${isChosen(sql`s.account_id`)}
JOIN features AS f ON ${isChosen(sql`f.account_id`)}
JOIN (SELECT ${selectList(renamed)} FROM customers_rows) AS c ON ${isChosen(sql`c.row_id`)}
LEFT JOIN merged_members AS m ON m.account_id = place.account_id`;
  const carried = beside.map(([column]) => [column, sql`p.${name(column)}`] as const);
  const from = withCase(
    sql`(${chosen})`,
    columnsOf("cases").map(([column]) => column),
  );
  return sql`SELECT ${selectList([...columnsOf("explained"), ...carried])} FROM ${from}`;
}

/** `[table, column]` of what the plan keeps and no list prints. */
export function unprinted(request: PlanRequest): readonly (readonly [string, string])[] {
  const printed = namesIn(explainedOverChosen(request, []));
  return buildStages(request)
    .filter(({ name }) => name === "features" || name === "standings")
    .flatMap(({ name, columns }) =>
      columns
        .filter((column) => column !== "account_id" && !printed.has(column))
        .map((column) => [name, column] as const),
    );
}

/** Why each account is on its list, over `features AS f JOIN standings AS s`. */
export function reasonColumn(request: PlanRequest): Fragment {
  const stage = buildStages(request).find((each) => each.name === "results");
  const found = stage?.selects[0]?.columns.find(([column]) => column === "list_reason");
  if (found === undefined) throw new Error("the plan gives no reasons");
  return found[1];
}
