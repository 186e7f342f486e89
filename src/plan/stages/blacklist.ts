import { phoneColumns } from "../../domain/columns/party.ts";
import { personName } from "../person-name.ts";
import type { PlanInputs } from "../request.ts";
import { type Build, type Stage, stage, union } from "../stage.ts";
import { comma, type Fragment, join, name, sql, value } from "../sql.ts";

/**
 * Accounts that a blacklist line names (MISSION W4). `blacklist_keys` holds one row per key of a line:
 * kind, match_key, line_id; `blacklist_lines` what each line says: its reason and where it stands. Strong keys (id, corporate number,
 * e-mail, phone) remove the account; a name alone only asks for review.
 */
const strongKinds = ["id", "corporate", "email", "phone"] as const;
export const weakKinds = ["name", "person"] as const;

export function blacklistHits(build: Build): Stage {
  const { dialect, request } = build;
  if (
    !request.inputs.blacklist ||
    keyBranches(build, [...strongKinds, ...weakKinds]).length === 0
  ) {
    return stage(
      "blacklist_hits",
      [
        ["account_id", sql`CAST(NULL AS ${dialect.types.integer})`],
        ["line_id", sql`CAST(NULL AS ${dialect.types.integer})`],
        ["kind", value("")],
      ],
      sql`identify WHERE FALSE`,
      true,
    );
  }
  const branches = keyBranches(build, [...strongKinds, ...weakKinds]).map(({ kind, key, from }) =>
    stage(
      "blacklist_hits",
      [
        ["account_id", sql`i.account_id`],
        ["line_id", sql`b.line_id`],
        ["kind", value(kind)],
      ],
      sql`${from}
JOIN blacklist_keys AS b ON b.kind = ${value(kind)} AND b.match_key = ${key}`,
    ),
  );
  return union("blacklist_hits", branches, true);
}

export function blacklist(build: Build): Stage {
  const isStrong = sql`kind IN (${join(strongKinds.map(value), comma)})`;
  // Many people share a name: it asks only where the line's own keys have found nobody.
  const isWeak = sql`(kind = 'name' OR (kind = 'person' AND line_id NOT IN (SELECT line_id FROM blacklist_hits WHERE ${isStrong})))`;
  const hit = (which: Fragment) =>
    sql`(SELECT account_id, min(line_id) AS line_id FROM blacklist_hits WHERE ${which} GROUP BY account_id)`;
  const lines = build.request.inputs.blacklist
    ? sql`(SELECT DISTINCT line_id, reason, evidence FROM blacklist_lines)`
    : sql`(SELECT 0 AS line_id, '' AS reason, '' AS evidence WHERE FALSE)`;
  return stage(
    "blacklist",
    [
      ["account_id", sql`coalesce(strong.account_id, weak.account_id)`],
      ["blacklisted", sql`strong.account_id IS NOT NULL`],
      ["blacklist_name_only", sql`strong.account_id IS NULL`],
      ["blacklist_reason", sql`entry.reason`],
      ["blacklist_evidence", sql`entry.evidence`],
    ],
    sql`${hit(isStrong)} AS strong
FULL JOIN ${hit(isWeak)} AS weak ON weak.account_id = strong.account_id
LEFT JOIN ${lines} AS entry ON entry.line_id = coalesce(strong.line_id, weak.line_id)`,
  );
}

export interface KeyBranch {
  readonly kind: string;
  readonly key: Fragment;
  readonly from: Fragment;
}

/** Those of the columns that are there, each followed by the further ones of its kind. */
export function withFurther(
  { columns, further }: Pick<PlanInputs, "columns" | "further">,
  wanted: readonly string[],
): readonly string[] {
  return wanted
    .filter((column) => columns.has(column))
    .flatMap((column) => [column, ...(further?.get(column) ?? [])]);
}

const rows = sql`customers_rows AS r JOIN identify AS i ON i.row_id = r.row_id`;

/** For each kind of key the customer files can offer: where to read it, row by row of each account. */
export function keyBranches(build: Build, kinds: readonly string[]): readonly KeyBranch[] {
  const { dialect, request } = build;
  const has = (column: string) => request.inputs.columns.has(column);
  const text = (column: string) =>
    has(column) ? sql`r.${name(column)}` : sql`CAST(NULL AS ${dialect.types.text})`;
  const branches: KeyBranch[] = [];
  const offer = (kind: string, needs: readonly string[], key: () => Fragment, from = rows) => {
    if (kinds.includes(kind) && needs.some(has)) branches.push({ kind, key: key(), from });
  };
  // Prohibitions match without regard to case: a stop for “c001” must not miss C001.
  offer("id", ["customer_id"], () => dialect.idKey(text("customer_id")));
  offer("corporate", ["corporate_number"], () => dialect.corporateKey(text("corporate_number")));
  const split = (kind: string, needs: string, keys: Fragment, where: Fragment = sql``) =>
    offer(
      kind,
      [needs],
      () => sql`p.match_key`,
      sql`(SELECT r.row_id, ${dialect.splitRows(keys)} AS match_key FROM customers_rows AS r${where}) AS p JOIN identify AS i ON i.row_id = p.row_id`,
    );
  for (const column of withFurther(request.inputs, ["email"])) {
    const address = sql`r.${name(column)}`;
    offer("email", ["email"], () => dialect.emailKey(address));
    split(
      "email",
      "email",
      dialect.emailKeys(address),
      sql` WHERE ${dialect.maybeEmails(address)}`,
    );
  }
  for (const column of phoneColumns) {
    for (const cell of withFurther(request.inputs, [column])) {
      split("phone", column, dialect.phoneKeys(sql`r.${name(cell)}`));
    }
  }
  offer("name", ["company_name"], () => dialect.companyKey(text("company_name")));
  // A company in the column of persons is known by its legal form.
  offer(
    "name",
    ["full_name"],
    () =>
      sql`CASE WHEN ${dialect.hasLegalForm(text("full_name"))} THEN ${dialect.companyKey(text("full_name"))} END`,
  );
  const person = personName(text);
  offer("person", ["full_name", "last_name"], () => dialect.personKey(person));
  // Nor is a column of companies free of persons.
  offer(
    "person",
    ["company_name"],
    () =>
      sql`CASE WHEN NOT ${dialect.hasLegalForm(text("company_name"))} THEN ${dialect.personKey(text("company_name"))} END`,
  );
  offer("address", ["address1", "city"], () =>
    dialect.addressKey(text("prefecture"), text("city"), text("address1"), text("address2")),
  );
  return branches;
}
