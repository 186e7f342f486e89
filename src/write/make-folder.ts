import { mkdir, rmdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { ioError } from "./publish.ts";

/**
 * Makes a folder and those above it. Returns how to take away again what was made and stayed empty: a
 * run that failed leaves no folder behind.
 */
export async function makeFolder(folder: string): Promise<() => Promise<void>> {
  let first: string | undefined;
  try {
    first = await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw ioError(error, folder);
  }
  return async () => {
    if (first === undefined) return;
    const top = resolve(first);
    for (let at = resolve(folder); at.length >= top.length; at = dirname(at)) {
      try {
        await rmdir(at);
      } catch {
        // Somebody has put a file there meanwhile.
        return;
      }
    }
  };
}
