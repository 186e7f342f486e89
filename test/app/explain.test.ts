import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ExplainResult, RunRequest, World } from "../../src/app/contract.ts";
import { explain } from "../../src/app/explain.ts";
import { score } from "../../src/app/score.ts";
import { type ListName, listNames } from "../../src/domain/lists.ts";
import { UserError } from "../../src/errors.ts";
import { business, consumer, contract, endedIn2025 } from "../support/accounts.ts";
import { asOf, csvOf, type Row, standardPlaybook } from "../support/score-rows.ts";

const fixtures = fileURLToPath(new URL("../../fixtures/", import.meta.url));
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reactivate-explain-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function world(stdin: NodeJS.ReadableStream = new PassThrough().end()): World {
  return {
    stdin,
    stdout: new PassThrough().resume(),
    tempBase: folder,
    pid: process.pid,
    isAlive: () => true,
    signal: new AbortController().signal,
    onProgress: () => {},
  };
}

async function request(customers: string, more: Partial<RunRequest> = {}): Promise<RunRequest> {
  return {
    customers: [customers],
    blacklist: [],
    suppress: [],
    releases: [],
    playbook: await standardPlaybook(),
    asOf,
    language: "en",
    map: {},
    memory: 512 * 1024 * 1024,
    threads: 1,
    include: [],
    order: "status",
    allowEmpty: false,
    debug: false,
    version: "0.0.0",
    ...more,
  };
}

/** One of the bundled lists with all its side files. */
async function bundled(name: string, more: Partial<RunRequest> = {}): Promise<RunRequest> {
  const file = (kind: string) => `${fixtures}${name}/${kind}.csv`;
  return request(file("customers"), {
    blacklist: [file("blacklist")],
    suppress: [file("suppress")],
    releases: [file("releases")],
    ...more,
  });
}

async function ofRows(who: string, rows: readonly Row[], more: Partial<RunRequest> = {}) {
  const path = join(folder, "customers.csv");
  await writeFile(path, csvOf(rows));
  return explain(who, await request(path, more), world());
}

const ids = ({ found }: ExplainResult) => found.map(({ row }) => row["customer_id"]);
const tryList = async (who: string, more: Partial<RunRequest> = {}) =>
  explain(who, await bundled("try", more), world());
const contracts = async (who: string, more: Partial<RunRequest> = {}) =>
  explain(who, await bundled("b2b-contracts", more), world());

describe("the receipt", () => {
  test("rank, rules with evidence, and groups that add up to the score", async () => {
    const [account] = (await tryList("T-003")).found;
    expect(account).toMatchObject({ row: { list: "dormant", rank: "2" }, of: 10, stored: false });
    expect(account?.receipt.map(({ rule, points }) => [rule, points])).toEqual([
      ["value_rank_b", "5"],
      ["b2b_long_dormant", "8"],
      ["feature_released", "8"],
    ]);
    const counted = account?.groups?.reduce((sum, group) => sum + Number(group.counted), 50);
    expect(counted).toBe(Number(account?.row["score"]));
    expect(account?.clocks).toEqual({
      contact: "2024-03-31",
      contactSource: "contract_end",
      purchase: "",
    });
  });

  test("what is missing names the columns that buy it and the points it may bring", async () => {
    const rows = [business("K-1", endedIn2025)];
    const [account] = (await ofRows("K-1", rows)).found;
    const value = account?.missing.find(({ fact }) => fact === "value_rank");
    expect(value).toEqual({
      fact: "value_rank",
      label: "value rank on past and expected amount",
      columns: ["total_amount", "expected_amount"],
      most: "+10",
    });
  });

  test("where a permitted channel has no address, that is what is missing", async () => {
    const rows = [consumer("P-1", { 最終購入日: "2026-02-01", 住所1: "", 市区町村: "" })];
    const [account] = (await ofRows("P-1", rows)).found;
    expect(account?.changes.join()).toContain("dm_ok=yes (missing: a postal address)");
  });

  test("an amount is not missing because who is barred has no rank", async () => {
    const [account] = (await tryList("T-015")).found;
    expect(account?.row["list"]).toBe("blacklisted");
    expect(account?.missing.map(({ fact }) => fact)).not.toContain("value_rank");
  });

  test("rank counts within the list also where --order score mixes the lists", async () => {
    const [account] = (await tryList("T-003", { order: "score" })).found;
    expect(account).toMatchObject({ row: { rank: "2", customer_id: "T-003" }, of: 10 });
  });
});

