import { phoneColumns } from "../domain/columns/party.ts";
import { type FileKind, marksBar } from "../domain/columns.ts";
import type { Engine } from "../engine/engine.ts";
import { type Notice, UserError } from "../errors.ts";
import { rejectReasons } from "../locale/explain.ts";
import { inputErrors } from "../locale/inputs.ts";
import type { Dialect } from "../plan/dialect.ts";
import type { PlanInputs } from "../plan/request.ts";
import {
  dateColumns,
  amountColumns,
  numberColumns,
  wordColumns,
} from "../plan/stages/typed-cells.ts";
import type { ReadingKind } from "../read/cell-readers.ts";
import { interpret, type ReadingSource } from "../read/interpret.ts";
import { headerKey } from "../read/headers.ts";
import { interpretBars, interpretNotes, interpretWordCells } from "../read/interpret-notes.ts";
import { interpretRemarks, remarkColumns } from "../read/interpret-remarks.ts";
import { openTable } from "../read/open-table.ts";
import { furtherOf, type LoadedTable, loadTable, type MappedFile } from "../read/tables.ts";
import type { RunRequest, World } from "./contract.ts";
import { declaredNotices } from "./declared-notices.ts";
import { headerNotices } from "./header-notices.ts";
import { idNotices } from "./id-notices.ts";
import { mapFile, type OpenedFile, type OpenedFiles } from "./map-file.ts";
import { permissionSources } from "./permission-sources.ts";
import { loadReleases } from "./releases.ts";
import { timed } from "./timed.ts";
import { noteRefusals, readByCells, type Unread } from "../read/read-by-cells.ts";
import { loadBlacklist, loadSuppressions } from "./prohibitions.ts";

/** Everything that was read, loaded and interpreted: what the plan runs on. */
export interface Prepared {
  readonly files: readonly { readonly kind: FileKind; readonly file: MappedFile }[];
  readonly customers: LoadedTable;
  readonly inputs: PlanInputs;
  readonly notices: readonly Notice[];
}

/** Opens and loads all files of a run. Throws UserError for anything that cannot be used. */
export async function prepare(
  engine: Engine,
  dialect: Dialect,
  run: RunRequest,
  world: World,
  spoolDir: string,
): Promise<Prepared> {
  const open = async (kind: FileKind, paths: readonly string[]): Promise<OpenedFile[]> => {
    const opened: OpenedFile[] = [];
    for (const path of paths) {
      opened.push(
        await timed(world, `read ${path}`, () => openFile(kind, path, run, world, spoolDir)),
      );
    }
    return opened;
  };
  const opened: OpenedFiles = {
    customers: await open("customers", run.customers),
    blacklist: await open("blacklist", run.blacklist),
    suppress: await open("suppress", run.suppress),
    releases: await open("releases", run.releases),
  };
  const map = (kind: FileKind, file: OpenedFile) => mapFile(kind, file, run, opened);
  const files = {
    customers: opened.customers.map((file) => map("customers", file)),
    blacklist: opened.blacklist.map((file) => map("blacklist", file)),
    suppress: opened.suppress.map((file) => map("suppress", file)),
    releases: opened.releases.map((file) => map("releases", file)),
  };
  requireRows(files.customers, run);
  requireKey(files.customers);

  const loaded = await timed(world, "load", () =>
    loadTable(engine, "customers", files.customers, async ({ path }) => {
      const again = await openFile("customers", path, { ...run, exact: true }, world, spoolDir);
      return map("customers", again);
    }),
  );
  const { table: customers, unread } = await timed(world, "look", () =>
    readByCells(engine, dialect, run.playbook.vocabulary, loaded),
  );
  await timed(world, "interpret", () =>
    interpretCustomers(engine, dialect, run, customers, unread),
  );
  const blacklist = await timed(world, "blacklist", () =>
    loadBlacklist(engine, dialect, run, files.blacklist),
  );
  const suppress = await timed(world, "suppress", () =>
    loadSuppressions(engine, dialect, run, files.suppress),
  );
  const releases = await loadReleases(engine, run, files.releases);

  const allFiles = (Object.keys(files) as FileKind[]).flatMap((kind) =>
    (kind === "customers" ? customers.files : files[kind]).map((file) => ({ kind, file })),
  );

  return {
    files: allFiles,
    customers,
    inputs: {
      columns: columnsOf(customers),
      further: furtherOf(customers),
      permissions: permissionSources(customers),
      blacklist: blacklist.given,
      suppress: suppress.given,
      suppressKinds: suppress.kinds,
      releases,
      folds: true,
    },
    notices: [
      ...allFiles.flatMap(({ kind, file }) => headerNotices(kind, file, unread)),
      ...declaredNotices(run.playbook.columns, customers.files),
      ...idNotices(customers.files, {
        blacklist: blacklist.kinds,
        suppression: suppress.kinds,
      }),
      ...blacklist.notices,
      ...suppress.notices,
    ],
  };
}

