import { createReadStream } from "node:fs";
import { mkdir, readFile, realpath, writeFile } from "node:fs/promises";
import { dirname, join as joinPath, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import type { ListName } from "../domain/lists.ts";
import type { CopyFormat } from "../engine/engine.ts";
import { nearest } from "../domain/nearest.ts";
import { UserError } from "../errors.ts";
import { usageErrors } from "../locale/cli.ts";
import { writeErrors } from "../locale/write.ts";
import { duckdb } from "../plan/dialects/duckdb.ts";
import { duplicatesQuery } from "../plan/duplicates.ts";
import {
  columnNames,
  type ListLayout,
  type ListQuery,
  rankedIdentity,
  rankedListQuery,
} from "../plan/ranked-list.ts";
import { receiptsQuery } from "../plan/receipt.ts";
import { type Fragment, sql, value } from "../plan/sql.ts";
import {
  discard,
  ioError,
  namesFolder,
  type PendingFile,
  pending,
  publish,
  sweepPending,
} from "../write/publish.ts";
import { appendTo } from "../write/append.ts";
import { putBomFirst } from "../write/bom.ts";
import { writeRejected } from "../write/rejected.ts";
import type { OutputRequest, RunRequest, ScoreResult, Summary, World } from "./contract.ts";
import type { Scored } from "./score.ts";
import { summaryText } from "./summary-text.ts";

export interface Written {
  readonly files: Readonly<Record<string, number>>;
  readonly preview?: NonNullable<ScoreResult["preview"]>;
}

/** Rows that a table on a terminal shows at most; the whole list is a file's business. */
const previewRows = 200;

/** Writes what was asked for: a folder of lists, one file, a table on the terminal, or standard output. */
export async function writeOutputs(
  scored: Scored,
  run: RunRequest,
  output: OutputRequest,
  world: World,
  spoolDir: string,
): Promise<Written> {
  const target = output.output;
  await refuseInputs(run, output);
  const layout: ListLayout = {
    input: scored.prepared.customers.columns,
    headers: output.headers,
    order: run.order,
    counts: scored.summary.lists,
    ...(output.columns === undefined ? {} : { columns: output.columns }),
  };
  requireColumns(layout);
  const receipts =
    output.receipts === undefined
      ? []
      : [await receiptFile(scored, output.receipts, output, world)];
  if (target === undefined) {
    const written = await toStdout(scored, output, layout, world, spoolDir);
    await publish(receipts);
    return written;
  }
  if (await namesFolder(target)) {
    return toFolder(scored, output, layout, world, target, receipts);
  }
  const file = pending(target, world.pid);
  try {
    await sweepPending(dirname(target), world.isAlive, target);
    const rows = await copyList(scored, output.lists, layout, output, file.temporary);
    await publish([file, ...receipts]);
    return { files: { [target]: rows } };
  } catch (error) {
    await discard([file, ...receipts]);
    throw ioError(error, target);
  }
}

/** A column that nobody has would be missing from the list in silence. */
function requireColumns(layout: ListLayout): void {
  const known = columnNames(layout);
  const given = layout.columns?.find((column) => !known.includes(column));
  if (given === undefined) return;
  const near = nearest(given, known);
  throw near === undefined
    ? new UserError(usageErrors.columnUnknown, { given })
    : new UserError(usageErrors.columnUnknownNear, { given, near });
}

async function refuseInputs(run: RunRequest, output: OutputRequest): Promise<void> {
  const inputs = new Set(
    await Promise.all(
      [...run.customers, ...run.blacklist, ...run.suppress, ...run.releases].map(realPath),
    ),
  );
  for (const target of [output.output, output.receipts]) {
    if (target !== undefined && inputs.has(await realPath(target))) {
      throw new UserError(writeErrors.overwritesInput, {}, { file: target });
    }
  }
}

/** Where a path leads in the end: a link to an input is that input. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return resolve(path);
  }
}

async function copyList(
  scored: Scored,
  lists: readonly ListName[],
  layout: ListLayout,
  output: OutputRequest,
  path: string,
): Promise<number> {
  const format: CopyFormat = output.format === "table" ? "csv" : output.format;
  const total = lists.reduce((sum, list) => sum + layout.counts[list], 0);
  const rows =
    total <= sliceRows || format === "json" || format === "parquet"
      ? await copyChosen(scored, rankedListQuery(lists, layout, scored.request), path, format, true)
      : await copySlices(scored, lists, layout, format, path, total);
  if (output.bom && (format === "csv" || format === "tsv")) await putBomFirst(path);
  return rows;
}

/** More rows than this are sorted and written in slices, so that memory stays flat. */
const sliceRows = 100_000;

async function copyChosen(
  scored: Scored,
  { choose, query }: ListQuery,
  path: string,
  format: CopyFormat,
  header: boolean,
): Promise<number> {
  await scored.engine.run(choose);
  return scored.engine.copy(query, path, format, header);
}

async function copySlices(
  scored: Scored,
  lists: readonly ListName[],
  layout: ListLayout,
  format: CopyFormat,
  path: string,
  total: number,
): Promise<number> {
  let rows = 0;
  for (let from = 1; from <= total; from += sliceRows) {
    const slice = { from, to: from + sliceRows - 1 };
    const list = rankedListQuery(lists, layout, scored.request, slice);
    const part = from === 1 ? path : `${path}.slice`;
    rows += await copyChosen(scored, list, part, format, from === 1);
    if (part !== path) await appendTo(path, part);
  }
  return rows;
}

async function toStdout(
  scored: Scored,
  output: OutputRequest,
  layout: ListLayout,
  world: World,
  spoolDir: string,
): Promise<Written> {
  if (output.format === "table")
    return { files: {}, preview: await preview(scored, output, layout) };
  const path = joinPath(spoolDir, "stdout.data");
  await copyList(scored, output.lists, layout, { ...output, bom: false }, path);
  try {
    await pipeline(createReadStream(path), world.stdout, { end: false });
  } catch (error) {
    // The reader has seen enough (`| head`): that is success.
    const code = (error as NodeJS.ErrnoException).code;
    if (
      code !== "EPIPE" &&
      code !== "ERR_STREAM_PREMATURE_CLOSE" &&
      code !== "ERR_STREAM_DESTROYED"
    ) {
      throw error;
    }
  }
  return { files: {} };
}

async function preview(
  scored: Scored,
  output: OutputRequest,
  layout: ListLayout,
): Promise<NonNullable<ScoreResult["preview"]>> {
  const { choose, query, headers } = rankedListQuery(output.lists, layout, scored.request);
  await scored.engine.run(choose);
  const rows = await scored.engine.rows(sql`${query} LIMIT ${value(output.limit ?? previewRows)}`);
  return {
    columns: headers,
    rows: rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))),
    total: output.lists.reduce((sum, list) => sum + scored.summary.lists[list], 0),
  };
}

