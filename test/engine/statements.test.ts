import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDuckdb } from "../../src/engine/duckdb.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { engineErrors } from "../../src/locale/engine.ts";
import { name, sql, value } from "../../src/plan/sql.ts";

let folder = "";
let engine: Engine;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "reactivate-engine-"));
  engine = await openDuckdb({ memory: 256 * 1024 * 1024, threads: 1, tempDir: folder });
});
afterEach(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

const long = sql`SELECT count(*) FROM range(20000000000) AS numbers(i) WHERE i % 7 = 3`;
const dozen = Array.from({ length: 12 }, (_, at) => at);

test("statements asked for at once each give their own answer", async () => {
  const answers = await Promise.all(
    dozen.map((at) => engine.rows(sql`SELECT ${value(String(at))}`)),
  );
  expect(answers.map(([row]) => row?.[0])).toEqual(dozen.map(String));
});

test("a table that one statement made stands there for the next, whatever its connection", async () => {
  await Promise.all(
    dozen.map((at) => engine.createTable(`readings_${at}`, [["raw", "text"]], [[`cell ${at}`]])),
  );
  const cells = await Promise.all(
    dozen.map((at) => engine.rows(sql`SELECT raw FROM ${name(`readings_${at}`)}`)),
  );
  expect(cells.flat(2)).toEqual(dozen.map((at) => `cell ${at}`));
});

test("an interrupt reaches what is under way and what waits for its turn", async () => {
  const asked = dozen.map(() => engine.rows(long));
  const ended = Promise.allSettled(asked);
  setTimeout(() => engine.interrupt(), 100);
  for (const one of await ended) {
    expect(one).toMatchObject({
      status: "rejected",
      reason: { phrase: engineErrors.interrupted },
    });
  }
});

test("to close stops what is under way, and nothing is begun any more", async () => {
  const ended = Promise.allSettled(dozen.map(() => engine.rows(long)));
  await new Promise((resolve) => setTimeout(resolve, 100));
  await engine.close();
  expect((await ended).every(({ status }) => status === "rejected")).toBe(true);
  await expect(engine.rows(sql`SELECT 1`)).rejects.toMatchObject({
    phrase: engineErrors.interrupted,
  });
});
