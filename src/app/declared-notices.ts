import type { Notice } from "../errors.ts";
import { inputNotices } from "../locale/inputs.ts";
import { headerKey } from "../read/headers.ts";
import type { MappedFile } from "../read/tables.ts";

/**
 * Entries of the playbook's `columns` of which no customer list has a header: an export that was renamed would lose
 * its permissions in silence.
 */
export function declaredNotices(
  columns: Readonly<Record<string, readonly string[]>>,
  customers: readonly MappedFile[],
): readonly Notice[] {
  const here = new Set(customers.flatMap(({ table }) => table.header.map(headerKey)));
  return Object.entries(columns)
    .filter(
      ([, headers]) => headers.length > 0 && !headers.some((header) => here.has(headerKey(header))),
    )
    .map(([column, headers]) => ({
      phrase: column.endsWith("_ok")
        ? inputNotices.declaredPermissionMissing
        : inputNotices.declaredMissing,
      values: { column, headers: headers.join(", ") },
    }));
}
