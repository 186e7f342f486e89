import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { score } from "../../src/app/score.ts";
import { asOf, standardPlaybook } from "../support/score-rows.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "reactivate-long-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Two more than two slices hold, so that there are three, of which the last is shorter. */
const accounts = 150_002;

async function scored(target: string, bom: boolean): Promise<string> {
  const input = join(folder, "customers.csv");
  const lines = Array.from(
    { length: accounts },
    (_, at) => `K-${at},株式会社見本${at},2024-03-${String(1 + (at % 31)).padStart(2, "0")}`,
  );
  writeFileSync(input, ["顧客コード,会社名,契約終了日", ...lines, ""].join("\n"));
  const output = join(folder, target);
  await score(
    {
      customers: [input],
      blacklist: [],
      suppress: [],
      releases: [],
      playbook: await standardPlaybook(),
      asOf,
      language: "ja",
      map: {},
      memory: 1024 ** 3,
      include: [],
      order: "status",
      allowEmpty: false,
      debug: false,
      version: "0.0.0",
    },
    { lists: ["dormant"], format: "csv", headers: "code", bom, output },
    {
      stdin: new PassThrough().end(),
      stdout: new PassThrough().resume(),
      tempBase: folder,
      pid: process.pid,
      isAlive: (pid) => pid === process.pid,
      signal: new AbortController().signal,
      onProgress: () => {},
    },
  );
  return readFileSync(output, "utf8");
}

test("a list of several slices holds every account once, in the order of its ranks", async () => {
  const [header = "", ...lines] = (await scored("dormant.csv", true)).trimEnd().split("\n");
  expect(header.startsWith("\ufeffrank,")).toBe(true);
  expect(lines.length).toBe(accounts);
  expect(lines.findIndex((line, at) => !line.startsWith(`${at + 1},`))).toBe(-1);
  const column = header.replace("\ufeff", "").split(",").indexOf("customer_id");
  expect(new Set(lines.map((line) => line.split(",")[column])).size).toBe(accounts);
  expect(lines.join("").includes("\ufeff")).toBe(false);
  expect(readdirSync(folder).sort()).toEqual(["customers.csv", "dormant.csv"]);
});

test("without a byte order mark the first line is the header alone", async () => {
  expect((await scored("plain.csv", false)).startsWith("rank,")).toBe(true);
});
