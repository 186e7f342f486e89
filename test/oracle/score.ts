import type { Playbook } from "../../src/playbook/types.ts";
import { holds } from "./conditions.ts";
import { scaled } from "./scaled.ts";
import type { Amount, Facts, Fired } from "./types.ts";

export interface Scored {
  readonly score: Amount;
  readonly fired: readonly Fired[];
  readonly flags: readonly string[];
  readonly offers: boolean;
}

/** 50 plus the groups, each within its limits; a clamp to 0–100 stands behind them (MISSION 7). */
export function scoreOf(facts: Facts, type: "b2b" | "b2c", playbook: Playbook): Scored {
  const rules = playbook.rules.filter(
    ({ when }) => holds(when, facts, playbook.windows, type) === true,
  );
  const sums = Object.entries(playbook.groups).map(([group, { max, min }]) => {
    const own = rules.filter((rule) => rule.group === group);
    const sum = own.reduce((points, rule) => points + scaled(rule.points), 0n);
    return within(sum, scaled(min), scaled(max));
  });
  return {
    score: within(
      sums.reduce((a, b) => a + b, scaled(50)),
      0n,
      scaled(100),
    ),
    fired: rules.map(({ id, group, points }) => ({ rule: id, group, points: scaled(points) })),
    flags: rules.flatMap(({ flag }) => (flag === undefined ? [] : [flag])),
    offers: rules.some(({ offer }) => offer !== undefined),
  };
}

export function priorityOf(
  score: Amount,
  { priority }: Playbook,
): "top" | "high" | "normal" | "low" {
  if (score >= scaled(priority.top)) return "top";
  if (score >= scaled(priority.high)) return "high";
  return score >= scaled(priority.normal) ? "normal" : "low";
}

function within(amount: Amount, least: Amount, most: Amount): Amount {
  return amount < least ? least : amount > most ? most : amount;
}
