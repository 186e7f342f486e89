import { keyBranches, strongKinds, weakKinds } from "./account-keys.ts";
import { type Build, type Stage, stage, union } from "../stage.ts";
import { comma, type Fragment, join, sql, value } from "../sql.ts";

/**
 * Accounts that a blacklist line names (MISSION W4). `blacklist_keys` holds one row per key of a line:
 * kind, match_key, line_id; `blacklist_lines` what each line says: its reason and where it stands. Strong keys
 * (id, corporate number, e-mail, phone) remove the account; a name alone only asks for review.
 */
export function blacklistHits(build: Build): Stage {
  const { dialect, request } = build;
  if (
    !request.inputs.blacklist ||
    keyBranches(build, [...strongKinds, ...weakKinds]).length === 0
  ) {
    return stage(
      "blacklist_hits",
      [
        ["account_id", sql`CAST(NULL AS ${dialect.types.integer})`],
        ["line_id", sql`CAST(NULL AS ${dialect.types.integer})`],
        ["kind", value("")],
      ],
      sql`identify WHERE FALSE`,
      true,
    );
  }
  const branches = keyBranches(build, [...strongKinds, ...weakKinds]).map(({ kind, key, from }) =>
    stage(
      "blacklist_hits",
      [
        ["account_id", sql`i.account_id`],
        ["line_id", sql`b.line_id`],
        ["kind", value(kind)],
      ],
      sql`${from}
JOIN blacklist_keys AS b ON b.kind = ${value(kind)} AND b.match_key = ${key}`,
    ),
  );
  return union("blacklist_hits", branches, true);
}

export function blacklist(build: Build): Stage {
  const isStrong = sql`kind IN (${join(strongKinds.map(value), comma)})`;
  // Many people share a name: it asks only where the line's own keys have found nobody.
  const isWeak = sql`(kind = 'name' OR (kind = 'person' AND line_id NOT IN (SELECT line_id FROM blacklist_hits WHERE ${isStrong})))`;
  const hit = (which: Fragment) =>
    sql`(SELECT account_id, min(line_id) AS line_id FROM blacklist_hits WHERE ${which} GROUP BY account_id)`;
  const lines = build.request.inputs.blacklist
    ? sql`(SELECT DISTINCT line_id, reason, evidence FROM blacklist_lines)`
    : sql`(SELECT 0 AS line_id, '' AS reason, '' AS evidence WHERE FALSE)`;
  return stage(
    "blacklist",
    [
      ["account_id", sql`coalesce(strong.account_id, weak.account_id)`],
      ["blacklisted", sql`strong.account_id IS NOT NULL`],
      ["blacklist_name_only", sql`strong.account_id IS NULL`],
      ["blacklist_reason", sql`entry.reason`],
      ["blacklist_evidence", sql`entry.evidence`],
    ],
    sql`${hit(isStrong)} AS strong
FULL JOIN ${hit(isWeak)} AS weak ON weak.account_id = strong.account_id
LEFT JOIN ${lines} AS entry ON entry.line_id = coalesce(strong.line_id, weak.line_id)`,
  );
}
