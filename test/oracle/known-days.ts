import type { Contract, Customer, Day } from "./types.ts";

/** The days of a customer as the clocks may read them, and whether one had to be ignored. */
export interface KnownDays {
  readonly customer: Customer;
  readonly future: boolean;
}

const clockColumns = [
  "registered_at",
  "first_order_at",
  "last_order_at",
  "last_contact_at",
  "churn_at",
  "contact_left_at",
  "signed_off_at",
] as const satisfies readonly (keyof Customer)[];

/** Which of them are a slip of the pen where they lie ahead; a sign-off is simply not valid yet. */
const flagged = new Set<string>([
  "registered_at",
  "first_order_at",
  "last_order_at",
  "last_contact_at",
  "churn_at",
]);

/** Dates after the as-of date are ignored and flagged; contract ends and renewals may lie ahead (MISSION 7). */
export function knownDays(customer: Customer, asOf: Day): KnownDays {
  const late = clockColumns.filter((name) => (customer[name] ?? "") > asOf);
  const lateStart = (customer.contracts ?? []).some(({ start }) => (start ?? "") > asOf);
  const contracts = (customer.contracts ?? []).map((contract) => known(contract, customer, asOf));
  const kept = Object.entries(customer).filter(([name]) => !(late as string[]).includes(name));
  return {
    customer: { ...(Object.fromEntries(kept) as Customer), contracts },
    future: lateStart || late.some((name) => flagged.has(name)),
  };
}

/** The day of leaving ends a contract whose end nobody wrote down, unless it began later: they came back. */
function known({ start, end }: Contract, { churn_at }: Customer, asOf: Day): Contract {
  const leaving = start !== undefined && (churn_at ?? "") >= start ? churn_at : undefined;
  const until = end ?? leaving;
  return {
    ...(start !== undefined && start <= asOf ? { start } : {}),
    ...(until === undefined ? {} : { end: until }),
  };
}
