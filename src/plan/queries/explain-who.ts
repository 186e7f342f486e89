import { phoneColumns } from "../../domain/columns/party.ts";
import { personName } from "../person-name.ts";
import { companyKey, personKey } from "../../domain/values/name.ts";
import { phoneKeys } from "../../domain/values/phone.ts";
import type { Dialect } from "../dialect.ts";
import { comma, type Fragment, join, name, sql, value } from "../sql.ts";

/**
 * How surely a row answers to what was typed: the smallest number that any row reaches counts, so an
 * id wins over a name that looks like it. Numbers: 1 id as written, 2 id in another case, 3 corporate
 * number, e-mail or phone, 4 name, 5 name but for its legal form, 6 part of a name.
 */
interface Answer {
  readonly level: number;
  readonly needs: readonly string[];
  readonly test: Fragment;
}

/** Rows of `from` (row_id and canonical text columns) that answer to `who`: row_id, level. */
export function whoQuery(
  who: string,
  from: Fragment,
  columns: ReadonlySet<string>,
  dialect: Dialect,
): Fragment {
  const usable = answers(who, columns, dialect).filter(({ needs }) =>
    needs.some((column) => columns.has(column)),
  );
  const none = sql`SELECT 0 AS row_id, 0 AS level FROM ${from} AS r WHERE FALSE`;
  const branches = usable.map(
    ({ level, test }) =>
      sql`SELECT r.row_id, ${value(level)} AS level FROM ${from} AS r WHERE ${test}`,
  );
  return sql`SELECT row_id, min(level) AS level FROM (
${join([none, ...branches], sql` UNION ALL `)}
) AS answers GROUP BY row_id`;
}

function answers(who: string, columns: ReadonlySet<string>, dialect: Dialect): readonly Answer[] {
  const text = (column: string) =>
    columns.has(column) ? sql`r.${name(column)}` : sql`CAST(NULL AS ${dialect.types.text})`;
  const asked = value(who.trim());
  const person = personName(text);
  const personal = ["full_name", "last_name"];
  return [
    { level: 1, needs: ["customer_id"], test: sql`${text("customer_id")} = ${asked}` },
    {
      level: 2,
      needs: ["customer_id"],
      test: sql`upper(${dialect.nfkc(text("customer_id"))}) = upper(${dialect.nfkc(asked)})`,
    },
    {
      level: 3,
      needs: ["corporate_number"],
      test: sql`${dialect.corporateKey(text("corporate_number"))} = ${dialect.corporateKey(asked)}`,
    },
    {
      level: 3,
      needs: ["email"],
      test: sql`${dialect.emailKey(text("email"))} = ${dialect.emailKey(asked)}`,
    },
    ...phoneKeys(who).flatMap((number) =>
      phoneColumns.map((column) => ({
        level: 3,
        needs: [column],
        test: listed(dialect.phoneKeys(text(column)), number, dialect),
      })),
    ),
    ...named(companyKey(who), dialect.companyKey(text("company_name")), ["company_name"], dialect),
    ...named(companyKey(who), dialect.companyKey(text("full_name")), ["full_name"], dialect),
    ...named(personKey(who), dialect.personKey(person), personal, dialect),
  ];
}

function listed(joined: Fragment, item: string, dialect: Dialect): Fragment {
  return dialect.contains(sql`(';' || ${joined} || ';')`, value(`;${item};`));
}

const escaped = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** The three strengths of a name: equal, equal but for the legal form (`[株式会社]`), contained. */
function named(
  key: string | undefined,
  cell: Fragment,
  needs: readonly string[],
  dialect: Dialect,
): readonly Answer[] {
  if (key === undefined) return [];
  const core = key.replace(/\[[^\]]*\]/g, "");
  if (core === "") return [];
  const like = (pattern: string) => sql`${cell} LIKE ${value(pattern)} ESCAPE ${value("\\")}`;
  const bare = [
    sql`${cell} = ${value(core)}`,
    like(`[%]${escaped(core)}`),
    like(`${escaped(core)}[%]`),
  ];
  return [
    { level: 4, needs, test: sql`${cell} = ${value(key)}` },
    { level: 5, needs, test: sql`(${join(bare, sql` OR `)})` },
    { level: 6, needs, test: dialect.contains(cell, value(core)) },
  ];
}

/**
 * The accounts of the best answers, in the order of the file: account_id, row_id, file_no, line,
 * is_own (the account's own row answered, not one that was folded into it), is_merged, how many
 * accounts there are in all, the account's key.
 */
export function accountsOf(answering: Fragment, most: number): Fragment {
  return sql`WITH answering AS (
${answering}
), best AS (
SELECT i.account_id, i.is_merged, i.account_key, a.row_id, row_number() OVER (PARTITION BY i.account_id ORDER BY CASE WHEN a.row_id = i.account_id THEN 0 ELSE 1 END, a.row_id) AS turn
FROM answering AS a JOIN identify AS i ON i.row_id = a.row_id
WHERE a.level = (SELECT min(level) FROM answering)
)
SELECT b.account_id, c.file_no, c.line, b.row_id = b.account_id AS is_own, b.is_merged, count(*) OVER () AS accounts, b.account_key
FROM best AS b JOIN customers_rows AS c ON c.row_id = b.row_id
WHERE b.turn = 1 ORDER BY b.account_id LIMIT ${value(most)}`;
}

/** Where accounts stand: account_id, list, rank within the list, length of the list, score of the one above. */
export function standingQuery(accounts: readonly number[], dialect: Dialect): Fragment {
  const ids = join(
    accounts.map((id) => value(id)),
    comma,
  );
  return sql`WITH standing AS (
SELECT p.account_id, p.list, row_number() OVER (PARTITION BY p.list ORDER BY p.place) AS position,
  count(*) OVER (PARTITION BY p.list) AS length, lag(p.account_id) OVER (PARTITION BY p.list ORDER BY p.place) AS above
FROM places AS p WHERE p.list IN (SELECT list FROM places WHERE account_id IN (${ids}))
)
SELECT s.account_id, s.list, s.position, s.length, ${dialect.plainNumber(sql`a.score`)} AS above_score
FROM standing AS s LEFT JOIN results AS a ON a.account_id = s.above
WHERE s.account_id IN (${ids})`;
}
