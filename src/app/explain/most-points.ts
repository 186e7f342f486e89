import { fieldsOf } from "../../plan/condition.ts";
import type { Playbook } from "../../playbook/types.ts";
import type { GroupSum } from "../contract.ts";
import { points } from "./groups.ts";
import type { Verdicts } from "./verdicts.ts";

/**
 * Points that knowing `fact` could bring at most: of each group the best rule that is undecided for want
 * of it, as far as the group has room. Empty when none.
 */
export function mostPoints(
  fact: string,
  { rules }: Verdicts,
  groups: readonly GroupSum[],
  { groups: limits }: Playbook,
): { readonly most?: string } {
  const undecided = rules
    .filter(([rule, verdict]) => verdict === null && fieldsOf(rule.when).includes(fact))
    .map(([rule]) => rule);
  const total = groups.reduce((sum, { group, counted }) => {
    const best = Math.max(
      0,
      ...undecided.filter((rule) => rule.group === group).map((rule) => rule.points),
    );
    return sum + Math.min(best, (limits[group]?.max ?? 0) - Number(counted));
  }, 0);
  return total > 0 ? { most: `+${points(total)}` } : {};
}
