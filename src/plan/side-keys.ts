import { withFurther } from "./stages/blacklist.ts";
import type { Dialect } from "./dialect.ts";
import { type Fragment, join, name, sql, value } from "./sql.ts";

/**
 * The keys that the lines of a blacklist or suppression file offer: kind, match_key, line_id. Built from
 * the loaded table (`row_id` and canonical text columns); the same kinds as `keyBranches` reads from
 * the customers, so that both sides are normalised by one meaning.
 */
export interface SideKeys {
  readonly table: string;
  readonly columns: ReadonlySet<string>;
  /** Further columns of a kind: a line bars all its numbers and addresses. */
  readonly further?: ReadonlyMap<string, readonly string[]>;
  /** A name or an address may speak for a line only where no stronger key does. */
  readonly weakKinds: readonly ("name" | "person" | "address")[];
}

const phoneColumns = ["phone", "mobile", "direct_phone"] as const;
/** What names somebody beyond doubt. */
export const strongColumns = ["customer_id", "corporate_number", "email", ...phoneColumns] as const;

export function sideKeys(side: SideKeys, dialect: Dialect): Fragment {
  const has = (column: string) => side.columns.has(column);
  const text = (column: string) =>
    has(column) ? sql`r.${name(column)}` : sql`CAST(NULL AS ${dialect.types.text})`;
  const from = sql`${name(side.table)} AS r`;
  const select = (kind: string, key: Fragment, only: Fragment = sql`TRUE`) =>
    sql`SELECT ${value(kind)} AS kind, match_key, line_id FROM (SELECT ${key} AS match_key, r.row_id AS line_id FROM ${from} WHERE ${only}) AS keyed WHERE match_key IS NOT NULL`;
  const branches: Fragment[] = [];
  if (has("customer_id")) {
    branches.push(select("id", sql`upper(${dialect.nfkc(text("customer_id"))})`));
  }
  if (has("corporate_number")) {
    branches.push(select("corporate", dialect.corporateKey(text("corporate_number"))));
  }
  for (const column of withFurther(side, ["email"])) {
    branches.push(select("email", dialect.splitRows(dialect.emailKeys(sql`r.${name(column)}`))));
  }
  for (const column of withFurther(side, phoneColumns)) {
    branches.push(select("phone", dialect.splitRows(dialect.phoneKeys(sql`r.${name(column)}`))));
  }
  const noStrong = join(
    strongColumns.map((column) => sql`${text(column)} IS NULL`),
    sql` AND `,
  );
  if (side.weakKinds.includes("name") && has("company_name")) {
    branches.push(select("name", dialect.companyKey(text("company_name")), noStrong));
  }
  if (side.weakKinds.includes("address") && (has("address1") || has("city"))) {
    const address = dialect.addressKey(
      text("prefecture"),
      text("city"),
      text("address1"),
      text("address2"),
    );
    branches.push(select("address", address));
  }
  if (branches.length === 0) {
    return sql`SELECT '' AS kind, '' AS match_key, 0 AS line_id FROM ${from} WHERE FALSE`;
  }
  return sql`SELECT DISTINCT kind, match_key, line_id FROM (
${join(
  branches,
  sql`
UNION ALL
`,
)}
) AS side_keys`;
}
