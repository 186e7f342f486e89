import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSpool, sweepSpools } from "../../src/read/spool.ts";

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "reactivate-test-"));
});
afterEach(async () => {
  await rm(base, { recursive: true });
});

test("a spool is a private folder that can be removed twice", async () => {
  const spool = await createSpool(base, 4711);
  expect((await stat(spool.dir)).mode & 0o777).toBe(0o700);
  await spool.remove();
  await spool.remove();
  expect(await readdir(base)).toEqual([]);
});

test("folders of dead processes are swept; those of living ones and other folders stay", async () => {
  await createSpool(base, 4711);
  await createSpool(base, 4712);
  await mkdir(join(base, "reactivate-4711-notes"));
  const removed = await sweepSpools(base, (pid) => pid === 4712);
  expect(removed).toHaveLength(1);
  const left = await readdir(base);
  expect(left).toHaveLength(2);
  expect(left).toContain("reactivate-4711-notes");
});
