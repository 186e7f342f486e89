import { approachOrder, type ListName } from "../../domain/lists.ts";
import {
  type RankedColumn,
  rankedColumnNames,
  rankedColumns,
} from "../../domain/ranked-columns.ts";
import { cellColumn, chosenAccounts, explainedOverChosen } from "./printed.ts";
import type { Dialect } from "../dialect.ts";
import { cellOf, type InputColumn, type Output, passedThrough } from "./passed-through.ts";
import { honorificOf } from "./honorific.ts";
import { namesIn } from "../prune.ts";
import { rankedIdentity } from "./ranked-identity.ts";
import type { PlanRequest } from "../request.ts";
import { comma, type Fragment, join, name, sql, value } from "../sql.ts";

export interface ListLayout {
  /** Columns of `customers_rows`, for the input's own columns behind the ranked ones. */
  readonly input: readonly InputColumn[];
  /** Columns of `customers_rows` none of whose cells needs quotes; none is known to be so without it. */
  readonly plainCells?: ReadonlySet<string>;
  readonly headers: "code" | "ja" | "en";
  /** `--columns`: canonical names or the input's own headers; undefined is all. */
  readonly columns?: readonly string[];
  /** Accounts per list: ranks of later lists start behind them. */
  readonly counts: Readonly<Record<ListName, number>>;
}

/** Ranks from and to, both included: a long list is written in slices that fit in memory. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

/**
 * `choose` makes the small table of who is printed (with it the engine knows how few they are and joins from
 * there); `query` reads it in rank order. `rows` are the same without an order: who writes millions of them
 * makes lines first and sorts those.
 */
export interface ListQuery {
  readonly choose: Fragment;
  readonly query: Fragment;
  readonly rows: ListRows;
  readonly headers: readonly string[];
}

export interface ListRows {
  /** What is plain needs no quotes, whatever the account. */
  readonly columns: readonly (Pick<Output, "header" | "expression"> & {
    readonly isPlain: boolean;
  })[];
  readonly from: Fragment;
  /** From 1, each once. */
  readonly position: Fragment;
}

/** The rows of some lists, in rank order: results joined with what the customer file prints. */
export function rankedListQuery(
  lists: readonly ListName[],
  layout: ListLayout,
  request: PlanRequest,
  slice?: Slice,
): ListQuery {
  const position = sql`r.position`;
  const columns = chosen(layout, request.dialect, position);
  // An empty text and an unknown one print alike: as nothing.
  const printed = ({ id, expression }: Output) =>
    id === "rank"
      ? expression
      : sql`nullif(CAST(${expression} AS ${request.dialect.types.text}), '')`;
  const select = columns.map((output) => sql`${printed(output)} AS ${name(output.header)}`);
  const cells = cellsOf(columns, layout);
  const from = sql`(
${explainedOverChosen(request, cells)}
) AS r`;
  const within =
    slice === undefined
      ? sql``
      : sql` WHERE position BETWEEN ${value(slice.from)} AND ${value(slice.to)}`;
  return {
    choose: sql`CREATE OR REPLACE TABLE ${name(chosenAccounts)} AS SELECT account_id, position FROM (${positions(lists, layout, request)}) AS ranks${within}`,
    query: sql`SELECT ${join(select, comma)}
FROM ${from}
ORDER BY ${position}`,
    rows: { columns: columns.map((output) => withPlainness(output, layout)), from, position },
    headers: columns.map(({ header }) => header),
  };
}

/** Columns of `customers_rows` that lists of this layout print: nothing else is needed to write them. */
export function printedCells(layout: ListLayout, dialect: Dialect): readonly string[] {
  return cellsOf(chosen(layout, dialect, sql`r.position`), layout);
}

function withPlainness(output: Output, layout: ListLayout) {
  const { header, expression, plain } = output;
  const isCell = () =>
    cellsOf([output], layout).every((column) => layout.plainCells?.has(column) ?? false);
  return { header, expression, isPlain: plain === "always" || (plain === "cell" && isCell()) };
}

