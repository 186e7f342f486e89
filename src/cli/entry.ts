import { totalmem, tmpdir } from "node:os";
import { isatty } from "node:tty";
import { fileURLToPath } from "node:url";
import { closedPipe } from "./io.ts";
import { main } from "./main.ts";

// Lists of persons: what we write is for its owner alone.
process.umask(0o077);

const stop = new AbortController();
let asked = 0;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    asked += 1;
    // Whoever asks twice does not want to wait for the cleaning up.
    if (asked > 1) die(signal);
    setTimeout(() => die(signal), patience).unref();
    stop.abort();
  });
}
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  stop.abort(error.code === "EPIPE" ? closedPipe : error);
});
// Nobody is left to be told.
process.stderr.on("error", () => stop.abort(closedPipe));

/** Cleaning up takes less. */
const patience = 10_000;

/** A process that waits for a pipe to which nobody writes cannot leave by itself; a shell sees 130 for SIGINT. */
function die(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

let reading = false;
// Waiting for input that may never come must not outlast an interrupt.
stop.signal.addEventListener("abort", () => {
  if (reading) process.stdin.destroy();
});

process.exitCode = await main({
  args: process.argv.slice(2),
  env: process.env,
  // Asked for late: it fails in a folder that is gone, where help and versions need none.
  get cwd() {
    return process.cwd();
  },
  get stdin() {
    reading = true;
    return stop.signal.aborted ? process.stdin.destroy() : process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  terminal: {
    stdin: isatty(0),
    stdout: isatty(1),
    stderr: isatty(2),
    width: process.stdout.columns ?? process.stderr.columns,
  },
  now: () => new Date(),
  locale: Intl.DateTimeFormat().resolvedOptions().locale,
  totalMemory: totalmem(),
  tempBase: tmpdir(),
  pid: process.pid,
  isAlive,
  signal: stop.signal,
  presetsDir: fileURLToPath(new URL("./presets/", import.meta.url)),
  tryDir: fileURLToPath(new URL("../fixtures/try/", import.meta.url)),
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be asked, but it runs.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
