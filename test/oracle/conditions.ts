import type { Comparison, Condition, Limit, Scalar, Windows } from "../../src/playbook/types.ts";
import { scaled } from "./scaled.ts";
import type { Fact, Facts } from "./types.ts";

/** Undefined is "nobody knows". */
export type Truth = boolean | undefined;

/** A condition of the playbook over the facts, in three-valued logic: what is unknown fires nothing. */
export function holds(
  condition: Condition,
  facts: Facts,
  windows: Windows,
  type: "b2b" | "b2c",
): Truth {
  const inner = (one: Condition) => holds(one, facts, windows, type);
  if ("all" in condition) return every(condition.all.map(inner));
  if ("any" in condition) return not(every(condition.any.map(inner).map(not)));
  if ("not" in condition) return not(inner(condition.not));
  return compare(condition, facts[condition.field], (limit) => limitOf(limit, windows, type));
}

function every(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

function compare(test: Comparison, fact: Fact, limit: (limit: Limit | string) => Fact): Truth {
  if (test.known) return fact !== undefined;
  if (test.missing) return fact === undefined;
  if (fact === undefined) return undefined;
  const of = (scalar: Scalar): Fact => (typeof scalar === "number" ? scaled(scalar) : scalar);
  const checks: Truth[] = [];
  if (test.is !== undefined) checks.push(fact === of(test.is));
  if (test.in !== undefined) checks.push(test.in.some((one) => fact === of(one)));
  if (test.contains !== undefined) checks.push(String(fact).includes(test.contains));
  if (test.gte !== undefined) checks.push(ordered(fact, limit(test.gte)) >= 0);
  if (test.gt !== undefined) checks.push(ordered(fact, limit(test.gt)) > 0);
  if (test.lte !== undefined) checks.push(ordered(fact, limit(test.lte)) <= 0);
  if (test.lt !== undefined) checks.push(ordered(fact, limit(test.lt)) < 0);
  return every(checks);
}

function ordered(a: Fact, b: Fact): number {
  if (typeof a !== typeof b || a === undefined || b === undefined)
    throw new Error("cannot compare");
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A window's months for that type; where people buy once a cycle a consumer may be silent for two of them. */
function limitOf(limit: Limit | string, windows: Windows, type: "b2b" | "b2c"): Fact {
  if (typeof limit === "string") return limit;
  if (typeof limit === "number") return scaled(limit);
  const window = windows[limit.window];
  if (window === null) return undefined;
  if (typeof window === "number") return scaled(window);
  const cycle =
    type === "b2c" && limit.window === "dormancy_months" ? windows.purchase_cycle_months : null;
  return scaled(Math.max(window[type], 2 * (cycle ?? 0)));
}
