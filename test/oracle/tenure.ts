import type { Trade } from "./contract.ts";
import { completedMonths } from "./months.ts";
import type { Customer } from "./types.ts";

export interface Tenure {
  readonly months: number | undefined;
  readonly source: "contract" | "orders" | undefined;
}

/** MISSION 7: under contract; without contracts first to last order, where one order gives none. */
export function tenureOf(customer: Customer, trade: Trade): Tenure {
  const none = { months: undefined, source: undefined };
  if (trade.any)
    return trade.months === undefined ? none : { months: trade.months, source: "contract" };
  const { first_order_at: first, last_order_at: last } = customer;
  if (
    first === undefined ||
    last === undefined ||
    last <= first ||
    (customer.order_count ?? 2) <= 1
  )
    return none;
  return { months: completedMonths(first, last), source: "orders" };
}
