import { openEndDay } from "../../domain/values/date.ts";
import { type Build, type Columns, type Stage, stage } from "../stage.ts";
import { type Fragment, join, sql, value } from "../sql.ts";
import { readCell } from "./read-cell.ts";

/** From here on an end means “no end”. */
export const openEnd = value({ day: openEndDay });

/** The cells that say when one contract began and ended. */
export interface TermCells {
  readonly start: Fragment;
  readonly end: Fragment;
  /** When the customer left: it ends a contract whose end nobody wrote down. */
  readonly left: Fragment;
}

export interface Term {
  /** A start that lies ahead of the as-of day is ignored (MISSION 7). */
  readonly start: Fragment;
  /** The last day; unknown for one that is open. */
  readonly end: Fragment;
  readonly isReversed: Fragment;
  /** Sold and not begun: a contract, though none that can have been cancelled. */
  readonly isAhead: Fragment;
  /** No end is known: it runs unless a word says otherwise. */
  readonly isOpen: Fragment;
}

/**
 * One contract as its cells tell it. A customer who left before the start came back: that day ends
 * nothing. Reversed is judged on the cells as written.
 */
export function termOf({ start, end, left }: TermCells, asOf: Fragment): Term {
  const last = sql`CASE WHEN ${end} IS NULL THEN CASE WHEN ${left} >= ${start} THEN ${left} END WHEN ${end} < ${openEnd} THEN ${end} END`;
  return {
    start: sql`CASE WHEN ${start} <= ${asOf} THEN ${start} END`,
    end: last,
    isReversed: sql`coalesce(${end} < ${start} AND ${end} < ${openEnd}, FALSE)`,
    isAhead: sql`coalesce(${start} > ${asOf}, FALSE)`,
    isOpen: sql`coalesce(${end} >= ${openEnd} OR (${start} IS NOT NULL AND (${last}) IS NULL), FALSE)`,
  };
}

/** A word or words of the account (alias a) say that its contract ended. */
export const saysEnded = sql`coalesce(coalesce(a.contract_word, a.status_word) IN ('dormant_former', 'withdrawn', 'closed'), FALSE)`;

/**
 * The end of a contract that was agreed to a later day, where a word and a day of leaving that lies behind
 * say that it was cut short (docs/decisions/0013).
 */
export function cutShort({ start, end, left }: TermCells, asOf: Fragment): Fragment {
  return sql`CASE WHEN ${end} >= ${asOf} AND ${left} < ${asOf} AND ${saysEnded} AND coalesce(${left} >= ${start}, TRUE) THEN ${left} ELSE ${end} END`;
}

/** Contracts of accounts that have several rows; nobody else pays for what follows. */
export function terms(build: Build): Stage {
  const asOf = value({ day: build.request.asOf });
  const start = readCell(build, "contract_start", "date");
  const end = readCell(build, "contract_end", "date");
  const churned = readCell(build, "churn_at", "date");
  const left = sql`CASE WHEN ${churned.value} >= ${start.value} THEN ${churned.value} ELSE max(${churned.value}) OVER (PARTITION BY i.account_id) END`;
  const cells = { start: sql`t.contract_start`, end: sql`t.contract_end`, left: sql`t.churned_at` };
  const term = termOf({ ...cells, end: cutShort(cells, asOf) }, asOf);
  return stage(
    "terms",
    [
      ["account_id", sql`t.account_id`],
      ["start_at", term.start],
      ["end_at", term.end],
      ["is_reversed", term.isReversed],
      ["is_open", term.isOpen],
      ["has_future_start", term.isAhead],
    ],
    sql`(
  SELECT i.account_id, ${start.value} AS contract_start, ${end.value} AS contract_end, ${left} AS churned_at
  FROM identify AS i
  JOIN customers_rows AS r ON r.row_id = i.row_id${join([start.join, end.join, churned.join], sql``)}
  WHERE i.is_folded
) AS t
JOIN accounts AS a ON a.account_id = t.account_id
WHERE t.contract_start IS NOT NULL OR t.contract_end IS NOT NULL`,
  );
}

/**
 * The last unbroken run of each such account (MISSION 7: contracts with gaps of at most one month
 * join). `run_until` is the day after its last day, or the as-of day while it runs.
 */
export function runs(build: Build): Stage {
  const { dialect, request } = build;
  const asOf = value({ day: request.asOf });
  const any = (test: Fragment) => sql`(max(CASE WHEN ${test} THEN 1 ELSE 0 END) = 1)`;
  const isContract = sql`(t.start_at IS NOT NULL OR t.end_at IS NOT NULL OR t.is_open)`;
  const valid = sql`${isContract} AND NOT t.is_reversed`;
  const counts = sql`${valid} AND NOT t.has_future_start`;
  const isUnknown = any(sql`${counts} AND t.start_at IS NULL`);
  const begins = sql`${counts} AND (t.until_before IS NULL OR t.start_at > ${dialect.addMonths(sql`t.until_before`, request.playbook.windows.contract_gap_months)})`;
  const columns: Columns = [
    ["account_id", sql`t.account_id`],
    [
      "run_start",
      sql`CASE WHEN NOT ${isUnknown} THEN max(CASE WHEN ${begins} THEN t.start_at END) END`,
    ],
    ["run_until", sql`max(CASE WHEN ${counts} THEN t.until_day END)`],
    ["last_end", sql`max(t.end_at)`],
    ["is_reaching", any(sql`${valid} AND t.end_at >= ${asOf}`)],
    ["is_ending", any(sql`${counts} AND t.end_at >= ${asOf}`)],
    ["is_open", any(sql`t.is_open`)],
    ["is_reversed", any(sql`t.is_reversed`)],
    ["is_contract", any(isContract)],
    ["has_future_start", any(sql`t.has_future_start`)],
  ];
  const ownColumns = sql`account_id, start_at, end_at, is_reversed, is_open, has_future_start`;
  const until = sql`CASE WHEN end_at < ${asOf} THEN ${dialect.addDays(sql`end_at`, 1)} ELSE ${asOf} END`;
  return stage(
    "runs",
    columns,
    sql`(
  SELECT ${ownColumns}, until_day, max(CASE WHEN NOT is_reversed AND start_at IS NOT NULL THEN until_day END) OVER (
    PARTITION BY account_id ORDER BY start_at, until_day, is_reversed
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
  ) AS until_before
  FROM (
    SELECT ${ownColumns}, ${until} AS until_day FROM terms
  ) AS lasting_terms
) AS t
GROUP BY t.account_id`,
  );
}
