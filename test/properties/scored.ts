import { type Row, type Scored, scoreAll } from "../support/score-rows.ts";
import { asOf } from "./customer-arbitrary.ts";
import type { WrittenList } from "./list-arbitrary.ts";
import { blacklistRow, releaseRow, stopRow } from "./written-row.ts";

/** The product on the typed cells of a list, with the small files beside it; an empty one is left out. */
export function scored(
  list: WrittenList,
  rows: readonly Row[] = list.rows.flat(),
): Promise<Scored> {
  const beside = <T>(lines: readonly T[], row: (line: T) => Row) =>
    lines.length === 0 ? undefined : lines.map(row);
  const blacklist = beside(list.blacklist, blacklistRow);
  const suppress = beside(list.suppress, stopRow);
  const releases = beside(list.releases, releaseRow);
  return scoreAll(rows, {
    asOf,
    ...(blacklist ? { blacklist } : {}),
    ...(suppress ? { suppress } : {}),
    ...(releases ? { releases } : {}),
  });
}
