// @ts-check
import { packageOf } from "./package-of.mjs";

/** What `--help` and wrong usage may load. Anything else comes by `await import(...)`. */
const AT_START = new Set(["commander", "chalk"]);

/**
 * Fails when a package outside AT_START is loaded before the program knows what it is asked to do.
 * @param {import("./bundle.mjs").BuiltFile[]} files
 */
export function checkStartUp(files) {
  const byName = new Map(files.map((file) => [file.fileName, file]));
  const pending = files.filter((file) => file.isEntry);
  if (pending.length === 0) throw new Error("the bundle has no entry, so nothing was checked");
  const seen = new Set(pending);
  const found = new Set();
  for (const file of pending) {
    for (const module of file.modules) {
      const name = packageOf(module);
      if (name !== undefined && !AT_START.has(name)) found.add(`${name} (in ${file.fileName})`);
    }
    for (const name of file.imports) {
      const next = byName.get(name);
      if (next === undefined && !name.startsWith("node:")) found.add(name);
      if (next === undefined || seen.has(next)) continue;
      seen.add(next);
      pending.push(next);
    }
  }
  if (found.size > 0) {
    throw new Error(`loaded at start, import it on demand instead: ${[...found].join(", ")}`);
  }
}
