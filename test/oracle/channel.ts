import { listContact, type ListName } from "../../src/domain/lists.ts";
import type { Permission, Playbook } from "../../src/playbook/types.ts";
import type { ChannelName, Customer } from "./types.ts";

/**
 * MISSION C1: the first permitted channel of the plan for that type and priority; a declared wait is kept
 * in writing. An address that is not there, or belongs to a person who left (P9), cannot be used.
 */
export function channelOf(
  customer: Customer,
  type: "b2b" | "b2c",
  list: ListName,
  priority: string,
  permissions: Readonly<Record<ChannelName, Permission>>,
  left: boolean,
  playbook: Playbook,
): ChannelName | undefined {
  const contact = listContact[list];
  if (contact === "none") return undefined;
  const isHigh = contact === "person" && (priority === "top" || priority === "high");
  const reach: Readonly<Record<ChannelName, boolean>> = {
    mail: customer.email !== undefined && !left,
    dm: customer.address1 !== undefined,
    phone: customer.phone !== undefined,
    sms: false,
  };
  return playbook.channels[type][isHigh ? "high" : "low"].find(
    (name) => permissions[name] === "yes" && reach[name],
  );
}
