import { phoneColumns } from "../../domain/columns/party.ts";
import { legalForms } from "../../domain/values/legal-form.ts";
import { placeholders, spellingsOf } from "../../domain/values/placeholder.ts";
import type { IdSource } from "../request.ts";
import { addressOf, idOf, keyAlone, withFurther } from "../stages/account-keys.ts";
import type { Dialect } from "../dialect.ts";
import { personName } from "../person-name.ts";
import { comma, type Fragment, join, name, sql, value } from "../sql.ts";

/**
 * The keys that the lines of a blacklist or suppression file offer: kind, match_key, line_id. Built from
 * the loaded table (`row_id` and canonical text columns); the same kinds as `keyBranches` reads from
 * the customers, so that both sides are normalised by one meaning.
 */
export interface SideKeys {
  readonly table: string;
  readonly columns: ReadonlySet<string>;
  /**
   * What may speak for a line besides its strong keys. `name`: names alone (`name` of a company, `person`), which
   * only ask for review. `address`: an address too, alone or that of a name (`address_of`); a person's name also
   * narrows a phone number (`phone_of`).
   */
  readonly weakKind: "name" | "address";
  /** Further columns of a kind: a line bars all its numbers and addresses. */
  readonly further?: ReadonlyMap<string, readonly string[]>;
  /** The ids of its lines and what they are compared with; the key alone where absent. */
  readonly ids?: readonly IdSource[];
}

const noIds = spellingsOf(placeholders["customer_id"] ?? { words: [] });

/** What names somebody beyond doubt. */
export const strongColumns = ["customer_id", "corporate_number", "email", ...phoneColumns] as const;

/**
 * Whom a line names: person, company, in matching form. A legal form in a person's column is a company; without one,
 * who stands alone in a company's column may be a person as well (`either`).
 */
function namesIn(
  side: SideKeys,
  dialect: Dialect,
): Record<"person" | "company" | "either", Fragment> {
  const text = textOf(side, dialect);
  const isCompany = sql`coalesce(${dialect.hasLegalForm(text("full_name"))}, FALSE)`;
  const written = personName(text);
  const person = sql`CASE WHEN NOT ${isCompany} THEN ${dialect.personKey(written)} END`;
  const named = dialect.companyKey(text("company_name"));
  const alone = sql`CASE WHEN ${named} IS NOT NULL AND NOT coalesce(${dialect.hasLegalForm(text("company_name"))}, FALSE) THEN ${dialect.personKey(text("company_name"))} END`;
  return {
    person,
    either: sql`coalesce(${person}, ${alone})`,
    company: sql`coalesce(${named}, CASE WHEN ${isCompany} THEN ${dialect.companyKey(text("full_name"))} END)`,
  };
}

/**
 * A company's key, and those of the same name with its legal form elsewhere or left out; for a name without
 * one, with any. Only for asking: 株式会社アシスト and アシスト株式会社 are two companies.
 */
function asWritten(company: Fragment, dialect: Dialect): Fragment {
  const bare = dialect.withoutForm(company);
  const around = (form: Fragment) => [sql`${form} || ${bare}`, sql`${bare} || ${form}`];
  const anyForm = legalForms.flatMap(({ form }) => around(value(`[${form}]`)));
  const own = around(dialect.formOf(company));
  const keys = (parts: readonly Fragment[]) =>
    sql`concat_ws(';', ${join([company, ...parts], comma)})`;
  return dialect.splitRows(
    sql`CASE WHEN ${dialect.contains(company, value("["))} THEN ${keys([bare, ...own])} ELSE ${keys(anyForm)} END`,
  );
}

/** line_id, person, company, whole address of every line of a suppression file. */
export function sideNames(side: SideKeys, dialect: Dialect): Fragment {
  const { person, company } = namesIn(side, dialect);
  const text = textOf(side, dialect);
  const hasPlace = side.columns.has("address1") || side.columns.has("city");
  const place = hasPlace ? addressOf(text, dialect) : sql`CAST(NULL AS ${dialect.types.text})`;
  return sql`SELECT r.row_id AS line_id, ${person} AS person, ${company} AS company, ${place} AS place FROM ${name(side.table)} AS r`;
}