describe("why it is not on the list", () => {
  test("trouble: the gate decides, a sign-off lifts it", async () => {
    const [account] = (await contracts("K-0008")).found;
    expect(account?.gates?.[0]).toMatchObject({ gate: "trouble", list: "caution", decides: true });
    expect(account?.changes[0]).toMatch(/^a sign-off by a named person .* on the list dormant$/);
  });

  test("blacklisted: the line of the blacklist is named", async () => {
    const [account] = (await tryList("T-015")).found;
    expect(account?.gates?.[0]?.sentence).toBe("on the blacklist: blacklist.csv:2");
    expect(account?.changes).toEqual([
      "only taking its line off the blacklist lifts this: then list dormant",
    ]);
  });

  test("only the name of a person is barred: the columns of names may be wrong", async () => {
    const blacklist = join(folder, "names.csv");
    await writeFile(blacklist, "氏名,理由\n例田巌,出入禁止\n");
    const rows = [business("N-1", { ...endedIn2025, 氏名: "例田 巌" })];
    const [account] = (await ofRows("N-1", rows, { blacklist: [blacklist] })).found;
    expect(account?.row["list_reason"]).toBe("blacklist_name_only");
    expect(account?.changes[0]).toContain("(company_name, full_name)");
  });

  test("suppressed: only a new permission opens a channel", async () => {
    const [account] = (await contracts("K-0042")).found;
    expect(account?.row["list"]).toBe("suppressed");
    expect(account?.changes[0]).toContain("only a permission newly given");
  });

  test("not_target: the option that brings it back, and the list it comes back to", async () => {
    const [account] = (await tryList("T-020")).found;
    expect(account?.changes).toEqual([
      "--include b2c_long_dormant brings it back at low priority: list dormant",
    ]);
  });

  test("unknown: nothing is promised of a list that the missing facts decide", async () => {
    const { found } = await ofRows("D-1", [
      { 顧客ID: "D-1", 会社名: "株式会社例示", 顧客区分: "法人" },
    ]);
    expect(found[0]?.row["list_reason"]).toBe("unknown_status");
    expect(found[0]?.changes[0]).toMatch(
      /^fill in or correct the source \(.*\): the list follows from what it says$/,
    );
  });

  test("a merged row: its survivor is explained, and the row asked for is told", async () => {
    const result = await contracts("K-0022");
    expect(ids(result)).toEqual(["K-0001"]);
    expect(result.found[0]?.folded).toMatchObject({ line: 23, reason: "merged" });
    expect((await contracts("K-0001")).found[0]?.folded).toBeUndefined();
  });

  test("a rejected line: file, line and reason, and nothing of what it holds", async () => {
    const result = await contracts("K-0037");
    expect(result.found).toEqual([]);
    expect(result.rejected).toEqual([
      { file: `${fixtures}b2b-contracts/customers.csv`, line: 38, reason: "too_few_fields" },
    ]);
  });

  test("a gate that applies beside the deciding one is told as well", async () => {
    const { found } = await ofRows("D-1", [
      business("D-1", { ...endedIn2025, 解約理由: "トラブル", 備考: "出入禁止とのこと" }),
    ]);
    expect(found[0]?.gates?.map(({ gate, decides }) => [gate, decides])).toEqual([
      ["trouble", true],
      ["note_barred", false],
    ]);
    expect(found[0]?.changes[0]).toMatch(/puts it on the list needs_review$/);
  });

  test("an account without an id, by the code that stands for its e-mail address", async () => {
    const { 顧客ID: _, ...left } = business("x", { ...endedIn2025, 退職者フラグ: "1" });
    const [account] = (await ofRows("x@example.co.jp", [left])).found;
    const code = account?.row["customer_id"] ?? "";
    expect(code).toMatch(/^auto-[0-9a-f]{12}$/);
    expect(ids(await ofRows(code, [left]))).toEqual([code]);
    // Where the person is still there the list prints the address; summaries print the code.
    const { 退職者フラグ: __, ...stays } = left;
    expect(ids(await ofRows(code, [stays]))).toEqual(["x@example.co.jp"]);
  });

  test("nobody: wrong input with the next step", async () => {
    await expect(tryList("T-999")).rejects.toMatchObject({
      name: "UserError",
      phrase: { kind: "input" },
      values: { who: "T-999" },
    });
  });
});

describe("what the calendar changes", () => {
  test("the day on which dormancy reaches its limit, with the rule and the new score", async () => {
    const { found } = await ofRows("D-1", [business("D-1", contract("2022-01-21", "2026-01-20"))]);
    expect(found[0]?.changes[0]).toBe("from 2027-01-20 on: b2b_long_dormant +8, score 58");
  });

  test("the end of a declared wait, then the next limit", async () => {
    const [account] = (await tryList("T-005")).found;
    expect(account?.row["not_before"]).toBe("2027-02-28");
    expect(account?.changes.slice(0, 2)).toEqual([
      "from 2027-02-28 on: list dormant (dormant_former), internal_wait_over +5, score 60",
      "from 2027-08-31 on: b2b_long_dormant +8, score 68",
    ]);
  });

  test("a consumer near the limit leaves the list", async () => {
    const { found } = await ofRows("P-1", [
      consumer("P-1", { 初回購入日: "2024-01-05", 最終購入日: "2026-01-05", 購入回数: "9" }),
    ]);
    expect(found[0]?.row["list"]).toBe("dormant");
    expect(found[0]?.changes[0]).toBe("from 2027-01-05 on: list not_target (b2c_long_dormant)");
  });

  test("a prospect grows cold, in Japanese", async () => {
    const [account] = (await tryList("T-012", { language: "ja" })).found;
    expect(account?.changes[0]).toBe("2027-04-06 から: リスト dormant（dormant_lost_prospect）");
  });
});

