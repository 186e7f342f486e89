import { looksLikeChannel } from "../domain/columns.ts";
import type { Engine } from "../engine/engine.ts";
import type { Dialect } from "../plan/dialect.ts";
import type { Playbook } from "../playbook/types.ts";
import { readChannel } from "../playbook/vocabulary/channel.ts";
import { readStop } from "../playbook/vocabulary/list-reason.ts";
import { headerKey, looseKey } from "../read/headers.ts";
import { distinctCells } from "../read/interpret.ts";
import { promote } from "../read/promote.ts";
import type { LoadedTable } from "../read/tables.ts";

/**
 * A list of stops made by hand says メール or DM under headers of its own (停止の種類, 対象). Such a column is the
 * channel where each of its cells names one, and the reason where each gives one; else it stays unread, and each line
 * closes all that it names.
 */
export async function channelByCells(
  engine: Engine,
  dialect: Dialect,
  { vocabulary }: Playbook,
  table: LoadedTable,
): Promise<LoadedTable> {
  const has = (name: string) => table.columns.some(({ canonical }) => canonical === name);
  if (has("channel")) return table;
  const candidates = table.columns.filter(
    ({ canonical, further, header }) =>
      canonical === undefined &&
      further === undefined &&
      looksLikeChannel(looseKey(headerKey(header))),
  );
  const readers = {
    channel: (cell: string) => readChannel(cell, vocabulary),
    ...(has("reason") ? {} : { reason: (cell: string) => readStop(cell, vocabulary) }),
  };
  for (const column of candidates) {
    const source = { table: table.name, column: column.column, kind: "channel" as const };
    const said = await distinctCells(engine, dialect, "channel", [source]);
    const cells = said.filter((cell) => cell.trim() !== "");
    for (const [name, read] of Object.entries(readers)) {
      const isKnown = (cell: string) => !("problem" in (read(cell) ?? { problem: "" }));
      if (cells.length > 0 && cells.every(isKnown)) {
        return promote(engine, table, [{ column, feeds: [{ name }] }]);
      }
    }
  }
  return table;
}
