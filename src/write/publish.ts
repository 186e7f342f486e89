import {
  copyFile,
  link,
  lstat,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
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

/** Files of one folder that are replaced together. */
export interface FileSet {
  readonly folder: string;
  readonly pid: number;
  /** Names of the set that have no successor today. */
  readonly obsolete: readonly string[];
}

/**
 * Puts finished files in place, in their order: all are on disk before any is renamed, and an error puts
 * back what was replaced. A set also leaves a journal while it lasts, from which the next run finishes
 * what a kill has cut short (`finishPublishing`).
 */
export async function publish(files: readonly PendingFile[], set?: FileSet): Promise<void> {
  const targets = files.map(({ target }) => target);
  const obsolete = (set?.obsolete ?? []).map((name) => join(set?.folder ?? "", name));
  for (const path of [...targets, ...obsolete]) await requireReplaceable(path);
  for (const { temporary, target } of files) {
    await flush(temporary).catch((error: unknown) => {
      throw ioError(error, target);
    });
  }
  const journal = set === undefined ? undefined : await writeJournal(set, targets);
  const replaced: Replaced[] = [];
  try {
    for (const path of obsolete) replaced.push(await removeAside(path, set?.pid ?? 0));
    for (const file of files) replaced.push(await putInPlace(file));
    for (const folder of new Set(targets.map((path) => dirname(path)))) await flushFolder(folder);
  } catch (error) {
    for (const { putBack } of replaced.toReversed()) await putBack().catch(() => {});
    if (journal !== undefined) await rm(journal, { force: true });
    throw error;
  }
  if (journal !== undefined) await rm(journal, { force: true });
  // What cannot be removed now is swept by the next run: the outputs themselves are in place.
  for (const { aside } of replaced) await rm(aside, { force: true }).catch(() => {});
}

/** A file that was replaced or removed, and how to undo that. */
interface Replaced {
  readonly aside: string;
  readonly putBack: () => Promise<void>;
}

async function putInPlace({ temporary, target }: PendingFile): Promise<Replaced> {
  const aside = temporary.replace(/\.tmp$/, ".old");
  try {
    const hadOne = await keep(target, aside);
    await rename(temporary, target);
    const putBack = async (): Promise<void> => {
      if (!hadOne) return rename(target, temporary);
      // Both stay until the old one is back, so that a kill here loses neither.
      await keep(target, temporary);
      await rename(aside, target);
    };
    return { aside, putBack };
  } catch (error) {
    await rm(aside, { force: true });
    throw ioError(error, target);
  }
}

async function removeAside(path: string, pid: number): Promise<Replaced> {
  const aside = asideOf(path, pid);
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw ioError(error, path);
  }
  return { aside, putBack: () => rename(aside, path) };
}

const asideOf = (path: string, pid: number): string =>
  join(dirname(path), `.${basename(path)}.${pid}.old`);

/** A second name for a file, so that its first never misses; a copy where the disk has no links. */
async function keep(path: string, second: string): Promise<boolean> {
  await rm(second, { force: true });
  try {
    await link(path, second);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
  }
  // Neither is allowed for somebody else's file, nor a copy on a full disk; replacing it may still be.
  await copyFile(path, second).catch(() => rename(path, second));
  return true;
}

/** A rename would fail on a folder, and would replace a device or a pipe itself. */
export async function requireReplaceable(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isDirectory()) throw new UserError(writeErrors.folderInPlace, {}, { file: path });
  if (found !== undefined && !found.isFile() && !found.isSymbolicLink()) {
    throw new UserError(writeErrors.notFile, {}, { file: path });
  }
}

interface Journal {
  readonly files: readonly string[];
  readonly obsolete: readonly string[];
}

/** Says on disk what is about to be replaced; the journal's path. */
export async function writeJournal(
  { folder, pid, obsolete }: FileSet,
  targets: readonly string[],
): Promise<string> {
  const path = join(folder, `.reactivate.${pid}.set`);
  const isInFolder = (target: string): boolean => dirname(target) === dirname(path);
  const files = targets.filter(isInFolder).map((target) => basename(target));
  try {
    await writeFile(path, JSON.stringify({ files, obsolete } satisfies Journal), { mode: 0o600 });
    await flush(path);
    await flushFolder(folder);
    return path;
  } catch (error) {
    await rm(path, { force: true });
    throw ioError(error, path);
  }
}

/**
 * Finishes what a killed run had begun to put in place: the folder holds that run's set then, whole.
 * Only names that are `ours` are touched: a journal is a file that anybody can write.
 */
export async function finishPublishing(
  folder: string,
  pid: number,
  isAlive: (pid: number) => boolean,
  ours: (name: string) => boolean,
): Promise<void> {
  for (const file of await readdir(folder)) {
    const found = /^\.reactivate\.(\d+)\.set$/.exec(file)?.[1];
    // In a container every run may have the same number; our own has begun nothing yet.
    if (found === undefined || (Number(found) !== pid && isAlive(Number(found)))) continue;
    const { files, obsolete } = await readJournal(join(folder, file));
    for (const name of obsolete.filter(ours)) {
      const path = join(folder, name);
      // A file that was set aside is gone already: one of that name now is somebody else's.
      if (!(await exists(asideOf(path, Number(found))))) await rm(path, { force: true });
    }
    for (const name of files.filter(ours)) {
      const { temporary, target } = pending(join(folder, name), Number(found));
      if (!(await exists(temporary))) continue;
      await requireReplaceable(target);
      await rename(temporary, target).catch((error: unknown) => {
        throw ioError(error, target);
      });
    }
    await rm(join(folder, file), { force: true });
  }
}

/** A journal that was itself cut short names nothing: it is complete before anything is replaced. */
async function readJournal(path: string): Promise<Journal> {
  try {
    const { files, obsolete } = JSON.parse(await readFile(path, "utf8")) as Partial<Journal>;
    return { files: textsOf(files), obsolete: textsOf(obsolete) };
  } catch {
    return { files: [], obsolete: [] };
  }
}

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];

const exists = async (path: string): Promise<boolean> =>
  (await lstat(path).catch(() => undefined)) !== undefined;

/** What a file is written through on its way: slices to be appended, of which two are there at once; a copy with a BOM in front. */
export const sliceSuffixes = [".slice", ".slice2"] as const;
const companions = ["", ...sliceSuffixes, ".bom"];
const leftover = new RegExp(
  `^\\.(.+)\\.(\\d+)\\.(?:old|tmp(?:${companions.join("|").replaceAll(".", "\\.")}))$`,
);

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
    const [, name, pid] = leftover.exec(file) ?? [];
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