async function receiptFile(
  scored: Scored,
  target: string,
  output: OutputRequest,
  world: World,
): Promise<PendingFile> {
  const file = pending(target, world.pid);
  const id = rankedIdentity(scored.prepared.customers.columns, duckdb);
  const query = receiptsQuery(scored.request, id, sql`TRUE`);
  try {
    await scored.engine.copy(query, file.temporary, "csv", true);
    if (output.bom) {
      await putBomFirst(file.temporary);
    }
  } catch (error) {
    await discard([file]);
    throw ioError(error, target);
  }
  return file;
}

/** A folder of lists is replaced as a set: a list without rows today does not stay from yesterday. */
async function toFolder(
  scored: Scored,
  output: OutputRequest,
  layout: ListLayout,
  world: World,
  folder: string,
  receipts: readonly PendingFile[],
): Promise<Written> {
  const files: PendingFile[] = [...receipts];
  const rows: Record<string, number> = {};
  const extension = output.format === "table" ? "csv" : output.format;
  const add = (name: string): string => {
    const file = pending(joinPath(folder, name), world.pid);
    files.push(file);
    return file.temporary;
  };
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await sweepPending(folder, world.isAlive);
    for (const [list, count] of Object.entries(scored.summary.lists) as [ListName, number][]) {
      if (count === 0) continue;
      const name = `${list}.${extension}`;
      rows[name] = await copyList(
        scored,
        [list],
        { ...layout, order: "status" },
        output,
        add(name),
      );
    }
    if (scored.summary.rows.rejected > 0) {
      const spools = scored.prepared.files.map(({ file }) => file.table.rejected);
      rows["rejected.csv"] = await writeRejected(spools, add("rejected.csv"), output.bom);
    }
    if (scored.summary.rows.folded > 0) {
      rows["duplicates.csv"] = await copySide(
        scored,
        duplicatesQuery(
          scored.prepared.files
            .filter(({ kind }) => kind === "customers")
            .map(({ file }) => file.table.file),
          scored.prepared.customers.columns,
          duckdb,
        ),
        add("duplicates.csv"),
        output,
      );
    }
    const summary: Summary = { ...scored.summary, files: rows };
    await writeFile(
      add("summary.txt"),
      (output.bom ? "\ufeff" : "") + summaryText(summary, scored.notices),
    );
    await writeFile(add("summary.json"), `${JSON.stringify(summary, null, 2)}\n`);
    const obsolete = await obsoleteFiles(folder, Object.keys(rows));
    await publish(files, obsolete);
    return { files: rows };
  } catch (error) {
    await discard(files);
    throw ioError(error, folder);
  }
}

async function copySide(
  scored: Scored,
  query: Fragment,
  path: string,
  output: OutputRequest,
): Promise<number> {
  const rows = await scored.engine.copy(query, path, "csv", true);
  if (output.bom) await putBomFirst(path);
  return rows;
}

/** Files that the folder's last summary names and this run does not write; anything else stays. */
async function obsoleteFiles(folder: string, today: readonly string[]): Promise<readonly string[]> {
  try {
    const old = JSON.parse(
      await readFile(joinPath(folder, "summary.json"), "utf8"),
    ) as Partial<Summary>;
    return Object.keys(old.files ?? {})
      .filter(
        (name) => /^[a-z_]+\.(csv|tsv|json|ndjson|parquet)$/.test(name) && !today.includes(name),
      )
      .map((name) => joinPath(folder, name));
  } catch {
    // No summary, or not one of ours: nothing in the folder is ours to remove.
    return [];
  }
}
