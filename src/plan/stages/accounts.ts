import { permissionColumns } from "../../domain/channels.ts";
import { columnsFolded } from "../../domain/columns/customers.ts";
import { contactLeftCodes, statusOrder } from "../../domain/codes.ts";
import { type Build, type Columns, carry, type Stage, stage, union } from "../stage.ts";
import { type Fragment, join, name, sql, value } from "../sql.ts";
import { problemCodes, textFacts } from "./normalise.ts";
import { problemText } from "./problems.ts";
import { amountColumns, dateColumns, numberColumns } from "./typed-cells.ts";

/**
 * One row per account. Several rows fold: history widens (dates, amounts, the severest reason, a no before a
 * yes), whoever recorded it. Who the account is and where it can be reached is told by its own rows alone, those
 * that were merged into it never: their cells are not printed.
 */
export function accounts(build: Build): Stage {
  const columns = carry(build, "normalise", "n", ["row_id", "unreadable"]);
  const single = ofOneRow(build, columns);
  return build.request.inputs.folds
    ? union("accounts", [single, ofSeveralRows(build, columns)])
    : single;
}

function ofOneRow(build: Build, columns: Columns): Stage {
  return stage(
    "accounts",
    [
      ["account_id", sql`i.account_id`],
      ["account_key", sql`i.account_key`],
      ["row_count", sql`1`],
      ["merged_without_target", sql`i.is_lost`],
      // The one row's own days tell; see `contracts`.
      ["has_row_ahead", value(false)],
      ["same_id_other_name", value(false)],
      ...columns,
      ["unreadable", problems(build, sql`n.unreadable`, sql`i.is_target_missing`)],
    ],
    sql`normalise AS n JOIN identify AS i ON i.row_id = n.row_id WHERE NOT i.is_folded`,
  );
}

function ofSeveralRows(build: Build, columns: Columns): Stage {
  const known = new Map(foldRules(build));
  const hasId = build.request.inputs.columns.has("customer_id");
  const clashes = hasId
    ? sql`
LEFT JOIN shared_ids AS clash ON clash.account_id = i.account_id`
    : sql``;
  const folded: Columns = columns.map(([column]) => [
    column,
    known.get(column) ?? build.dialect.firstKnown(own(column), sql`n.row_id`),
    { of: [["n", column]] },
  ]);
  return stage(
    "accounts",
    [
      ["account_id", sql`i.account_id`],
      ["account_key", sql`min(i.account_key)`],
      ["row_count", sql`count(*)`],
      ["merged_without_target", any(sql`i.is_lost AND n.row_id = i.account_id`)],
      ["has_row_ahead", any(isAhead(build))],
      ["same_id_other_name", hasId ? any(sql`clash.account_id IS NOT NULL`) : value(false)],
      ...folded,
      ["unreadable", problems(build, ofAnyRow(build), any(sql`i.is_target_missing`))],
    ],
    sql`normalise AS n JOIN identify AS i ON i.row_id = n.row_id${clashes} WHERE i.is_folded
GROUP BY i.account_id`,
  );
}

const any = (test: Fragment) => sql`(max(CASE WHEN ${test} THEN 1 ELSE 0 END) = 1)`;

/** Each problem of any row, once: a second one hides no first. */
function ofAnyRow(build: Build): Fragment {
  const has = (code: string) =>
    build.dialect.contains(
      build.dialect.concat([sql`n.unreadable`, value(";")]),
      value(`;${code};`),
    );
  const found = problemCodes(build).map((code) => ({
    code,
    test: any(sql`n.unreadable <> '' AND ${has(code)}`),
  }));
  return problemText(found, build.dialect);
}

/** What the rows' cells had wrong, as `;code;code`; flags show it. */
function problems(build: Build, unreadable: Fragment, isTargetMissing: Fragment): Fragment {
  if (!build.request.inputs.columns.has("merged_into")) return unreadable;
  const flag = sql`CASE WHEN ${isTargetMissing} THEN ';merged_target_missing' ELSE '' END`;
  return build.dialect.concat([unreadable, flag]);
}

/** Texts of which every row's counts, as the catalogue of columns says: tags, products owned. */
const keptWhole = columnsFolded("all");

/** Days of a row that the clocks ignore. A leaving announced for the contract's end is no slip. */
function isAhead({ request }: Build): Fragment {
  const asOf = value({ day: request.asOf });
  const later = (column: string) => sql`${of(column)} > ${asOf}`;
  const days = ["registered_at", "first_order_at", "last_order_at", "last_contact_at"].map(later);
  const churn = sql`(${later("churn_at")} AND coalesce(n.churn_at <> n.contract_end, TRUE))`;
  return join([...days, churn], sql` OR `);
}

