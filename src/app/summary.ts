import { createHash } from "node:crypto";
import { type ListName, listNames } from "../domain/lists.ts";
import type { Engine } from "../engine/engine.ts";
import { flagCounts, largestExcluded, reasonCounts, rowCounts } from "../plan/queries/counts.ts";
import type { PlanRequest } from "../plan/request.ts";
import { lineCount, type Side, unmatchedLines } from "../plan/queries/side-counts.ts";
import type { FileReport, RunRequest, Summary } from "./contract.ts";
import type { Prepared } from "./prepare.ts";

/** How many of the excluded accounts with the largest amounts a manager is shown. */
const largestShown = 10;

/**
 * Counts that add up: rows read = accounts + folded + rejected, accounts = sum of the lists. A mismatch
 * is a bug of ours and throws Error (exit 70).
 */
export async function summarise(
  engine: Engine,
  run: RunRequest,
  prepared: Prepared,
  request: PlanRequest,
): Promise<Summary> {
  const inputs = prepared.files.map(({ kind, file }) => fileReport(kind, file));
  const customers = inputs.filter(({ kind }) => kind === "customers");
  const total = (pick: (report: FileReport) => number) =>
    customers.reduce((sum, report) => sum + pick(report), 0);
  const reasons = await engine.rows(reasonCounts(request));
  const onList = (list: ListName) =>
    reasons.reduce((sum, [name, , count]) => (name === list ? sum + Number(count) : sum), 0);
  const { accounts, folded, standings } = await counts(engine);
  const largest = await engine.rows(
    largestExcluded(prepared.customers.columns, request, largestShown),
  );
  const summary: Summary = {
    version: run.version,
    as_of: run.asOf,
    language: run.language,
    playbook: { name: run.playbook.name, sha256: hash(JSON.stringify(run.playbook)) },
    inputs,
    rows: {
      read: total((report) => report.rows + report.rejected),
      rejected: total((report) => report.rejected),
      folded,
      accounts,
    },
    lists: Object.fromEntries(listNames.map((list) => [list, onList(list)])) as Record<
      ListName,
      number
    >,
    reasons: Object.fromEntries(
      reasons.map(([list, reason, count]) => [`${String(list)}/${String(reason)}`, Number(count)]),
    ),
    ...(run.keepSummary ? { flags: await flags(engine, request) } : {}),
    unmatched: {
      blacklist: prepared.inputs.blacklist ? await unmatched(engine, "blacklist") : 0,
      suppress: prepared.inputs.suppress ? await unmatched(engine, "suppress") : 0,
    },
    files: {},
    largest_excluded: largest.map(([customer, list, amount]) => ({
      customer_id: String(customer),
      list: String(list),
      amount: String(amount),
    })),
  };
  reconcile(summary, standings);
  return summary;
}

/** Rows and accounts are counted where rows become accounts, lists where accounts were routed. */
function reconcile({ rows, lists }: Summary, standings: number): void {
  const listed = Object.values(lists).reduce((sum, count) => sum + count, 0);
  const used = rows.accounts + rows.folded + rows.rejected;
  if (standings !== rows.accounts || listed !== rows.accounts || rows.read !== used) {
    throw new Error(
      `counts do not reconcile: ${rows.read} rows read, ${rows.rejected} rejected, ${rows.folded} folded, ${rows.accounts} accounts, ${standings} scored, ${listed} on lists`,
    );
  }
}

async function counts(
  engine: Engine,
): Promise<Readonly<Record<"accounts" | "folded" | "standings", number>>> {
  const [row] = await engine.rows(rowCounts());
  const [accounts = 0, folded = 0, standings = 0] = (row ?? []).map(Number);
  return { accounts, folded, standings };
}

async function flags(engine: Engine, request: PlanRequest): Promise<Record<string, number>> {
  const rows = await engine.rows(flagCounts(request));
  return Object.fromEntries(rows.map(([code, count]) => [String(code), Number(count)]));
}

async function unmatched(engine: Engine, side: Side): Promise<number> {
  const [row] = await engine.rows(lineCount(unmatchedLines(side)));
  return Number(row?.[0]);
}

function fileReport(
  kind: FileReport["kind"],
  { table, mapping }: Prepared["files"][number]["file"],
): FileReport {
  return {
    file: table.file,
    kind,
    ...(table.sha256 === undefined ? {} : { sha256: table.sha256 }),
    encoding: table.encoding,
    delimiter: table.delimiter,
    rows: table.records,
    rejected: table.rejected.count,
    blank_lines: table.blankLines + table.emptyRows,
    columns: Object.fromEntries(
      mapping.mapped.map(({ name, sources, further = [] }) => [
        name,
        [...sources, ...further].map(({ header }) => header),
      ]),
    ),
    unused: mapping.own.map(({ header }) => header),
  };
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
