/**
 * Our time and memory beside a short hand-written script and beside mere parsing, in one run
 * (docs/benchmarks.md). A slow or busy machine does not fail it: ratios are told, not judged.
 */
import { mkdtemp, mkdir, rm } from "node:fs/promises";
import { rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { asOf } from "./customers-sql.ts";
import { generate } from "./generate.ts";
import { type Options, readOptions } from "./options.ts";
import { buildPeers, type Peers } from "./peers.ts";
import { asJson, printed } from "./print.ts";
import type { Results, SizeResult, StartResult } from "./results.ts";
import { race } from "./rounds.ts";

const options = readOptions(process.argv.slice(2));
const root = process.cwd();
const folder = await mkdtemp(join(tmpdir(), "reactivate-bench-"));
const peerFolder = join(root, "node_modules/.cache/bench", String(process.pid));
const temporary = [folder, peerFolder];
process.once("SIGINT", () => {
  for (const path of temporary) rmSync(path, { recursive: true, force: true });
  process.exit(130);
});
try {
  await mkdir(peerFolder, { recursive: true });
  const results = await bench(options, await buildPeers(root, peerFolder));
  process.stdout.write(options.json ? asJson(results) : printed(results));
} finally {
  for (const path of temporary) await rm(path, { recursive: true, force: true });
}

async function bench({ sizes, rounds, program }: Options, peers: Peers): Promise<Results> {
  const ours = resolve(program);
  const start = await benchStart(ours, rounds ?? 9);
  const measured: SizeResult[] = [];
  for (const customers of sizes) {
    measured.push(await benchSize(customers, ours, peers, rounds ?? defaultRounds(customers)));
  }
  return { machine: machine(), start, sizes: measured };
}

/** Short runs are noisy runs. */
function defaultRounds(customers: number): number {
  return customers < 100_000 ? 5 : 3;
}

async function benchStart(ours: string, rounds: number): Promise<StartResult> {
  const { input, output, note } = await customersFile(1000);
  return race(
    {
      bareNode: ["-e", "0"],
      help: [ours, "--help"],
      score1k: [ours, ...scoring(input, output)],
    },
    rounds,
    note,
  );
}

async function benchSize(
  customers: number,
  ours: string,
  peers: Peers,
  rounds: number,
): Promise<SizeResult> {
  process.stderr.write(`${customers.toLocaleString("en")} customers, ${rounds} rounds\n`);
  const { input, output, note } = await customersFile(customers);
  const medians = await race(
    {
      ours: [ours, ...scoring(input, output)],
      shortScript: [peers.shortScript, input, output, asOf],
      parseOnly: [peers.parseOnly, input],
    },
    rounds,
    note,
  );
  await rm(input);
  return { customers, ...medians };
}

/** `score` as a user types it; the day is said, so that every run has the same work. */
function scoring(input: string, output: string): readonly string[] {
  return ["score", input, "-o", output, "--as-of", asOf, "--quiet"];
}

async function customersFile(customers: number) {
  const input = join(folder, `customers-${customers}.csv`);
  await generate(customers, input);
  return { input, output: join(folder, "ranked.csv"), note: join(folder, "peak") };
}

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 1e9);
  return `${cpus().length} × ${cpu?.model ?? "cpu"}, ${memory} GB, Node ${process.versions.node}, ${process.platform}`;
}
