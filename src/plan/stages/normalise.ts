import { homeSign, tradeSign } from "../../domain/values/placeholder.ts";
import { addressSign } from "../../domain/values/email.ts";
import { numberSigns } from "../../domain/values/phone.ts";
import { phoneColumns } from "../../domain/columns/party.ts";
import { type Build, type Stage, stage } from "../stage.ts";
import { type Fragment, join, name, sql, value } from "../sql.ts";
import { personName } from "../person-name.ts";
import { permissions } from "./permission-cells.ts";
import { problemText, type Source, unreadable } from "./problems.ts";
import { sourcesOf } from "./read-cell.ts";
import { typedCells, wordColumns } from "./typed-cells.ts";

/**
 * Each row's cells as typed values. How a date, an amount or a word was read stands in the
 * `reading_*` tables (one row per distinct cell, made by src/read/interpret); here they are joined.
 * Text that only gets printed is not carried: it is joined from `customers_rows` when lists are written.
 */
/** Text facts that a rule may name; carried only when one does. */
export const textFacts = [
  "prefecture",
  "city",
  "industry",
  "owner",
  "plan",
  "tags",
  "products_owned",
] as const;

/** Every cell of a row that is read, in the order of the columns. */
const sourcesOfRow = (build: Build): readonly Source[] => [
  ...typedCells(build),
  permissions(build),
  postalCode(build),
];

/** What the cells of a row may have wrong, in the order of the columns. */
export function problemCodes(build: Build): readonly string[] {
  const codes = sourcesOfRow(build).flatMap(({ problems }) => problems.map(({ code }) => code));
  return [...new Set(codes)];
}

/** A postal code is printed, not read: but a spreadsheet may have taken its zero. */
function postalCode({ dialect, request }: Build): Source {
  const test = dialect.lostPostalZero(sql`r.postal_code`);
  const isKnown = request.inputs.columns.has("postal_code");
  return {
    columns: [],
    joins: [],
    problems: isKnown ? [{ code: "postal_code_restored", test }] : [],
  };
}

/** What stands in them tells of a contract or a purchase, whether or not it can be read. */
const tradeColumns = [
  "contract_start",
  "contract_end",
  "first_order_at",
  "last_order_at",
  "order_count",
  "purchase_days",
  "total_amount",
] as const;

export function normalise(build: Build): Stage {
  const sources = sourcesOfRow(build);
  const { dialect, request } = build;
  const problems = sources.flatMap((source) => source.problems);
  const anyUnread = (...columns: readonly string[]) => {
    const codes = columns.map(unreadable);
    const tests = problems.filter(({ code }) => codes.includes(code)).map(({ test }) => test);
    return tests.length === 0 ? value(false) : sql`(${join(tests, sql` OR `)})`;
  };
  const row = (column: string) => sql`r.${name(column)}`;
  const has = (column: string) =>
    request.inputs.columns.has(column) ? sql`(${row(column)} IS NOT NULL)` : value(false);
  // 同上, 内線123 and 送らないで reach nobody.
  const usable = (column: string, signs: readonly string[]) =>
    request.inputs.columns.has(column)
      ? sql`coalesce(${join(
          signs.map((sign) => dialect.finds(row(column), sign)),
          sql` AND `,
        )}, FALSE)`
      : value(false);
  const number = (column: string) => usable(column, numberSigns);
  const known = (column: string) =>
    request.inputs.columns.has(column) ? row(column) : sql`CAST(NULL AS ${dialect.types.text})`;
  return stage(
    "normalise",
    [
      ["row_id", row("row_id")],
      ["has_company", namesCompany(build)],
      [
        "legal_form",
        // Only a person's column may hide a company: 顧客名 often carries both kinds.
        sql`CASE WHEN ${has("company_name")} THEN FALSE ELSE coalesce(${dialect.hasLegalForm(known("full_name"))}, FALSE) END`,
      ],
      ["has_company_form", companyForm(build)],
      ["has_person", sql`(${has("full_name")} OR ${has("last_name")})`],
      ["has_email", usable("email", [addressSign])],
      ["has_phone", sql`(${join(phoneColumns.map(number), sql` OR `)})`],
      ["has_office_phone", number("phone")],
      ["has_mobile", number("mobile")],
      ["has_address", sql`(${has("address1")} OR (${has("city")} AND ${has("address2")}))`],
      ["has_department", has("department")],
      ["has_successor", has("successor")],
      ["signed_off_by", known("signed_off_by")],
      ["consent_basis", known("consent_basis")],
      ...textFacts
        .filter((column) => build.fields.has(column))
        .map((column) => [column, known(column)] as const),
      ...sources.flatMap((source) => source.columns),
      // Whatever reason wins the cell: the person is gone.
      [
        "reason_names_leaver",
        request.inputs.columns.has("churn_reason")
          ? sql`coalesce(${name("of_churn_reason")}.remark IN ('contact_left', 'contact_moved'), FALSE)`
          : value(false),
      ],
      [
        "reason_names_mover",
        request.inputs.columns.has("churn_reason")
          ? sql`coalesce(${name("of_churn_reason")}.remark = 'contact_moved', FALSE)`
          : value(false),
      ],
      // An end that nobody can read is an end all the same.
      ["is_end_unread", anyUnread("contract_end")],
      ["is_churn_unread", anyUnread("churn_at", "contract_end")],
      // So is an order, and whatever would tell that there was one: unknown is never zero.
      ["is_order_unread", anyUnread("last_order_at")],
      ["is_trade_unread", anyUnread(...tradeColumns)],
      ["unreadable", problemText(problems, dialect)],
    ],
    join([sql`customers_rows AS r`, ...sources.flatMap((source) => source.joins)], sql``),
    // Read in narrow strips by several steps: joining the few readings anew beats storing fifty columns.
    "view",
  );
}

