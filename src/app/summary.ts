import { createHash } from "node:crypto";
import { type ListName, listContact, listNames } from "../domain/lists.ts";
import type { Engine } from "../engine/engine.ts";
import type { Dialect } from "../plan/dialect.ts";
import { rankedIdentity } from "../plan/ranked-list.ts";
import { join, sql, value } from "../plan/sql.ts";
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
  dialect: Dialect,
): Promise<Summary> {
  const inputs = prepared.files.map(({ kind, file }) => fileReport(kind, file));
  const customers = inputs.filter(({ kind }) => kind === "customers");
  const total = (pick: (report: FileReport) => number) =>
    customers.reduce((sum, report) => sum + pick(report), 0);
  const lists = await countBy(engine, "list");
  const { accounts, folded, standings } = await counts(engine);
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
    lists: Object.fromEntries(listNames.map((list) => [list, lists[list] ?? 0])) as Record<
      ListName,
      number
    >,
    reasons: await countBy(engine, "reason"),
    ...(run.keepSummary ? { flags: await countBy(engine, "flag") } : {}),
    unmatched: {
      blacklist: prepared.inputs.blacklist ? await unmatched(engine, "blacklist") : 0,
      suppress: prepared.inputs.suppress ? await unmatched(engine, "suppress") : 0,
    },
    files: {},
    largest_excluded: await largestExcluded(engine, prepared, dialect),
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
  const [row] = await engine.rows(
    sql`SELECT sum(CASE WHEN row_id = account_id THEN 1 ELSE 0 END), sum(CASE WHEN row_id <> account_id THEN 1 ELSE 0 END), (SELECT count(*) FROM standings) FROM identify`,
  );
  const [accounts = 0, folded = 0, standings = 0] = (row ?? []).map(Number);
  return { accounts, folded, standings };
}

async function countBy(
  engine: Engine,
  what: "list" | "reason" | "flag",
): Promise<Record<string, number>> {
  const query = {
    list: sql`SELECT list AS code, count(*)::INTEGER AS n FROM standings GROUP BY 1`,
    reason: sql`SELECT list || '/' || coalesce(list_reason, '') AS code, count(*)::INTEGER AS n FROM standings GROUP BY 1`,
    flag: sql`SELECT code, count(*)::INTEGER AS n FROM (SELECT unnest(string_split(flags, ';')) AS code FROM explained) AS flagged WHERE code <> '' GROUP BY 1`,
  }[what];
  const rows = await engine.rows(sql`SELECT code, n FROM (${query}) AS counted ORDER BY code`);
  return Object.fromEntries(rows.map(([code, count]) => [String(code), Number(count)]));
}

async function unmatched(engine: Engine, side: "blacklist" | "suppress"): Promise<number> {
  const query =
    side === "blacklist"
      ? sql`SELECT count(*)::INTEGER FROM blacklist_lines WHERE line_id NOT IN (SELECT line_id FROM blacklist_hits)`
      : sql`SELECT count(*)::INTEGER FROM stop_lines WHERE line_id NOT IN (SELECT line_id FROM stop_hits)`;
  const [row] = await engine.rows(query);
  return Number(row?.[0]);
}

async function largestExcluded(
  engine: Engine,
  prepared: Prepared,
  dialect: Dialect,
): Promise<Summary["largest_excluded"]> {
  const id = rankedIdentity(prepared.customers.columns, dialect);
  const excluded = listNames.filter((list) => listContact[list] === "none" && list !== "closed");
  const rows = await engine.rows(
    sql`SELECT ${id} AS id, r.list, CAST(r.value_amount AS VARCHAR) FROM results AS r JOIN customers_rows AS c ON c.row_id = r.account_id
WHERE r.value_amount > 0 AND r.list IN (${join(
      excluded.map((list) => value(list)),
      sql`, `,
    )})
ORDER BY r.value_amount DESC, r.account_key LIMIT ${value(largestShown)}`,
  );
  return rows.map(([customer, list, amount]) => ({
    customer_id: String(customer),
    list: String(list),
    amount: String(amount).replace(/\.?0+$/, ""),
  }));
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
    blank_lines: table.blankLines,
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
