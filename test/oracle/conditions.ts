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
  const of = (scalar: Scalar): Fact => (typeof scalar === "number" ? scaled(scalar) : scalar);
  const checks: Truth[] = [];
  const check = (isAsked: boolean, answer: (known: Fact) => boolean) => {
    if (isAsked) checks.push(fact === undefined ? undefined : answer(fact));
  };
  const order = (asked: Limit | string | undefined, answer: (side: number) => boolean) =>
    check(asked !== undefined, (known) => answer(ordered(known, limit(asked ?? 0))));
  if (test.known) checks.push(fact !== undefined);
  if (test.missing) checks.push(fact === undefined);
  check(test.is !== undefined, (known) => known === of(test.is ?? ""));
  check(test.in !== undefined, (known) => (test.in ?? []).some((one) => known === of(one)));
  check(test.contains !== undefined, (known) => String(known).includes(test.contains ?? ""));
  order(test.gte, (side) => side >= 0);
  order(test.gt, (side) => side > 0);
  order(test.lte, (side) => side <= 0);
  order(test.lt, (side) => side < 0);
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
