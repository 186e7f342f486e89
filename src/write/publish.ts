import { open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { UserError } from "../errors.ts";
import { writeErrors } from "../locale/write.ts";

/** A file on its way: written under `temporary`, then put in place whole. */
export interface PendingFile {
  readonly temporary: string;
  readonly target: string;
}

/** Names that a run of `pid` writes under until they are complete; leftovers of a kill are known by it. */
export function pending(target: string, pid: number): PendingFile {
  return { target, temporary: join(dirname(target), `.${basename(target)}.${pid}.tmp`) };
}

/**
 * Puts finished files in place: each is on disk before any is renamed, so a reader finds the old set or
 * the new one, never half a file. `obsolete` are files of the set that have no successor today.
 */
export async function publish(
  files: readonly PendingFile[],
  obsolete: readonly string[] = [],
): Promise<void> {
  try {
    for (const { temporary } of files) await flush(temporary);
    for (const path of obsolete) await rm(path, { force: true });
    for (const { temporary, target } of files) await rename(temporary, target);
    const folders = new Set(files.map(({ target }) => dirname(target)));
    for (const folder of folders) await flushFolder(folder);
  } catch (error) {
    throw ioError(error, files[0]?.target ?? "");
  }
}

/** What a file is written through on its way: a slice to be appended, a copy with a BOM in front. */
const companions = ["", ".slice", ".bom"];

export async function discard(files: readonly PendingFile[]): Promise<void> {
  for (const { temporary } of files) {
    for (const suffix of companions) await rm(temporary + suffix, { force: true });
  }
}

/** Removes what a killed run left beside `target`, or anywhere in a folder when that is the target. */
export async function sweepPending(
  folder: string,
  isAlive: (pid: number) => boolean,
  target?: string,
): Promise<void> {
  for (const file of await readdir(folder)) {
    const [, name, pid] = /^\.(.+)\.(\d+)\.tmp(?:\.slice|\.bom)?$/.exec(file) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    if (target === undefined || name === basename(target))
      await rm(join(folder, file), { force: true });
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.chmod(0o600);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Windows cannot sync a folder; there the rename is as durable as it gets. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "EPERM" && code !== "EISDIR" && code !== "EACCES" && code !== "EINVAL")
      throw error;
  }
}

/** An output is a folder when it says so or is one. */
export async function namesFolder(target: string): Promise<boolean> {
  return /[\\/]$/.test(target) || isFolder(target);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw ioError(error, path);
  }
}

export function ioError(error: unknown, file: string): unknown {
  if (error instanceof UserError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOSPC") return new UserError(writeErrors.diskFull, {}, { file }, error);
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new UserError(writeErrors.noFolder, {}, { file }, error);
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "EBUSY") {
    return new UserError(writeErrors.notWritable, {}, { file }, error);
  }
  // Any other refusal of the system (EIO, ENAMETOOLONG, …) is no bug of ours either.
  const isRefusal = error instanceof Error && "syscall" in error;
  return isRefusal ? new UserError(writeErrors.notWritable, {}, { file }, error) : error;
}
