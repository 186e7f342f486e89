import { stat } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import type { Engine } from "../engine/engine.ts";
import type { Notice } from "../errors.ts";
import { type CompiledPlan, compileIdentity, compileRest } from "../plan/compile.ts";
import { duckdb } from "../plan/dialects/duckdb.ts";
import { mergedMembers } from "../plan/queries/ranked-list.ts";
import type { PlanRequest } from "../plan/request.ts";
import { sql } from "../plan/sql.ts";
import { createSpool, sweepSpools } from "../read/spool.ts";
import type { RunRequest, Summary, World } from "./contract.ts";
import { currencyOf } from "./currency.ts";
import { interpretCustomers } from "./interpret-customers.ts";
import { type Files, openFiles } from "./open-files.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { resultNotices } from "./result-notices.ts";
import { summarise } from "./summary.ts";
import { timed } from "./timed.ts";

/** A run whose plan has been carried out; the engine still holds the results. */
export interface Scored {
  readonly engine: Engine;
  readonly prepared: Prepared;
  readonly request: PlanRequest;
  readonly summary: Summary;
  readonly notices: readonly Notice[];
}

/** Runs the plan and lends its results to `use`; engine and temporary folder are gone afterwards. */
export async function withScored<T>(
  run: RunRequest,
  world: World,
  use: (scored: Scored, spoolDir: string) => Promise<T>,
): Promise<T> {
  await sweepSpools(world.tempBase, world.isAlive);
  const spool = await createSpool(world.tempBase, world.pid);
  let engine: Engine | undefined;
  const stop = () => engine?.interrupt();
  world.signal.addEventListener("abort", stop);
  try {
    // The engine starts while the files are looked at; who feeds a pipe hears at once where it cannot.
    const starting = startEngine(run, spool.dir);
    if (run.customers.includes("-")) await starting;
    const [started, files] = await Promise.allSettled([starting, openFiles(run, world, spool.dir)]);
    if (started.status === "rejected") throw started.reason;
    engine = started.value;
    if (files.status === "rejected") throw files.reason;
    if (world.signal.aborted) stop();
    const scored = await carryOut(engine, run, world, files.value);
    return await use(scored, spool.dir);
  } finally {
    world.signal.removeEventListener("abort", stop);
    await engine?.close();
    await spool.remove();
  }
}

async function startEngine(run: RunRequest, tempDir: string): Promise<Engine> {
  const { openDuckdb } = await import("../engine/duckdb.ts");
  const threads = run.threads ?? ((await isShort(run)) ? 1 : undefined);
  return openDuckdb({
    memory: run.memory,
    tempDir,
    ...(threads === undefined ? {} : { threads }),
    ...(run.threads === undefined ? {} : { statements: run.threads }),
  });
}

/** Below this many bytes a second thread takes longer to start than it saves. */
const shortInput = 2 << 20;

/** Whether the files are known to be short; what standard input holds nobody knows yet. */
async function isShort({ customers, suppress, blacklist, releases }: RunRequest): Promise<boolean> {
  const files = [...customers, ...suppress, ...blacklist, ...releases];
  if (files.includes("-")) return false;
  const sizes = await Promise.all(
    files.map((file) =>
      // A file that cannot be read is told when it is opened.
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0) < shortInput;
}

async function carryOut(
  engine: Engine,
  run: RunRequest,
  world: World,
  files: Files,
): Promise<Scored> {
  const prepared = await prepare(engine, duckdb, run, world, files);
  const likely = likelyRequest(run, prepared);
  // Receipts, `explain` and folders read all that is known of an account.
  const withViews = (run.keepFacts ?? false) || (run.keepSummary ?? false);
  const [plan] = await Promise.all([
    compiledSoon(likely, withViews),
    timed(world, "interpret", () =>
      interpretCustomers(engine, duckdb, run, prepared.customers, prepared.unread),
    ),
  ]);
  const runPart = (part: CompiledPlan) =>
    engine.runPlan(
      part,
      ({ stage, rows, milliseconds, sql: text }) =>
        world.onProgress({ kind: "stage", stage, rows, milliseconds, sql: text }),
      run.debug,
    );
  const currency = await currencyOf(engine, run, prepared.customers);
  await runPart(compileIdentity({ ...likely, inputs: { ...likely.inputs, folds: true } }));
  const [folded] = await engine.rows(sql`SELECT row_id FROM identify WHERE is_folded LIMIT 1`);
  const isLikely = currency === undefined && folded === undefined;
  const request: PlanRequest = isLikely
    ? likely
    : {
        ...likely,
        inputs: { ...likely.inputs, folds: folded !== undefined },
        ...(currency === undefined ? {} : { currency }),
      };
  await runPart(isLikely ? plan : compileRest(request, withViews));
  const hasId = prepared.customers.columns.some(({ column }) => column === "customer_id");
  await engine.run(
    sql`CREATE TABLE merged_members AS ${mergedMembers(hasId && request.inputs.folds, duckdb)}`,
  );
  const summary = await timed(world, "summarise", () => summarise(engine, run, prepared, request));
  const notices = [
    ...prepared.notices,
    ...(await resultNotices(engine, request, prepared, summary, run.playbook.value.few_valued)),
  ];
  return { engine, prepared, request, summary, notices };
}

/** Most lists have one row per account and one currency. */
function likelyRequest(run: RunRequest, { inputs }: Prepared): PlanRequest {
  return {
    playbook: run.playbook,
    dialect: duckdb,
    asOf: run.asOf,
    language: run.language,
    inputs: { ...inputs, folds: false },
    include: run.include,
    order: run.order,
    keepFacts: run.keepFacts ?? false,
    ...(run.type === undefined ? {} : { type: run.type }),
  };
}

/** While the engine looks for words: a turn of the event loop later it has been asked for them. */
async function compiledSoon(request: PlanRequest, withViews: boolean): Promise<CompiledPlan> {
  await setImmediate();
  return compileRest(request, withViews);
}
