import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OutputRequest, ProgressEvent, RunRequest, World } from "../../src/app/contract.ts";
import { score } from "../../src/app/score.ts";
import { engineErrors } from "../../src/locale/engine.ts";
import { inputErrors, inputNotices } from "../../src/locale/inputs.ts";
import { writeErrors } from "../../src/locale/write.ts";
import { discard, publish, writeJournal } from "../../src/write/publish.ts";
import { asOf, standardPlaybook } from "../support/score-rows.ts";

const customers = "顧客コード,会社名,契約終了日\nK-0001,株式会社見本商事,2024-03-31\n";
let folder = "";
const at = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "reactivate-outputs-"));
  writeFileSync(at("customers.csv"), customers);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Asked extends Partial<Omit<OutputRequest, "output">> {
  readonly input?: string;
  readonly blacklist?: string;
  readonly releases?: string;
  readonly playbookFile?: string;
  readonly order?: "status" | "score";
  readonly onStage?: (event: ProgressEvent) => void;
  readonly signal?: AbortSignal;
}

async function run(output: string, asked: Asked = {}) {
  const {
    input = at("customers.csv"),
    blacklist,
    releases,
    playbookFile,
    order,
    onStage,
    signal,
    ...more
  } = asked;
  const request: RunRequest = {
    customers: [input],
    blacklist: blacklist === undefined ? [] : [blacklist],
    suppress: [],
    releases: releases === undefined ? [] : [releases],
    playbook: await standardPlaybook(),
    ...(playbookFile === undefined ? {} : { playbookFile }),
    asOf,
    language: "en",
    map: {},
    memory: 512 * 1024 * 1024,
    threads: 1,
    include: [],
    order: order ?? "status",
    allowEmpty: false,
    debug: onStage !== undefined,
    version: "0.0.0",
  };
  const world: World = {
    stdin: new PassThrough().end(),
    stdout: new PassThrough().resume(),
    tempBase: folder,
    pid: process.pid,
    isAlive: (pid) => pid === process.pid,
    signal: signal ?? new AbortController().signal,
    onProgress: onStage ?? (() => {}),
  };
  const format = { lists: ["dormant"], format: "csv", headers: "code", bom: false } as const;
  return score(request, { ...format, ...more, output }, world);
}

const refusedWith = (phrase: object) => expect.objectContaining({ phrase });

describe("where outputs may not go", () => {
  test("onto a device: a rename would replace /dev/null itself", async () => {
    await expect(run("/dev/null")).rejects.toEqual(refusedWith(writeErrors.notFile));
  });

  test("onto an input that stands in the folder of lists under a list's name", async () => {
    mkdirSync(at("lists"));
    const input = at("lists/dormant.csv");
    writeFileSync(input, customers);
    await expect(run(at("lists/"), { input })).rejects.toEqual(
      refusedWith(writeErrors.overwritesInput),
    );
    expect(readFileSync(input, "utf8")).toBe(customers);
  });

  test("onto the playbook", async () => {
    writeFileSync(at("reactivate.yaml"), "version: 1\n");
    const playbookFile = at("reactivate.yaml");
    await expect(run(playbookFile, { playbookFile })).rejects.toEqual(
      refusedWith(writeErrors.overwritesInput),
    );
  });

  test.each([
    ["ranked.csv", "ranked.csv"],
    ["lists/", "lists/dormant.csv"],
  ])("-o %s with the receipts as %s: one file cannot be both", async (output, receipts) => {
    await expect(run(at(output), { receipts: at(receipts) })).rejects.toEqual(
      refusedWith(writeErrors.sameOutput),
    );
  });

  test("into a folder that is missing", async () => {
    await expect(run(at("ranked.csv"), { receipts: at("missing/r.csv") })).rejects.toEqual(
      refusedWith(writeErrors.noFolder),
    );
    expect(readdirSync(folder)).toEqual(["customers.csv"]);
  });
});

