import { listNames } from "../../domain/lists.ts";
import type { Gate } from "../../playbook/types.ts";
import { type Build, carry, type Stage, stage } from "../stage.ts";
import { type Fragment, join, name, sql, value } from "../sql.ts";
import { gateColumn } from "./points.ts";

/** Gates in the order in which they win: by list (MISSION 7), then as the playbook has them. */
export function gatesInOrder(gates: readonly Gate[]): readonly Gate[] {
  return listNames.flatMap((list) => gates.filter((gate) => gate.list === list));
}

const hit = (gate: Gate) => sql`coalesce(g.${name(gateColumn(gate.id))}, FALSE)`;

/** `--include REASON` opens a `not_target` gate; the account comes back at low priority. */
function isOpened(gate: Gate, include: readonly string[]): boolean {
  return (
    gate.list === "not_target" && typeof gate.reason === "string" && include.includes(gate.reason)
  );
}

/** Which gate decides: its place in the order from 1; none is 0. */
export function gated(build: Build): Stage {
  const { playbook, include } = build.request;
  const gates = gatesInOrder(playbook.gates);
  const deciding = gates
    .map((gate, index) => ({ gate, place: index + 1 }))
    .filter(({ gate }) => !isOpened(gate, include));
  const opened = gates.filter((gate) => isOpened(gate, include));
  return stage(
    "gated",
    [
      ...carry(build, "scored", "g"),
      [
        "gate",
        sql`CASE ${join(
          deciding.map(({ gate, place }) => sql`WHEN ${hit(gate)} THEN ${value(place)}`),
          sql` `,
        )} ELSE 0 END`,
      ],
      [
        "is_included",
        opened.length === 0 ? value(false) : sql`(${join(opened.map(hit), sql` OR `)})`,
      ],
    ],
    sql`scored AS g`,
  );
}

/** A value per gate, or another where no gate decided. */
export function byGate(
  build: Build,
  pick: (gate: Gate) => Fragment | undefined,
  otherwise: Fragment,
): Fragment {
  const cases = gatesInOrder(build.request.playbook.gates).flatMap((gate, index) => {
    const picked = pick(gate);
    return picked === undefined ? [] : [sql`WHEN ${value(index + 1)} THEN ${picked}`];
  });
  if (cases.length === 0) return otherwise;
  return sql`CASE gate ${join(cases, sql` `)} ELSE ${otherwise} END`;
}
