import type { Measured } from "./measure.ts";

/** Medians of one size: our `score` and its peers over the same file. */
export interface SizeResult {
  readonly customers: number;
  readonly ours: Measured;
  readonly shortScript: Measured;
  readonly parseOnly: Measured;
}

/** Medians of what hardly reads anything: there the start of the process is all. */
export interface StartResult {
  readonly bareNode: Measured;
  readonly help: Measured;
  readonly score1k: Measured;
}

export interface Results {
  readonly machine: string;
  readonly start: StartResult;
  readonly sizes: readonly SizeResult[];
}

/** A figure and the most it should be; without `atMost` it is only told. */
export interface Ratio {
  readonly what: string;
  readonly ratio: number;
  readonly atMost?: number;
}

/** The most that a ratio should be. Time and memory hold from `heldFrom` customers on. */
const targets = { time: 2.5, memory: 1.5, help: 2.5, score1k: 7, growth: 1.5, heldFrom: 300_000 };

/** Our time and memory over the peers', for one size. */
export function sizeRatios(
  result: SizeResult,
): Readonly<Record<"time" | "memory" | "parse", Ratio>> {
  const { customers, ours, shortScript, parseOnly } = result;
  const held = customers >= targets.heldFrom;
  const size = customers.toLocaleString("en");
  return {
    time: {
      what: `${size}: time by the short script's`,
      ratio: ours.seconds / shortScript.seconds,
      ...(held ? { atMost: targets.time } : {}),
    },
    memory: {
      what: `${size}: peak memory by the short script's`,
      ratio: (ours.megabytes ?? Number.NaN) / (shortScript.megabytes ?? Number.NaN),
      ...(held ? { atMost: targets.memory } : {}),
    },
    parse: { what: `${size}: time by parsing alone`, ratio: ours.seconds / parseOnly.seconds },
  };
}

/** Our start by that of `node -e 0`. */
export function startRatios({ bareNode, help, score1k }: StartResult): readonly Ratio[] {
  return [
    {
      what: "--help by node -e 0",
      ratio: help.seconds / bareNode.seconds,
      atMost: targets.help,
    },
    {
      what: "score of 1,000 customers by node -e 0",
      ratio: score1k.seconds / bareNode.seconds,
      atMost: targets.score1k,
    },
  ];
}

/** Microseconds that each further customer cost between two neighbouring sizes: the start cancels out. */
export function stepCosts(sizes: readonly SizeResult[]): readonly number[] {
  return sizes.slice(1).map((size, at) => {
    const before = sizes[at] ?? size;
    const seconds = size.ours.seconds - before.ours.seconds;
    return (seconds / (size.customers - before.customers)) * 1e6;
  });
}

/** Linear: a further customer costs no more among many than among few. From 10,000 customers on. */
export function growthRatios(sizes: readonly SizeResult[]): readonly Ratio[] {
  const measured = sizes.filter(({ customers }) => customers >= 10_000);
  const costs = stepCosts(measured);
  return costs.slice(1).map((cost, at) => ({
    what: `a further customer at ${measured[at + 2]?.customers.toLocaleString("en")} by one at ${measured[at + 1]?.customers.toLocaleString("en")}`,
    ratio: cost / (costs[at] ?? cost),
    atMost: targets.growth,
  }));
}

export const isBeyond = ({ ratio, atMost }: Ratio): boolean =>
  atMost !== undefined && ratio > atMost;
