import { ENDED_WORDS, isReversed } from "./contract.ts";
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
export function knownDays(written: Customer, asOf: Day): KnownDays {
  const customer = ofSeveralRows(written, asOf);
  const late = clockColumns.filter((name) => (customer[name] ?? "") > asOf);
  const ends = (customer.contracts ?? []).map(({ end }) => end);
  const lateStart = (customer.contracts ?? []).some(({ start }) => (start ?? "") > asOf);
  const contracts = (customer.contracts ?? [])
    .map((contract) => cutShort(contract, customer, asOf))
    .map((contract) => known(contract, customer, asOf));
  // 解約日 tells both: a leaving that is announced for the contract's end is no slip.
  const isEnd = (name: string) => name === "churn_at" && ends.includes(customer.churn_at);
  const kept = Object.entries(customer).filter(([name]) => !(late as string[]).includes(name));
  return {
    customer: {
      ...(Object.fromEntries(kept) as Customer),
      contracts,
      ...(late.some((name) => name === "first_order_at" || name === "last_order_at")
        ? { order_ahead: true }
        : {}),
    },
    future:
      lateStart ||
      // A stop ahead closes all the same, and is shown.
      (written.optout_at ?? "") > asOf ||
      (written.last_order_at ?? "") > asOf ||
      (written.last_contact_at ?? "") > asOf ||
      (written.again?.last_order_at ?? "") > asOf ||
      (written.again?.last_contact_at ?? "") > asOf ||
      late.some((name) => flagged.has(name) && !isEnd(name)),
  };
}

/** Of several rows the latest day that has come counts; signer and day stand in one row (MISSION P8). */
function ofSeveralRows(written: Customer, asOf: Day): Customer {
  const { again, ...one } = written;
  if (again === undefined) return written;
  const { signed_off_by: _by, signed_off_at: _at, ...customer } = one;
  const [signed] = [one, again]
    .filter((row) => row.signed_off_by !== undefined && (row.signed_off_at ?? "9") <= asOf)
    .sort((a, b) => ((a.signed_off_at ?? "") < (b.signed_off_at ?? "") ? 1 : -1));
  const lastOf = (column: "last_order_at" | "last_contact_at") => {
    const days = [one[column], again[column]].filter((day) => day !== undefined).sort();
    const day = days.filter((each) => each <= asOf).at(-1) ?? days[0];
    return day === undefined ? {} : { [column]: day };
  };
  return {
    ...customer,
    ...lastOf("last_order_at"),
    ...lastOf("last_contact_at"),
    ...(signed?.signed_off_by === undefined ? {} : { signed_off_by: signed.signed_off_by }),
    ...(signed?.signed_off_at === undefined ? {} : { signed_off_at: signed.signed_off_at }),
  };
}

/** A word and a past day of leaving say that a term which was agreed to a later day did not last so long. */
function cutShort(written: Contract, { churn_at, status }: Customer, asOf: Day): Contract {
  const { start = "", end = "" } = written;
  const isCut = churn_at !== undefined && churn_at < asOf && end >= asOf && churn_at >= start;
  return isCut && ENDED_WORDS.includes(status) ? { ...written, end: churn_at } : written;
}

/**
 * The day of leaving ends a contract whose end nobody wrote down, unless it began later: they came back.
 * A reversed contract stays as it was written, so that it is known for one.
 */
function known(written: Contract, { churn_at }: Customer, asOf: Day): Contract {
  const { start, end } = written;
  if (isReversed(written)) return written;
  const leaving = start !== undefined && (churn_at ?? "") >= start ? churn_at : undefined;
  const until = end ?? leaving;
  return {
    ...(start === undefined ? {} : start <= asOf ? { start } : { ahead: true }),
    ...(until === undefined ? {} : { end: until }),
  };
}
