import { permissionColumns } from "../domain/channels.ts";
import type { PermissionSource } from "../plan/request.ts";
import type { LoadedTable } from "../read/tables.ts";

/** The columns of a loaded table that say yes or no to a channel, each in its own sense. */
export function permissionSources(table: LoadedTable): readonly PermissionSource[] {
  return table.columns.flatMap(({ column, canonical, polarity, header }) => {
    const channel = permissionColumns.find((item) => item === canonical);
    if (channel === undefined || polarity === undefined) return [];
    return [{ column, channel, polarity, header }];
  });
}
