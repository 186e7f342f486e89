import { mkdir, rmdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { ioError } from "./publish.ts";

/**
 * Makes a folder and those above it. Returns how to take away again what was made and stayed empty: a
 * run that failed leaves no folder behind.
 */
export async function makeFolder(folder: string): Promise<() => Promise<void>> {
  const made: string[] = [];
  try {
    // One by one: where none can be made (/proc), Node's own recursion never ends.
    for (const missing of await missingFolders(resolve(folder))) {
      if (await makeOne(missing)) made.unshift(missing);
    }
  } catch (error) {
    await takeAway(made);
    throw ioError(error, folder);
  }
  return () => takeAway(made);
}

/** False where another run has just made it: it is not ours to take away. */
async function makeOne(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** The folders of a path that are not there, the outermost first. */
async function missingFolders(path: string): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let at = path; !(await isThere(at)); at = dirname(at)) missing.unshift(at);
  return missing;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** The innermost first. */
async function takeAway(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    try {
      await rmdir(folder);
    } catch {
      // Somebody has put a file there meanwhile.
      return;
    }
  }
}
