import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Paths of all files that are, or are about to be, part of the repository; without deleted ones. */
export function trackedFiles(): string[] {
  const run = (...args: string[]): string[] =>
    execFileSync("git", ["ls-files", "-z", ...args], { encoding: "utf8", maxBuffer: 1 << 26 })
      .split("\0")
      .filter((path) => path !== "");
  const deleted = new Set(run("--deleted"));
  return run("--cached", "--others", "--exclude-standard").filter((path) => !deleted.has(path));
}

/** Lines of a file that match, as "path:line". */
export function placesOf(path: string, pattern: RegExp): string[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : []));
}
