import { windowSql } from "../condition.ts";
import { completedMonths } from "../months.ts";
import type { PlanRequest } from "../request.ts";
import { type Build, carry, type Stage, stage } from "../stage.ts";
import { type Fragment, sql, value } from "../sql.ts";

/**
 * Whether the last order still keeps an account existing on a day: inside the window, or within its own
 * gap where it has bought on enough days.
 */
export function keepsBuying(
  monthsSinceOrder: Fragment,
  day: Fragment,
  { dialect, playbook: { windows } }: PlanRequest,
): Fragment {
  const days = dialect.daysBetween(sql`last_order`, day);
  return sql`(${monthsSinceOrder} < ${windowSql("existing_months", windows)} OR (purchase_days >= ${value(windows.own_gap_purchases)} AND ${days} <= ${value(windows.own_gap_factor)} * median_gap_days))`;
}

/**
 * Status (MISSION W1 and 7). Facts beat status words: dates first, then what was bought, then the
 * word; who never bought is a prospect, fresh or lost, by the later of last contact and registration. Where a cell that
 * would tell a purchase cannot be read, nobody knows that there was none.
 */
export function classify(build: Build): Stage {
  const { request, dialect } = build;
  const asOf = value({ day: request.asOf });
  const { windows } = request.playbook;
  const cancelling = sql`'cancelling' IN (c.status_word, c.contract_word)`;
  const word = sql`CASE WHEN c.status_word = 'cancelling' THEN 'existing' WHEN c.status_word IN ('existing', 'dormant_former', 'dormant_lost_prospect', 'new_prospect', 'closed') THEN c.status_word WHEN c.status_word = 'withdrawn' OR c.contract_word = 'withdrawn' THEN 'dormant_former' WHEN c.contract_word IN ('existing', 'dormant_former', 'dormant_lost_prospect', 'new_prospect', 'closed') THEN c.contract_word WHEN c.contract_word = 'cancelling' THEN 'existing' END`;
  const closed = sql`(coalesce(c.status_word = 'closed' OR c.contract_word = 'closed', FALSE) OR coalesce(c.churn_reason = 'closed', FALSE))`;
  const recentOrder = keepsBuying(sql`c.months_since_order`, asOf, request);
  const bought = sql`(c.has_contract OR c.first_order IS NOT NULL OR c.last_order IS NOT NULL OR c.has_order_ahead OR coalesce(c.order_count > 0, FALSE) OR coalesce(c.total_amount > 0, FALSE))`;
  const toldNone = sql`coalesce(c.order_count = 0, FALSE)`;
  const clock = dialect.later(sql`c.last_contact`, sql`c.registered`);
  const silent = completedMonths(clock, asOf, dialect);
  // An order that cannot be read may be of yesterday.
  const silentSince = sql`WHEN NOT c.is_order_unread THEN 'dormant_former'`;
  const byDates = sql`CASE
    WHEN c.is_running THEN 'existing'
    WHEN c.past_end IS NOT NULL THEN CASE WHEN c.last_order > c.past_end AND ${recentOrder} THEN 'existing' ${silentSince} END
    WHEN c.is_end_lost THEN CASE WHEN ${recentOrder} THEN 'existing' END
    WHEN c.last_order IS NOT NULL THEN CASE WHEN ${recentOrder} THEN 'existing' ${silentSince} END
    WHEN c.is_order_unread THEN NULL
    WHEN c.has_contract THEN 'dormant_former'
  END`;
  const prospect = sql`CASE WHEN ${clock} IS NULL THEN NULL WHEN ${silent} < ${windowSql("lost_prospect_months", windows)} THEN 'new_prospect' ELSE 'dormant_lost_prospect' END`;
  return stage(
    "classify",
    [
      ...carry(build, "clocks", "c", ["status_word", "contract_word"]),
      ["said_status", word],
      ["says_cancelling", sql`coalesce(${cancelling}, FALSE)`],
      [
        "never_bought",
        sql`CASE WHEN ${bought} THEN FALSE WHEN ${word} IN ('existing', 'dormant_former') AND c.is_trade_unread THEN FALSE WHEN c.is_trade_unread THEN NULL WHEN ${toldNone} THEN TRUE WHEN ${word} IN ('existing', 'dormant_former') THEN FALSE WHEN ${word} IN ('dormant_lost_prospect', 'new_prospect') THEN TRUE WHEN ${canTell(build)} THEN TRUE END`,
      ],
      ["status_by_dates", byDates],
      ["status_as_prospect", prospect],
      ["prospect_clock", clock],
      ["is_closed", closed],
      ["was_buyer", bought],
    ],
    sql`clocks AS c`,
  );
}

