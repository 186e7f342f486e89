import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a run of a case gave; `transcript` is all of it, for a failing test to print. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly transcript: string;
}

/** Names of the folders below `cases` that hold a `cmd`: `score/no-file`. */
export function casesIn(cases: URL): string[] {
  return readdirSync(cases, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith("/cmd"))
    .map((path) => path.slice(0, -"/cmd".length))
    .toSorted();
}

/** The case as it stands; a file that is missing stands for nothing printed, or for exit code 0. */
export function readCase(folder: URL): Omit<Ran, "transcript"> {
  const read = (name: string): string => {
    const path = new URL(name, folder);
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  };
  return { code: Number(read("code").trim()), stdout: read("stdout"), stderr: read("stderr") };
}

/**
 * Runs the case's `cmd` in an empty folder that holds nothing but `fixtures` ($FIXTURES), with the
 * built program on the path as `reactivate`. English, no colours, no terminal. The folder's own path is
 * printed as $HERE.
 */
export async function runCase(folder: URL): Promise<Ran> {
  return runShell(readFileSync(new URL("cmd", folder), "utf8"));
}

export async function runShell(command: string): Promise<Ran> {
  const place = mkdtempSync(join(tmpdir(), "reactivate-case-"));
  try {
    const bin = join(place, "bin");
    const here = join(place, "here");
    const temporary = join(place, "tmp");
    for (const each of [bin, here, temporary]) mkdirSync(each);
    const program = join(root, "bin/reactivate.js");
    const shim = `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`;
    writeFileSync(join(bin, "reactivate"), shim, { mode: 0o755 });
    symlinkSync(join(root, "fixtures"), join(here, "fixtures"));
    const PATH = [bin, process.env["PATH"] ?? ""].join(delimiter);
    const env = { PATH, TMPDIR: temporary, LANG: "C.UTF-8", FIXTURES: "fixtures" };
    const ran = await shell(command, here, env);
    const shown = (text: string): string => text.replaceAll(here, "$HERE");
    const left = readdirSync(temporary);
    if (left.length > 0) throw new Error(`left behind: ${left.join(", ")}\n${ran.transcript}`);
    return { ...ran, stdout: shown(ran.stdout), stderr: shown(ran.stderr) };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function shell(command: string, cwd: string, env: Record<string, string>): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { cwd, env, encoding: "utf8", maxBuffer: 1 << 26 } as const;
    const child = execFile("/bin/sh", ["-c", command], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      const transcript = `$ ${command}--- stdout\n${stdout}--- stderr\n${stderr}--- exit code ${code}\n`;
      resolve({ code, stdout, stderr, transcript });
    });
    child.stdin?.end();
  });
}

/** Writes down what the case gave: nothing printed is no file. */
export function record(folder: URL, { code, stdout, stderr }: Ran): void {
  for (const [name, text] of Object.entries({ stdout, stderr })) {
    if (text === "") rmSync(new URL(name, folder), { force: true });
    else writeFileSync(new URL(name, folder), text);
  }
  writeFileSync(new URL("code", folder), `${code}\n`);
}
