import { type Measured, measure, median } from "./measure.ts";

/** Name → arguments for node. */
export type Contestants<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/**
 * Each contestant once a round, side by side, so that what else the machine does falls on all of them;
 * the medians of the rounds. A first round, not counted, warms the file cache.
 */
export async function race<Name extends string>(
  contestants: Contestants<Name>,
  rounds: number,
  note: string,
): Promise<Readonly<Record<Name, Measured>>> {
  const entries = Object.entries(contestants) as [Name, readonly string[]][];
  const runs = new Map<Name, Measured[]>(entries.map(([name]) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, argv] of entries) {
      const measured = await measure(argv, note);
      if (round > 0) runs.get(name)?.push(measured);
    }
  }
  return Object.fromEntries(
    [...runs].map(([name, measured]) => [name, median(measured)]),
  ) as Record<Name, Measured>;
}
