import type { Engine } from "../../engine/engine.ts";
import { createSpool } from "../../read/spool.ts";
import type { RunRequest, World } from "../contract.ts";

/** Lends an engine and a temporary folder without any plan; both are gone afterwards. */
export async function withEngine<T>(
  run: RunRequest,
  world: World,
  use: (engine: Engine, spoolDir: string) => Promise<T>,
): Promise<T> {
  const spool = await createSpool(world.tempBase, world.pid);
  let engine: Engine | undefined;
  const stop = () => engine?.interrupt();
  world.signal.addEventListener("abort", stop);
  try {
    const { openDuckdb } = await import("../../engine/duckdb.ts");
    engine = await openDuckdb({
      memory: run.memory,
      tempDir: spool.dir,
      ...(run.threads === undefined ? {} : { threads: run.threads }),
    });
    return await use(engine, spool.dir);
  } finally {
    world.signal.removeEventListener("abort", stop);
    await engine?.close();
    await spool.remove();
  }
}
