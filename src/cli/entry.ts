import { totalmem, tmpdir } from "node:os";
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
    if (asked > 1) process.exit(130);
    stop.abort();
  });
}
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  stop.abort(error.code === "EPIPE" ? closedPipe : error);
});
// Nobody is left to be told.
process.stderr.on("error", () => stop.abort(closedPipe));

process.exitCode = await main({
  args: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  terminal: {
    stdin: process.stdin.isTTY,
    stdout: process.stdout.isTTY,
    stderr: process.stderr.isTTY,
    width: process.stdout.columns ?? process.stderr.columns,
  },
  now: () => new Date(),
  locale: Intl.DateTimeFormat().resolvedOptions().locale,
  totalMemory: totalmem(),
  tempBase: tmpdir(),
  pid: process.pid,
  signal: stop.signal,
  presetsDir: fileURLToPath(new URL("./presets/", import.meta.url)),
  tryDir: fileURLToPath(new URL("../fixtures/try/", import.meta.url)),
});
