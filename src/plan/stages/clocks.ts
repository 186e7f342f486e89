import { completedMonths } from "../months.ts";
import { type Build, carry, type Stage, stage } from "../stage.ts";
import { type Fragment, sql, value } from "../sql.ts";

/** From here on an end means “no end” (src/domain/values/date: isOpenEnd). */
const openEnd = value({ day: "2099-12-31" });

/**
 * Days that lie behind the as-of day, contract ends excepted (MISSION 7: later dates are ignored by the
 * clocks and flagged), and what the contract says: running, ended, reversed.
 */
export function contracts(build: Build): Stage {
  const asOf = value({ day: build.request.asOf });
  const past = (day: Fragment) => sql`CASE WHEN ${day} <= ${asOf} THEN ${day} END`;
  const later = (day: Fragment) => sql`coalesce(${day} > ${asOf}, FALSE)`;
  // 解約日 feeds both columns; alone it ends a contract whose start is known.
  const end = sql`CASE WHEN a.contract_end < ${openEnd} THEN a.contract_end WHEN a.contract_end IS NULL AND a.contract_start IS NOT NULL THEN a.churn_at END`;
  const saysEnded = sql`coalesce(coalesce(a.contract_word, a.status_word) IN ('dormant_former', 'withdrawn', 'closed'), FALSE)`;
  const start = past(sql`a.contract_start`);
  const reversed = sql`coalesce(a.contract_start > ${end}, FALSE)`;
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
      ]),
      ["start_at", start],
      ["end_at", end],
      ["first_order", past(sql`a.first_order_at`)],
      ["last_order", past(sql`a.last_order_at`)],
      ["last_contact", past(sql`a.last_contact_at`)],
      ["registered", past(sql`a.registered_at`)],
      ["churned", past(sql`a.churn_at`)],
      ["dates_reversed", reversed],
      [
        "is_running",
        sql`CASE WHEN ${reversed} THEN FALSE WHEN ${end} >= ${asOf} THEN TRUE ELSE (${end} IS NULL AND ${start} IS NOT NULL AND NOT ${saysEnded}) END`,
      ],
      [
        "has_contract",
        sql`(${start} IS NOT NULL OR ${end} IS NOT NULL OR a.contract_end IS NOT NULL)`,
      ],
      [
        "has_future_date",
        sql`(${later(sql`a.contract_start`)} OR ${later(sql`a.first_order_at`)} OR ${later(sql`a.last_order_at`)} OR ${later(sql`a.last_contact_at`)} OR ${later(sql`a.registered_at`)} OR (${later(sql`a.churn_at`)} AND (a.contract_end IS NULL OR a.churn_at <> a.contract_end)))`,
      ],
    ],
    sql`permitted AS a`,
  );
}

/**
 * The two clocks (MISSION W3): contact = the latest of last two-way contact, last order and past
 * contract end; purchase = last order. And tenure: of the contract (end inclusive, so to the day
 * after), running ones to the as-of day; else first to last order, which one order does not give.
 */
export function clocks(build: Build): Stage {
  const { dialect } = build;
  const asOf = value({ day: build.request.asOf });
  const pastEnd = sql`CASE WHEN c.end_at < ${asOf} THEN c.end_at END`;
  const contact = dialect.later(dialect.later(sql`c.last_contact`, sql`c.last_order`), pastEnd);
  const contractTenure = sql`CASE WHEN c.dates_reversed OR c.start_at IS NULL THEN NULL WHEN c.is_running THEN ${completedMonths(sql`c.start_at`, asOf, dialect)} WHEN c.end_at IS NOT NULL THEN ${completedMonths(sql`c.start_at`, dialect.addDays(sql`c.end_at`, 1), dialect)} END`;
  const orderTenure = sql`CASE WHEN NOT c.has_contract AND c.first_order < c.last_order AND coalesce(c.order_count, 2) > 1 THEN ${completedMonths(sql`c.first_order`, sql`c.last_order`, dialect)} END`;
  return stage(
    "clocks",
    [
      ...carry(build, "contracts", "c"),
      ["past_end", pastEnd],
      ["trade_clock", contact],
      ["contract_tenure", contractTenure],
      ["order_tenure", orderTenure],
      [
        "months_since_order",
        sql`CASE WHEN c.last_order IS NOT NULL THEN ${completedMonths(sql`c.last_order`, asOf, dialect)} END`,
      ],
    ],
    sql`contracts AS c`,
  );
}
