import type { PermissionSource } from "../request.ts";
import { type Build, carry, type Stage, stage, union } from "../stage.ts";
import { type Fragment, join, name, sql, value } from "../sql.ts";
import { keyBranches } from "./blacklist.ts";

const channels = ["mail", "dm", "phone", "sms"] as const;

/**
 * Stops from the suppression files, per account and channel (MISSION C4: an opt-out beats everything).
 * `stop_keys` holds one row per key and channel of a line: kind, match_key, channel, line_id. A no that
 * the list records for an e-mail address also closes that address on every other row, and one for a
 * number closes it on every other row of the same person.
 */
export function stopHits(build: Build): Stage {
  const branches = [...fromFiles(build), ...sameAddress(build), ...samePhone(build)];
  const none = stopHit(value(""), value(0), sql`identify AS i WHERE FALSE`);
  return union("stop_hits", branches.length === 0 ? [none] : branches, true);
}

function stopHit(channel: Fragment, line: Fragment, from: Fragment): Stage {
  return stage(
    "stop_hits",
    [
      ["account_id", sql`i.account_id`],
      ["channel", channel],
      ["line_id", line],
    ],
    from,
  );
}

function fromFiles(build: Build): readonly Stage[] {
  if (!build.request.inputs.suppress) return [];
  return keyBranches(build, [...build.request.inputs.suppressKinds]).map(
    ({ kind, key, from }) =>
      stopHit(
        sql`s.channel`,
        sql`s.line_id`,
        sql`${from}
JOIN stop_keys AS s ON s.kind = ${value(kind)} AND s.match_key = ${key}`,
      ),
  );
}

/** `line_id` 0 says: from the customer list itself. */
function sameAddress(build: Build): readonly Stage[] {
  const { dialect, request } = build;
  if (!request.inputs.columns.has("email")) return [];
  const key = dialect.emailKey(sql`r.email`);
  const refused = sayingNo(build, "mail_ok", (rows) => sql`SELECT ${key} AS address FROM ${rows}`);
  if (refused === undefined) return [];
  return [
    stopHit(
      value("mail"),
      value(0),
      sql`customers_rows AS r JOIN identify AS i ON i.row_id = r.row_id
JOIN (
  SELECT DISTINCT address FROM (
${refused}
  ) AS said WHERE address IS NOT NULL
) AS stopped ON stopped.address = ${key}`,
    ),
  ];
}

/**
 * The person is told by the name as written, but for its spaces: a key of every row's name would cost
 * more than the rest of this stage. Colleagues who share the number stay open.
 */
function samePhone(build: Build): readonly Stage[] {
  const { dialect, request } = build;
  const has = (column: string) => request.inputs.columns.has(column);
  const numbers = ["phone", "mobile", "direct_phone"].filter(has);
  const names = ["company_name", "full_name", "last_name", "first_name"].filter(has);
  if (numbers.length === 0 || names.length === 0) return [];
  const written = dialect.concat(names.map((column) => sql`r.${name(column)}`));
  const who = sql`nullif(replace(replace(${written}, ' ', ''), '\u3000', ''), '')`;
  const phones = (rows: Fragment) =>
    united(
      numbers.map((column) => {
        const number = dialect.splitRows(dialect.phoneKeys(sql`r.${name(column)}`));
        return sql`SELECT r.row_id, ${who} AS who, ${number} AS number FROM ${rows}`;
      }),
    );
  const refused = sayingNo(build, "phone_ok", phones);
  if (refused === undefined) return [];
  return [
    stopHit(
      value("phone"),
      value(0),
      sql`(
${phones(sql`customers_rows AS r`)}
) AS p
JOIN identify AS i ON i.row_id = p.row_id
JOIN (
  SELECT DISTINCT who, number FROM (
${refused}
  ) AS said WHERE who IS NOT NULL
) AS stopped ON stopped.who = p.who AND stopped.number = p.number`,
    ),
  ];
}

/** What `select` takes from the rows in which a column of that channel says no; undefined without such a column. */
function sayingNo(
  build: Build,
  channel: PermissionSource["channel"],
  select: (rows: Fragment) => Fragment,
): Fragment | undefined {
  const sources = build.request.inputs.permissions.filter((source) => source.channel === channel);
  if (sources.length === 0) return undefined;
  return united(
    sources.map(({ column, polarity }) => {
      const readings = name(`reading_permission_${polarity}`);
      return select(
        sql`customers_rows AS r JOIN ${readings} AS said ON said.raw = r.${name(column)} AND said.reading = 'no'`,
      );
    }),
  );
}

