import { realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** Where a path leads in the end, through all links; what is not there yet leads to its own name. */
export async function realPath(path: string): Promise<string> {
  const whole = resolve(path);
  try {
    return await realpath(whole);
  } catch {
    return dirname(whole) === whole ? whole : join(await realPath(dirname(whole)), basename(whole));
  }
}
