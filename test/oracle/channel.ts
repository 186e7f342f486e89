import type { ListName } from "../../src/domain/lists.ts";
import type { Permission, Playbook } from "../../src/playbook/types.ts";
import type { ChannelName, Customer } from "./types.ts";

/** Who may be approached in person (MISSION W2), and who waits and is written to only (P7): nobody else. */
const approached: readonly ListName[] = ["existing", "dormant", "new_prospect"];
const writtenTo: readonly ListName[] = ["nurture"];

export function isContacted(list: ListName): boolean {
  return approached.includes(list) || writtenTo.includes(list);
}

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
  if (!isContacted(list)) return undefined;
  const isHigh = approached.includes(list) && (priority === "top" || priority === "high");
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