/**
 * Whether the company's column names one: forms that insist on a company get the person's own name, or that of a block
 * of flats. A legal form says that it is a company all the same.
 */
function namesCompany({ dialect, request }: Build): Fragment {
  const { columns } = request.inputs;
  if (!columns.has("company_name")) return value(false);
  const company = sql`r.company_name`;
  const text = (column: string) =>
    columns.has(column) ? sql`r.${name(column)}` : sql`CAST(NULL AS ${dialect.types.text})`;
  const isNamed = ["full_name", "last_name", "first_name"].some((column) => columns.has(column));
  const person = personName(text);
  // The first letters are compared first: spaces are costly to take out of every name.
  const isSame = sql`substr(${company}, 1, 1) = substr(${person}, 1, 1) AND ${dialect.withoutSpaces(company)} = ${dialect.withoutSpaces(person)}`;
  const ownName = sql`WHEN ${isSame} AND NOT ${dialect.finds(company, tradeSign)} THEN ${dialect.hasLegalForm(company)}`;
  return sql`CASE WHEN ${company} IS NULL THEN FALSE WHEN ${dialect.finds(company, homeSign)} THEN ${dialect.hasLegalForm(company)} ${isNamed ? ownName : sql``} ELSE TRUE END`;
}

/**
 * Whether a company that has withdrawn has a legal form: asked of nobody else, for it costs a look into each
 * name. 退会 is a consumer's word, and a column for companies may hold anybody's name.
 */
function companyForm(build: Build): Fragment {
  const { dialect, request } = build;
  const { inputs } = request;
  const said = [
    ...(["status", "contract_status"] as const)
      .filter((column) => inputs.columns.has(column))
      .flatMap((column) => sourcesOf(build, column, wordColumns[column].kind))
      .map((cell) => sql`coalesce(${name(`of_${cell}`)}.reading = 'withdrawn', FALSE)`),
    ...(inputs.columns.has("withdrawn_at") ? sourcesOf(build, "withdrawn_at", "date") : []).map(
      (cell) => sql`r.${name(cell)} IS NOT NULL`,
    ),
  ];
  if (said.length === 0 || !inputs.columns.has("company_name")) return value(false);
  return sql`CASE WHEN ${join(said, sql` OR `)} THEN coalesce(${dialect.hasLegalForm(sql`r.company_name`)}, FALSE) ELSE FALSE END`;
}