const textOf = (side: SideKeys, dialect: Dialect) => (column: string) =>
  side.columns.has(column) ? sql`r.${name(column)}` : sql`CAST(NULL AS ${dialect.types.text})`;

export function sideKeys(side: SideKeys, dialect: Dialect): Fragment {
  const has = (column: string) => side.columns.has(column);
  const text = textOf(side, dialect);
  const from = sql`${name(side.table)} AS r`;
  const select = (kind: string, key: Fragment, only: Fragment = sql`TRUE`) =>
    sql`SELECT ${value(kind)} AS kind, match_key, line_id FROM (SELECT ${key} AS match_key, r.row_id AS line_id FROM ${from} WHERE ${only}) AS keyed WHERE match_key IS NOT NULL`;
  const branches: Fragment[] = [];
  const ids = side.ids ?? keyAlone.filter(({ column }) => has(column));
  for (const source of ids) {
    // A file's own columns are kept as they were written, words for nothing and all.
    const isSaid = sql`r.${name(source.column)} NOT IN (${join(noIds.map(value), comma)})`;
    const only = source.column === "customer_id" ? sql`TRUE` : isSaid;
    branches.push(select("id", idOf(source, dialect), only));
  }
  if (has("corporate_number")) {
    branches.push(select("corporate", dialect.corporateDigits(text("corporate_number"))));
  }
  for (const column of withFurther(side, ["email"])) {
    branches.push(select("email", dialect.splitRows(dialect.emailKeys(sql`r.${name(column)}`))));
  }
  const { person, company, either } = namesIn(side, dialect);
  const isOfPerson =
    side.weakKind === "address" && has("full_name") ? sql`${person} IS NOT NULL` : undefined;
  for (const column of withFurther(side, phoneColumns)) {
    const numbers = dialect.splitRows(dialect.phoneKeys(sql`r.${name(column)}`));
    // Several people share a number: who is named speaks for that person only (MISSION C4).
    if (isOfPerson === undefined) branches.push(select("phone", numbers));
    else {
      branches.push(select("phone", numbers, sql`NOT (${isOfPerson})`));
      branches.push(select("phone_of", numbers, isOfPerson));
    }
  }
  const hasNoKey = join(
    [
      ...(ids.length === 0 ? [sql`TRUE`] : ids.map(({ column }) => sql`r.${name(column)} IS NULL`)),
      ...(has("corporate_number")
        ? [sql`${dialect.corporateDigits(text("corporate_number"))} IS NULL`]
        : []),
      ...withFurther(side, ["email"]).map(
        (column) => sql`${dialect.emailKeys(sql`r.${name(column)}`)} IS NULL`,
      ),
      ...withFurther(side, phoneColumns).map(
        (column) => sql`${dialect.phoneKeys(sql`r.${name(column)}`)} IS NULL`,
      ),
    ],
    sql` AND `,
  );
  if (["company_name", "full_name", "last_name"].some(has)) {
    const asksAlways = side.weakKind === "name";
    // A company moves and changes its number; but one employee's stop is not the company's.
    const isOfCompany = sql`${person} IS NULL AND ${text("email")} IS NULL`;
    branches.push(
      select("name", asWritten(company, dialect), asksAlways ? sql`TRUE` : isOfCompany),
    );
    // Of persons many share a name: a stop asks only where the line holds nothing else.
    const isBare = sql`${hasNoKey} AND ${text("address1")} IS NULL AND ${text("city")} IS NULL`;
    branches.push(select("person", either, asksAlways ? sql`TRUE` : isBare));
  }
  if (side.weakKind === "address" && (has("address1") || has("city"))) {
    // To the lot: a building may stand on one side alone (`stop-hits` compares what follows).
    const address = dialect.lotOf(addressOf(text, dialect));
    // A whole building shares an address. A named person is the same one there, whatever else the line
    // holds; a company asked only where the line holds no key of one of its people.
    branches.push(
      select(
        "address_of",
        address,
        sql`${person} IS NOT NULL OR (${company} IS NOT NULL AND ${hasNoKey})`,
      ),
      select("address", address, sql`${person} IS NULL AND ${company} IS NULL AND ${hasNoKey}`),
    );
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
