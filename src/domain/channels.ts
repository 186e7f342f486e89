/** The ways to reach somebody (MISSION C1, C4), in the order in which lists print their permissions. */
export const channels = ["mail", "dm", "phone", "sms"] as const;

export type Channel = (typeof channels)[number];

/** The canonical columns, and the facts, that hold the permission of each channel. */
export const permissionColumns = [
  "mail_ok",
  "dm_ok",
  "phone_ok",
  "sms_ok",
] as const satisfies readonly `${Channel}_ok`[];

export type PermissionColumn = (typeof permissionColumns)[number];