/** Days of which the first counts. */
const earliest = columnsFolded("earliest");

/** Days that have happened: one ahead never hides one behind (MISSION 7: later ones are ignored). */
const happened = new Set<string>([
  "last_order_at",
  "last_contact_at",
  "churn_at",
  "withdrawn_at",
  "contact_left_at",
]);

/** Days that speak of the person in charge or of a consent, not of the account's history. */
const ofOwnRows = new Set<string>(["contact_left_at", "consent_at"]);

const of = (column: string) => sql`n.${name(column)}`;
/** Only what the account's own rows say. */
const own = (column: string) => sql`CASE WHEN NOT i.is_merged THEN ${of(column)} END`;

function foldRules(build: Build): readonly (readonly [string, Fragment])[] {
  const asOf = value({ day: build.request.asOf });
  const days = dateColumns.map((column) => {
    const day = ofOwnRows.has(column) ? own(column) : of(column);
    if (earliest.has(column)) return [column, sql`min(${day})`] as const;
    if (!happened.has(column)) return [column, sql`max(${day})`] as const;
    return [
      column,
      sql`coalesce(max(CASE WHEN ${day} <= ${asOf} THEN ${day} END), min(${day}))`,
    ] as const;
  });
  // One person signs on one day: a name of one row and a day of another are no sign-off (MISSION P8).
  const isSigned = sql`NOT i.is_merged AND n.signed_off_by IS NOT NULL AND n.signed_off_at <= ${asOf}`;
  const signed = (column: string) => sql`CASE WHEN ${isSigned} THEN ${of(column)} END`;
  const signedOn = signed("signed_off_at");
  const numbers = [...amountColumns, ...numberColumns].map(
    (column) => [column, sql`max(${of(column)})`] as const,
  );
  return [
    ...days,
    ["signed_off_at", sql`max(${signedOn})`],
    [
      "signed_off_by",
      build.dialect.firstKnown(signed("signed_off_by"), build.dialect.daysBetween(signedOn, asOf)),
    ],
    ...numbers,
    ...textFacts
      .filter((column) => keptWhole.has(column))
      .map((column) => [column, build.dialect.joinDistinct(own(column))] as const),
    ...permissionColumns.map(
      (channel) =>
        [`said_${channel}`, severest(permission(channel), ["no", "review", "yes"])] as const,
    ),
    ...permissionColumns.map(
      (channel) =>
        [
          `stop_${channel}`,
          build.dialect.firstKnown(of(`stop_${channel}`), sql`n.row_id`),
        ] as const,
    ),
    ["is_stop_ahead", any(of("is_stop_ahead"))],
    ["is_end_unread", any(of("is_end_unread"))],
    ["is_churn_unread", any(of("is_churn_unread"))],
    ["is_order_unread", any(of("is_order_unread"))],
    ["is_trade_unread", any(of("is_trade_unread"))],
    ["has_company_form", any(of("has_company_form"))],
    ["status_word", severest(own("status_word"), statusOrder)],
    ["contract_word", severest(own("contract_word"), statusOrder)],
    ["contact_word", severest(own("contact_word"), contactLeftCodes)],
    ["resolved_word", severest(own("resolved_word"), ["yes", "no"])],
    ["churn_reason", severest(of("churn_reason"), reasonOrder(build))],
    ["reason_names_leaver", any(of("reason_names_leaver"))],
    ["reason_names_mover", any(of("reason_names_mover"))],
  ];
}

/** A merged row can close a channel of its survivor, never open one. */
function permission(channel: string): Fragment {
  const said = of(`said_${channel}`);
  return sql`CASE WHEN NOT i.is_merged OR ${said} = 'no' THEN ${said} END`;
}

function reasonOrder(build: Build): readonly string[] {
  return build.request.playbook.vocabulary.churn_reason_order;
}

/** The first word of `order` that any row of the group holds. */
function severest(word: Fragment, order: readonly string[]): Fragment {
  const index = order.map((item, at) => sql`WHEN ${value(item)} THEN ${value(at)}`);
  const back = order.map((item, at) => sql`WHEN ${value(at)} THEN ${value(item)}`);
  return sql`CASE min(CASE ${word} ${join(index, sql` `)} END) ${join(back, sql` `)} END`;
}
