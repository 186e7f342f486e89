import { channelOf, isContacted } from "./channel.ts";
import { type Known, knownOf, waitEnds } from "./facts.ts";
import { claimOf, survivorOf } from "./merging.ts";
import { routeOf } from "./route.ts";
import { priorityOf, scoreOf } from "./score.ts";
import type { Customer, Facts, Options, Verdict } from "./types.ts";
import { valueOf, valueRanks } from "./value-rank.ts";

type Unranked = Omit<Verdict, "rank"> & {
  readonly value: bigint | undefined;
  readonly included: boolean;
};

/**
 * A plain reading of MISSION 1, 2, 4 and 7, against which the product is held. One record is one account;
 * a merged record whose survivor is in the list is none. Rules, gates and windows come from the playbook.
 */
export function evaluate(list: readonly Customer[], options: Options): Verdict[] {
  const folded = list.filter((one) => survivorOf(one, list) !== undefined);
  const survivors = new Set(folded.map((one) => survivorOf(one, list)));
  const known = list
    .filter((one) => !folded.includes(one))
    .map((one) => knownOf(one, { ...claimOf(one, list), joined: survivors.has(one) }, options));
  const ranks = valueRanksOf(known, options);
  return ranked(known.map((one, place) => verdictOf(one, ranks[place], options)));
}

/** Per customer type, over accounts neither blacklisted nor closed (MISSION 7). */
function valueRanksOf(known: readonly Known[], { playbook }: Options): Verdict["value_rank"][] {
  const counts = ({ facts }: Known) =>
    facts["blacklisted"] !== true && facts["status"] !== "closed";
  const values = (type: string) =>
    known.map((one) =>
      one.type === type && counts(one) ? valueOf(one.customer, playbook) : undefined,
    );
  const businesses = valueRanks(values("b2b"), playbook);
  const consumers = valueRanks(values("b2c"), playbook);
  return known.map((_, place) => businesses[place] ?? consumers[place]);
}

function verdictOf(known: Known, valueRank: Verdict["value_rank"], options: Options): Unranked {
  const { playbook } = options;
  const { customer, type, permissions } = known;
  const facts: Facts = { ...known.facts, value_rank: valueRank };
  const { score, fired, flags, offers } = scoreOf(facts, type, playbook);
  const route = routeOf(facts, type, playbook, options.include ?? []);
  const priority = route.included ? "low" : priorityOf(score, playbook);
  const left = type === "b2b" && facts["contact_left"] === true;
  const wait = route.gate?.not_before && playbook.windows[route.gate.not_before.window];
  const silent = isContacted(route.list) && !offers;
  return {
    key: customer.customer_id ?? "",
    customer_type: type,
    status: String(facts["status"]),
    list: route.list,
    list_reason: route.reason,
    score,
    priority,
    value_rank: valueRank,
    tenure_months: known.tenure.months,
    tenure_source: known.tenure.source,
    dormancy_months:
      facts["dormancy_months"] === undefined
        ? undefined
        : Number(facts["dormancy_months"]) / 10_000,
    contact_clock: known.clock,
    permissions: permissions.of,
    channel: channelOf(customer, type, route.list, priority, permissions.of, left, playbook),
    not_before: typeof wait === "number" ? waitEnds(known.churned, wait) : undefined,
    flags: new Set([
      ...known.flags,
      ...flags,
      ...route.others,
      ...(silent ? ["no_reason_to_contact"] : []),
    ]),
    fired,
    value: valueOf(customer, playbook),
    included: route.included,
  };
}

/** Included ones last, then score, then value (unknown last), then the key by its bytes. */
function ranked(verdicts: readonly Unranked[]): Verdict[] {
  const order = [...verdicts].sort(
    (a, b) =>
      Number(a.included) - Number(b.included) ||
      down(a.score, b.score) ||
      down(a.value ?? -1n, b.value ?? -1n) ||
      Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)),
  );
  return verdicts.map(({ value: _value, included: _included, ...verdict }) => {
    const own = order.filter(({ list }) => list === verdict.list);
    return { ...verdict, rank: own.findIndex(({ key }) => key === verdict.key) + 1 };
  });
}

function down(a: bigint, b: bigint): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
