import type { Engine } from "../../engine/engine.ts";
import { type Scenario, whatIfQuery } from "../../plan/queries/explain-what-if.ts";
import type { PlanRequest } from "../../plan/request.ts";
import { gatesInOrder } from "../../plan/stages/gated.ts";
import type { Gate, Rule } from "../../playbook/types.ts";

/** TRUE, FALSE, or null where a missing fact could decide. */
type Verdict = boolean | null;

/** What the plan says of one account: as it is, or under a scenario. */
export interface Verdicts {
  readonly list: string;
  readonly reason: string;
  readonly priority: string;
  readonly score: string;
  /** The gate that decides, if one does. */
  readonly gate?: Gate;
  readonly gates: readonly (readonly [Gate, Verdict])[];
  readonly rules: readonly (readonly [Rule, Verdict])[];
}

/** The account as it is. */
export async function verdictsOf(
  engine: Engine,
  request: PlanRequest,
  account: number,
): Promise<Verdicts> {
  const [now] = await verdictsUnder(engine, request, account, [{}]);
  if (now === undefined) throw new Error(`account ${account} has no verdicts`);
  return now;
}

/** The account under each of the scenarios, in their order. */
export async function verdictsUnder(
  engine: Engine,
  request: PlanRequest,
  account: number,
  scenarios: readonly Scenario[],
): Promise<readonly Verdicts[]> {
  if (scenarios.length === 0) return [];
  const gates = gatesInOrder(request.playbook.gates);
  const { rules } = request.playbook;
  const rows = await engine.rows(whatIfQuery(request, account, scenarios));
  return rows.map(([, list, reason, place, priority, score, ...hits]) => {
    const gate = gates[Number(place) - 1];
    const verdict = (at: number): Verdict => (hits[at] === null ? null : hits[at] === true);
    return {
      list: String(list),
      reason: String(reason ?? ""),
      priority: String(priority),
      score: String(score),
      ...(gate === undefined ? {} : { gate }),
      gates: gates.map((each, at) => [each, verdict(at)] as const),
      rules: rules.map((each, at) => [each, verdict(gates.length + at)] as const),
    };
  });
}