function cellsOf(outputs: readonly Output[], { input }: ListLayout): readonly string[] {
  const named = namesIn(
    join(
      outputs.map(({ expression }) => expression),
      comma,
    ),
  );
  return input.flatMap(({ column }) => (named.has(cellColumn(column)) ? column : []));
}

/**
 * Ranks count within the file: by list in the order of approach, or over all of them where the plan
 * ranked all together (`--order score`).
 */
function positions(
  lists: readonly ListName[],
  { counts }: ListLayout,
  { order }: PlanRequest,
): Fragment {
  const inLists = sql`list IN (${join(
    lists.map((list) => value(list)),
    comma,
  )})`;
  if (order === "score") {
    return sql`SELECT account_id, row_number() OVER (ORDER BY place) AS position FROM places WHERE ${inLists}`;
  }
  let before = 0;
  const offsets = approachOrder
    .filter((list) => lists.includes(list))
    .map((list) => {
      const start = before;
      before += counts[list];
      return sql`WHEN ${value(list)} THEN ${value(start)}`;
    });
  return sql`SELECT account_id, place + CASE list ${join(offsets, sql` `)} END AS position FROM places WHERE ${inLists}`;
}

/** What `--columns` may name for this input: the ranked columns and the input's own headers. */
export function columnNames(layout: ListLayout): readonly string[] {
  const own = passedThrough(layout.input).flatMap(({ id, header }) => [id, header]);
  return [
    ...new Set([
      ...rankedColumnNames,
      ...Object.values(rankedColumns).flatMap(({ en, ja }) => [en, ja]),
      ...own,
    ]),
  ];
}

/**
 * Two outputs never share a header, whatever its case: the later one gets the next number, as
 * spreadsheets do, that is no other column's own header (メモ, メモ, メモ_2).
 */
function chosen(layout: ListLayout, dialect: Dialect, rankOf: Fragment): readonly Output[] {
  const all = [...ranked(layout, dialect, rankOf), ...passedThrough(layout.input)];
  const wanted =
    layout.columns === undefined
      ? all.filter(({ isOnRequest }) => !isOnRequest)
      : layout.columns.flatMap((column) => all.find((output) => answersTo(output, column)) ?? []);
  const own = new Set(wanted.map(({ header }) => header.toLowerCase()));
  const used = new Set<string>();
  const isFree = (header: string) =>
    !used.has(header.toLowerCase()) && !own.has(header.toLowerCase());
  return wanted.map((output) => {
    let { header } = output;
    if (used.has(header.toLowerCase())) {
      let times = 2;
      while (!isFree(`${output.header}_${times}`)) times += 1;
      header = `${output.header}_${times}`;
    }
    used.add(header.toLowerCase());
    return { ...output, header };
  });
}

/** By its code, by the header it gets, or by the header that either language would give it. */
function answersTo({ id, header }: Output, asked: string): boolean {
  const labels = Object.hasOwn(rankedColumns, id) ? rankedColumns[id as RankedColumn] : undefined;
  return asked === id || asked === header || asked === labels?.en || asked === labels?.ja;
}

