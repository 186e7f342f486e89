import { rankedColumnNames } from "../../domain/ranked-columns.ts";
import { accountsOf, whoQuery } from "../../plan/queries/explain-who.ts";
import { clocksQuery } from "../../plan/queries/explain-what-if.ts";
import { rankedIdentity } from "../../plan/queries/ranked-identity.ts";
import { rankedListQuery } from "../../plan/queries/ranked-list.ts";
import { receiptsQuery } from "../../plan/queries/receipt.ts";
import { type Fragment, name, sql, value } from "../../plan/sql.ts";
import type {
  Clocks,
  Explanation,
  ExplainResult,
  FoldedRow,
  GateLine,
  ReceiptLine,
  RunRequest,
} from "../contract.ts";
import type { Scored } from "../scored.ts";
import { changesOf } from "./changes.ts";
import { further, mostExplained } from "./further.ts";
import { groupSums } from "./groups.ts";
import { missingFacts } from "./missing.ts";
import { rejectedLines } from "./rejected.ts";
import { mostPoints } from "./most-points.ts";
import { type Standing, standingsOf } from "./standing.ts";
import { verdictsOf } from "./verdicts.ts";

interface Answer {
  readonly account: number;
  readonly folded?: FoldedRow;
}

/** Explains the accounts that answer to `who`; nobody gives empty lists. */
export async function explainScored(
  who: string,
  run: RunRequest,
  scored: Scored,
): Promise<ExplainResult> {
  const { answers, total } = await answering(who, scored);
  const standings = await standingsOf(
    answers.map(({ account }) => account),
    scored,
  );
  const found: Explanation[] = [];
  for (const answer of answers) {
    const standing = standings.get(answer.account);
    if (standing !== undefined) found.push(await explanation(answer, standing, run, scored));
  }
  return {
    found,
    rejected: found.length > 0 ? [] : await rejectedLines(who, scored.prepared),
    notices: [...further(total - found.length), ...scored.prepared.notices],
  };
}

async function answering(
  who: string,
  { engine, prepared, request: { dialect } }: Scored,
): Promise<{ readonly answers: readonly Answer[]; readonly total: number }> {
  const columns = new Set(prepared.customers.columns.map(({ column }) => column));
  const printed = rankedIdentity(prepared.customers.columns, dialect);
  // An account without an id of its own prints a code, on the summary even where a list prints its e-mail.
  const code = rankedIdentity([], dialect, sql`NULL`, sql`TRUE`);
  const generated: Fragment = who.startsWith("auto-")
    ? sql`SELECT r.account_id AS row_id, 1 AS level FROM results AS r JOIN customers_rows AS c ON c.row_id = r.account_id WHERE ${printed} = ${value(who)} OR ${code} = ${value(who)}`
    : whoQuery(who, name(prepared.customers.name), columns, dialect);
  const rows = await engine.rows(accountsOf(generated, mostExplained));
  return {
    answers: rows.map(([account, fileNo, line, isOwn, isMerged, , key]) => ({
      account: Number(account),
      ...(isOwn === true
        ? {}
        : {
            folded: {
              file: customerFiles(prepared)[Number(fileNo)] ?? "",
              line: Number(line),
              reason: isMerged === true ? "merged" : `same_${String(key).split(":")[0]}`,
            },
          }),
    })),
    total: Number(rows[0]?.[5] ?? 0),
  };
}

function customerFiles({ files }: Scored["prepared"]): readonly string[] {
  return files.filter(({ kind }) => kind === "customers").map(({ file }) => file.table.file);
}

async function explanation(
  { account, folded }: Answer,
  standing: Standing,
  run: RunRequest,
  scored: Scored,
): Promise<Explanation> {
  const row = await rowOf(standing, scored);
  const now = await verdictsOf(scored.engine, scored.request, account);
  const { gates, receipt } = await receiptOf(account, now.gate?.id, scored);
  const groups = groupSums(now, run);
  const missing = missingFacts(row["missing"] ?? "", run).map((fact) => ({
    ...fact,
    ...mostPoints(fact.fact, now, groups, run.playbook),
  }));
  return {
    row,
    of: standing.length,
    receipt,
    gates,
    groups,
    clocks: await clocks(account, scored),
    ...(folded === undefined ? {} : { folded }),
    missing,
    changes: await changesOf(standing, row, now, run, scored),
    stored: false,
  };
}

/** The row as the ranked list of its own prints it. */
async function rowOf(
  { list, rank }: Standing,
  { engine, prepared, request, summary }: Scored,
): Promise<Readonly<Record<string, string>>> {
  const layout = {
    input: prepared.customers.columns,
    headers: "code" as const,
    counts: summary.lists,
    columns: rankedColumnNames,
  };
  const slice = { from: rank, to: rank };
  const { choose, query, headers } = rankedListQuery([list], layout, request, slice);
  await engine.run(choose);
  const [cells] = await engine.rows(query);
  return Object.fromEntries(headers.map((header, at) => [header, String(cells?.[at] ?? "")]));
}

async function receiptOf(
  account: number,
  deciding: string | undefined,
  { engine, prepared, request }: Scored,
): Promise<{ readonly gates: readonly GateLine[]; readonly receipt: readonly ReceiptLine[] }> {
  const id = rankedIdentity(prepared.customers.columns, request.dialect);
  const rows = await engine.rows(receiptsQuery(request, id, sql`r.account_id = ${value(account)}`));
  const lines = rows.map(([, rule, group, points, evidence, sentence]) => ({
    rule: String(rule),
    group: String(group),
    points: String(points),
    evidence: String(evidence),
    sentence: String(sentence),
  }));
  const gates = lines.filter(({ group }) => group.startsWith("gate:"));
  return {
    gates: gates
      .toSorted((a, b) => Number(b.rule === deciding) - Number(a.rule === deciding))
      .map(({ rule, group, evidence, sentence }) => ({
        gate: rule,
        list: group.slice("gate:".length),
        decides: rule === deciding,
        evidence,
        sentence,
      })),
    // The clocks are told apart from what counts.
    receipt: lines.filter(({ group }) => Object.hasOwn(request.playbook.groups, group)),
  };
}

async function clocks(account: number, { engine, request }: Scored): Promise<Clocks> {
  const [row] = await engine.rows(clocksQuery(request, account));
  const text = (at: number) => String(row?.[at] ?? "");
  return { contact: text(0), contactSource: text(1), purchase: text(2) };
}