test("receipts may stand in the folder of lists that the run makes", async () => {
  await run(at("lists/"), { receipts: at("lists/receipts.csv") });
  expect(readdirSync(at("lists")).toSorted()).toEqual([
    "dormant.csv",
    "receipts.csv",
    "summary.json",
    "summary.txt",
  ]);
});

test("an output that is a link is replaced where it leads", async () => {
  writeFileSync(at("list-of-today.csv"), "yesterday");
  symlinkSync("list-of-today.csv", at("latest.csv"));
  await run(at("latest.csv"));
  expect(readFileSync(at("list-of-today.csv"), "utf8")).toContain("K-0001");
});

test("what a killed run left of its receipts is swept by the next", async () => {
  writeFileSync(at(".receipts.csv.999999.tmp"), "half");
  await run(at("ranked.csv"), { receipts: at("receipts.csv") });
  expect(existsSync(at(".receipts.csv.999999.tmp"))).toBe(false);
});

test("an interrupt before the engine is open is not lost", async () => {
  const signal = AbortSignal.abort();
  await expect(run(at("lists/"), { signal })).rejects.toEqual(
    refusedWith(engineErrors.interrupted),
  );
  expect(readdirSync(folder)).toEqual(["customers.csv"]);
});

describe("a line of the blacklist that cannot be read", () => {
  test("is refused: whoever it names would be contacted", async () => {
    writeFileSync(at("blacklist.csv"), '顧客コード,会社名\nK-0001,"見本"商事"\nK-0002,例示\n');
    await expect(run(at("ranked.csv"), { blacklist: at("blacklist.csv") })).rejects.toEqual(
      expect.objectContaining({
        phrase: inputErrors.damagedProhibitions,
        place: { file: at("blacklist.csv"), line: 2 },
      }),
    );
  });

  test("names nobody where it is a row of delimiters, as Excel leaves them", async () => {
    writeFileSync(at("blacklist.csv"), "顧客コード,会社名\nK-0001,見本商事\n,\n,\n");
    const { summary } = await run(at("ranked.csv"), { blacklist: at("blacklist.csv") });
    expect(summary.lists.blacklisted).toBe(1);
  });
});

describe("rows that are none", () => {
  const asks = ({ notices }: Awaited<ReturnType<typeof run>>) =>
    notices.filter(({ phrase }) => phrase === inputNotices.rejectedRows);

  test("of the releases are listed and counted too, beside the customers' own sum", async () => {
    writeFileSync(at("releases.csv"), "機能名,公開日\n在庫連携,2026-01-10\n帳票,2026-02-01,β\n");
    const result = await run(at("lists/"), { releases: at("releases.csv") });
    expect(asks(result)).toMatchObject([
      { values: { count: 1 }, place: { file: at("releases.csv"), line: 3 } },
    ]);
    expect(result.needsPerson).toBe(true);
    expect(result.summary.rows).toEqual({ read: 1, rejected: 0, folded: 0, accounts: 1 });
    const listed = readFileSync(at("lists/rejected.csv"), "utf8");
    expect(listed).toContain('releases.csv",3,"帳票,2026-02-01,β",too_many_fields');
  });

  test("of delimiters alone are blank: nothing is reported and nothing listed", async () => {
    writeFileSync(at("customers.csv"), `${customers},,\n , ,\n`);
    const result = await run(at("lists/"));
    expect(asks(result)).toEqual([]);
    expect(result.summary.rows).toEqual({ read: 1, rejected: 0, folded: 0, accounts: 1 });
    expect(result.summary.inputs).toMatchObject([{ rows: 1, rejected: 0, blank_lines: 2 }]);
    expect(existsSync(at("lists/rejected.csv"))).toBe(false);
    expect(readFileSync(at("lists/summary.txt"), "utf8")).not.toContain("could not be read");
  });
});