const united = (selects: readonly Fragment[]) =>
  join(
    selects,
    sql`
UNION ALL
`,
  );

/** The column in which another row of the list says no to the same address or number. */
function elsewhere(build: Build): Fragment {
  const headers = (["mail", "phone"] as const).flatMap((channel) => {
    const source = build.request.inputs.permissions.find(
      ({ channel: said }) => said === `${channel}_ok`,
    );
    return source === undefined
      ? []
      : [sql`WHEN stops.${name(`stop_${channel}`)} = 0 THEN ${value(source.header)}`];
  });
  return headers.length === 0 ? sql`NULL` : sql`CASE ${join(headers, sql` `)} END`;
}

/** Customer type: a column first, then `--type`, then what the name says (MISSION 7). */
export function typed(build: Build): Stage {
  const { type } = build.request;
  const inferred = sql`CASE WHEN a.legal_form OR a.has_company THEN 'b2b' WHEN a.has_person THEN 'b2c' WHEN a.contract_start IS NOT NULL OR a.contract_end IS NOT NULL THEN 'b2b' ELSE 'b2c' END`;
  return stage(
    "typed",
    [
      ...carry(build, "accounts", "a", ["type_word"]),
      ["customer_type", sql`coalesce(a.type_word, ${type === undefined ? inferred : value(type)})`],
      ["type_inferred", sql`(a.type_word IS NULL AND ${value(type === undefined)})`],
    ],
    sql`accounts AS a`,
  );
}

/**
 * Permission per channel: no (recorded), else what the list says, else the default of MISSION C4.
 * `suppressed` only when every channel is no and at least one of them is a recorded no.
 */
export function suppress(build: Build): Stage {
  const { playbook } = build.request;
  const withdrawn = sql`(t.customer_type = 'b2c' AND (coalesce(t.status_word = 'withdrawn', FALSE) OR coalesce(t.contract_word = 'withdrawn', FALSE)))`;
  const optedOut = sql`(t.optout_at IS NOT NULL)`;
  const recorded = (channel: string) =>
    sql`(coalesce(t.${name(`said_${channel}_ok`)} = 'no', FALSE) OR ${optedOut} OR ${withdrawn} OR stops.${name(`stop_${channel}`)} IS NOT NULL)`;
  const fallback = (channel: (typeof channels)[number]) => {
    const { b2b, b2c } = playbook.channels.consent_default;
    // A recorded basis such as a business card speaks for a business only (MISSION C4).
    const forB2b =
      channel === "mail" && b2b.mail === "review"
        ? sql`CASE WHEN t.consent_basis IS NOT NULL THEN 'yes' ELSE 'review' END`
        : value(b2b[channel]);
    return sql`CASE WHEN t.customer_type = 'b2b' THEN ${forB2b} ELSE ${value(b2c[channel])} END`;
  };
  const permission = (channel: (typeof channels)[number]) =>
    sql`CASE WHEN ${recorded(channel)} THEN 'no' ELSE coalesce(t.${name(`said_${channel}_ok`)}, ${fallback(channel)}) END`;
  const all = (test: (channel: (typeof channels)[number]) => Fragment, word: Fragment) =>
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
  )} FROM stop_hits GROUP BY account_id)`;
  const lines = build.request.inputs.suppress
    ? sql`stop_lines`
    : sql`(SELECT 0 AS line_id, '' AS reason, '' AS evidence WHERE FALSE)`;
  const header = sql`coalesce(${join(
    channels.map((channel) => sql`t.${name(`stop_${channel}_ok`)}`),
    sql`, `,
  )}, ${elsewhere(build)})`;
  return stage(
    "permitted",
    [
      ...carry(
        build,
        "typed",
        "t",
        channels.map((channel) => `said_${channel}_ok`),
      ),
      ...channels.map((channel) => [`${channel}_ok`, permission(channel)] as const),
      ["suppressed", sql`(${closed} AND ${noted})`],
      [
        "suppress_reason",
        sql`CASE WHEN ${withdrawn} THEN 'withdrawn' ELSE coalesce(entry.reason, 'opt_out') END`,
      ],
      [
        "suppress_evidence",
        sql`CASE WHEN ${withdrawn} THEN 'status' ELSE coalesce(entry.evidence, ${header}, CASE WHEN ${optedOut} THEN 'optout_at' END, '') END`,
      ],
    ],
    sql`typed AS t
LEFT JOIN ${stopsPerAccount} AS stops ON stops.account_id = t.account_id
LEFT JOIN ${lines} AS entry ON entry.line_id = stops.line_id`,
  );
}
