import { neverBoughtClock } from "./clocks.ts";
import type { Trade } from "./contract.ts";
import { completedMonths, daysBetween } from "./months.ts";
import type { Customer, Day, Options } from "./types.ts";

export type Status =
  | "existing"
  | "dormant_former"
  | "dormant_lost_prospect"
  | "new_prospect"
  | "closed"
  | "unknown";

export interface Classified {
  readonly status: Status;
  readonly neverBought: boolean | undefined;
  readonly conflict: boolean;
}

const PROSPECT_WORDS: readonly (string | undefined)[] = ["new_prospect", "dormant_lost_prospect"];
const TRADE_WORDS: readonly (string | undefined)[] = [
  "existing",
  "cancelling",
  "dormant_former",
  "withdrawn",
];

/** Who is who (MISSION W1 and 7): facts beat words, and nothing is guessed away. */
export function classify(
  customer: Customer,
  type: "b2b" | "b2c",
  trade: Trade,
  options: Options,
): Classified {
  const neverBought = neverBoughtOf(customer, trade, options);
  if (customer.status === "closed" || customer.churn_reason === "closed") {
    return { status: "closed", neverBought, conflict: false };
  }
  const status =
    neverBought === true
      ? prospect(customer, options)
      : neverBought === false
        ? former(customer, type, trade, options)
        : byWord(customer);
  // A prospect of whom no day is known: the word is all there is, and contradicts nothing.
  const isBare =
    neverBought === true && status === "unknown" && PROSPECT_WORDS.includes(customer.status);
  const conflict =
    (!isBare && contradicts(customer.status, status)) ||
    leftWhileRunning(customer, trade, options.asOf);
  return { status, neverBought, conflict };
}

/** Undefined where nothing tells; a word of trade counts only where no fact speaks. */
function neverBoughtOf(customer: Customer, trade: Trade, options: Options): boolean | undefined {
  const bought =
    trade.any ||
    customer.first_order_at !== undefined ||
    customer.last_order_at !== undefined ||
    customer.order_ahead === true ||
    (customer.order_count ?? 0) > 0 ||
    (customer.total_amount ?? 0n) > 0n;
  if (bought) return false;
  if (customer.order_count === 0) return true;
  if (TRADE_WORDS.includes(customer.status)) return undefined;
  if (PROSPECT_WORDS.includes(customer.status)) return true;
  return options.knowsTrade === false ? undefined : true;
}

function former(customer: Customer, type: "b2b" | "b2c", trade: Trade, options: Options): Status {
  if (trade.running) return "existing";
  const young = orderedLately(customer, type, options);
  if (trade.ended !== undefined) {
    return young && (customer.last_order_at ?? "") > trade.ended ? "existing" : "dormant_former";
  }
  if (customer.last_order_at !== undefined) return young ? "existing" : "dormant_former";
  if (trade.any) return "dormant_former";
  return byWord(customer);
}

/** Inside the window, or within 1.5 × the account's own gap where it has three purchase days. */
function orderedLately(
  customer: Customer,
  type: "b2b" | "b2c",
  { asOf, playbook }: Options,
): boolean {
  const { last_order_at: last, purchase_days: days, median_gap_days: gap } = customer;
  if (last === undefined) return false;
  if (completedMonths(last, asOf) < playbook.windows.existing_months[type]) return true;
  return (
    days !== undefined && days >= 3 && gap !== undefined && daysBetween(last, asOf) * 2 <= gap * 3
  );
}

function prospect(customer: Customer, { asOf, playbook }: Options): Status {
  const clock: Day | undefined = neverBoughtClock(customer);
  if (clock !== undefined) {
    const months = completedMonths(clock, asOf);
    return months < playbook.windows.lost_prospect_months
      ? "new_prospect"
      : "dormant_lost_prospect";
  }
  // No date at all: unknown, whatever the word (MISSION 7).
  return "unknown";
}

/** Whoever bought is never a prospect: a lost one is then a former customer, a fresh one unknown. */
function byWord(customer: Customer): Status {
  const { status } = customer;
  if (status === "withdrawn") return "dormant_former";
  if (status === "cancelling") return "existing";
  if (status === "existing" || status === "dormant_former") return status;
  const bought =
    customer.order_ahead === true ||
    (customer.order_count ?? 0) > 0 ||
    (customer.total_amount ?? 0n) > 0n ||
    customer.first_order_at !== undefined;
  if (status === "dormant_lost_prospect") return bought ? "dormant_former" : status;
  return status === "new_prospect" && !bought ? status : "unknown";
}

/** A day of leaving behind, a last day ahead, and no word that announces the end (docs/decisions/0013). */
function leftWhileRunning({ status, churn_at: left }: Customer, trade: Trade, asOf: Day): boolean {
  return (
    trade.running &&
    trade.endAnnounced &&
    status !== "cancelling" &&
    left !== undefined &&
    left < asOf &&
    left >= (trade.start ?? "")
  );
}

function contradicts(word: string | undefined, status: Status): boolean {
  if (word === undefined || word === "merged" || word === "registration") return false;
  const meant = word === "withdrawn" ? "dormant_former" : word === "cancelling" ? "existing" : word;
  return meant !== status;
}
