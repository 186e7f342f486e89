import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { listNames } from "../domain/lists.ts";
import type { Phrase } from "../errors.ts";
import { checkPhrases } from "../locale/playbook-check.ts";
import { type Filling, type Path, say } from "../playbook/check/finding.ts";
import type { PlaybookTest } from "../playbook/schema/tests.ts";
import type { Playbook } from "../playbook/types.ts";
import { createSpool } from "../read/spool.ts";
import type { RunRequest, Score, World } from "./contract.ts";

/** With what the tests are run; `asOf` (YYYY-MM-DD) holds where a test names no day. */
export interface TestBench {
  readonly score: Score;
  readonly world: World;
  readonly asOf: string;
  /** Bytes. */
  readonly memory: number;
  readonly version: string;
}

export interface TestFailure {
  readonly at: Path;
  readonly message: Phrase;
}

type Row = Readonly<Record<string, string>>;

/** One account as it came out: its row of the ranked list and its receipt. */
interface Outcome {
  readonly accounts: readonly Row[];
  readonly receipt: readonly Row[];
}

/**
 * Runs the `tests:` of a playbook and returns every expectation that was not met. Each test is a run
 * of its own: value ranks compare the accounts of a list, and which columns a list has changes what is
 * known, so that together the tests would change each other. An amount alone in its list is rank A.
 */
export async function runPlaybookTests(
  playbook: Playbook,
  tests: readonly PlaybookTest[],
  bench: TestBench,
): Promise<readonly TestFailure[]> {
  const failures: TestFailure[] = [];
  for (const [index, test] of tests.entries()) {
    const outcome = await outcomeOf(playbook, test, bench);
    failures.push(...failuresOf(test, ["tests", index], outcome));
  }
  return failures;
}

async function outcomeOf(
  playbook: Playbook,
  test: PlaybookTest,
  bench: TestBench,
): Promise<Outcome> {
  const spool = await createSpool(bench.world.tempBase, bench.world.pid);
  const folder = spool.dir;
  try {
    const customers = join(folder, "customers.csv");
    const output = join(folder, "ranked.csv");
    const receipts = join(folder, "receipts.csv");
    const row = rowOf(test);
    await writeFile(customers, stringify([Object.keys(row), Object.values(row)]), { mode: 0o600 });
    await bench.score(
      requestOf(playbook, test, bench, customers),
      { lists: [...listNames], output, format: "csv", headers: "code", bom: false, receipts },
      { ...bench.world, onProgress: () => {} },
    );
    return { accounts: await rowsOf(output), receipt: await rowsOf(receipts) };
  } finally {
    await spool.remove();
  }
}

const ownId = "customer_id";

/** Every account needs a key, so one is given where none is. */
function rowOf(test: PlaybookTest): Row {
  return { [ownId]: "1", ...test.given };
}

function requestOf(
  playbook: Playbook,
  test: PlaybookTest,
  bench: TestBench,
  customers: string,
): RunRequest {
  return {
    customers: [customers],
    blacklist: [],
    suppress: [],
    releases: [],
    playbook: { ...playbook, columns: {} },
    asOf: test.as_of ?? bench.asOf,
    language: playbook.language ?? "en",
    // The headers of a test are the names themselves, whatever the user's own file calls them.
    map: Object.fromEntries(Object.keys(rowOf(test)).map((name) => [name, [name]])),
    memory: bench.memory,
    threads: 1,
    include: [],
    order: "status",
    allowEmpty: true,
    debug: false,
    version: bench.version,
  };
}

async function rowsOf(path: string): Promise<readonly Row[]> {
  return parse<Row>(await readFile(path, "utf8"), { columns: true, bom: true });
}

function failuresOf(test: PlaybookTest, at: Path, outcome: Outcome): readonly TestFailure[] {
  const failures: TestFailure[] = [];
  const fail = (place: Path, phrase: Phrase, values: Filling) =>
    void failures.push({
      at: [...at, ...place],
      message: say(phrase, { name: test.name, ...values }),
    });
  const [account] = outcome.accounts;
  if (account === undefined || outcome.accounts.length > 1) {
    fail(["given"], checkPhrases.testNotOne, { accounts: outcome.accounts.length });
    return failures;
  }
  const differs = (place: Path, expected: string | number, actual: string | number) => {
    if (expected !== actual) {
      fail(["expect", ...place], checkPhrases.testFailed, { expected, actual });
    }
  };
  const { list, list_reason: reason, score, points = {}, flags = [] } = test.expect;
  if (list !== undefined) differs(["list"], list, account["list"] ?? "");
  if (reason !== undefined) differs(["list_reason"], reason, account["list_reason"] ?? "");
  if (score !== undefined) differs(["score"], score, Number(account["score"]));
  for (const [rule, expected] of Object.entries(points)) {
    const line = outcome.receipt.find((row) => row["rule_id"] === rule && !isGate(row));
    differs(["points", rule], expected, Number(line?.["points"] ?? 0));
  }
  const present = (account["flags"] ?? "").split(";");
  for (const [index, flag] of flags.entries()) {
    if (!present.includes(flag)) differs(["flags", index], flag, account["flags"] ?? "");
  }
  return failures;
}

/** Gates stand in the receipt too; an id may name one of each. */
function isGate(row: Row): boolean {
  return row["group"]?.startsWith("gate:") === true;
}
