import { randomBytes } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { UserError } from "../errors.ts";
import { readErrors } from "../locale/read.ts";
import { errorCode } from "./bytes.ts";

export interface Spool {
  /** Absolute path of the folder, mode 0700. */
  readonly dir: string;
  /** Removes the folder and all in it; harmless when called twice. */
  remove(): Promise<void>;
}

const SPOOL_NAME = /^reactivate-(\d+)-[0-9a-f]{12}$/;

/**
 * One temporary folder per run. The process id stands in its name, so that a later run
 * can tell a folder in use from one left by a killed process.
 */
export async function createSpool(baseDir: string, pid: number): Promise<Spool> {
  const dir = resolve(baseDir, `reactivate-${pid}-${randomBytes(6).toString("hex")}`);
  try {
    await mkdir(dir, { mode: 0o700 });
  } catch (cause) {
    throw new UserError(readErrors.spoolFailed, { code: errorCode(cause) }, {}, cause);
  }
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

/**
 * Removes spool folders whose process is gone; returns their names. One that cannot be removed
 * (another user's) is left: cleaning up after others must never stop a run.
 */
export async function sweepSpools(
  baseDir: string,
  isAlive: (pid: number) => boolean,
): Promise<string[]> {
  const removed: string[] = [];
  const names: string[] = await readdir(baseDir).catch(() => []);
  for (const name of names.toSorted()) {
    const pid = SPOOL_NAME.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      await rm(join(baseDir, name), { recursive: true, force: true });
      removed.push(name);
    } catch {
      // Not ours to remove.
    }
  }
  return removed;
}
