import { type Build, type Columns, carry, type Stage, stage } from "../stage.ts";
import { type Fragment, join, name, sql, value } from "../sql.ts";
import { amountColumns, dateColumns, numberColumns } from "./normalise.ts";

/**
 * Which rows are one account (MISSION 7, key of an account): customer_id, else corporate number, else
 * e-mail, else name + phone, else name + address, else a key of the row's own, flagged. Rows marked
 * as merged follow their target. Colleagues at one switchboard stay apart: the name is in the key.
 */
export function keys(build: Build): Stage {
  const { dialect, request } = build;
  const text = (column: string) =>
    request.inputs.columns.has(column)
      ? sql`r.${name(column)}`
      : sql`CAST(NULL AS ${dialect.types.text})`;
  const person = sql`coalesce(${text("full_name")}, coalesce(${text("last_name")}, '') || coalesce(${text("first_name")}, ''), '')`;
  const who = sql`nullif(coalesce(${text("company_name")}, '') || ${person}, '')`;
  const phone = sql`coalesce(${text("phone")}, ${text("mobile")}, ${text("direct_phone")})`;
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
  const merged = sql`(coalesce(n.status_word = 'merged', FALSE) OR coalesce(n.contract_word = 'merged', FALSE))`;
  return stage(
    "keys",
    [
      ["row_id", sql`r.row_id`],
      ["account_key", sql`coalesce(${account})`],
      ["is_merged", merged],
      [
        "target_key",
        sql`CAST(CASE WHEN ${merged} THEN 'id:' || ${dialect.nfkc(text("merged_into"))} END AS ${dialect.types.text})`,
      ],
    ],
    sql`customers_rows AS r JOIN normalise AS n ON n.row_id = r.row_id`,
    true,
  );
}

/** A merged row's target may itself be merged: three steps are followed. */
const hops = 3;

export function mergedTargets(): readonly ((build: Build) => Stage)[] {
  const first = (): Stage =>
    stage(
      "merged_0",
      [
        ["row_id", sql`row_id`],
        ["account_key", sql`account_key`],
        ["target_key", sql`target_key`],
      ],
      sql`keys WHERE target_key IS NOT NULL`,
    );
  const step = (from: string, to: string) => (): Stage =>
    stage(
      to,
      [
        ["row_id", sql`m.row_id`],
        ["account_key", sql`m.account_key`],
        ["target_key", sql`coalesce(further.target_key, m.target_key)`],
      ],
      sql`${name(from)} AS m
LEFT JOIN (SELECT account_key, min(target_key) AS target_key FROM merged_0 GROUP BY account_key) AS further
  ON further.account_key = m.target_key`,
    );
  return [
    first,
    ...Array.from({ length: hops }, (_, hop) => step(`merged_${hop}`, `merged_${hop + 1}`)),
  ];
}

/** The account of every row: the first of its unmerged rows speaks for it. */
export function identify(): Stage {
  return stage(
    "identify",
    [
      ["row_id", sql`k.row_id`],
      ["account_id", sql`coalesce(g.account_id, k.row_id)`],
      ["is_folded", sql`g.account_id IS NOT NULL`],
      ["is_merged", sql`k.is_merged`],
      ["account_key", sql`coalesce(g.account_key, k.account_key)`],
    ],
    sql`keys AS k
LEFT JOIN ${name(`merged_${hops}`)} AS m ON m.row_id = k.row_id
  AND m.target_key IN (SELECT account_key FROM keys WHERE NOT is_merged)
LEFT JOIN (
  SELECT account_key, min(CASE WHEN is_own THEN row_id END) AS account_id
  FROM (
    SELECT row_id, account_key, NOT is_merged AS is_own FROM keys
    UNION ALL
    SELECT row_id, target_key AS account_key, FALSE AS is_own FROM ${name(`merged_${hops}`)}
  ) AS claims
  GROUP BY account_key
  HAVING count(*) > 1 AND min(CASE WHEN is_own THEN row_id END) IS NOT NULL
) AS g ON g.account_key = coalesce(m.target_key, k.account_key)`,
    true,
  );
}

const statusOrder = [
  "closed",
  "withdrawn",
  "existing",
  "dormant_former",
  "dormant_lost_prospect",
  "new_prospect",
  "registration",
  "merged",
];

/** One row per account. Rows that repeat a key fold: dates widen, a no outweighs a yes, the severest reason stays. */
export function accounts(build: Build): Stage {
  const columns = carry(build, "normalise", "n", ["row_id"]);
  const known = new Map(foldRules(build));
  const folded: Columns = columns.map(([column, expression]) => [
    column,
    known.get(column) ?? build.dialect.firstKnown(expression, sql`n.row_id`),
  ]);
  const single = stage(
    "accounts",
    [
      ["account_id", sql`i.account_id`],
      ["account_key", sql`i.account_key`],
      ["row_count", sql`1`],
      ["merged_without_target", sql`i.is_merged`],
      ...columns,
    ],
    sql`normalise AS n JOIN identify AS i ON i.row_id = n.row_id WHERE NOT i.is_folded`,
  );
  const many = stage(
    "accounts",
    [
      ["account_id", sql`i.account_id`],
      ["account_key", sql`min(i.account_key)`],
      ["row_count", sql`count(*)`],
      ["merged_without_target", sql`FALSE`],
      ...folded,
    ],
    sql`normalise AS n JOIN identify AS i ON i.row_id = n.row_id WHERE i.is_folded
GROUP BY i.account_id`,
  );
  return { ...single, body: sql`${single.body}
UNION ALL
${many.body}` };
}

const earliest = new Set<string>(["registered_at", "contract_start", "first_order_at"]);

function foldRules(build: Build): readonly (readonly [string, Fragment])[] {
  const { dialect } = build;
  const of = (column: string) => sql`n.${name(column)}`;
  const own = (column: string) => sql`CASE WHEN NOT i.is_merged THEN ${of(column)} END`;
  return [
    ...dateColumns.map(
      (column) =>
        [column, earliest.has(column) ? sql`min(${of(column)})` : sql`max(${of(column)})`] as const,
    ),
    [
      "contract_end",
      sql`CASE WHEN count(CASE WHEN n.contract_start IS NOT NULL AND n.contract_end IS NULL THEN 1 END) = 0 THEN max(n.contract_end) END`,
    ],
    ...[...amountColumns, ...numberColumns].map((column) => [column, sql`max(${of(column)})`] as const),
    ...["mail_ok", "dm_ok", "phone_ok", "sms_ok"].map(
      (channel) =>
        [`said_${channel}`, severest(of(`said_${channel}`), ["no", "review", "yes"])] as const,
    ),
    ["status_word", severest(own("status_word"), statusOrder)],
    ["contract_word", severest(own("contract_word"), statusOrder)],
    ["churn_reason", severest(of("churn_reason"), reasonOrder(build))],
    ["unreadable", sql`max(n.unreadable)`],
    ...["has_company", "legal_form", "has_person", "has_email", "has_phone"].map(
      (column) => [column, dialect.firstKnown(own(column), sql`n.row_id`)] as const,
    ),
  ];
}

function reasonOrder(build: Build): readonly string[] {
  return build.request.playbook.vocabulary.churn_reason_order;
}

/** The first word of `order` that any row of the group holds. */
function severest(word: Fragment, order: readonly string[]): Fragment {
  const index = order.map((item, at) => sql`WHEN ${value(item)} THEN ${value(at)}`);
  const back = order.map((item, at) => sql`WHEN ${value(at)} THEN ${value(item)}`);
  return sql`CASE min(CASE ${word} ${join(index, sql` `)} END) ${join(back, sql` `)} END`;
}
