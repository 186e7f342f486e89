import type { Build, Columns, Stage } from "../stage.ts";
import { stage } from "../stage.ts";
import { name, sql } from "../sql.ts";
import { caseNumbers } from "./cases.ts";
import { verdictColumns } from "./points.ts";
import { reasonOf } from "./route.ts";

/** What ranking and routing decided, and no fact twice: `features` holds the facts. */
export const decided = [
  "score",
  "value_rank",
  "value_amount",
  "release_after_churn",
  "release_feature",
  "gate",
  "is_included",
  "list",
  "priority",
  "channel",
] as const;

export function standings(build: Build): Stage {
  const columns: Columns = [
    ["account_id", sql`p.account_id`],
    ...decided.map((column) => [column, sql`p.${name(column)}`] as const),
    // The last word in ranking two accounts alike: kept here so that the sort stays narrow.
    ["tie", build.dialect.binary(sql`p.account_key`)],
    ...caseNumbers(build),
  ];
  return stage("standings", columns, sql`channelled AS p`, true);
}

/** Facts, standing and verdicts of an account side by side. */
function resultColumns(build: Build): Columns {
  const facts = build
    .columnsOf("features")
    .map((column) => [column, sql`f.${name(column)}`] as const);
  const standing = build
    .columnsOf("standings")
    .filter((column) => column !== "account_id" && column !== "tie")
    .map((column) => [column, sql`s.${name(column)}`] as const);
  const reason = ["list_reason", reasonOf(build)] as const;
  return [...facts, ...standing, reason, ...verdictColumns(build)];
}

/**
 * Everything known of each account, as a view: verdicts are computed anew from the stored facts by the
 * same fragments that ranked them, which is cheaper than to store sixty columns that few rows print.
 */
export function results(build: Build): Stage {
  return stage(
    "results",
    resultColumns(build),
    sql`features AS f JOIN standings AS s ON s.account_id = f.account_id`,
    "view",
  );
}