test("where no row could be read, yesterday's lists stay: the first line and its reason are told", async () => {
  await run(at("lists/"));
  writeFileSync(at("customers.csv"), "顧客コード,会社名\nK-0001,見本商事,,\nK-0002,例示,,\n");
  await expect(run(at("lists/"))).rejects.toMatchObject({
    phrase: inputErrors.noRowUsable,
    values: { count: 2, reason_en: "more cells than the header" },
    place: { file: at("customers.csv"), line: 2 },
  });
  expect(readFileSync(at("lists/dormant.csv"), "utf8")).toContain("K-0001");
});

describe("a folder whose last summary is damaged", () => {
  test("is refused and left as it is: an old list must not stay in silence", async () => {
    mkdirSync(at("lists"));
    writeFileSync(at("lists/existing.csv"), "yesterday's");
    writeFileSync(at("lists/summary.json"), '{"files":{"exis');
    await expect(run(at("lists/"))).rejects.toMatchObject({ phrase: writeErrors.damagedSummary });
    expect(readdirSync(at("lists")).sort()).toEqual(["existing.csv", "summary.json"]);
    expect(readFileSync(at("lists/existing.csv"), "utf8")).toBe("yesterday's");
  });
});

describe("a folder of lists is yesterday's or today's, never some of each", () => {
  const [running, ended] = ["K-0001,見本商事,2027-03-31\n", "K-0002,架空電機,2024-03-31\n"];
  const header = "顧客コード,会社名,契約終了日\n";
  const yesterday = async () => {
    writeFileSync(at("customers.csv"), header + running + ended);
    await run(at("lists/"));
    return contents();
  };
  const contents = () =>
    Object.fromEntries(
      readdirSync(at("lists"), { withFileTypes: true }).map((each) => [
        each.name,
        each.isFile() ? readFileSync(at(`lists/${each.name}`), "utf8") : "a folder",
      ]),
    );

  test.each(["dormant.csv", "summary.json", "rejected.csv"])(
    "where a folder stands in the place of %s: it is named, nothing is replaced",
    async (name) => {
      await yesterday();
      await rm(at(`lists/${name}`), { force: true });
      mkdirSync(at(`lists/${name}`));
      const before = contents();
      writeFileSync(at("customers.csv"), header + ended);
      await expect(run(at("lists/"))).rejects.toMatchObject({
        phrase: writeErrors.folderInPlace,
        place: { file: at(`lists/${name}`) },
      });
      expect(contents()).toEqual(before);
    },
  );

  test("where a rename fails in the middle: what was replaced and removed is put back", async () => {
    const before = await yesterday();
    const files = ["dormant.csv", "missing/summary.json"].map((name) => ({
      target: at(`lists/${name}`),
      temporary: at(`lists/.${name.replace("/", "-")}.1.tmp`),
    }));
    for (const { temporary } of files) writeFileSync(temporary, "today's");
    const set = { folder: at("lists/"), pid: 1, obsolete: ["existing.csv"] };
    await expect(publish(files, set)).rejects.toMatchObject({
      phrase: writeErrors.noFolder,
      place: { file: at("lists/missing/summary.json") },
    });
    await discard(files);
    expect(contents()).toEqual(before);
  });

  test("where a run was killed between two renames: the next run ends what it began", async () => {
    await yesterday();
    // Killed after existing.csv was set aside and dormant.csv replaced, before caution.csv came.
    renameSync(at("lists/existing.csv"), at("lists/.existing.csv.999999.old"));
    writeFileSync(at("lists/.caution.csv.999999.tmp"), "the killed run's");
    writeFileSync(
      at("lists/.summary.json.999999.tmp"),
      '{"files":{"dormant.csv":1,"caution.csv":1}}',
    );
    await writeJournal(
      { folder: at("lists/"), pid: 999999, obsolete: ["existing.csv"] },
      ["dormant.csv", "caution.csv", "summary.json"].map((name) => at(`lists/${name}`)),
    );
    writeFileSync(at("customers.csv"), header + ended);
    await run(at("lists/"));
    expect(readdirSync(at("lists")).toSorted()).toEqual([
      "dormant.csv",
      "summary.json",
      "summary.txt",
    ]);
  });

  test("a journal deletes no file but lists, and none that came after the kill", async () => {
    await yesterday();
    writeFileSync(at("lists/.new_prospect.csv.999999.old"), "the old one");
    writeFileSync(at("lists/new_prospect.csv"), "somebody's own");
    writeFileSync(at("lists/notes.csv"), "somebody's own");
    writeFileSync(
      at("lists/.reactivate.999999.set"),
      '{"files":["../customers.csv"],"obsolete":["new_prospect.csv","notes.csv","../customers.csv"]}',
    );
    await run(at("lists/"));
    expect(contents()).toMatchObject({
      "new_prospect.csv": "somebody's own",
      "notes.csv": "somebody's own",
    });
    expect(existsSync(at("customers.csv"))).toBe(true);
  });
});