function ranked(layout: ListLayout, dialect: Dialect, rankOf: Fragment): readonly Output[] {
  const has = new Set(layout.input.map(({ column }) => column));
  const cell = (column: string) => (has.has(column) ? cellOf(column) : sql`NULL`);
  /** What belongs to the contact person is not printed once that person has left (MISSION P9). */
  const ofPerson = (text: Fragment, successor: Fragment = sql`NULL`) =>
    sql`CASE WHEN r.contact_left THEN ${successor} ELSE ${text} END`;
  const lastFirst = sql`CASE WHEN ${dialect.isAscii(sql`concat(${cell("last_name")}, ${cell("first_name")})`)} THEN concat_ws(' ', ${cell("first_name")}, ${cell("last_name")}) ELSE concat_ws(' ', ${cell("last_name")}, ${cell("first_name")}) END`;
  const person = sql`nullif(coalesce(${cell("full_name")}, ${lastFirst}), '')`;
  const number = (column: string) => dialect.plainNumber(sql`r.${name(column)}`);
  const expressions: Partial<Record<RankedColumn, Fragment>> = {
    rank: rankOf,
    score: number("score"),
    customer_id: rankedIdentity(layout.input, dialect, cellOf("customer_id")),
    company_name: cell("company_name"),
    department: cell("department"),
    title: ofPerson(cell("title")),
    full_name: ofPerson(person, cell("successor")),
    honorific: ofPerson(
      honorificOf(dialect, person, cell("company_name"), cell("honorific")),
      // No successor is known: name and honorific stay blank (MISSION P9), the label says 御中.
      sql`CASE WHEN ${cell("successor")} IS NOT NULL THEN ${honorificOf(dialect, cell("successor"), cell("company_name"))} END`,
    ),
    postal_code: has.has("postal_code")
      ? sql`CASE WHEN ${dialect.lostPostalZero(cell("postal_code"))} THEN '0' || ${cell("postal_code")} ELSE ${cell("postal_code")} END`
      : sql`NULL`,
    prefecture: cell("prefecture"),
    city: cell("city"),
    address1: cell("address1"),
    address2: cell("address2"),
    phone: sql`CASE WHEN r.contact_left THEN ${cell("phone")} ELSE coalesce(${cell("phone")}, ${cell("direct_phone")}, ${cell("mobile")}) END`,
    email: ofPerson(cell("email")),
    owner: cell("owner"),
    last_contact_at: sql`r.last_contact`,
    last_order_at: sql`r.last_order`,
    total_amount: number("total_amount"),
    expected_amount: number("expected_amount"),
    order_count: number("order_count"),
    merged_ids: sql`r.merged_ids`,
  };
  return rankedColumnNames.map((column) => {
    const expression = expressions[column] ?? sql`r.${name(column)}`;
    return {
      id: column,
      header: layout.headers === "code" ? column : rankedColumns[column][layout.headers],
      expression,
      plain: plainColumns.has(column) ? "always" : cellColumns.has(column) ? "cell" : "never",
    };
  });
}

/** What is made of our own codes, of days and of numbers alone. */
const plainColumns: ReadonlySet<string> = new Set<RankedColumn>([
  "rank",
  "list",
  "priority",
  "score",
  "value_rank",
  "customer_type",
  "status",
  "channel",
  "not_before",
  "mail_ok",
  "dm_ok",
  "phone_ok",
  "sms_ok",
  "last_contact_at",
  "contact_clock",
  "last_order_at",
  "dormancy_months",
  "tenure_months",
  "total_amount",
  "expected_amount",
  "order_count",
]);

/** What is printed as it stands in the file. */
const cellColumns: ReadonlySet<string> = new Set<RankedColumn>([
  "company_name",
  "department",
  "title",
  "full_name",
  "honorific",
  "postal_code",
  "prefecture",
  "city",
  "address1",
  "address2",
  "phone",
  "email",
  "owner",
]);

/** For accounts of several rows: the other ids, joined by `;`. */
export function mergedMembers(mayHaveAny: boolean, dialect: Dialect): Fragment {
  if (!mayHaveAny) {
    return sql`SELECT account_id, CAST(NULL AS ${dialect.types.text}) AS merged_ids FROM standings WHERE FALSE`;
  }
  return sql`SELECT i.account_id, ${dialect.joinDistinct(sql`c.customer_id`)} AS merged_ids
FROM identify AS i
JOIN customers_rows AS c ON c.row_id = i.row_id
JOIN customers_rows AS own ON own.row_id = i.account_id
WHERE i.is_folded AND c.customer_id <> own.customer_id
GROUP BY i.account_id`;
}
