import { completedMonths, latest, monthsAfter, nextDay } from "./months.ts";
import type { Contract, Customer, Day } from "./types.ts";

/** What the contracts of an account say on a day. */
export interface Trade {
  readonly any: boolean;
  readonly running: boolean;
  /** The last day of the last contract; undefined while one runs or where the end is unknown. */
  readonly ended: Day | undefined;
  readonly endUnknown: boolean;
  /** A running contract whose end is known. */
  readonly endAnnounced: boolean;
  readonly months: number | undefined;
  /** First day of the last unbroken run. */
  readonly start: Day | undefined;
}

/** Databases write 2099-12-31 or 9999-12-31 where they mean "no end". */
const NO_END = "2099-12-31";

/** Words that close a contract whose end nobody wrote down. */
export const ENDED_WORDS: readonly (string | undefined)[] = [
  "dormant_former",
  "withdrawn",
  "closed",
];

/** MISSION 7: ends are inclusive, contracts with gaps of at most one month join, the last run counts. */
export function tradeOf(customer: Customer, asOf: Day): Trade {
  const contracts = (customer.contracts ?? []).filter(isAny).map(withoutEndless);
  const open = contracts.filter(({ end }) => end === undefined);
  const endUnknown = open.length > 0 && ENDED_WORDS.includes(customer.status);
  const reaching = contracts.filter(
    (one) => one.end !== undefined && one.end >= asOf && !isReversed(one),
  );
  const running = reaching.length > 0 || (open.length > 0 && !endUnknown);
  const run = lastRun(
    contracts.filter((one) => !isReversed(one) && one.ahead !== true),
    asOf,
  );
  return {
    start: run?.start,
    any: contracts.length > 0,
    running,
    ended:
      running || endUnknown
        ? undefined
        : latest(contracts.map(({ end }) => end).filter((end) => end !== undefined && end < asOf)),
    endUnknown: endUnknown && !running,
    endAnnounced: reaching.some(({ ahead }) => ahead !== true) && (open.length === 0 || endUnknown),
    months: endUnknown || run === undefined ? undefined : completedMonths(run.start, run.after),
  };
}

/** An end before its start (MISSION 7): a slip that gives no tenure. */
export function isReversed({ start, end }: Contract): boolean {
  return start !== undefined && end !== undefined && end < start;
}

function isAny({ start, end, ahead }: Contract): boolean {
  return ahead === true || start !== undefined || end !== undefined;
}

function withoutEndless({ start, end, ahead }: Contract): Contract {
  return {
    ...(ahead === true ? { ahead } : {}),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined || end >= NO_END ? {} : { end }),
  };
}

/** The last unbroken run; unknown where the start of that run is unknown. */
function lastRun(
  contracts: readonly Contract[],
  asOf: Day,
): { readonly start: Day; readonly after: Day } | undefined {
  if (contracts.some(({ start }) => start === undefined)) return undefined;
  const spans = contracts
    .map(({ start = "", end }) => ({
      start,
      after: end === undefined || end >= asOf ? asOf : nextDay(end),
    }))
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  let run: { start: Day; after: Day } | undefined;
  for (const span of spans) {
    if (run === undefined || span.start > monthsAfter(run.after, 1)) run = { ...span };
    else if (span.after > run.after) run.after = span.after;
  }
  return run;
}
