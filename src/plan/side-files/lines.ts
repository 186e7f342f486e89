import { channels as allChannels } from "../../domain/channels.ts";
import type { Playbook } from "../../playbook/types.ts";
import type { Dialect } from "../dialect.ts";
import { completedMonths } from "../months.ts";
import type { PermissionSource } from "../request.ts";
import { withFurther } from "../stages/account-keys.ts";
import { comma, type Fragment, join, name, sql, value } from "../sql.ts";

/** `file.csv:3`, the evidence of a line. */
function evidence(files: readonly string[], dialect: Dialect): Fragment {
  const names = files.map((file, index) => sql`WHEN ${value(index)} THEN ${value(file)}`);
  return sql`CASE r.file_no ${join(names, sql` `)} END || ':' || CAST(r.line AS ${dialect.types.text})`;
}

/** The columns of a side file: each may stand several times, and all of them count. */
export interface SideColumns {
  readonly columns: ReadonlySet<string>;
  readonly further: ReadonlyMap<string, readonly string[]>;
}

/** One column of a side file as it was read: its joins, and what its cells say. */
interface Said {
  readonly joins: readonly Fragment[];
  readonly cells: readonly Fragment[];
}

/** The readings of a column and of those that mean the same; none where the file has no such column. */
function said(side: SideColumns, column: string, table: string): Said {
  const cells = withFurther(side, [column]);
  const alias = (cell: string) => name(`said_${cell}`);
  return {
    cells: cells.map(alias),
    joins: cells.map(
      (cell) =>
        sql`LEFT JOIN ${name(table)} AS ${alias(cell)} ON ${alias(cell)}.raw = r.${name(cell)}`,
    ),
  };
}

/** The latest of several days; NULL where none is known. */
function latest({ cells }: Said, dialect: Dialect): Fragment {
  const days = cells.map((cell) => sql`${cell}.reading`);
  const [first = sql`CAST(NULL AS ${dialect.types.date})`, ...others] = days;
  return others.reduce((a, b) => dialect.later(a, b), first);
}

/** The first word that is known, or NULL. */
function firstOf(words: readonly Fragment[], dialect: Dialect): Fragment {
  return words.length === 0
    ? sql`CAST(NULL AS ${dialect.types.text})`
    : sql`coalesce(${join(words, comma)})`;
}

/** The lines of the blacklist that are in force: line_id, reason, evidence. An expiry day still counts. */
export function blacklistLines(
  side: SideColumns,
  files: readonly string[],
  asOf: string,
  dialect: Dialect,
): Fragment {
  const why = said(side, "reason", "blacklist_reading_bar");
  const until = said(side, "expires_at", "blacklist_reading_date");
  const reasons = why.cells.map((cell) => sql`${cell}.reading`);
  const end = latest(until, dialect);
  return sql`SELECT r.row_id AS line_id, ${firstOf([...reasons, value("listed")], dialect)} AS reason, ${evidence(files, dialect)} AS evidence
FROM blacklist_rows AS r ${join([...why.joins, ...until.joins], sql` `)}
WHERE (${end} IS NULL OR ${end} >= ${value({ day: asOf })})`;
}

/**
 * The suppression lines in force: line_id, reason, channels (`mail;dm`), evidence, is_channel_unknown. A line
 * names its channel, else its reason implies it, else every channel is closed, and so it is where nobody
 * knows the channel's word (MISSION C4: an opt-out beats everything). Seasonal reasons lapse after their months.
 * In a table of permissions a line closes what its columns say no to, and a line that says no to nothing is none.
 */
