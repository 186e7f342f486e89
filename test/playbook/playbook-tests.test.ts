import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPlaybook } from "../../src/app/playbook-rules.ts";
import type { TestBench } from "../../src/app/playbook-tests.ts";
import { score } from "../../src/app/score.ts";

const presetsDir = fileURLToPath(new URL("../../src/playbook/presets/", import.meta.url));
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reactivate-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function bench(): TestBench {
  return {
    score,
    world: {
      stdin: new PassThrough().end(),
      stdout: new PassThrough().resume(),
      tempBase: folder,
      pid: process.pid,
      isAlive: () => true,
      signal: new AbortController().signal,
      onProgress: () => {},
    },
    asOf: "2026-11-22",
    memory: 256 * 1024 * 1024,
    version: "0.0.0",
  };
}

async function check(body: string) {
  const path = join(folder, "reactivate.yaml");
  await writeFile(path, `version: 1\nextends: standard\n${body}`);
  return checkPlaybook(path, { cwd: folder, presetsDir }, bench());
}

const shortTenure = `
      company_name: 株式会社ヤマダ電設
      contract_start: 2024-04-01
      contract_end: 2025-03-31
      churn_reason: 予算凍結`;

describe("the tests of a playbook", () => {
  it("come out when the playbook does what they expect, also with an own column", async () => {
    const found = await check(`columns:
  company_name: お客様名
  machines: { header: 設置台数, type: number }
rules:
  - { id: many_machines, group: value, when: { field: machines, gte: 5 }, points: 3, sentence: { ja: "{machines}台", en: "{machines} machines" } }
tests:
  - name: 短期契約の町工場
    given:${shortTenure}
      machines: "7"
    expect: { list: dormant, points: { many_machines: 3, b2b_short_tenure: 10, b2b_contact_left: 0 } }
  - name: 待機中だったころ
    as_of: 2025-06-01
    given:${shortTenure}
    expect: { list: nurture, list_reason: internal_wait }
`);
    expect(found).toEqual([]);
    expect(await readdir(folder)).toEqual(["reactivate.yaml"]);
  });

  it("tell each expectation that was not met, with its path and line", async () => {
    const found = await check(`tests:
  - name: 町工場
    given:${shortTenure}
    expect:
      list: existing
      score: 12.5
      points: { b2b_short_tenure: 4 }
      flags: [check_credit]
`);
    expect(found.map(({ path, line }) => [path, line])).toEqual([
      ["tests[0].expect.list", 11],
      ["tests[0].expect.score", 12],
      ["tests[0].expect.points.b2b_short_tenure", 13],
      ["tests[0].expect.flags[0]", 14],
    ]);
    expect(found[0]?.message).toEqual({
      en: "町工場: expected existing, got dormant",
      ja: "町工場: 期待値 existing、実際 dormant",
    });
  });

  it("are not run where the playbook itself has findings", async () => {
    const found = await check(`languge: ja
tests:
  - { name: 町工場, given: { company_name: 有限会社サトウ }, expect: { list: existing } }
`);
    expect(found.map(({ path }) => path)).toEqual(["languge"]);
  });
});
