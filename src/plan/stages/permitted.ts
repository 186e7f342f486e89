import { type Channel, channels } from "../../domain/channels.ts";
import { type Build, carry, type Stage, stage } from "../stage.ts";
import { weakKinds } from "./account-keys.ts";
import { comma, type Fragment, join, name, sql, value } from "../sql.ts";

/** The column in which another row of the list says no to the same address or number. */
function elsewhere(build: Build): Fragment {
  const headers = (["mail", "phone", "dm"] as const).flatMap((channel) => {
    const source = build.request.inputs.permissions.find(
      ({ channel: said }) => said === `${channel}_ok`,
    );
    return source === undefined
      ? []
      : [sql`WHEN stops.${name(`stop_${channel}`)} = 0 THEN ${value(source.header)}`];
  });
  return headers.length === 0 ? sql`NULL` : sql`CASE ${join(headers, sql` `)} END`;
}

/** The headers of the list's own columns that say no, each once: 連絡可否 closes all four. */
function headersSayingNo(): readonly Fragment[] {
  const cells = channels.map((channel) => sql`t.${name(`stop_${channel}_ok`)}`);
  return cells.map((cell, index) => {
    const before = cells.slice(0, index).map((one) => sql` WHEN ${cell} = ${one} THEN NULL`);
    return before.length === 0 ? cell : sql`CASE${join(before, sql``)} ELSE ${cell} END`;
  });
}

/** Whether a line of the suppression files may only ask: by a name, or by one in another room of the house. */
const namesStop = ({ request }: Build): boolean =>
  [...weakKinds, "address_of"].some((kind) => request.inputs.suppressKinds.has(kind));

/**
 * Permission per channel: no (recorded), else what the list says, else the default of MISSION C4.
 * `suppressed` only when every channel is no and at least one of them is a recorded no.
 */
export function permitted(build: Build): Stage {
  const { playbook } = build.request;
  const byWord = sql`(coalesce(t.status_word = 'withdrawn', FALSE) OR coalesce(t.contract_word = 'withdrawn', FALSE))`;
  // A day yet to come (9999-12-31) is none.
  const byDay = sql`coalesce(t.withdrawn_at <= ${value({ day: build.request.asOf })}, FALSE)`;
  // Where nothing but a filled company column says b2b, who withdrew is taken for a consumer.
  const asConsumer = sql`(t.customer_type = 'b2c' OR (t.type_inferred AND NOT t.legal_form AND NOT t.has_company_form))`;
  const withdrawn = sql`(${asConsumer} AND (${byWord} OR ${byDay}))`;
  const optedOut = sql`(t.optout_at IS NOT NULL)`;
  const recorded = (channel: string) =>
    sql`(coalesce(t.${name(`said_${channel}_ok`)} = 'no', FALSE) OR ${optedOut} OR ${withdrawn} OR stops.${name(`stop_${channel}`)} IS NOT NULL)`;
  const fallback = (channel: Channel) => {
    const { b2b, b2c } = playbook.channels.consent_default;
    // A recorded basis such as a business card speaks for a business only (MISSION C4).
    const forB2b =
      channel === "mail" && b2b.mail === "review"
        ? sql`CASE WHEN t.consent_basis IS NOT NULL THEN 'yes' ELSE 'review' END`
        : value(b2b[channel]);
    return sql`CASE WHEN t.customer_type = 'b2b' THEN ${forB2b} ELSE ${value(b2c[channel])} END`;
  };
  const said = (column: string) => value(build.request.inputs.headers?.get(column) ?? column);
  const hasNames = build.request.inputs.suppress && namesStop(build);
  const named = (channel: Channel) =>
    hasNames ? sql` WHEN names.${name(`stop_${channel}`)} THEN 'review'` : sql``;
  const permission = (channel: Channel) =>
    sql`CASE WHEN ${recorded(channel)} THEN 'no'${named(channel)} ELSE coalesce(t.${name(`said_${channel}_ok`)}, ${fallback(channel)}) END`;
  const all = (test: (channel: Channel) => Fragment, word: Fragment) =>
    sql`(${join(channels.map(test), word)})`;
  const closed = all((channel) => sql`${permission(channel)} = 'no'`, sql` AND `);
  const noted = all((channel) => recorded(channel), sql` OR `);
  // A line of a file is the stronger evidence: `line_id` 0, the list itself, must not hide it.
  const stopsPerAccount = sql`(SELECT account_id, min(CASE WHEN line_id > 0 THEN line_id END) AS line_id, ${join(
    channels.map(
      (channel) =>
        sql`min(CASE WHEN channel = ${value(channel)} THEN line_id END) AS ${name(`stop_${channel}`)}`,
    ),
    sql`, `,
  )} FROM stop_hits WHERE NOT is_by_name AND channel <> 'none' GROUP BY account_id)`;
  // A line that its own keys led to somebody is not asked for by its name as well.
  const namesPerAccount = sql`(SELECT account_id, ${join(
    channels.map(
      (channel) =>
        sql`max(CASE WHEN channel = ${value(channel)} THEN 1 ELSE 0 END) = 1 AS ${name(`stop_${channel}`)}`,
    ),
    sql`, `,
  )} FROM stop_hits WHERE is_by_name AND line_id NOT IN (SELECT line_id FROM stop_hits WHERE NOT is_by_name) GROUP BY account_id)`;
  const lines = build.request.inputs.suppress
    ? sql`stop_lines`
    : sql`(SELECT 0 AS line_id, '' AS reason, '' AS evidence WHERE FALSE)`;
  const header = sql`coalesce(nullif(concat_ws(', ', ${join(headersSayingNo(), comma)}), ''), ${elsewhere(build)})`;
  return stage(
    "permitted",
    [
      ...carry(build, "typed", "t", [
        "withdrawn_at",
        "has_company_form",
        ...channels.map((channel) => `said_${channel}_ok`),
      ]),
      ...channels.map((channel) => [`${channel}_ok`, permission(channel)] as const),
      ["suppressed", sql`(${closed} AND ${noted})`],
      ["is_stopped_by_name", hasNames ? sql`names.account_id IS NOT NULL` : value(false)],
      [
        "suppress_reason",
        sql`CASE WHEN ${withdrawn} THEN 'withdrawn' ELSE coalesce(entry.reason, 'opt_out') END`,
      ],
      [
        "suppress_evidence",
        sql`CASE WHEN ${withdrawn} THEN CASE WHEN coalesce(t.status_word = 'withdrawn', FALSE) THEN ${said("status")} WHEN ${byWord} THEN ${said("contract_status")} ELSE ${said("withdrawn_at")} END ELSE coalesce(entry.evidence, ${header}, CASE WHEN ${optedOut} THEN ${said("optout_at")} END, '') END`,
      ],
    ],
    sql`typed AS t
LEFT JOIN ${stopsPerAccount} AS stops ON stops.account_id = t.account_id
LEFT JOIN ${lines} AS entry ON entry.line_id = stops.line_id${
      hasNames
        ? sql`
LEFT JOIN ${namesPerAccount} AS names ON names.account_id = t.account_id`
        : sql``
    }`,
  );
}
