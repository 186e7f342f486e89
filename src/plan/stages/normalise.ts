import { firstNoDay } from "../../domain/values/no-day.ts";
import { type Build, type Stage, stage } from "../stage.ts";
import { type Fragment, join, name, sql, value } from "../sql.ts";
import { permissions, problem, type Source } from "./permission-cells.ts";
import { joinReading, sourcesOf, together, unreadStop } from "./read-cell.ts";

/**
 * Each row's cells as typed values. How a date, an amount or a word was read stands in the
 * `reading_*` tables (one row per distinct cell, made by src/read/interpret); here they are joined.
 * Text that only gets printed is not carried: it is joined from `customers_rows` when lists are written.
 */
export const dateColumns = [
  "registered_at",
  "contract_start",
  "contract_end",
  "first_order_at",
  "last_order_at",
  "last_contact_at",
  "churn_at",
  "withdrawn_at",
  "signed_off_at",
  "contact_left_at",
  "consent_at",
  "optout_at",
  "renewal_at",
] as const;

export const amountColumns = ["total_amount", "expected_amount"] as const;

export const numberColumns = [
  "order_count",
  "purchase_days",
  "median_gap_days",
  "login_30d",
  "features_used",
  "adoption_rate",
  "usage_ratio",
  "ticket_count",
  "nps",
  "pre_churn_usage",
] as const;

/** Columns of words: the reading table that knows them, and the name the code goes by from here on. */
export const wordColumns = {
  customer_type: { kind: "type", as: "type_word" },
  status: { kind: "status", as: "status_word" },
  contract_status: { kind: "status", as: "contract_word" },
  churn_reason: { kind: "reason", as: "churn_reason" },
  contact_left: { kind: "contact_left", as: "contact_word" },
  trouble_resolved: { kind: "flag", as: "resolved_word" },
} as const;

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

export function normalise(build: Build): Stage {
  const sources = [
    ...dateColumns.map((column) => day(build, column)),
    ...amountColumns.map((column) =>
      inBaseCurrency(build, column, numeric(build, column, "amount")),
    ),
    ...numberColumns.map((column) => numeric(build, column, "number")),
    ...Object.entries(wordColumns).map(([column, word]) =>
      untilTheDay(build, column, reading(build, column, word.kind, "text", word.as)),
    ),
    ...declared(build),
    permissions(build),
  ];
  const { dialect, request } = build;
  const problems = [
    ...sources.flatMap((source) => source.problems),
    ...(request.inputs.columns.has("postal_code")
      ? [
          sql`CASE WHEN ${dialect.lostPostalZero(sql`r.postal_code`)} THEN ';postal_code_restored' ELSE '' END`,
        ]
      : []),
  ];
  const row = (column: string) => sql`r.${name(column)}`;
  const has = (column: string) =>
    request.inputs.columns.has(column) ? sql`(${row(column)} IS NOT NULL)` : value(false);
  const known = (column: string) =>
    request.inputs.columns.has(column) ? row(column) : sql`CAST(NULL AS ${dialect.types.text})`;
  return stage(
    "normalise",
    [
      ["row_id", row("row_id")],
      ["has_company", has("company_name")],
      [
        "legal_form",
        // Only a person's column may hide a company: 顧客名 often carries both kinds.
        sql`CASE WHEN ${has("company_name")} THEN FALSE ELSE coalesce(${dialect.hasLegalForm(known("full_name"))}, FALSE) END`,
      ],
      ["has_company_form", companyForm(build)],
      ["has_person", sql`(${has("full_name")} OR ${has("last_name")})`],
      ["has_email", has("email")],
      ["has_phone", sql`(${has("phone")} OR ${has("mobile")} OR ${has("direct_phone")})`],
      ["has_office_phone", has("phone")],
      ["has_mobile", has("mobile")],
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
      ["unreadable", problemList(build, problems)],
    ],
    join([sql`customers_rows AS r`, ...sources.flatMap((source) => source.joins)], sql``),
    // Read in narrow strips by several steps: joining the few readings anew beats storing fifty columns.
    "view",
  );
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
      .flatMap((column) => sourcesOf(build, column, "status"))
      .map((cell) => sql`coalesce(${name(`of_${cell}`)}.reading = 'withdrawn', FALSE)`),
    ...(inputs.columns.has("withdrawn_at") ? sourcesOf(build, "withdrawn_at", "date") : []).map(
      (cell) => sql`r.${name(cell)} IS NOT NULL`,
    ),
  ];
  if (said.length === 0 || !inputs.columns.has("company_name")) return value(false);
  return sql`CASE WHEN ${join(said, sql` OR `)} THEN coalesce(${dialect.hasLegalForm(sql`r.company_name`)}, FALSE) ELSE FALSE END`;
}

/**
 * A day; a stop on 9999-12-31 has none, or an account of several rows would carry it as its latest. What
 * cannot be read of a stop or a leaving has happened by today (MISSION C4: an opt-out beats everything).
 */
