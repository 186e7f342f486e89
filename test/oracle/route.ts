import type { ListName } from "../../src/domain/lists.ts";
import type { Gate, Playbook } from "../../src/playbook/types.ts";
import { holds } from "./conditions.ts";
import type { Facts } from "./types.ts";

/** MISSION 7, word for word: the first that applies wins; existing and dormant are what is left. */
const precedence: readonly ListName[] = [
  "blacklisted",
  "closed",
  "suppressed",
  "caution",
  "not_target",
  "needs_review",
  "new_prospect",
  "nurture",
  "existing",
  "dormant",
];

export interface Route {
  readonly list: ListName;
  readonly reason: string;
  readonly gate: Gate | undefined;
  /** `list/reason` of the gates that apply and did not decide. */
  readonly others: readonly string[];
  /** A gate was lifted by `--include`: the account comes back at low priority. */
  readonly included: boolean;
}

/** One list per account; the first gate that applies wins, in the order of the lists (MISSION 7). */
export function routeOf(
  facts: Facts,
  type: "b2b" | "b2c",
  playbook: Playbook,
  include: readonly string[],
): Route {
  const open = playbook.gates
    .filter(({ when }) => holds(when, facts, playbook.windows, type) === true)
    .sort((a, b) => precedence.indexOf(a.list) - precedence.indexOf(b.list));
  const isIncluded = (gate: Gate) =>
    gate.list === "not_target" && include.includes(reasonOf(gate, facts));
  const gate = open.find((one) => !isIncluded(one));
  const status = String(facts["status"]);
  const list = gate?.list ?? (status === "existing" ? "existing" : "dormant");
  return {
    list,
    reason: gate === undefined ? status : reasonOf(gate, facts),
    gate,
    others: open.filter((one) => one !== gate).map((one) => `${one.list}/${reasonOf(one, facts)}`),
    included: open.some(isIncluded),
  };
}

function reasonOf({ reason }: Gate, facts: Facts): string {
  return typeof reason === "string" ? reason : String(facts[reason.field] ?? "");
}
