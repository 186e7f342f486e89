import type { Permission, Playbook } from "../../src/playbook/types.ts";
import type { ChannelName, Customer, StopLine } from "./types.ts";
import { channelNames } from "./types.ts";

export interface Permissions {
  readonly of: Readonly<Record<ChannelName, Permission>>;
  /** Every channel is a no, and at least one was recorded (MISSION 7). */
  readonly suppressed: boolean;
  readonly reason: string | undefined;
}

/** MISSION C4: an opt-out beats everything, then what is recorded, then what holds for that type. */
export function permissionsOf(
  customer: Customer,
  type: "b2b" | "b2c",
  stops: readonly StopLine[],
  playbook: Playbook,
): Permissions {
  const withdrawn = type === "b2c" && customer.status === "withdrawn";
  const stopped = (channel: ChannelName) =>
    withdrawn ||
    customer.recorded?.[channel] === "no" ||
    (channel === "mail" && customer.optout_at !== undefined) ||
    stops.some((line) => line.channels.includes(channel) && names(line, customer));
  const one = (channel: ChannelName): Permission => {
    if (stopped(channel)) return "no";
    const recorded = customer.recorded?.[channel];
    if (recorded !== undefined) return recorded;
    const hasBasis = channel === "mail" && type === "b2b" && customer.consent_basis !== undefined;
    return hasBasis ? "yes" : playbook.channels.consent_default[type][channel];
  };
  const of = { mail: one("mail"), dm: one("dm"), phone: one("phone"), sms: one("sms") };
  const suppressed = channelNames.every((name) => of[name] === "no") && channelNames.some(stopped);
  const line = stops.find((stop) => names(stop, customer));
  return {
    of,
    suppressed,
    reason: suppressed ? (withdrawn ? "withdrawn" : (line?.reason ?? "opt_out")) : undefined,
  };
}

/** A person's stop binds that person and address. */
function names(line: StopLine, customer: Customer): boolean {
  return (["customer_id", "email", "phone"] as const).some(
    (key) => line[key] !== undefined && line[key] === customer[key],
  );
}
