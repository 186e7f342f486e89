import { barredOf } from "./blacklist.ts";
import { churnDay, contactClock } from "./clocks.ts";
import { isReversed, tradeOf } from "./contract.ts";
import { knownDays } from "./known-days.ts";
import { completedMonths, monthsAfter } from "./months.ts";
import { type Permissions, permissionsOf } from "./permission.ts";
import { releaseAfterChurn } from "./release.ts";
import { scaled } from "./scaled.ts";
import { classify } from "./status.ts";
import { type Tenure, tenureOf } from "./tenure.ts";
import type { Customer, Day, Facts, Options } from "./types.ts";

/** All that is known of one account before it is valued and scored. */
export interface Known {
  readonly customer: Customer;
  readonly type: "b2b" | "b2c";
  readonly facts: Facts;
  readonly flags: readonly string[];
  readonly tenure: Tenure;
  readonly clock: Day | undefined;
  readonly churned: Day | undefined;
  readonly permissions: Permissions;
}

/** Marked as merged into nobody of this list; naming a target that is not there; the survivor of others. */
interface Merging {
  readonly orphan: boolean;
  readonly misses: boolean;
  readonly joined: boolean;
}

const months = (from: Day | undefined, to: Day): bigint | undefined =>
  from === undefined ? undefined : scaled(completedMonths(from, to));

/** The facts of MISSION 1, 2, 4 and 7 under the names of the playbook's catalogue. */
export function knownOf(written: Customer, merging: Merging, options: Options): Known {
  const { asOf, playbook } = options;
  const { customer, future } = knownDays(written, asOf);
  const { type, inferred } = typeOf(customer, options);
  const trade = tradeOf(customer, asOf);
  const { status, neverBought, conflict } = classify(customer, type, trade, options);
  const tenure = tenureOf(customer, trade);
  const clock = contactClock(customer, trade, neverBought);
  const churned = churnDay(customer, trade);
  const permissions = permissionsOf(customer, type, options.suppress ?? [], playbook);
  const barred = barredOf(customer, options.blacklist ?? [], asOf);
  const facts: Facts = {
    customer_type: type,
    status,
    never_bought: neverBought,
    tenure_months: tenure.months === undefined ? undefined : scaled(tenure.months),
    tenure_source: tenure.source,
    dormancy_months: months(clock, asOf),
    months_since_order: months(customer.last_order_at, asOf),
    months_since_churn: months(churned, asOf),
    months_to_renewal:
      customer.renewal_at === undefined ? undefined : months(asOf, customer.renewal_at),
    orders_per_year: ordersPerYear(customer, asOf),
    login_30d: customer.login_30d === undefined ? undefined : scaled(customer.login_30d),
    churn_reason: customer.churn_reason,
    release_after_churn: releaseAfterChurn(customer, churned, options.releases ?? [], asOf),
    contact_left: contactLeft(written, type, asOf),
    contact_moved: contactLeft(written, type, asOf) && customer.contact_left === "moved",
    signed_off: signedOff(customer, status === "existing" ? customer.churn_at : churned, options),
    note_caution:
      customer.note_caution === "contact_left" && contactLeft(written, type, asOf)
        ? undefined
        : customer.note_caution,
    blacklisted: barred.blacklisted,
    blacklist_name_only: barred.nameOnly,
    blacklist_reason: barred.reason,
    suppressed: permissions.suppressed,
    suppress_reason: permissions.reason,
    merged_without_target: merging.orphan,
    cancellation_notified:
      trade.endAnnounced || (written.status === "cancelling" && status === "existing"),
  };
  const flags = [
    ...(conflict ? ["status_conflict"] : []),
    ...(inferred ? ["type_inferred"] : []),
    ...(tenure.source === "orders" ? ["tenure_from_orders"] : []),
    ...((written.contracts ?? []).some(isReversed) ? ["contract_dates_reversed"] : []),
    ...(future ? ["future_date"] : []),
    ...((customer.total_amount ?? 0n) < 0n || (customer.expected_amount ?? 0n) < 0n
      ? ["negative_amount"]
      : []),
    ...((customer.contracts?.length ?? 0) > 1 || written.again !== undefined || merging.joined
      ? ["duplicate_rows"]
      : []),
    ...(merging.misses ? ["merged_target_missing"] : []),
    ...(facts["contact_left"] === true ? ["contact_left"] : []),
    ...(customer.unreadable ?? []).map((column) => `unreadable_${column}`),
  ];
  return { customer, type, facts, flags, tenure, clock, churned, permissions };
}

/** MISSION 7: the wait of internal reasons ends where so many months are completed. */
export function waitEnds(churned: Day | undefined, window: number): Day | undefined {
  return churned === undefined ? undefined : monthsAfter(churned, window);
}

/** A column beats `--type`, which beats inference (CLI). */
function typeOf(customer: Customer, options: Options): { type: "b2b" | "b2c"; inferred: boolean } {
  const told = customer.customer_type ?? options.type;
  if (told !== undefined) return { type: told, inferred: false };
  return { type: customer.company_name === undefined ? "b2c" : "b2b", inferred: true };
}

/** MISSION P9: of a business only. An announced move counts from its day; 在籍 says that he is there. */
function contactLeft(customer: Customer, type: "b2b" | "b2c", asOf: Day): boolean {
  const { contact_left: word, contact_left_at: at, churn_reason } = customer;
  if (type === "b2c" || (at ?? "") > asOf) return false;
  if (
    customer.reason_names_leaver === true ||
    churn_reason === "contact_left" ||
    word === "left" ||
    word === "moved"
  )
    return true;
  return word === undefined && at !== undefined;
}

/** MISSION P8: a name and a date, not ahead, less than a year old, and not older than the leaving itself. */
function signedOff(
  customer: Customer,
  churned: Day | undefined,
  { asOf, playbook }: Options,
): boolean {
  const { signed_off_by: by, signed_off_at: at } = customer;
  if (by === undefined || at === undefined || at > asOf) return false;
  return completedMonths(at, asOf) < playbook.windows.sign_off_months && at >= (churned ?? "");
}

/** Orders a year since the first order; younger than a year is not multiplied up. */
function ordersPerYear(customer: Customer, asOf: Day): bigint | undefined {
  const { order_count: count, first_order_at: first } = customer;
  if (count === undefined || first === undefined) return undefined;
  return (scaled(count) * 12n) / BigInt(Math.max(12, completedMonths(first, asOf)));
}
