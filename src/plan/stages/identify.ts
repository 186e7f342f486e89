import { phoneColumns } from "../../domain/columns/party.ts";
import { personName } from "../person-name.ts";
import { type Build, type Stage, stage } from "../stage.ts";
import { comma, type Fragment, join, name, sql } from "../sql.ts";
import { mayMerge } from "./merged.ts";
import { readCell } from "./read-cell.ts";

/**
 * Which rows are one account (MISSION 7, key of an account): customer_id, else corporate number, else
 * e-mail, else name + phone, else name + address, else a key of the row's own, flagged. Colleagues at one switchboard stay apart: the name is in the key.
 */
export function keys(build: Build): Stage {
  const { dialect, request } = build;
  const text = (column: string) =>
    request.inputs.columns.has(column)
      ? sql`r.${name(column)}`
      : sql`CAST(NULL AS ${dialect.types.text})`;
  const who = sql`nullif(coalesce(${text("company_name")}, '') || coalesce(${personName(text)}, ''), '')`;
  const phone = sql`coalesce(${join(phoneColumns.map(text), comma)})`;
  const address = dialect.addressKey(
    text("prefecture"),
    text("city"),
    text("address1"),
    text("address2"),
  );
  // Each costly key stands here once: engines compute what they see twice before they choose.
  const choices: readonly Fragment[] = [
    sql`'id:' || ${dialect.nfkc(text("customer_id"))}`,
    sql`'corporate:' || ${dialect.corporateKey(text("corporate_number"))}`,
    sql`'email:' || ${dialect.emailKey(text("email"))}`,
    sql`'person:' || ${dialect.personKey(who)} || '/' || coalesce(${dialect.phoneKeys(phone)}, ${address})`,
    sql`'row:' || CAST(r.row_id AS ${dialect.types.text})`,
  ];
  const account = join(
    choices,
    sql`,
    `,
  );
  const target = request.inputs.columns.has("merged_into")
    ? sql`CASE WHEN ${text("merged_into")} IS NOT NULL THEN 'id:' || ${dialect.nfkc(text("merged_into"))} END`
    : sql`NULL`;
  const words = [
    readCell(build, "status", "status"),
    readCell(build, "contract_status", "contract"),
  ];
  const merged = sql`(${join(
    words.map((word) => sql`coalesce(${word.value} = 'merged', FALSE)`),
    sql` OR `,
  )})`;
  return stage(
    "keys",
    [
      ["row_id", sql`r.row_id`],
      ["account_key", sql`coalesce(${account})`],
      ["is_merged", merged],
      ["target_key", sql`CAST(${target} AS ${dialect.types.text})`],
    ],
    sql`customers_rows AS r${join(
      words.map((word) => word.join),
      sql``,
    )}`,
    true,
  );
}

/**
 * The account of every row. The first of its own rows speaks for it: one that follows another account
 * never, one that is marked as merged but leads nowhere only where there is no other.
 */
export function identify(build: Build): Stage {
  if (!mayMerge(build)) return identifyByKey();
  const account = sql`coalesce(g.account_id, k.row_id)`;
  return stage(
    "identify",
    [
      ["row_id", sql`k.row_id`],
      ["account_id", account],
      ["is_folded", sql`g.account_id IS NOT NULL`],
      [
        "is_merged",
        sql`(coalesce(m.merge_role IN ('follows', 'lost'), FALSE) AND ${account} <> k.row_id)`,
      ],
      ["is_lost", sql`coalesce(m.merge_role = 'lost', FALSE)`],
      ["is_target_missing", sql`coalesce(m.merge_role = 'misses', FALSE)`],
      ["account_key", sql`coalesce(g.account_key, k.account_key)`],
    ],
    sql`keys AS k
LEFT JOIN merged AS m ON m.row_id = k.row_id
LEFT JOIN (
  SELECT account_key,
    coalesce(min(CASE WHEN merge_role = 'own' THEN row_id END), min(CASE WHEN merge_role = 'lost' THEN row_id END)) AS account_id
  FROM (
    SELECT row_id, account_key, 'own' AS merge_role FROM keys WHERE NOT is_merged AND target_key IS NULL
    UNION ALL
    SELECT row_id, coalesce(final_key, account_key) AS account_key,
      CASE WHEN merge_role = 'misses' THEN 'own' ELSE merge_role END AS merge_role FROM merged
  ) AS claims
  GROUP BY account_key
  HAVING count(*) > 1
) AS g ON g.account_key = coalesce(m.final_key, k.account_key)`,
    true,
  );
}

/** No cell of the list can say that its row was merged into another. */
function identifyByKey(): Stage {
  return stage(
    "identify",
    [
      ["row_id", sql`k.row_id`],
      ["account_id", sql`coalesce(g.account_id, k.row_id)`],
      ["is_folded", sql`g.account_id IS NOT NULL`],
      ["is_merged", sql`FALSE`],
      ["is_lost", sql`FALSE`],
      ["is_target_missing", sql`FALSE`],
      ["account_key", sql`k.account_key`],
    ],
    sql`keys AS k
LEFT JOIN (
  SELECT account_key, min(row_id) AS account_id FROM keys GROUP BY account_key HAVING count(*) > 1
) AS g ON g.account_key = k.account_key`,
    true,
  );
}
