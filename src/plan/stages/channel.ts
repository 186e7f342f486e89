import type { Channel } from "../../domain/channels.ts";
import { listContact, listNames } from "../../domain/lists.ts";
import { type Build, carry, type Stage, stage } from "../stage.ts";
import { type Fragment, join, sql, value } from "../sql.ts";

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
