import { readFile, writeFile } from "node:fs/promises";
import { join as joinPath } from "node:path";
import type { ListName } from "../../domain/lists.ts";
import { UserError } from "../../errors.ts";
import { writeErrors } from "../../locale/write.ts";
import { duplicatesQuery } from "../../plan/queries/duplicates.ts";
import type { ListLayout } from "../../plan/queries/ranked-list.ts";
import { putBomFirst } from "../../write/bom.ts";
import {
  discard,
  finishPublishing,
  ioError,
  type PendingFile,
  pending,
  publish,
  sweepPending,
} from "../../write/publish.ts";
import { writeRejected } from "../../write/rejected.ts";
import type { OutputRequest, Summary, World } from "../contract.ts";
import type { Scored } from "../scored.ts";
import { summaryText } from "../summary-text.ts";
import { copyList } from "./list.ts";
import { isOurName } from "./names.ts";

/**
 * A folder of lists is replaced as a set: a list without rows today does not stay from yesterday.
 * The folder is there. Returns the rows of each file, by its name.
 */
export async function toFolder(
  scored: Scored,
  output: OutputRequest,
  layout: ListLayout,
  world: World,
  folder: string,
  receipts: readonly PendingFile[],
): Promise<Readonly<Record<string, number>>> {
  const files: PendingFile[] = [...receipts];
  const rows: Record<string, number> = {};
  const extension = output.format === "table" ? "csv" : output.format;
  const add = (name: string): string => {
    const file = pending(joinPath(folder, name), world.pid);
    files.push(file);
    return file.temporary;
  };
  try {
    await finishPublishing(folder, world.pid, world.isAlive, isOurName);
    await sweepPending(folder, world.isAlive);
    for (const [list, count] of Object.entries(scored.summary.lists) as [ListName, number][]) {
      if (count === 0) continue;
      const name = `${list}.${extension}`;
      rows[name] = await copyList(scored, [list], layout, output, add(name));
    }
    const spools = scored.prepared.files.map(({ file }) => file.table.rejected);
    if (spools.some(({ count }) => count > 0)) {
      rows["rejected.csv"] = await writeRejected(spools, add("rejected.csv"), output.bom);
    }
    if (scored.summary.rows.folded > 0) {
      rows["duplicates.csv"] = await copyFolded(scored, add("duplicates.csv"), output.bom);
    }
    const summary: Summary = { ...scored.summary, files: rows };
    await writeFile(
      add("summary.txt"),
      (output.bom ? "\ufeff" : "") + summaryText(summary, scored.notices),
    );
    // Last: as long as it is yesterday's, it names all that stands there of yesterday.
    await writeFile(add("summary.json"), `${JSON.stringify(summary, null, 2)}\n`);
    const obsolete = await obsoleteFiles(folder, Object.keys(rows));
    await publish(files, { folder, pid: world.pid, obsolete });
    return rows;
  } catch (error) {
    await discard(files);
    throw ioError(error, folder);
  }
}

/** The rows that stand in another row's account, and which account that is. */
async function copyFolded(scored: Scored, path: string, bom: boolean): Promise<number> {
  const { customers, files } = scored.prepared;
  const read = files.filter(({ kind }) => kind === "customers").map(({ file }) => file.table.file);
  const query = duplicatesQuery(read, customers.columns, scored.request.dialect);
  const rows = await scored.engine.copy(query, path, "csv", true);
  if (bom) await putBomFirst(path);
  return rows;
}

/**
 * Names of files that the folder's last summary names and this run does not write; anything else stays. A summary
 * that cannot be read is refused: it alone tells which of yesterday's lists must go.
 */
async function obsoleteFiles(folder: string, today: readonly string[]): Promise<readonly string[]> {
  const file = joinPath(folder, "summary.json");
  const text = await lastSummary(file);
  if (text === undefined) return [];
  const files = filesNamed(text);
  if (files === undefined) throw new UserError(writeErrors.damagedSummary, {}, { file });
  return files.filter((name) => isOurName(name) && !today.includes(name));
}

async function lastSummary(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new UserError(writeErrors.damagedSummary, {}, { file }, error);
  }
}

/** Undefined when the text is no summary of ours. */
function filesNamed(text: string): readonly string[] | undefined {
  try {
    const { files } = JSON.parse(text) as Partial<Summary>;
    return typeof files === "object" ? Object.keys(files) : undefined;
  } catch {
    return undefined;
  }
}
