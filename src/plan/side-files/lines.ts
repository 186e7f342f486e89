import { channels as allChannels } from "../../domain/channels.ts";
import type { Playbook } from "../../playbook/types.ts";
import type { Dialect } from "../dialect.ts";
import { completedMonths } from "../months.ts";
import type { PermissionSource } from "../request.ts";
import { comma, type Fragment, join, name, sql, value } from "../sql.ts";

/** `file.csv:3`, the evidence of a line. */
function evidence(files: readonly string[], dialect: Dialect): Fragment {
  const names = files.map((file, index) => sql`WHEN ${value(index)} THEN ${value(file)}`);
  return sql`CASE r.file_no ${join(names, sql` `)} END || ':' || CAST(r.line AS ${dialect.types.text})`;
}

/** The lines of the blacklist that are in force: line_id, reason, evidence. An expiry day still counts. */
export function blacklistLines(
  columns: ReadonlySet<string>,
  files: readonly string[],
  asOf: string,
  dialect: Dialect,
): Fragment {
  const reason = columns.has("reason") ? sql`coalesce(why.reading, 'listed')` : sql`'listed'`;
  const joins = [
    ...(columns.has("reason")
      ? [sql`LEFT JOIN blacklist_reading_bar AS why ON why.raw = r.reason`]
      : []),
    ...(columns.has("expires_at")
      ? [sql`LEFT JOIN blacklist_reading_date AS until ON until.raw = r.expires_at`]
      : []),
  ];
  const inForce = columns.has("expires_at")
    ? sql`(until.reading IS NULL OR until.reading >= ${value({ day: asOf })})`
    : sql`TRUE`;
  return sql`SELECT r.row_id AS line_id, ${reason} AS reason, ${evidence(files, dialect)} AS evidence
FROM blacklist_rows AS r ${join(joins, sql` `)}
WHERE ${inForce}`;
}

/**
 * The suppression lines in force: line_id, reason, channels (`mail;dm`), evidence, is_channel_unknown. A line
 * names its channel, else its reason implies it, else every channel is closed, and so it is where nobody
 * knows the channel's word (MISSION C4: an opt-out beats everything). Seasonal reasons lapse after their months.
 * In a table of permissions a line closes what its columns say no to, and a line that says no to nothing is none.
 */
export function stopLines(
  columns: ReadonlySet<string>,
  files: readonly string[],
  asOf: string,
  playbook: Playbook,
  dialect: Dialect,
  table: StopTable = { files: [], permissions: [] },
): Fragment {
  const stops = Object.entries(playbook.vocabulary.stop);
  const has = (column: string) => columns.has(column);
  const reading = (column: string, alias: string, kind: string) =>
    has(column)
      ? [
          sql`LEFT JOIN ${name(`suppress_reading_${kind}`)} AS ${name(alias)} ON ${name(alias)}.raw = r.${name(column)}`,
        ]
      : [];
  const isTable = table.files.length > 0 && table.permissions.length > 0;
  const reason = has("reason") ? sql`why.reading` : sql`CAST(NULL AS ${dialect.types.text})`;
  const every = value(allChannels.join(";"));
  const isUnknown = has("channel") ? sql`(stopped.problem IS NOT NULL)` : sql`FALSE`;
  const said = has("channel")
    ? sql`CASE WHEN ${isUnknown} THEN ${every} ELSE stopped.reading END`
    : sql`CAST(NULL AS ${dialect.types.text})`;
  const lapsing = stops.flatMap(([code, { months }]) =>
    months === undefined || !has("occurred_at")
      ? []
      : [
          sql`WHEN ${value(code)} THEN coalesce(${completedMonths(sql`dated.reading`, value({ day: asOf }), dialect)} < ${value(months)}, TRUE)`,
        ],
  );
  const inForce =
    lapsing.length === 0 ? sql`TRUE` : sql`CASE ${reason} ${join(lapsing, sql` `)} ELSE TRUE END`;
  const ofReason = has("reason") ? sql`why.remark` : sql`CAST(NULL AS ${dialect.types.text})`;
  const ofLine = sql`coalesce(${said}, ${ofReason}, ${every})`;
  const channels = isTable
    ? sql`CASE WHEN r.file_no IN (${join(
        table.files.map((file) => value(file)),
        comma,
      )}) THEN coalesce(nullif(concat_ws(';', ${said}, ${closedBy(table)}), ''), ${ofReason}) ELSE ${ofLine} END`
    : ofLine;
  const lines = sql`SELECT r.row_id AS line_id, coalesce(${reason}, 'opt_out') AS reason,
  ${channels} AS channels,
  ${evidence(files, dialect)} AS evidence, ${isUnknown} AS is_channel_unknown
FROM suppress_rows AS r
${join(
  [
    ...reading("reason", "why", "stop"),
    ...reading("channel", "stopped", "channel"),
    ...reading("occurred_at", "dated", "date"),
    ...(isTable ? table.permissions.map(joinPermission) : []),
  ],
  sql`
`,
)}
WHERE ${inForce}`;
  return isTable ? sql`SELECT * FROM (${lines}) AS said WHERE channels IS NOT NULL` : lines;
}

/** A table of permissions: the numbers of its files, and its columns. */
export interface StopTable {
  readonly files: readonly number[];
  readonly permissions: readonly PermissionSource[];
}

const ofPermission = (column: string) => name(`of_${column}`);

function joinPermission({ column, polarity }: PermissionSource): Fragment {
  return sql`LEFT JOIN ${name(`suppress_reading_permission_${polarity}`)} AS ${ofPermission(column)} ON ${ofPermission(column)}.raw = r.${name(column)}`;
}

/** Each channel that a column says no to; a word that nobody knows closes as well: it stands in a list of stops. */
function closedBy({ permissions }: StopTable): Fragment {
  const closed = permissions.map(
    ({ column, channel }) =>
      sql`CASE WHEN ${ofPermission(column)}.reading IN ('no', 'review') THEN ${value(channel.replace("_ok", ""))} END`,
  );
  return join(closed, comma);
}

/**
 * One row per key and channel, with the person and the company that the line names. An address alone speaks
 * for its paper: who else is in the building did not ask for anything.
 */
export function stopKeys(dialect: Dialect): Fragment {
  const closed = sql`CASE WHEN k.kind = 'address' AND ${dialect.contains(sql`l.channels`, value("dm"))} THEN 'dm' ELSE l.channels END`;
  return sql`SELECT k.kind, k.match_key, ${dialect.splitRows(closed)} AS channel, k.line_id, n.person, n.company
FROM suppress_keys AS k JOIN stop_lines AS l ON l.line_id = k.line_id JOIN stop_names AS n ON n.line_id = k.line_id`;
}
