import type { Customer } from "./types.ts";

/** Longer chains are circles or slips. */
const MOST_STEPS = 4;

/**
 * The record that took this one over: `merged_into` is followed, whatever the status says, until a record
 * that was not merged in turn. Undefined where none is named, it is not in the list, or the way is a circle.
 */
export function survivorOf(one: Customer, list: readonly Customer[]): Customer | undefined {
  let at = targetOf(one, list);
  for (let step = 1; at !== undefined && step <= MOST_STEPS; step += 1) {
    const further = targetOf(at, list);
    if (further === undefined) return at;
    at = further;
  }
  return undefined;
}

/** What a record says of itself that has no survivor. */
export function claimOf(one: Customer, list: readonly Customer[]) {
  const isMarked = one.status === "merged" || targetOf(one, list) !== undefined;
  const names = one.merged_into !== undefined && one.merged_into !== one.customer_id;
  return { orphan: isMarked, misses: names && !isMarked };
}

function targetOf(one: Customer, list: readonly Customer[]): Customer | undefined {
  if (one.merged_into === one.customer_id) return undefined;
  return list.find(({ customer_id: id }) => id === one.merged_into && id !== undefined);
}