describe("ranks", () => {
  const [running, ended] = [
    "K-0001,株式会社見本商事,2027-03-31,12000000\nK-0003,例示産業株式会社,2027-03-31,400000\n",
    "K-0002,架空電機株式会社,2024-03-31,9000000\nK-0004,仮名食品株式会社,2026-03-31,100000\n",
  ];
  const header = "顧客コード,会社名,契約終了日,累計取引額\n";
  const ranksIn = (file: string) =>
    readFileSync(at(file), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[0]);

  test("count from 1 in each file of a folder, also where the score orders all lists together", async () => {
    writeFileSync(at("customers.csv"), header + running + ended);
    await run(at("lists/"), { order: "score" });
    expect(ranksIn("lists/existing.csv")).toEqual(["1", "2"]);
    expect(ranksIn("lists/dormant.csv")).toEqual(["1", "2"]);
  });

  test("count through one file of several lists", async () => {
    writeFileSync(at("customers.csv"), header + running + ended);
    await run(at("all.csv"), { order: "score", lists: ["existing", "dormant"] });
    expect(ranksIn("all.csv")).toEqual(["1", "2", "3", "4"]);
  });
});

test("--debug tells the rows of every stage", async () => {
  const rows = new Map<string, number | undefined>();
  await run(at("dormant.csv"), {
    onStage: (event) => event.kind === "stage" && rows.set(event.stage, event.rows),
  });
  expect(rows.get("identify")).toBe(1);
  expect(rows.get("features")).toBe(1);
  expect(rows.get("blacklist_hits")).toBe(0);
});

describe("a list of one column", () => {
  const two =
    "顧客コード,会社名,電話番号,契約終了日\nK-1,株式会社見本,,2024-03-31\nK-2,株式会社例示,03-0000-1111,2024-03-31\n";

  test("has a line for an empty cell that no reader takes for a blank one", async () => {
    writeFileSync(at("customers.csv"), two);
    await run(at("out.csv"), { columns: ["phone"] });
    expect(readFileSync(at("out.csv"), "utf8").split("\n").sort()).toEqual(
      ["", '""', "03-0000-1111", "phone"].sort(),
    );
  });

  test.each([
    ["同意根拠", "なし"],
    ["後任", "なし"],
    ["承認者", "未承認"],
    ["業種", "不明"],
  ])("beside a word for nothing under %s that is not printed", async (header, nothing) => {
    const list = `顧客コード,会社名,${header},契約終了日\nK-1,株式会社見本,${nothing},2024-03-31\n`;
    writeFileSync(at("customers.csv"), list);
    await run(at("out.csv"), { columns: ["customer_id"] });
    expect(readFileSync(at("out.csv"), "utf8")).toBe("customer_id\nK-1\n");
  });

  test("that the customer file does not have is empty in each line", async () => {
    writeFileSync(at("customers.csv"), two);
    await run(at("out.csv"), { columns: ["department"] });
    expect(readFileSync(at("out.csv"), "utf8")).toBe('department\n""\n""\n');
  });
});

test.runIf(existsSync("/proc/self"))(
  "a folder that cannot be made is refused, not tried for ever",
  async () => {
    await expect(run("/proc/nowhere/lists/")).rejects.toMatchObject({ name: "UserError" });
  },
);
