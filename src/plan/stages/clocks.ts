import { completedMonths } from "../months.ts";
import { type Build, carry, type Stage, stage } from "../stage.ts";
import { type Fragment, sql, value } from "../sql.ts";
import { cutShort, saysEnded, termOf } from "./terms.ts";

/**
 * Days that lie behind the as-of day, contract ends excepted (MISSION 7: later dates are ignored by the
 * clocks and flagged), and what the contracts say: running, ended, reversed, and from when to when the
 * last of them lasted. An account of one row is read from its cells, others from their runs.
 */
export function contracts(build: Build): Stage {
  const asOf = value({ day: build.request.asOf });
  const past = (day: Fragment) => sql`CASE WHEN ${day} <= ${asOf} THEN ${day} END`;
  const later = (day: Fragment) => sql`coalesce(${day} > ${asOf}, FALSE)`;
  // An end that nobody can read is an end all the same: what runs on has none.
  const isEndLost = sql`a.is_end_unread`;
  const { one, several } = lastContract(build, sql`(${saysEnded} OR ${isEndLost})`);
  const { folds } = build.request.inputs;
  const either = (column: keyof Contract) =>
    folds
      ? sql`CASE WHEN r.account_id IS NULL THEN ${one[column]} ELSE ${several[column]} END`
      : one[column];
  const severalStartLater = folds ? sql` OR coalesce(r.has_future_start, FALSE)` : sql``;
  return stage(
    "contracts",
    [
      ...carry(build, "permitted", "a", [
        "contract_start",
        "contract_end",
        "first_order_at",
        "last_order_at",
        "last_contact_at",
        "registered_at",
        "churn_at",
        "has_row_ahead",
        "is_stop_ahead",
      ]),
      ["start_at", either("start")],
      ["end_at", either("end")],
      ["run_until", either("until")],
      ["first_order", past(sql`a.first_order_at`), { of: [["a", "first_order_at"]] }],
      ["last_order", past(sql`a.last_order_at`), { of: [["a", "last_order_at"]] }],
      ["last_contact", past(sql`a.last_contact_at`), { of: [["a", "last_contact_at"]] }],
      ["registered", past(sql`a.registered_at`), { of: [["a", "registered_at"]] }],
      ["churned", past(sql`a.churn_at`), { of: [["a", "churn_at"]] }],
      ["dates_reversed", either("isReversed")],
      ["is_running", either("isRunning")],
      ["is_ending", either("isEnding")],
      ["has_contract", either("isAny")],
      ["is_end_lost", sql`(${isEndLost} AND (${either("end")}) IS NULL)`],
      // A slip in the day of an order is an order all the same.
      ["has_order_ahead", sql`(${later(sql`a.first_order_at`)} OR ${later(sql`a.last_order_at`)})`],
      [
        "has_future_date",
        sql`(a.has_row_ahead OR ${later(sql`a.contract_start`)}${severalStartLater} OR ${later(sql`a.first_order_at`)} OR ${later(sql`a.last_order_at`)} OR ${later(sql`a.last_contact_at`)} OR ${later(sql`a.registered_at`)} OR ${later(sql`a.optout_at`)} OR a.is_stop_ahead OR (${later(sql`a.churn_at`)} AND (a.contract_end IS NULL OR a.churn_at <> a.contract_end)))`,
      ],
    ],
    folds
      ? sql`permitted AS a
LEFT JOIN runs AS r ON r.account_id = a.account_id`
      : sql`permitted AS a`,
  );
}

/** `isEnding`: it runs, and its last day is known. `until` is the day to which tenure counts: the day after the last one, or the as-of day. */
type Contract = Readonly<
  Record<"start" | "end" | "until" | "isReversed" | "isRunning" | "isEnding" | "isAny", Fragment>
>;

/** The account's last contract, from its one row (alias a) and from its runs (alias r). */
function lastContract(
  build: Build,
  hasEnded: Fragment,
): { readonly one: Contract; readonly several: Contract } {
  const { dialect } = build;
  const asOf = value({ day: build.request.asOf });
  const cells = {
    start: sql`a.contract_start`,
    end: sql`a.contract_end`,
    left: sql`a.churn_at`,
  };
  const term = termOf({ ...cells, end: cutShort(cells, asOf) }, asOf);
  const reaches = sql`coalesce((${term.end}) >= ${asOf}, FALSE)`;
  const runsOn = sql`(${reaches} OR (${term.isOpen} AND NOT ${hasEnded}))`;
  return {
    one: {
      start: term.start,
      end: term.end,
      until: sql`CASE WHEN ${term.isReversed} THEN NULL WHEN ${runsOn} THEN ${asOf} ELSE ${dialect.addDays(sql`(${term.end})`, 1)} END`,
      isReversed: term.isReversed,
      isRunning: sql`(NOT ${term.isReversed} AND ${runsOn})`,
      isEnding: sql`(NOT ${term.isReversed} AND ${reaches} AND NOT ${term.isAhead})`,
      isAny: sql`(${term.start} IS NOT NULL OR ${term.end} IS NOT NULL OR ${term.isOpen})`,
    },
    several: {
      start: sql`r.run_start`,
      // Where a word says that an open contract ended, nobody knows when.
      end: sql`CASE WHEN NOT r.is_open OR (${hasEnded} AND r.is_reaching) THEN r.last_end END`,
      until: sql`CASE WHEN NOT (r.is_open AND ${hasEnded}) THEN r.run_until END`,
      isReversed: sql`r.is_reversed`,
      isEnding: sql`(r.is_ending AND (NOT r.is_open OR ${hasEnded}))`,
      isRunning: sql`(r.is_reaching OR (r.is_open AND NOT ${hasEnded}))`,
      isAny: sql`r.is_contract`,
    },
  };
}

/**
 * The two clocks (MISSION W3): contact = the latest of last two-way contact, last order and past
 * contract end; purchase = last order. And tenure: of the contract (end inclusive, so to the day
 * after), running ones to the as-of day; else first to last order, which one order does not give.
 */
export function clocks(build: Build): Stage {
  const { dialect } = build;
  const asOf = value({ day: build.request.asOf });
  const unknown = sql`CAST(NULL AS ${dialect.types.integer})`;
  const pastEnd = sql`CASE WHEN c.end_at < ${asOf} THEN c.end_at END`;
  const contact = dialect.later(dialect.later(sql`c.last_contact`, sql`c.last_order`), pastEnd);
  const contractTenure = sql`CASE WHEN c.start_at IS NOT NULL AND c.run_until IS NOT NULL THEN ${completedMonths(sql`c.start_at`, sql`c.run_until`, dialect)} END`;
  const orderTenure = sql`CASE WHEN NOT c.has_contract AND c.first_order < c.last_order AND coalesce(c.order_count, 2) > 1 THEN ${completedMonths(sql`c.first_order`, sql`c.last_order`, dialect)} END`;
  return stage(
    "clocks",
    [
      ...carry(build, "contracts", "c"),
      ["past_end", pastEnd],
      ["trade_clock", contact],
      ["contract_tenure", contractTenure],
      [
        "order_tenure",
        orderTenure,
        {
          of: [
            ["c", "first_order"],
            ["c", "last_order"],
          ],
          otherwise: unknown,
        },
      ],
      [
        "months_since_order",
        sql`CASE WHEN c.last_order IS NOT NULL THEN ${completedMonths(sql`c.last_order`, asOf, dialect)} END`,
        { of: [["c", "last_order"]], otherwise: unknown },
      ],
    ],
    sql`contracts AS c`,
  );
}
