import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Step } from "./page.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * A reader who follows one page from its top: a folder with `fixtures` in it, the built program on
 * the path as `reactivate`, no terminal. What a command prints comes as both streams in one.
 */
export async function follow(steps: readonly Step[], language: "en" | "ja"): Promise<string[][]> {
  const place = mkdtempSync(join(tmpdir(), "reactivate-docs-"));
  try {
    const here = settle(place);
    const outputs: string[][] = [];
    for (const step of steps) {
      if (step.kind === "file") writeFileSync(join(here, step.name), step.text);
      else outputs.push(await run(step.line, place, here, language));
    }
    return outputs;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Lines that `reactivate ARGUMENTS` prints, in English. */
export async function helpOf(name: string): Promise<string[]> {
  const [lines = []] = await follow(
    [{ kind: "command", line: `reactivate ${name} --help`, output: [] }],
    "en",
  );
  return lines;
}

function settle(place: string): string {
  const here = join(place, "here");
  for (const folder of ["here", "bin"]) mkdirSync(join(place, folder));
  const program = join(root, "bin/reactivate.js");
  const shim = `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`;
  writeFileSync(join(place, "bin/reactivate"), shim, { mode: 0o755 });
  symlinkSync(join(root, "fixtures"), join(here, "fixtures"));
  return here;
}

function run(line: string, place: string, here: string, language: "en" | "ja"): Promise<string[]> {
  const env = {
    PATH: [join(place, "bin"), process.env["PATH"] ?? ""].join(delimiter),
    LANG: language === "ja" ? "ja_JP.UTF-8" : "C.UTF-8",
  };
  return new Promise((resolve) => {
    const options = { cwd: here, env, encoding: "utf8", maxBuffer: 1 << 26 } as const;
    const child = execFile("/bin/sh", ["-c", `exec 2>&1\n${line}`], options, (_, stdout) => {
      const text = stdout.replace(/\n$/, "");
      resolve(text === "" ? [] : text.split("\n"));
    });
    child.stdin?.end();
  });
}
