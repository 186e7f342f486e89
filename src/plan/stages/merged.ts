import type { PlanInputs, PlanRequest } from "../request.ts";
import { type Build, type Stage, stage } from "../stage.ts";
import { name, sql } from "../sql.ts";

/** A target may itself have been merged: so many steps beyond the first are followed. */
const hops = 3;

/**
 * Where merged rows lead (MISSION W1). A row follows `merged_into` whether or not a word says that it
 * is merged, through targets that were merged in turn. What leads nowhere is `lost`: a circle, a chain
 * that is too long, or a word without a target. A target that is not in the list, without such a
 * word, is a slip that is flagged (`misses`). All joins compare plain columns: a condition on one side
 * alone would make an engine compare every row with every other.
 */
export function mergedTargets(inputs: PlanInputs): readonly ((build: Build) => Stage)[] {
  if (!mayMerge({ request: { inputs } })) return [];
  return [
    firstTargets,
    ...Array.from({ length: hops }, (_, hop) =>
      furtherTargets(`merged_${hop}`, `merged_${hop + 1}`),
    ),
    merged,
  ];
}

/** Whether a row can say that it was merged: by the account it names, or by a word of its status. */
export function mayMerge({ request }: { readonly request: Pick<PlanRequest, "inputs"> }): boolean {
  return ["merged_into", "status", "contract_status"].some((column) =>
    request.inputs.columns.has(column),
  );
}

/** Rows that claim to be merged, with the target where an account of that id is in the list. */
function firstTargets(): Stage {
  return stage(
    "merged_0",
    [
      ["row_id", sql`k.row_id`],
      ["account_key", sql`k.account_key`],
      ["is_merged", sql`k.is_merged`],
      [
        "is_target_missing",
        sql`(k.target_key <> k.account_key AND found_target.target_key IS NULL)`,
      ],
      ["target_key", sql`CASE WHEN k.target_key <> k.account_key THEN found_target.target_key END`],
    ],
    sql`keys AS k
LEFT JOIN (
  SELECT DISTINCT wanted_target.target_key
  FROM (SELECT DISTINCT target_key FROM keys WHERE target_key IS NOT NULL) AS wanted_target
  JOIN keys AS x ON x.account_key = wanted_target.target_key
) AS found_target ON found_target.target_key = k.target_key
WHERE k.is_merged OR k.target_key IS NOT NULL`,
  );
}

const links = sql`(SELECT account_key, min(target_key) AS target_key FROM merged_0 WHERE target_key IS NOT NULL GROUP BY account_key)`;

const furtherTargets = (from: string, to: string) => (): Stage =>
  stage(
    to,
    [
      ["row_id", sql`m.row_id`],
      ["account_key", sql`m.account_key`],
      ["is_merged", sql`m.is_merged`],
      ["is_target_missing", sql`m.is_target_missing`],
      ["target_key", sql`coalesce(further.target_key, m.target_key)`],
    ],
    sql`${name(from)} AS m
LEFT JOIN ${links} AS further ON further.account_key = m.target_key`,
  );

/** `final_key` is the survivor's; it is nobody's who would lead on. */
function merged(): Stage {
  return stage(
    "merged",
    [
      ["row_id", sql`m.row_id`],
      ["account_key", sql`m.account_key`],
      ["final_key", sql`CASE WHEN further.account_key IS NULL THEN m.target_key END`],
      [
        "merge_role",
        sql`CASE WHEN m.target_key IS NOT NULL AND further.account_key IS NULL THEN 'follows' WHEN m.is_merged OR m.target_key IS NOT NULL THEN 'lost' WHEN m.is_target_missing THEN 'misses' ELSE 'own' END`,
      ],
    ],
    sql`${name(`merged_${hops}`)} AS m
LEFT JOIN ${links} AS further ON further.account_key = m.target_key`,
  );
}
