import type { FileKind } from "../domain/columns.ts";
import type { Engine } from "../engine/engine.ts";
import type { Notice } from "../errors.ts";
import type { Dialect } from "../plan/dialect.ts";
import type { PlanInputs } from "../plan/request.ts";
import { readByCells, type Unread } from "../read/read-by-cells.ts";
import { furtherOf, type LoadedTable, loadTable, type MappedFile } from "../read/tables.ts";
import type { RunRequest, World } from "./contract.ts";
import { declaredNotices } from "./declared-notices.ts";
import { headerNotices } from "./header-notices.ts";
import { idNotices } from "./id-notices.ts";
import type { Files } from "./open-files.ts";
import { permissionSources } from "./permission-sources.ts";
import { loadBlacklist, loadSuppressions } from "./prohibitions.ts";
import { loadReleases } from "./releases.ts";
import { sideIds } from "./side-ids.ts";
import { timed } from "./timed.ts";

/** Everything that was read and loaded: what the plan is made from. */
export interface Prepared {
  readonly files: readonly { readonly kind: FileKind; readonly file: MappedFile }[];
  readonly customers: LoadedTable;
  /** Columns that no header told. */
  readonly unread: readonly Unread[];
  readonly inputs: Omit<PlanInputs, "folds">;
  readonly notices: readonly Notice[];
}

/** Loads all files of a run. Throws UserError for anything that cannot be used. */
export async function prepare(
  engine: Engine,
  dialect: Dialect,
  run: RunRequest,
  world: World,
  files: Files,
): Promise<Prepared> {
  const loaded = await timed(world, "load", () =>
    loadTable(engine, "customers", files.customers, ({ path }) => files.exactly(path)),
  );
  const { table: customers, unread } = await timed(world, "look", () =>
    readByCells(engine, dialect, run.playbook.vocabulary, loaded),
  );
  const ids = sideIds(customers, files);
  const blacklist = await timed(world, "blacklist", () =>
    loadBlacklist(engine, dialect, run, files.blacklist, ids.lines.blacklist),
  );
  const suppress = await timed(world, "suppress", () =>
    loadSuppressions(engine, dialect, run, files.suppress, ids.lines.suppress),
  );
  const releases = await loadReleases(engine, run, files.releases);

  const readFiles: Partial<Record<FileKind, readonly MappedFile[]>> = {
    customers: customers.files,
    ...(suppress.files === undefined ? {} : { suppress: suppress.files }),
  };
  const allFiles = (["customers", "blacklist", "suppress", "releases"] as const).flatMap((kind) =>
    (readFiles[kind] ?? files[kind]).map((file) => ({ kind, file })),
  );

  return {
    files: allFiles,
    customers,
    unread,
    inputs: {
      columns: columnsOf(customers),
      headers: headersOf(customers),
      further: furtherOf(customers),
      permissions: permissionSources(customers),
      blacklist: blacklist.given,
      suppress: suppress.given,
      suppressKinds: suppress.kinds,
      ids: ids.customers,
      releases,
    },
    notices: [
      ...allFiles.flatMap(({ kind, file }) => headerNotices(kind, file, unread)),
      ...declaredNotices(run.playbook.columns, customers.files),
      ...ids.notices,
      ...idNotices(
        customers.files,
        { blacklist: blacklist.kinds, suppression: suppress.kinds },
        ids.customers,
      ),
      ...blacklist.notices,
      ...suppress.notices,
    ],
  };
}

/** Under which header a person finds what was read as a column. */
function headersOf(table: LoadedTable): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const { canonical, header } of table.columns) {
    if (canonical !== undefined && !headers.has(canonical)) headers.set(canonical, header.trim());
  }
  return headers;
}

/**
 * A day under 配信停止日 dates the mail stop that the same header already is; only a day of its own says
 * that the person wants no contact at all.
 */
function columnsOf(table: LoadedTable): ReadonlySet<string> {
  const stops = new Set(table.columns.flatMap(({ polarity, header }) => (polarity ? header : [])));
  return new Set(
    table.columns.flatMap(({ canonical, header }) =>
      canonical === undefined || (canonical === "optout_at" && stops.has(header)) ? [] : canonical,
    ),
  );
}
