import type { Playbook } from "../../src/playbook/types.ts";
import { scaled } from "./scaled.ts";
import type { Amount, Customer } from "./types.ts";

/** Past plus weighted expected amount, in units of 1/10⁸; undefined where neither is known (MISSION 7). */
export function valueOf(customer: Customer, playbook: Playbook): bigint | undefined {
  const past = floored(customer.total_amount);
  const expected = floored(customer.expected_amount);
  if (past === undefined && expected === undefined) return undefined;
  return (past ?? 0n) * scaled(1) + (expected ?? 0n) * scaled(playbook.value.expected_weight);
}

/** A while the share before the account is below `a_share`; equal amounts share the rank of the first. */
export function valueRanks(
  values: readonly (bigint | undefined)[],
  { value: { a_share, b_share } }: Playbook,
): ("A" | "B" | "C" | undefined)[] {
  const known = values.filter((value) => value !== undefined);
  const total = known.reduce((sum, value) => sum + value, 0n);
  return values.map((value) => {
    if (value === undefined) return undefined;
    const before = known.filter((other) => other > value).reduce((sum, other) => sum + other, 0n);
    if (before * scaled(1) < total * scaled(a_share)) return "A";
    return before * scaled(1) < total * scaled(b_share) ? "B" : "C";
  });
}

/** A negative total counts as nothing. */
function floored(amount: Amount | undefined): Amount | undefined {
  return amount !== undefined && amount < 0n ? 0n : amount;
}
