import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "layers-"));
});
afterEach(async () => rm(folder, { recursive: true }));

/** Runs the guard on a small project made of these files; what it printed, and its exit code. */
async function checkLayers(files: Record<string, string>): Promise<{ code: number; said: string }> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const run = promisify(execFile)("node", ["scripts/check-layers.mjs", folder]);
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  );
}

const status = "export type Status = 'dormant';\nexport const dormant: Status = 'dormant';\n";

test("a plan that imports the domain is accepted", async () => {
  const { code, said } = await checkLayers({
    "src/domain/status.ts": status,
    "src/plan/classify.ts":
      "import { dormant } from '../domain/status.ts';\nexport const list = dormant;\n",
  });
  expect(said).toContain("2 modules, 2 source files");
  expect(code).toBe(0);
});

test("a project without a source file fails: nothing was checked", async () => {
  const { code, said } = await checkLayers({});
  expect(said).toContain("saw 0 modules");
  expect(code).toBe(1);
});

test.each([
  [
    "layer-plan",
    "src/plan/classify.ts",
    "import { connect } from '../engine/duckdb.ts';\nexport const c = connect;\n",
  ],
  [
    "layer-domain",
    "src/domain/tenure.ts",
    "import type { connect } from '../engine/duckdb.ts';\nexport type C = typeof connect;\n",
  ],
  [
    "pure-layers-see-no-world",
    "src/playbook/load.ts",
    "import { readFileSync } from 'node:fs';\nexport const load = readFileSync;\n",
  ],
  [
    "layer-engine",
    "src/engine/postgres.ts",
    "export const late = async () => import('../write/csv.ts');\n",
  ],
  [
    "a-dialect-is-chosen-once",
    "src/app/summary.ts",
    "export * from '../plan/dialects/duckdb.ts';\n",
  ],
  ["known-folders", "src/misc/dates.ts", "export {} from '../engine/duckdb.ts';\n"],
  ["no-unresolved", "src/app/score.ts", "export * from '../plan/forgotten.ts';\n"],
])("%s: %s is refused", async (rule, file, text) => {
  const { code, said } = await checkLayers({
    "src/engine/duckdb.ts": "export const connect = 1;\n",
    "src/write/csv.ts": "export const csv = 1;\n",
    "src/plan/dialects/duckdb.ts": "export const duckdb = 1;\n",
    [file]: text,
  });
  expect(said).toContain(`${rule}: ${file}`);
  expect(code).toBe(1);
});

test("two files that import each other are refused", async () => {
  const { code, said } = await checkLayers({
    "src/plan/rank.ts":
      "import { route } from './route.ts';\nexport const rank = (): number => route();\n",
    "src/plan/route.ts":
      "import { rank } from './rank.ts';\nexport const route = (): number => rank();\n",
  });
  expect(said).toContain("no-cycles: src/plan/rank.ts");
  expect(code).toBe(1);
});
