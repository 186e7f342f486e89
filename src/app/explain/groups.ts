import type { GroupSum, RunRequest } from "../contract.ts";
import type { Verdicts } from "./verdicts.ts";

/** Points as they print: at most four decimals, none at the end. */
export function points(number: number): string {
  return String(Math.round(number * 10_000) / 10_000);
}

/** What each group adds up to and what of it counts: 50 and these are the score (MISSION 7). */
export function groupSums(
  { rules }: Verdicts,
  { playbook, language }: RunRequest,
): readonly GroupSum[] {
  return Object.entries(playbook.groups).map(([group, { label, min, max }]) => {
    const sum = rules
      .filter(([rule, verdict]) => rule.group === group && verdict === true)
      .reduce((total, [rule]) => total + rule.points, 0);
    const counted = Math.min(max, Math.max(min, sum));
    return { group, label: label[language], sum: points(sum), counted: points(counted), min, max };
  });
}
