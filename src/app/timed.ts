import type { World } from "./contract.ts";

/** Runs one step of the work and tells the world when it begins and how long it took. */
export async function timed<T>(world: World, stage: string, work: () => Promise<T>): Promise<T> {
  world.onProgress({ kind: "start", stage });
  const started = performance.now();
  const result = await work();
  world.onProgress({ kind: "stage", stage, milliseconds: performance.now() - started });
  return result;
}
