import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDuckdb } from "../../src/engine/duckdb.ts";
import type { Engine } from "../../src/engine/engine.ts";

/** How to start an engine of each registered dialect. */
const openers: Readonly<Record<string, (tempDir: string) => Promise<Engine>>> = {
  duckdb: (tempDir) => openDuckdb({ memory: 256 * 1024 * 1024, threads: 1, tempDir }),
};

/** An engine that speaks the dialect, and what ends it. */
export async function openEngine(
  dialect: string,
): Promise<{ readonly engine: Engine; readonly close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "reactivate-plan-"));
  const open = openers[dialect];
  if (open === undefined) throw new Error(`no engine for the dialect ${dialect}`);
  const engine = await open(folder);
  return {
    engine,
    close: async () => {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
