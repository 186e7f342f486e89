import { changePhrases as phrases } from "../../locale/explain.ts";
import { boundariesQuery, clocksOf } from "../../plan/queries/explain-what-if.ts";
import type { Comparison, Condition, Limit, Playbook, Windows } from "../../playbook/types.ts";
import type { Scored } from "../scored.ts";
import { points } from "./groups.ts";
import type { Say } from "./say.ts";
import { type Verdicts, verdictsUnder } from "./verdicts.ts";

/** Further days are too far away to plan by. */
const mostDays = 2;

type Clocked = keyof typeof clocksOf;

interface Boundary {
  readonly field: Clocked;
  readonly months: number;
}

/** The next days on which the calendar alone moves the account, and what happens then. */
export async function timeChanges(
  account: number,
  now: Verdicts,
  { engine, request }: Scored,
  say: Say,
): Promise<readonly string[]> {
  const limits = boundaries(request.playbook);
  if (limits.length === 0) return [];
  const [row] = await engine.rows(boundariesQuery(request, account, limits));
  const coming = (row ?? []).filter(
    (day): day is string => typeof day === "string" && day > request.asOf,
  );
  const days = [...new Set(coming)].sort();
  const after = await verdictsUnder(
    engine,
    request,
    account,
    days.map((day) => ({ day })),
  );
  const said: string[] = [];
  let before = now;
  for (const [index, then] of after.entries()) {
    const what = differences(before, then, say);
    if (what.length > 0)
      said.push(say(phrases.onDay, { day: days[index] ?? "", what: what.join(", ") }));
    before = then;
  }
  return said.slice(0, mostDays);
}

function differences(before: Verdicts, then: Verdicts, say: Say): readonly string[] {
  const fired = (verdicts: Verdicts) =>
    verdicts.rules
      .filter(([rule, verdict]) => verdict === true && rule.points !== 0)
      .map(([rule]) => rule);
  const [was, is] = [fired(before), fired(then)];
  const signed = (number: number) => (number > 0 ? `+${points(number)}` : points(number));
  const moved = before.list !== then.list || before.reason !== then.reason;
  const values = (rule: { readonly id: string; readonly points: number }) => ({
    rule: rule.id,
    points: signed(rule.points),
  });
  return [
    ...(moved ? [say(phrases.listBecomes, { list: then.list, reason: then.reason })] : []),
    ...is.filter((rule) => !was.includes(rule)).map((rule) => say(phrases.ruleFires, values(rule))),
    ...was.filter((rule) => !is.includes(rule)).map((rule) => say(phrases.ruleEnds, values(rule))),
    ...(before.score === then.score ? [] : [say(phrases.scoreBecomes, { score: then.score })]),
  ];
}

/** Every limit that a gate or rule sets to a count of months that runs on by itself. */
function boundaries(playbook: Playbook): readonly Boundary[] {
  const { windows } = playbook;
  const found = new Map<string, Boundary>();
  const add = (field: Clocked, months: number) =>
    found.set(`${field}_${months}`, { field, months });
  for (const { when } of [...playbook.gates, ...playbook.rules]) {
    for (const test of comparisons(when)) {
      if (!Object.hasOwn(clocksOf, test.field)) continue;
      const at = [test.gte, test.lt].flatMap((limit) => monthsIn(limit, windows));
      const past = [test.gt, test.lte].flatMap((limit) => monthsIn(limit, windows));
      for (const months of [...at, ...past.map((each) => each + 1)])
        add(test.field as Clocked, months);
    }
  }
  add("dormancy_months", windows.lost_prospect_months);
  return [...found.values()].filter(({ months }) => Number.isInteger(months));
}

function comparisons(condition: Condition): readonly Comparison[] {
  if ("all" in condition) return condition.all.flatMap(comparisons);
  if ("any" in condition) return condition.any.flatMap(comparisons);
  if ("not" in condition) return comparisons(condition.not);
  return [condition];
}

/** Both types' months, and twice the purchase cycle: one too many changes nothing and is not told. */
function monthsIn(limit: Limit | string | undefined, windows: Windows): readonly number[] {
  if (typeof limit === "number") return [limit];
  if (typeof limit !== "object") return [];
  const months = windows[limit.window];
  if (months === null) return [];
  if (typeof months === "number") return [months];
  return [months.b2b, months.b2c, 2 * (windows.purchase_cycle_months ?? 0)];
}