function day(build: Build, column: (typeof dateColumns)[number]): Source {
  const source = reading(build, column, "date", "date", column);
  const [entry] = source.columns;
  const isStop = column === "optout_at" || column === "withdrawn_at";
  if (!isStop || entry === undefined || !build.request.inputs.columns.has(column)) return source;
  const [as, read] = entry;
  const asOf = value({ day: build.request.asOf });
  const isUnread = join(
    sourcesOf(build, column, "date").map(
      (cell) => sql`${name(`of_${cell}`)}.remark = ${value(unreadStop)}`,
    ),
    sql` OR `,
  );
  const known = sql`CASE WHEN ${read} < ${value({ day: firstNoDay })} THEN ${read} END`;
  return {
    ...source,
    columns: [
      [
        as,
        sql`CASE WHEN ${isUnread} AND coalesce(${read} > ${asOf}, TRUE) THEN ${asOf} ELSE ${known} END`,
      ],
    ],
  };
}

/** A value that was read once per distinct cell; `as` is the name of the column that holds it. */
function reading(
  build: Build,
  column: string,
  kind: string,
  type: "date" | "text",
  as: string,
): Source {
  if (!build.request.inputs.columns.has(column)) {
    return {
      columns: [[as, sql`CAST(NULL AS ${build.dialect.types[type]})`]],
      joins: [],
      problems: [],
    };
  }
  const cells = sourcesOf(build, column, kind);
  const isUnread = join(
    cells.map((cell) => sql`${name(`of_${cell}`)}.problem IS NOT NULL`),
    sql` OR `,
  );
  return {
    columns: [[as, together(build, column, kind, cells)]],
    joins: cells.map((cell) => joinReading(kind, cell)),
    problems: [problem(column, isUnread)],
  };
}

/** A day in the cell of who left announces it: nobody has left before it (MISSION P9). */
function untilTheDay(build: Build, column: string, source: Source): Source {
  const [entry] = source.columns;
  if (column !== "contact_left" || entry === undefined || !build.request.inputs.columns.has(column))
    return source;
  const [as, word] = entry;
  const asOf = value(build.request.asOf);
  const isAhead = sql`${name(`of_${column}`)}.remark > ${asOf}`;
  return { ...source, columns: [[as, sql`CASE WHEN ${isAhead} THEN NULL ELSE ${word} END`]] };
}

/** A number: plain digits are cast where they stand, all other spellings were read before. */
function numeric(build: Build, column: string, kind: "amount" | "number"): Source {
  const { types } = build.dialect;
  if (!build.request.inputs.columns.has(column)) {
    return { columns: [[column, sql`CAST(NULL AS ${types.decimal})`]], joins: [], problems: [] };
  }
  const alias = name(`of_${column}`);
  return {
    columns: [
      [
        column,
        sql`coalesce(${build.dialect.tryDecimal(sql`r.${name(column)}`)}, ${alias}.reading)`,
      ],
    ],
    joins: [joinReading(kind, column)],
    problems: [problem(column, sql`${alias}.problem IS NOT NULL`)],
  };
}

/**
 * With a declared currency, amounts of others are converted where a rate is declared and unknown where
 * none is. Without one all amounts are in the same currency: a mixture was refused before.
 */
function inBaseCurrency(build: Build, column: string, source: Source): Source {
  const { currency, inputs } = build.request;
  const [entry] = source.columns;
  if (currency === undefined || entry === undefined || !inputs.columns.has(column)) return source;
  const amount = entry[1];
  const named = inputs.columns.has("currency")
    ? sql`coalesce(upper(r.currency), ${name(`of_${column}`)}.remark)`
    : sql`${name(`of_${column}`)}.remark`;
  const rates = Object.entries(currency.rates).map(
    ([code, rate]) =>
      sql`WHEN ${value(code)} THEN CAST(${amount} * ${value(rate)} AS ${build.dialect.types.decimal})`,
  );
  const converted = sql`CASE coalesce(${named}, ${value(currency.base)}) WHEN ${value(currency.base)} THEN ${amount} ${join(rates, sql` `)} END`;
  return {
    ...source,
    columns: [[column, converted]],
    problems: [
      ...source.problems,
      sql`CASE WHEN ${amount} IS NOT NULL AND ${converted} IS NULL THEN ';other_currency' ELSE '' END`,
    ],
  };
}

/** The user's own columns, declared in the playbook with a type. */
function declared(build: Build): readonly Source[] {
  return Object.entries(build.request.playbook.declared).map(([column, { type }]) => {
    if (type === "number") return numeric(build, column, "number");
    if (type === "date") return reading(build, column, "date", "date", column);
    if (type === "flag") return declaredFlag(build, column);
    const text = build.request.inputs.columns.has(column)
      ? sql`r.${name(column)}`
      : sql`CAST(NULL AS ${build.dialect.types.text})`;
    return { columns: [[column, text]], joins: [], problems: [] };
  });
}

function declaredFlag(build: Build, column: string): Source {
  const source = reading(build, column, "flag", "text", column);
  const read = source.columns[0]?.[1] ?? sql`NULL`;
  return {
    ...source,
    columns: [[column, sql`CASE ${read} WHEN 'yes' THEN TRUE WHEN 'no' THEN FALSE END`]],
  };
}

function problemList(build: Build, problems: readonly Fragment[]): Fragment {
  if (problems.length === 0) return sql`CAST('' AS ${build.dialect.types.text})`;
  return build.dialect.concat(problems);
}
