import { firstNoDay } from "../../domain/values/no-day.ts";
import type { Build } from "../stage.ts";
import { join, name, sql, value } from "../sql.ts";
import { type Source, unreadable } from "./problems.ts";
import { joinReading, sourcesOf, together, unreadStop } from "./read-cell.ts";

/** Cells of `customers_rows AS r` as days, numbers and words: what `normalise` shows of them. */
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
  contract_status: { kind: "contract", as: "contract_word" },
  churn_reason: { kind: "reason", as: "churn_reason" },
  contact_left: { kind: "contact_left", as: "contact_word" },
  trouble_resolved: { kind: "flag", as: "resolved_word" },
} as const;

export function typedCells(build: Build): readonly Source[] {
  return [
    ...dateColumns.map((column) => day(build, column)),
    ...amountColumns.map((column) =>
      inBaseCurrency(build, column, numeric(build, column, "amount")),
    ),
    ...numberColumns.map((column) => numeric(build, column, "number")),
    ...Object.entries(wordColumns).map(([column, word]) =>
      untilTheDay(build, column, reading(build, column, word.kind, "text", word.as)),
    ),
    ...declared(build),
  ];
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
    problems: [{ code: unreadable(column), test: isUnread }],
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
function numeric(build: Build, column: string, kind: "amount" | "number" | "quantity"): Source {
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
    problems: [{ code: unreadable(column), test: sql`${alias}.problem IS NOT NULL` }],
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
      { code: "other_currency", test: sql`${amount} IS NOT NULL AND ${converted} IS NULL` },
    ],
  };
}

/** The user's own columns, declared in the playbook with a type. */
function declared(build: Build): readonly Source[] {
  return Object.entries(build.request.playbook.declared).map(([column, { type }]) => {
    if (type === "number") return numeric(build, column, "quantity");
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
