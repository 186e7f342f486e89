import { phoneColumns } from "../../domain/columns/party.ts";
import { personName } from "../person-name.ts";
import type { Dialect } from "../dialect.ts";
import type { IdSource, PlanInputs } from "../request.ts";
import type { Build } from "../stage.ts";
import { comma, type Fragment, join, name, sql, value } from "../sql.ts";

/** Kinds of key by which side files meet accounts: what names somebody beyond doubt, and names, which only ask. */
export const strongKinds = ["id", "corporate", "email", "phone"] as const;
export const weakKinds = ["name", "person"] as const;

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

/** The key of a list, the only one where nothing is said of others. */
export const keyAlone: readonly IdSource[] = [{ column: "customer_id", system: "" }];

/** An id as it is compared; no plain id begins with a space, as those of other systems do. */
export function idOf({ column, system, files }: IdSource, dialect: Dialect): Fragment {
  const id = dialect.idKey(sql`r.${name(column)}`);
  const key = system === "" ? id : sql`${value(system)} || ${id}`;
  if (files === undefined) return key;
  return sql`CASE WHEN r.file_no IN (${join(files.map(value), comma)}) THEN ${key} END`;
}

/** Of the columns of a row. */
export const addressOf = (text: (column: string) => Fragment, dialect: Dialect): Fragment =>
  dialect.addressKey(text("prefecture"), text("city"), text("address1"), text("address2"));

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
  for (const source of request.inputs.ids ?? keyAlone) {
    if (!kinds.includes("id") || (source === keyAlone[0] && !has(source.column))) continue;
    branches.push({ kind: "id", key: idOf(source, dialect), from: rows });
  }
  offer("corporate", ["corporate_number"], () => dialect.corporateDigits(text("corporate_number")));
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
  offer("address", ["address1", "city"], () => dialect.lotOf(addressOf(text, dialect)));
  return branches;
}