describe("WHO", () => {
  const rows = [
    business("C-1", { 会社名: "株式会社見本", 電話番号: "03-0000-1111", 備考: "C-2 の親会社" }),
    business("C-2", {
      会社名: "見本リース株式会社",
      電話番号: "06-0000-2222",
      法人番号: "7999901000001",
    }),
    business("C-3", { 会社名: "例示商店", 電話番号: "06-0000-3333", 氏名: "C-1" }),
  ].map((row) => ({ ...row, ...endedIn2025 }));

  test.each([
    ["C-1", ["C-1"], "an id wins over a person of that name"],
    ["c-2", ["C-2"], "an id in another case"],
    ["7999901000001", ["C-2"], "a corporate number"],
    ["C-3@EXAMPLE.CO.JP", ["C-3"], "an e-mail address"],
    ["０６（００００）２２２２", ["C-2"], "a telephone number in any spelling"],
    ["㈱見本", ["C-1"], "a company, its legal form spelled otherwise"],
    ["見本", ["C-1"], "a company without its legal form, before those that contain it"],
    ["リース", ["C-2"], "a part of a name"],
  ])("%s finds %j: %s", async (who, wanted) => {
    expect(ids(await ofRows(who, rows))).toEqual(wanted);
  });

  test("five at most, and the number of the others is told", async () => {
    const many = Array.from({ length: 7 }, (_, at) =>
      business(`M-${at}`, { 会社名: `見本商会${at}号`, ...endedIn2025 }),
    );
    const result = await ofRows("見本商会", many);
    expect(ids(result)).toEqual(["M-0", "M-1", "M-2", "M-3", "M-4"]);
    expect(result.notices[0]?.values).toEqual({ count: 2 });
  });
});

describe("a ranked list", () => {
  async function listed(
    headers: "code" | "ja" | "en",
    bom: boolean,
    lists: readonly ListName[] = listNames,
  ) {
    const output = join(folder, `ranked-${headers}.csv`);
    const run = await bundled("try", { language: "ja" });
    await score(run, { lists: [...lists], output, format: "csv", headers, bom }, world());
    return output;
  }

  test.each([
    ["code", false],
    ["ja", true],
    ["en", false],
  ] as const)("headers %s, BOM %s: the stored reasons, nothing is scored", async (headers, bom) => {
    const path = await listed(headers, bom);
    const { found } = await explain("例示書店株式会社", await request(path), world());
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      stored: true,
      changes: [],
      row: { customer_id: "T-003", score: "71" },
    });
    expect(found[0]?.receipt.map(({ points, sentence }) => [points, sentence])).toEqual([
      ["5", "価値ランクB"],
      ["8", "休眠31か月: 状況が変わっている"],
      ["8", "不足していた機能を公開: 在庫連携"],
    ]);
  });

  test("the gate's sentence stands first and has no points", async () => {
    const { found } = await explain("T-007", await request(await listed("code", false)), world());
    expect(found[0]?.receipt[0]).toMatchObject({
      points: "",
      sentence: "トラブルが離脱理由。責任者の承認が必要",
    });
  });

  test("who is not on it: the lists that it holds, and where to look", async () => {
    const run = await request(await listed("code", false, ["existing", "dormant"]));
    const error = await explain("T-015", run, world()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).values).toEqual({ who: "T-015", lists: "dormant, existing" });
  });

  test("a customer list through a pipe is scored", async () => {
    const stdin = new PassThrough();
    stdin.end(csvOf([business("C001", endedIn2025)]));
    const { found } = await explain("C001", await request("-"), world(stdin));
    expect(found[0]).toMatchObject({ stored: false, row: { list: "dormant" } });
  });
});

describe("the calendar", () => {
  const coming = async (who: string, rows: readonly Row[]) =>
    (await ofRows(who, rows)).found[0]?.changes.join("\n") ?? "";

  test("an existing customer falls dormant where the last order grows old", async () => {
    const ordered = { 最終購入日: "2026-06-01" };
    expect(await coming("P-1", [consumer("P-1", ordered)])).toMatch(/2026-12-01.*dormant/);
    expect(await coming("K-1", [business("K-1", ordered)])).toMatch(/2027-06-01.*dormant/);
    const yearly = { ...ordered, 購入日数: "3", 購入間隔中央値: "360" };
    expect(await coming("P-2", [consumer("P-2", yearly)])).toMatch(
      /2027-11-24.*dormant|2027-11-24.*not_target/,
    );
  });

  test("and the day after the contract's last one, unless it runs on", async () => {
    expect(await coming("K-1", [business("K-1", contract("2022-04-01", "2027-03-31"))])).toMatch(
      /2027-04-01.*dormant/,
    );
    expect(await coming("P-1", [consumer("P-1", contract("2022-04-01", "2027-03-31"))])).toMatch(
      /2027-04-01.*dormant/,
    );
    expect(await coming("K-2", [business("K-2", contract("2022-04-01"))])).not.toContain("dormant");
  });
});
