import { phoneColumns } from "../domain/columns/party.ts";
import type { FileKind } from "../domain/columns.ts";
import { UserError } from "../errors.ts";
import { rejectReasons } from "../locale/explain.ts";
import { inputErrors } from "../locale/inputs.ts";
import { openTable } from "../read/open-table.ts";
import type { MappedFile } from "../read/tables.ts";
import type { RunRequest, World } from "./contract.ts";
import { mapFile, namedColumns, type OpenedFile, type OpenedFiles } from "./map-file.ts";
import { refuseOtherLine } from "./header-line.ts";
import { timed } from "./timed.ts";

/** The files of a run, opened and their headers mapped; nothing of them is in an engine yet. */
export interface Files extends Readonly<Record<FileKind, readonly MappedFile[]>> {
  /** A customer file once more, every byte looked at: the quick look let through what the strict reader refused. */
  readonly exactly: (path: string) => Promise<MappedFile>;
}

/** Opens all files of a run. Throws UserError for a list that cannot be used. */
export async function openFiles(asked: RunRequest, world: World, spoolDir: string): Promise<Files> {
  const run = { ...asked, map: namedColumns(asked.map, Object.keys(asked.playbook.declared)) };
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
    exactly: async (path: string) =>
      map("customers", await openFile("customers", path, { ...run, exact: true }, world, spoolDir)),
  };
  requireRows(files.customers, run);
  requireKey(files.customers);
  return files;
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
    refuseOtherLine(table);
    throw new UserError(
      inputErrors.noKey,
      { headers: table.header.length },
      { file: table.file, line: table.headerLine },
    );
  }
}