async function openFile(
  kind: FileKind,
  path: string,
  run: RunRequest & { readonly exact?: boolean },
  world: World,
  spoolDir: string,
): Promise<OpenedFile> {
  const isMain = kind === "customers";
  const table = await openTable(path, {
    spoolDir,
    stdin: world.stdin,
    hash: run.keepSummary ?? false,
    // Standard input cannot be read again, and side files are small.
    exact: !isMain || path === "-" || (run.exact ?? false),
    ...(run.encoding === undefined ? {} : { encoding: run.encoding }),
    ...(isMain && run.delimiter !== undefined ? { delimiter: run.delimiter } : {}),
    ...(isMain && run.headerRow !== undefined ? { headerRow: run.headerRow } : {}),
  });
  return { path, table };
}

function requireRows(files: readonly MappedFile[], run: RunRequest): void {
  const rows = files.reduce((sum, { table }) => sum + table.records + table.rejected.count, 0);
  const [first] = files;
  requireUsableRows(files);
  if (rows === 0 && !run.allowEmpty && first !== undefined) {
    throw new UserError(
      inputErrors.noRows,
      {},
      { file: first.table.file, line: first.table.headerLine },
    );
  }
}

/** Rows of which none could be read are no empty list: yesterday's would give way to nothing. */
function requireUsableRows(files: readonly MappedFile[]): void {
  const sum = (each: (file: MappedFile) => number) =>
    files.reduce((all, one) => all + each(one), 0);
  const count = sum(({ table }) => table.rejected.count);
  if (count === 0 || sum(({ table }) => table.records) > 0) return;
  const first = files.find(({ table }) => table.rejected.count > 0)?.table;
  const { firstRejectedLine: line, firstRejectedReason: reason = "" } = first ?? {};
  const why = rejectReasons[reason];
  throw new UserError(
    inputErrors.noRowUsable,
    { count, reason_en: why?.en ?? reason, reason_ja: why?.ja ?? reason },
    { file: first?.file ?? "", ...(line === undefined ? {} : { line }) },
  );
}

/** Columns that tell who a row is. */
const identifying: readonly string[] = [
  "customer_id",
  "corporate_number",
  "email",
  ...phoneColumns,
  "company_name",
  "full_name",
  "last_name",
];

/** Without any column that says who a row is, no account can be made and no opt-out be honoured. */
function requireKey(files: readonly MappedFile[]): void {
  for (const { table, mapping } of files) {
    if (mapping.mapped.some(({ name }) => identifying.includes(name))) continue;
    throw new UserError(
      inputErrors.noKey,
      { headers: table.header.length },
      { file: table.file, line: table.headerLine },
    );
  }
}

const kindOfType: Readonly<Record<string, ReadingKind | undefined>> = {
  date: "date",
  number: "number",
  flag: "flag",
};

async function interpretCustomers(
  engine: Engine,
  dialect: Dialect,
  run: RunRequest,
  table: LoadedTable,
  unread: readonly Unread[],
): Promise<void> {
  const sources = new Map<ReadingKind, ReadingSource[]>();
  const add = (kind: ReadingKind, column: string) => {
    sources.set(kind, [...(sources.get(kind) ?? []), { table: table.name, column, kind }]);
  };
  const has = new Set(table.columns.map(({ column }) => column));
  const furtherColumns = furtherOf(table);
  const addAll = (kind: ReadingKind, column: string) => {
    for (const one of [column, ...(furtherColumns.get(column) ?? [])]) add(kind, one);
  };
  for (const column of dateColumns) if (has.has(column)) addAll("date", column);
  for (const column of amountColumns) if (has.has(column)) add("amount", column);
  for (const column of numberColumns) if (has.has(column)) add("number", column);
  for (const [column, { kind }] of Object.entries(wordColumns))
    if (has.has(column)) addAll(kind, column);
  for (const { column, polarity } of table.columns) {
    if (polarity !== undefined) add(`permission_${polarity}`, column);
  }
  for (const [column, { type }] of Object.entries(run.playbook.declared)) {
    const kind = kindOfType[type];
    if (kind !== undefined && has.has(column)) add(kind, column);
  }
  // The plan joins a reading only for columns that are there; two are also asked about on their own.
  for (const kind of new Set<ReadingKind>(["date", "amount", ...sources.keys()])) {
    await interpret(engine, dialect, run.playbook, kind, sources.get(kind) ?? []);
  }
  // Tags say 配信停止 and 反社 where a list has no other column for it.
  const notes = ["note", "churn_note", "tags"].filter((column) => has.has(column));
  await interpretNotes(engine, dialect, run.playbook, table.name, notes);
  const said = (["status", "reason"] as const).flatMap((kind) => sources.get(kind) ?? []);
  await interpretWordCells(engine, dialect, run.playbook, said);
  const bars = table.columns.filter(
    ({ canonical, further, header }) =>
      canonical === undefined && further === undefined && marksBar(headerKey(header)),
  );
  await interpretBars(engine, dialect, run.playbook, table.name, bars);
  await noteRefusals(engine, dialect, run.playbook.vocabulary, table, unread);
  const marked = Object.entries(remarkColumns).flatMap(([base, place]) =>
    has.has(base)
      ? [base, ...(furtherColumns.get(base) ?? [])].map((column) => ({ column, place }))
      : [],
  );
  await interpretRemarks(engine, dialect, run.playbook, table.name, marked);
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
