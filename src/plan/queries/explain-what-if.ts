import { fieldsOf } from "../condition.ts";
import { completedMonths } from "../months.ts";
import type { PlanRequest } from "../request.ts";
import { type Build, bodyOf, type StageBuilder } from "../stage.ts";
import { keepsBuying } from "../stages/classify.ts";
import { gateColumn, hitColumn, points, score, verdicts } from "../stages/points.ts";
import { gated, gatesInOrder } from "../stages/gated.ts";
import { reasonOf, route } from "../stages/route.ts";
import { comma, type Fragment, join, type Literal, name, sql, value } from "../sql.ts";

/** Facts of one account as they would be: on another day, or with other values. */
export interface Scenario {
  /** YYYY-MM-DD: the months that run on are counted to this day instead. */
  readonly day?: string;
  readonly facts?: Readonly<Record<string, Literal>>;
}

/** Months that grow by themselves, and the day they are counted from. */
export const clocksOf = {
  dormancy_months: "contact_clock",
  months_since_order: "last_order",
  months_since_churn: "churn_day",
} as const;

const stages: readonly StageBuilder[] = [verdicts, points, score, gated, route];

/**
 * Lists and scores of one account under scenarios, by the plan's own stages: scenario, list,
 * list_reason, gate (its place from 1, none is 0), priority, score, then a verdict per gate in order
 * and per rule. Facts stay as they are unless the scenario says otherwise.
 */
export function whatIfQuery(
  request: PlanRequest,
  account: number,
  scenarios: readonly Scenario[],
): Fragment {
  const fields = factsRead(request);
  const rows = scenarios.map(
    (scenario, index) =>
      sql`SELECT ${value(index)} AS scenario, ${join(
        fields.map((field) => sql`${factIn(field, scenario, request)} AS ${name(field)}`),
        comma,
      )} FROM results AS r WHERE r.account_id = ${value(account)}`,
  );
  const columns = new Map<string, readonly string[]>([["value_ranked", ["scenario", ...fields]]]);
  const build: Build = {
    request,
    dialect: request.dialect,
    fields: new Set(fields),
    columnsOf: (stage) => columns.get(stage) ?? [],
  };
  const steps = stages.map((builder) => {
    const built = builder(build);
    columns.set(built.name, built.columns);
    return sql`${name(built.name)} AS (
${bodyOf(built)}
)`;
  });
  const { playbook, dialect } = request;
  const verdict = [
    ...gatesInOrder(playbook.gates).map((gate) => name(gateColumn(gate.id))),
    ...playbook.rules.map((rule) => name(hitColumn(rule.id))),
  ];
  const head = sql`scenario, list, ${reasonOf(build)} AS list_reason, gate, priority, ${dialect.plainNumber(name("score"))} AS score`;
  return sql`WITH value_ranked AS (
${join(rows, sql` UNION ALL `)}
), ${join(steps, comma)}
SELECT ${join([head, ...verdict], comma)} FROM routed ORDER BY scenario`;
}

/** Days on which a limit that a rule or gate names is reached, by each clock: as text, NULL without a clock. */
export function boundariesQuery(
  request: PlanRequest,
  account: number,
  limits: readonly { readonly field: keyof typeof clocksOf; readonly months: number }[],
): Fragment {
  const { dialect } = request;
  const days = limits.map(({ field, months }) => {
    const day = dialect.addMonths(sql`r.${name(clocksOf[field])}`, months);
    return sql`CAST(${day} AS ${dialect.types.text}) AS ${name(`${field}_${months}`)}`;
  });
  const all = [...days, ...statusDays(request)];
  return sql`SELECT ${join(all, comma)} FROM results AS r WHERE r.account_id = ${value(account)}`;
}

/** Days on which an existing account may fall dormant: its contract is over, or it has not bought for long. */
function statusDays({ dialect, playbook: { windows } }: PlanRequest): readonly Fragment[] {
  const months = [...new Set(Object.values(windows.existing_months))];
  const gap = sql`CAST(floor(${value(windows.own_gap_factor)} * r.median_gap_days) AS ${dialect.types.integer}) + 1`;
  const days = [
    ...months.map((each) => dialect.addMonths(sql`r.last_order`, each)),
    dialect.addDays(sql`r.last_order`, gap),
    dialect.addDays(sql`r.end_at`, 1),
  ];
  return days.map(
    (day, at) =>
      sql`CASE WHEN r.status = 'existing' THEN CAST(${day} AS ${dialect.types.text}) END AS ${name(`status_${at}`)}`,
  );
}

/** Both clocks and what they were read from: contact_clock, contact_clock_source, last_order. */
export function clocksQuery(request: PlanRequest, account: number): Fragment {
  const text = (column: string) => sql`CAST(${name(column)} AS ${request.dialect.types.text})`;
  return sql`SELECT ${text("contact_clock")}, contact_clock_source, ${text("last_order")} FROM results WHERE account_id = ${value(account)}`;
}

/** Every fact that gates, rules, reasons and routing read. */
function factsRead({ playbook }: PlanRequest): readonly string[] {
  const named = [...playbook.gates, ...playbook.rules].flatMap(({ when }) => fieldsOf(when));
  const reasons = playbook.gates.flatMap(({ reason }) =>
    typeof reason === "string" ? [] : reason.field,
  );
  return [...new Set(["status", "customer_type", ...named, ...reasons])];
}

function factIn(field: string, { day, facts }: Scenario, request: PlanRequest): Fragment {
  const given = facts?.[field];
  if (given !== undefined) return value(given);
  const known = sql`r.${name(field)}`;
  if (day === undefined) return known;
  if (field === "status") return statusOn(day, request);
  if (!Object.hasOwn(clocksOf, field)) return known;
  return monthsOn(field as keyof typeof clocksOf, day, request);
}

function monthsOn(field: keyof typeof clocksOf, day: string, request: PlanRequest): Fragment {
  const clock = clockOn(field, day, request);
  return sql`CASE WHEN ${clock} IS NOT NULL THEN ${completedMonths(clock, value({ day }), request.dialect)} END`;
}

/** A contract that is over by that day sets the clocks anew: the contact clock, and when they left. */
function clockOn(field: keyof typeof clocksOf, day: string, { dialect }: PlanRequest): Fragment {
  const clock = sql`r.${name(clocksOf[field])}`;
  if (field === "months_since_order") return clock;
  const ended = sql`CASE WHEN r.is_running AND r.end_at < ${value({ day })} THEN r.end_at END`;
  return field === "dormancy_months"
    ? dialect.later(clock, ended)
    : sql`coalesce(r.churned, ${ended}, ${clock})`;
}

/** A prospect grows cold, a customer falls dormant by the calendar alone (MISSION 7); all else waits. */
function statusOn(day: string, request: PlanRequest): Fragment {
  const limit = value(request.playbook.windows.lost_prospect_months);
  const since = monthsOn("months_since_order", day, request);
  const stops = sql`NOT coalesce(${keepsBuying(since, value({ day }), request)}, FALSE) AND r.last_order IS NOT NULL`;
  return sql`CASE WHEN r.status = 'new_prospect' AND ${monthsOn("dormancy_months", day, request)} >= ${limit} THEN 'dormant_lost_prospect' WHEN r.status = 'existing' AND (CASE WHEN r.is_running THEN r.end_at < ${value({ day })} ELSE ${stops} END) THEN 'dormant_former' ELSE r.status END`;
}
