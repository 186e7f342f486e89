import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import type { RunRequest, Summary, World } from "../../src/app/contract.ts";
import { loadPlaybook } from "../../src/app/playbook.ts";
import { score } from "../../src/app/score.ts";
import { listNames } from "../../src/domain/lists.ts";
import type { Notice } from "../../src/errors.ts";
import type { Playbook } from "../../src/playbook/types.ts";

/** CSV text, bytes as they are, or one object a row (the headers are the keys of all rows). */
export type Table = string | Uint8Array | readonly Readonly<Record<string, string>>[];
export type Row = Readonly<Record<string, string>>;

export interface ScoreOptions {
  /** YYYY-MM-DD; 2026-11-22 unless said otherwise. */
  readonly asOf?: string;
  readonly type?: "b2b" | "b2c";
  readonly playbook?: Playbook;
  readonly blacklist?: Table;
  readonly suppress?: Table;
  readonly releases?: Table;
  readonly include?: readonly string[];
  readonly language?: "ja" | "en";
  readonly order?: "status" | "score";
  /** `--map`: canonical column → headers. */
  readonly map?: RunRequest["map"];
}

export interface Scored {
  /** Every account on every list, in the order of the combined file, under the codes of the columns. */
  readonly rows: readonly Row[];
  readonly receipts: readonly Row[];
  readonly summary: Summary;
  readonly notices: readonly Notice[];
}

export const asOf = "2026-11-22";

const presetsDir = fileURLToPath(new URL("../../src/playbook/presets/", import.meta.url));
let standard: Promise<Playbook> | undefined;

/** The shipped playbook, read once. */
export function standardPlaybook(): Promise<Playbook> {
  standard ??= loadPlaybook("standard", { cwd: presetsDir, presetsDir }).then(
    ({ playbook }) => playbook,
  );
  return standard;
}

/** Scores a list end to end in this process and gives back every account's row, whatever its list. */
export async function scoreRows(
  customers: Table,
  options: ScoreOptions = {},
): Promise<readonly Row[]> {
  return (await scoreAll(customers, options)).rows;
}

/** As `scoreRows`, with the receipts and the summary. */
export async function scoreAll(customers: Table, options: ScoreOptions = {}): Promise<Scored> {
  const folder = await mkdtemp(join(tmpdir(), "reactivate-test-"));
  try {
    const output = join(folder, "ranked.csv");
    const receipts = join(folder, "receipts.csv");
    const run = await requestOf(customers, options, folder);
    const { summary, notices } = await score(
      run,
      { lists: [...listNames], output, format: "csv", headers: "code", bom: false, receipts },
      worldOf(folder),
    );
    return { rows: await readRows(output), receipts: await readRows(receipts), summary, notices };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The rows by customer_id. */
export async function scoreById(
  customers: Table,
  options: ScoreOptions = {},
): Promise<ReadonlyMap<string, Row>> {
  const rows = await scoreRows(customers, options);
  return new Map(rows.map((row) => [row["customer_id"] ?? "", row]));
}

/** The codes of a cell. */
export function codesOf(row: Row | undefined, column: "flags" | "missing"): readonly string[] {
  return (row?.[column] ?? "").split(";").filter((code) => code !== "");
}

async function requestOf(
  customers: Table,
  options: ScoreOptions,
  folder: string,
): Promise<RunRequest> {
  const beside = (kind: "blacklist" | "suppress" | "releases") =>
    options[kind] === undefined ? [] : written(options[kind], folder, `${kind}.csv`);
  return {
    customers: await written(customers, folder, "customers.csv"),
    blacklist: await beside("blacklist"),
    suppress: await beside("suppress"),
    releases: await beside("releases"),
    playbook: options.playbook ?? (await standardPlaybook()),
    asOf: options.asOf ?? asOf,
    language: options.language ?? "en",
    ...(options.type === undefined ? {} : { type: options.type }),
    map: options.map ?? {},
    memory: 512 * 1024 * 1024,
    threads: 1,
    include: options.include ?? [],
    order: options.order ?? "status",
    allowEmpty: true,
    debug: false,
    version: "0.0.0",
  };
}

async function written(table: Table, folder: string, name: string): Promise<readonly string[]> {
  const path = join(folder, name);
  await writeFile(
    path,
    typeof table === "string" || table instanceof Uint8Array ? table : csvOf(table),
  );
  return [path];
}

/** The rows as CSV, under every header that any of them has. */
export function csvOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return stringify([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]);
}

async function readRows(path: string): Promise<readonly Row[]> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return parse<Row>(text, { columns: true, bom: true });
}

function worldOf(tempBase: string): World {
  return {
    stdin: new PassThrough().end(),
    stdout: new PassThrough().resume(),
    tempBase,
    pid: process.pid,
    isAlive: () => true,
    signal: new AbortController().signal,
    onProgress: () => {},
  };
}
