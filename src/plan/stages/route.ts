import { type Build, carry, type Stage, stage } from "../stage.ts";
import { type Fragment, name, sql, value } from "../sql.ts";
import { byGate } from "./gated.ts";

/** Why it is that list: the gate's reason, else the status. */
export function reasonOf(build: Build): Fragment {
  return byGate(
    build,
    (gate) => (typeof gate.reason === "string" ? value(gate.reason) : name(gate.reason.field)),
    sql`status`,
  );
}

/** The list, and the priority from the score alone. */
export function route(build: Build): Stage {
  const { priority } = build.request.playbook;
  const list = byGate(
    build,
    (gate) => value(gate.list),
    sql`CASE g.status WHEN 'existing' THEN 'existing' WHEN 'dormant_former' THEN 'dormant' WHEN 'dormant_lost_prospect' THEN 'dormant' ELSE 'needs_review' END`,
  );
  return stage(
    "routed",
    [
      ...carry(build, "gated", "g"),
      ["list", list],
      [
        "priority",
        sql`CASE WHEN g.is_included THEN 'low' WHEN g.score >= ${value(priority.top)} THEN 'top' WHEN g.score >= ${value(priority.high)} THEN 'high' WHEN g.score >= ${value(priority.normal)} THEN 'normal' ELSE 'low' END`,
      ],
    ],
    sql`gated AS g`,
  );
}