export function stopLines(
  side: SideColumns,
  files: readonly string[],
  asOf: string,
  playbook: Playbook,
  dialect: Dialect,
  table: StopTable = { files: [], permissions: [] },
): Fragment {
  const { bounced = [] } = table;
  const stops = Object.entries(playbook.vocabulary.stop);
  const why = said(side, "reason", "suppress_reading_stop");
  const by = said(side, "channel", "suppress_reading_channel");
  const since = said(side, "occurred_at", "suppress_reading_date");
  const none = sql`CAST(NULL AS ${dialect.types.text})`;
  const every = value(allChannels.join(";"));
  const isTable = table.files.length > 0 && table.permissions.length > 0;
  // Of several reasons the first of the vocabulary's order, which is the gravest; what each closes is closed.
  const reason = severest(
    why,
    stops.map(([code]) => code),
    none,
  );
  const ofReason = together(
    why.cells.map((cell) => sql`${cell}.remark`),
    none,
  );
  const isUnknown =
    by.cells.length === 0
      ? value(false)
      : sql`(${join(
          by.cells.map((cell) => sql`${cell}.problem IS NOT NULL`),
          sql` OR `,
        )})`;
  const named = together(
    by.cells.map((cell) => sql`${cell}.reading`),
    none,
  );
  const hasBounced =
    bounced.length === 0
      ? undefined
      : sql`r.file_no IN (${join(
          bounced.map((file) => value(file)),
          comma,
        )})`;
  const byFile = (word: string) =>
    hasBounced === undefined ? sql`` : sql`CASE WHEN ${hasBounced} THEN ${value(word)} END, `;
  const ofLine = sql`CASE WHEN ${isUnknown} THEN ${every} ELSE coalesce(${named}, ${ofReason}, ${byFile("mail")}${every}) END`;
  const channels = isTable
    ? sql`CASE WHEN r.file_no IN (${join(
        table.files.map((file) => value(file)),
        comma,
      )}) THEN coalesce(nullif(concat_ws(';', CASE WHEN ${isUnknown} THEN ${every} ELSE ${named} END, ${closedBy(table)}), ''), ${ofReason}) ELSE ${ofLine} END`
    : ofLine;
  const lapsing = stops.flatMap(([code, { months }]) =>
    months === undefined || since.cells.length === 0
      ? []
      : [
          sql`WHEN ${value(code)} THEN coalesce(${completedMonths(latest(since, dialect), value({ day: asOf }), dialect)} < ${value(months)}, TRUE)`,
        ],
  );
  const inForce =
    lapsing.length === 0 ? sql`TRUE` : sql`CASE ${reason} ${join(lapsing, sql` `)} ELSE TRUE END`;
  const joins = [
    ...why.joins,
    ...by.joins,
    ...since.joins,
    ...(isTable ? table.permissions.map(joinPermission) : []),
  ];
  const lines = sql`SELECT r.row_id AS line_id, coalesce(${reason}, ${byFile("hard_bounce")}'opt_out') AS reason,
  ${channels} AS channels,
  ${evidence(files, dialect)} AS evidence, ${isUnknown} AS is_channel_unknown
FROM suppress_rows AS r
${join(
  joins,
  sql`
`,
)}
WHERE ${inForce}`;
  return isTable ? sql`SELECT * FROM (${lines}) AS said WHERE channels IS NOT NULL` : lines;
}

function severest({ cells }: Said, order: readonly string[], none: Fragment): Fragment {
  const [first, ...others] = cells;
  if (first === undefined) return none;
  if (others.length === 0) return sql`${first}.reading`;
  const words = order.map((code) => {
    const any = cells.map((cell) => sql`${cell}.reading = ${value(code)}`);
    return sql`WHEN ${join(any, sql` OR `)} THEN ${value(code)}`;
  });
  return sql`CASE ${join(words, sql` `)} END`;
}

/** Lists of channels as one, or NULL where nothing is said. */
function together(lists: readonly Fragment[], none: Fragment): Fragment {
  const [first, ...others] = lists;
  if (first === undefined) return none;
  return others.length === 0 ? first : sql`nullif(concat_ws(';', ${join(lists, comma)}), '')`;
}

/** A table of permissions: the numbers of its files, and its columns. */
export interface StopTable {
  readonly files: readonly number[];
  readonly permissions: readonly PermissionSource[];
  /** Files all of whose lines are mail that came back. */
  readonly bounced?: readonly number[];
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
 * One row per key and channel, with the person, the company and the whole address that the line names. An address alone speaks
 * for its paper: who else is in the building did not ask for anything.
 */
export function stopKeys(dialect: Dialect): Fragment {
  const closed = sql`CASE WHEN k.kind = 'address' AND ${dialect.contains(sql`l.channels`, value("dm"))} THEN 'dm' ELSE l.channels END`;
  return sql`SELECT k.kind, k.match_key, ${dialect.splitRows(closed)} AS channel, k.line_id, n.person, n.company, n.place
FROM suppress_keys AS k JOIN stop_lines AS l ON l.line_id = k.line_id JOIN stop_names AS n ON n.line_id = k.line_id`;
}
