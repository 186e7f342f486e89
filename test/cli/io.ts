import { Readable, Writable } from "node:stream";
import type { Io } from "../../src/cli/io.ts";

/** A world for `main` that remembers what was said. */
export interface Stage {
  readonly io: Io;
  readonly said: { stdout: string; stderr: string };
}

export function stage(args: readonly string[], change: Partial<Io> = {}): Stage {
  const said = { stdout: "", stderr: "" };
  const into = (name: "stdout" | "stderr"): Writable =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        said[name] += chunk.toString();
        done();
      },
    });
  const io: Io = {
    args,
    env: {},
    cwd: "/",
    stdin: Readable.from([]),
    stdout: into("stdout"),
    stderr: into("stderr"),
    terminal: { stdin: false, stdout: false, stderr: false, width: undefined },
    now: () => new Date(2026, 10, 22, 23, 30),
    locale: "en-US",
    totalMemory: 16 * 1024 ** 3,
    tempBase: "/nowhere",
    pid: 1,
    isAlive: () => false,
    signal: new AbortController().signal,
    presetsDir: new URL("../../src/playbook/presets/", import.meta.url).pathname,
    tryDir: new URL("../../fixtures/try/", import.meta.url).pathname,
    ...change,
  };
  return { io, said };
}
