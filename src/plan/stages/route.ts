import { listContact, listNames } from "../../domain/lists.ts";
import type { Channel } from "../../domain/channels.ts";
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

const usable: Readonly<Record<Channel, Fragment>> = {
  // The departed person's own address and direct number are not used (MISSION P9).
  mail: sql`(r.mail_ok = 'yes' AND r.has_email AND NOT r.contact_left)`,
  phone: sql`(r.phone_ok = 'yes' AND CASE WHEN r.contact_left THEN r.has_office_phone ELSE r.has_phone END)`,
  dm: sql`(r.dm_ok = 'yes' AND r.has_address)`,
  sms: sql`(r.sms_ok = 'yes' AND r.has_mobile AND NOT r.contact_left)`,
};

function firstUsable(channels: readonly Channel[]): Fragment {
  return sql`CASE ${join(
    channels.map((item) => sql`WHEN ${usable[item]} THEN ${value(item)}`),
    sql` `,
  )} ELSE 'none' END`;
}

/** C1: high priorities go to a person, low ones to mail or DM; a wait allows writing only. */
export function channel(build: Build): Stage {
  const { b2b, b2c } = build.request.playbook.channels;
  const written = (channels: readonly Channel[]) =>
    channels.filter((item) => item === "mail" || item === "dm");
  const listsWith = (contact: "person" | "written" | "none") =>
    sql`r.list IN (${join(
      listNames.filter((item) => listContact[item] === contact).map((item) => value(item)),
      sql`, `,
    )})`;
  const isHigh = sql`r.priority IN ('top', 'high')`;
  const pick = (plan: typeof b2b) =>
    sql`CASE WHEN ${listsWith("written")} THEN ${firstUsable(written(plan.low))} WHEN ${isHigh} THEN ${firstUsable(plan.high)} ELSE ${firstUsable(plan.low)} END`;
  return stage(
    "channelled",
    [
      ...carry(build, "routed", "r"),
      [
        "channel",
        sql`CASE WHEN ${listsWith("none")} THEN 'none' WHEN r.customer_type = 'b2b' THEN ${pick(b2b)} ELSE ${pick(b2c)} END`,
      ],
    ],
    sql`routed AS r`,
  );
}

/**
 * The place of each account: within its list, or over all lists with `--order score`. Narrow on purpose:
 * a sort that carried the printed texts along would cost more than the rest of the plan.
 */
export function places(build: Build): Stage {
  const byStatus = build.request.order === "status";
  const ordering = sql`CASE WHEN r.is_included THEN 1 ELSE 0 END, r.score DESC, coalesce(r.value_amount, -1) DESC, r.tie`;
  return stage(
    "places",
    [
      ["account_id", sql`r.account_id`],
      ["list", sql`r.list`],
      [
        "place",
        byStatus
          ? sql`row_number() OVER (PARTITION BY r.list ORDER BY ${ordering})`
          : sql`row_number() OVER (ORDER BY ${ordering})`,
      ],
    ],
    sql`standings AS r`,
    true,
  );
}
