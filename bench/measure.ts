import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";

/** GNU time: Node does not tell a child's peak memory, and time's own small process hides ours. */
const gnuTime = "/usr/bin/time";
export const canMeasureMemory = existsSync(gnuTime);

export interface Measured {
  /** Wall-clock time of the whole process, its start included. */
  readonly seconds: number;
  /** Peak resident memory in MB (10^6 bytes); missing where GNU time is not installed. */
  readonly megabytes?: number;
}

/** Runs `node ARGUMENT…` once, its output thrown away. Throws where it does not end with code 0. */
export async function measure(nodeArguments: readonly string[], note: string): Promise<Measured> {
  const command = [process.execPath, ...nodeArguments];
  const [file = "", ...rest] = canMeasureMemory
    ? [gnuTime, "-f", "%M", "-o", note, ...command]
    : command;
  const started = performance.now();
  await finished(file, rest);
  const seconds = (performance.now() - started) / 1000;
  if (!canMeasureMemory) return { seconds };
  const kibibytes = Number(await readFile(note, "utf8"));
  return { seconds, megabytes: (kibibytes * 1024) / 1e6 };
}

function finished(file: string, rest: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, rest, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${file} ${rest.join(" ")} ended with ${code}:\n${said}`));
    });
  });
}

/** The middle run by each figure: other work on the machine makes single runs slow, never fast. */
export function median(runs: readonly Measured[]): Measured {
  const seconds = middle(runs.map((run) => run.seconds));
  const peaks = runs.flatMap(({ megabytes }) => megabytes ?? []);
  return peaks.length === 0 ? { seconds } : { seconds, megabytes: middle(peaks) };
}

function middle(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
