import { access, constants, readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { nearest } from "../../domain/nearest.ts";
import { UserError } from "../../errors.ts";
import { usageErrors } from "../../locale/cli.ts";
import { writeErrors } from "../../locale/write.ts";
import { columnNames, type ListLayout } from "../../plan/queries/ranked-list.ts";
import { ioError, namesFolder, requireReplaceable } from "../../write/publish.ts";
import { realPath } from "../../write/real-path.ts";
import type { OutputRequest, RunRequest } from "../contract.ts";
import { isOurName } from "./names.ts";

/** A column that nobody has would be missing from the list in silence. */
export function requireColumns(layout: ListLayout): void {
  const known = columnNames(layout);
  const given = layout.columns?.find((column) => !known.includes(column));
  if (given === undefined) return;
  const near = nearest(given, known);
  throw near === undefined
    ? new UserError(usageErrors.columnUnknown, { given })
    : new UserError(usageErrors.columnUnknownNear, { given, near });
}

/**
 * Where the outputs of a run may not go, said before anything is read: onto an input or each other, onto
 * a device (a rename would replace /dev/null itself), into a folder that is missing or closed to us.
 */
export async function refuseTargets(run: RunRequest, output: OutputRequest): Promise<void> {
  const { playbookFile } = run;
  const files = [...run.customers, ...run.blacklist, ...run.suppress, ...run.releases].concat(
    playbookFile ?? [],
  );
  const inputs = new Set(await Promise.all(files.map(realPath)));
  const folder = await folderOf(output);
  for (const target of [output.output, output.receipts]) {
    if (target === undefined) continue;
    if (target === "" || (target === "-" && target === output.receipts)) {
      throw new UserError(writeErrors.noName);
    }
    if (inputs.has(await realPath(target))) throw overwrites(target);
    if (target === output.output && folder !== undefined) await requireOpenFolder(folder, target);
    else await requireFile(target, folder);
  }
  for (const input of inputs) {
    if (isListIn(input, folder)) throw overwrites(join(output.output ?? "", basename(input)));
  }
  await refuseSame(output, folder);
}

async function folderOf({ output }: OutputRequest): Promise<string | undefined> {
  return output !== undefined && output !== "" && (await namesFolder(output))
    ? realPath(output)
    : undefined;
}

/** Where a file of the folder's set would be written or removed. */
const isListIn = (path: string, folder: string | undefined): boolean =>
  dirname(path) === folder && isOurName(basename(path));

const overwrites = (file: string) => new UserError(writeErrors.overwritesInput, {}, { file });

async function refuseSame(output: OutputRequest, folder: string | undefined): Promise<void> {
  const { output: target, receipts } = output;
  if (target === undefined || receipts === undefined) return;
  const path = await realPath(receipts);
  if (path === (await realPath(target)) || isListIn(path, folder)) {
    throw new UserError(writeErrors.sameOutput, {}, { file: receipts });
  }
}

/** What is not there yet is made by the run. */
async function requireOpenFolder(folder: string, target: string): Promise<void> {
  try {
    await access(folder, constants.W_OK);
    for (const name of (await readdir(folder)).filter(isOurName)) {
      await requireReplaceable(join(target, name));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw ioError(error, target);
  }
}

/** A file to be made or replaced; its folder is there, or is the folder that the run makes. */
async function requireFile(target: string, folder: string | undefined): Promise<void> {
  const path = await realPath(target);
  try {
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) throw new UserError(writeErrors.isFolder, {}, { file: target });
    if (found !== undefined && !found.isFile()) {
      throw new UserError(writeErrors.notFile, {}, { file: target });
    }
    if (dirname(path) === folder) return;
    if (!(await stat(dirname(path))).isDirectory()) {
      throw new UserError(writeErrors.noFolder, {}, { file: target });
    }
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw ioError(error, target);
  }
}