/** A list without any column of trade cannot tell that somebody never bought: absence is unknown. */
function canTell(build: Build): Fragment {
  const trade = [
    "contract_start",
    "contract_end",
    "first_order_at",
    "last_order_at",
    "order_count",
  ];
  return value(trade.some((column) => build.request.inputs.columns.has(column)));
}

/** The verdict, its flags, and the clock that dormancy is read from. */
export function statused(build: Build): Stage {
  const { dialect } = build;
  const status = sql`CASE
    WHEN c.is_closed THEN 'closed'
    WHEN c.status_by_dates IS NOT NULL THEN c.status_by_dates
    WHEN c.was_buyer AND c.said_status IN ('existing', 'dormant_former') THEN c.said_status
    WHEN c.was_buyer AND c.said_status = 'dormant_lost_prospect' THEN 'dormant_former'
    WHEN c.was_buyer THEN 'unknown'
    WHEN c.never_bought THEN coalesce(c.status_as_prospect, 'unknown')
    WHEN c.is_trade_unread AND c.said_status IN ('new_prospect', 'dormant_lost_prospect') THEN 'unknown'
    ELSE coalesce(c.said_status, 'unknown')
  END`;
  const clock = sql`CASE WHEN c.never_bought THEN c.prospect_clock ELSE c.trade_clock END`;
  const source = sql`CASE
    WHEN ${clock} IS NULL THEN NULL
    WHEN ${clock} = c.last_contact THEN 'last_contact'
    WHEN ${clock} = c.last_order THEN 'last_order'
    WHEN ${clock} = c.past_end THEN 'contract_end'
    ELSE 'registered'
  END`;
  // Two ends that contradict each other, and no word to say which holds (docs/decisions/0013).
  const leftWhileRunning = sql`(NOT c.is_closed AND c.is_running AND c.is_ending AND NOT c.says_cancelling AND coalesce(c.churned < ${value({ day: build.request.asOf })} AND coalesce(c.churned >= c.start_at, TRUE), FALSE))`;
  return stage(
    "statused",
    [
      ...carry(build, "classify", "c", ["status_by_dates", "status_as_prospect", "prospect_clock"]),
      ["status", status],
      ["contact_clock", clock],
      ["contact_clock_source", source],
      [
        "dormancy_months",
        sql`CASE WHEN ${clock} IS NOT NULL THEN ${completedMonths(clock, value({ day: build.request.asOf }), dialect)} END`,
      ],
      ["tenure_months", sql`coalesce(c.contract_tenure, c.order_tenure)`],
      [
        "tenure_source",
        sql`CASE WHEN c.contract_tenure IS NOT NULL THEN 'contract' WHEN c.order_tenure IS NOT NULL THEN 'orders' END`,
      ],
      [
        "is_status_conflict",
        sql`(${leftWhileRunning} OR NOT c.is_closed AND c.said_status IS NOT NULL AND coalesce(${status} <> c.said_status, FALSE) AND c.said_status <> 'closed' AND NOT (c.said_status IN ('new_prospect', 'dormant_lost_prospect') AND coalesce(c.never_bought, FALSE) AND ${status} = 'unknown'))`,
      ],
    ],
    sql`classify AS c`,
  );
}
