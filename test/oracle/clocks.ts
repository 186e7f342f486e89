import type { Trade } from "./contract.ts";
import { latest } from "./months.ts";
import type { Customer, Day } from "./types.ts";

/** MISSION W3: the latest of last two-way contact, last order and past contract end. */
export function contactClock(
  customer: Customer,
  trade: Trade,
  neverBought: boolean | undefined,
): Day | undefined {
  if (neverBought === true) return neverBoughtClock(customer);
  return latest([customer.last_contact_at, customer.last_order_at, trade.ended]);
}

/** MISSION 7: who never bought is silent since the later of last contact and registration. */
export function neverBoughtClock(customer: Customer): Day | undefined {
  return latest([customer.last_contact_at, customer.registered_at]);
}

/** MISSION P7: when they left: churn_at, else contract end, else last order. */
export function churnDay(customer: Customer, trade: Trade): Day | undefined {
  return customer.churn_at ?? trade.ended ?? customer.last_order_at;
}
