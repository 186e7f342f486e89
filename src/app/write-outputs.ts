import { createReadStream } from "node:fs";
import { dirname, join as joinPath } from "node:path";
import { pipeline } from "node:stream/promises";
import { rankedIdentity } from "../plan/queries/ranked-identity.ts";
import { type ListLayout, printedCells, rankedListQuery } from "../plan/queries/ranked-list.ts";
import { unprinted } from "../plan/queries/printed.ts";
import { receiptsQuery } from "../plan/queries/receipt.ts";
import { name, sql, value } from "../plan/sql.ts";
import { keepColumns } from "../read/tables.ts";
import { putBomFirst } from "../write/bom.ts";
import {
  discard,
  ioError,
  namesFolder,
  type PendingFile,
  pending,
  publish,
  sweepPending,
} from "../write/publish.ts";
import type { OutputRequest, ScoreResult, World } from "./contract.ts";
import { makeFolder } from "../write/make-folder.ts";
import { realPath } from "../write/real-path.ts";
import { toFolder } from "./outputs/folder.ts";
import { copyList } from "./outputs/list.ts";
import { requireColumns } from "./outputs/refuse.ts";
import type { Scored } from "./scored.ts";

export interface Written {
  readonly files: Readonly<Record<string, number>>;
  readonly preview?: NonNullable<ScoreResult["preview"]>;
}

/** Rows that a table on a terminal shows at most; the whole list is a file's business. */
const previewRows = 200;

/** Writes what was asked for: a folder of lists, one file, a table on the terminal, or standard output. */
export async function writeOutputs(
  scored: Scored,
  output: OutputRequest,
  world: World,
  spoolDir: string,
): Promise<Written> {
  const target = output.output;
  const asked: ListLayout = {
    input: scored.prepared.customers.columns,
    headers: output.headers,
    counts: scored.summary.lists,
    ...(output.columns === undefined ? {} : { columns: output.columns }),
  };
  requireColumns(asked);
  const isFolder = target !== undefined && (await namesFolder(target));
  const unmake = isFolder ? await makeFolder(target) : undefined;
  const receipts: PendingFile[] = [];
  try {
    if (output.receipts !== undefined) {
      receipts.push(await receiptFile(scored, output.receipts, output, world));
    }
    await letGo(scored, asked);
    const layout = await withPlainCells(scored, asked, output.format);
    if (target === undefined) {
      const written = await toStdout(scored, output, layout, world, spoolDir);
      await publish(receipts);
      return written;
    }
    return isFolder
      ? { files: await toFolder(scored, output, layout, world, target, receipts) }
      : await toFile(scored, output, layout, world, target, receipts);
  } catch (error) {
    await discard(receipts);
    await unmake?.();
    throw error;
  }
}

/** Before a long list is written, what no list prints gives its memory back. */
async function letGo({ engine, prepared, request }: Scored, layout: ListLayout): Promise<void> {
  // duplicates.csv names rows by their id, also where no list prints it.
  const kept = new Set([...printedCells(layout, request.dialect), "customer_id"]);
  await keepColumns(engine, prepared.customers, kept);
  // Where rows folded, duplicates.csv reads these whole.
  if (request.inputs.folds) return;
  await engine.run(sql`DROP TABLE identify`);
  for (const [table, column] of unprinted(request)) {
    await engine.run(sql`ALTER TABLE ${name(table)} DROP COLUMN ${name(column)}`);
  }
}

/** One look at all cells before a list is made of lines spares four looks at each. */
async function withPlainCells(
  { engine, prepared, request }: Scored,
  layout: ListLayout,
  format: OutputRequest["format"],
): Promise<ListLayout> {
  if (format !== "csv" && format !== "tsv") return layout;
  const { name } = prepared.customers;
  const cells = printedCells(layout, request.dialect);
  return { ...layout, plainCells: await engine.plainColumns(name, cells, format) };
}

async function toFile(
  scored: Scored,
  output: OutputRequest,
  layout: ListLayout,
  world: World,
  target: string,
  receipts: readonly PendingFile[],
): Promise<Written> {
  const file = pending(await realPath(target), world.pid);
  try {
    await sweepPending(dirname(file.target), world.isAlive, file.target);
    const rows = await copyList(scored, output.lists, layout, output, file.temporary);
    await publish([file, ...receipts]);
    return { files: { [target]: rows } };
  } catch (error) {
    await discard([file]);
    throw ioError(error, target);
  }
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
  const file = pending(await realPath(target), world.pid);
  const id = rankedIdentity(scored.prepared.customers.columns, scored.request.dialect);
  const query = receiptsQuery(scored.request, id, sql`TRUE`);
  try {
    await sweepPending(dirname(file.target), world.isAlive, file.target);
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
