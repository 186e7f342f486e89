import { parseArgs } from "node:util";

export interface Options {
  /** Numbers of customers, ascending. */
  readonly sizes: readonly number[];
  /** Counted rounds of every size; without it, by size. */
  readonly rounds: number | undefined;
  readonly json: boolean;
  /** The program that is measured. */
  readonly program: string;
}

const usage =
  "usage: npm run bench -- [--sizes 10k,100k,1M] [--rounds N] [--json] [--program FILE]";

/** Reads the command line; throws Error with the usage. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: "string", default: "10k,100k,300k,1M" },
      rounds: { type: "string" },
      json: { type: "boolean", default: false },
      program: { type: "string", default: "bin/reactivate.js" },
    },
  });
  const sizes = values.sizes.split(",").map(customers);
  return {
    sizes: [...new Set(sizes)].sort((a, b) => a - b),
    rounds: values.rounds === undefined ? undefined : whole(values.rounds),
    json: values.json,
    program: values.program,
  };
}

function customers(size: string): number {
  const [, figure = "", unit = ""] = /^(\d+)(k|M)?$/i.exec(size.trim()) ?? [];
  return whole(figure) * ({ "": 1, k: 1e3, m: 1e6 }[unit.toLowerCase()] ?? 1);
}

function whole(figure: string): number {
  const number = Number(figure);
  if (!Number.isInteger(number) || number < 1) throw new Error(usage);
  return number;
}
