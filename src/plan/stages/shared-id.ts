import { type Build, type Stage, stage } from "../stage.ts";
import { type Fragment, name, sql, value } from "../sql.ts";

/**
 * Accounts whose rows share an id and nothing else: name, phone and e-mail all differ (MISSION 7). Two lists
 * that are each numbered from 1 look like this. Only rows that were folded by an id are looked at, and names
 * are made comparable only where they are not written alike.
 */
export function sharedIds(build: Build): Stage {
  const { dialect, request } = build;
  const has = (column: string) => request.inputs.columns.has(column);
  const pair = (column: string) => [sql`r.${name(column)}`, sql`own.${name(column)}`] as const;
  const differs = (column: string, key: (text: Fragment) => Fragment): Fragment => {
    if (!has(column)) return sql`FALSE`;
    const [one, other] = pair(column);
    return sql`CASE WHEN ${one} IS NULL OR ${other} IS NULL OR ${one} = ${other} THEN FALSE ELSE coalesce(${key(one)} <> ${key(other)}, FALSE) END`;
  };
  const same = (column: string): Fragment => {
    if (!has(column)) return sql`FALSE`;
    const [one, other] = pair(column);
    return sql`coalesce(${one} = ${other}, FALSE)`;
  };
  const company = differs("company_name", (text) => dialect.companyKey(text));
  // Colleagues of one company are no clash: persons count where no company is known on both sides.
  const isPerson = has("company_name")
    ? sql`(r.company_name IS NULL OR own.company_name IS NULL)`
    : value(true);
  const person = differs("full_name", (text) => dialect.personKey(text));
  const lastName = differs("last_name", (text) => dialect.personKey(text));
  return stage(
    "shared_ids",
    [["account_id", sql`account_id`]],
    sql`(
  SELECT DISTINCT i.account_id
  FROM identify AS i
  JOIN customers_rows AS r ON r.row_id = i.row_id
  JOIN customers_rows AS own ON own.row_id = i.account_id
  WHERE i.is_folded AND NOT i.is_merged AND i.row_id <> i.account_id AND i.account_key LIKE 'id:%'
    AND NOT ${same("phone")} AND NOT ${same("email")}
    AND (${company} OR (${isPerson} AND (${person} OR ${lastName})))
) AS clashes`,
  );
}
