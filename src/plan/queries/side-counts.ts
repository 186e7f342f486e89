import { type Fragment, name, sql, value } from "../sql.ts";

/** A list of those who must not be contacted. */
export type Side = "blacklist" | "suppress";

interface SideTables {
  readonly rows: Fragment;
  /** The lines in force, with their evidence. */
  readonly lines: Fragment;
  readonly keys: Fragment;
  /** Which line matched which account. */
  readonly hits: Fragment;
}

const tables: Readonly<Record<Side, SideTables>> = {
  blacklist: {
    rows: name("blacklist_rows"),
    lines: name("blacklist_lines"),
    keys: name("blacklist_keys"),
    hits: name("blacklist_hits"),
  },
  suppress: {
    rows: name("suppress_rows"),
    lines: name("stop_lines"),
    keys: name("suppress_keys"),
    hits: name("stop_hits"),
  },
};

/** Lines of a side that a person should look at. */
export interface DoubtfulLines {
  readonly lines: Fragment;
  readonly where: Fragment;
}

/** In force, and nobody is meant by them: of the wrong export, or whoever they name has a new address. */
export function unmatchedLines(side: Side): DoubtfulLines {
  const { lines, hits } = tables[side];
  return { lines, where: sql`line_id NOT IN (SELECT line_id FROM ${hits})` };
}

/** In force, and without any key to match by. */
export function uselessLines(side: Side): DoubtfulLines {
  const { lines, keys } = tables[side];
  return { lines, where: sql`line_id NOT IN (SELECT line_id FROM ${keys})` };
}

/** Suppressions that name a channel which no word of the playbook knows. */
export const unknownChannelLines: DoubtfulLines = {
  lines: tables.suppress.lines,
  where: name("is_channel_unknown"),
};

/** Those that name a channel which no list uses: they close nothing. */
export const otherChannelLines: DoubtfulLines = {
  lines: tables.suppress.lines,
  where: sql`${name("channels")} = 'none'`,
};

/** How many lines these are. */
export function lineCount({ lines, where }: DoubtfulLines): Fragment {
  return sql`SELECT count(*) FROM ${lines} WHERE ${where}`;
}

/** The evidence (`file.csv:3`) of the first `most` of these lines. */
export function firstEvidence({ lines, where }: DoubtfulLines, most: number): Fragment {
  return sql`SELECT evidence FROM ${lines} WHERE ${where} ORDER BY line_id LIMIT ${value(most)}`;
}

/** How many lines are in force. */
export function linesInForce(side: Side): Fragment {
  return sql`SELECT count(*) FROM ${tables[side].lines}`;
}

/** The kinds of key that at least one line holds. */
export function keyKinds(side: Side): Fragment {
  return sql`SELECT DISTINCT kind FROM ${tables[side].keys} ORDER BY kind`;
}

/** How many lines name somebody by a name alone: such a line only asks. */
export function nameOnlyCount(side: Side): Fragment {
  return sql`SELECT count(*) FROM (
  SELECT line_id, max(CASE WHEN kind IN ('name', 'person') THEN 0 ELSE 1 END) AS is_strong
  FROM ${tables[side].keys} GROUP BY line_id
) AS named WHERE is_strong = 0`;
}

/**
 * The numbers of the files of which at least one line has a key, or every line has run out: those were obeyed
 * once, and a nightly run must not stop the day after.
 */
export function filledFiles(side: Side): Fragment {
  const { rows, lines, keys } = tables[side];
  return sql`SELECT file_no FROM (
  SELECT file_no,
    max(CASE WHEN row_id IN (SELECT line_id FROM ${keys}) THEN 1 ELSE 0 END) AS has_key,
    max(CASE WHEN row_id IN (SELECT line_id FROM ${lines}) THEN 1 ELSE 0 END) AS is_in_force
  FROM ${rows} GROUP BY file_no
) AS files WHERE has_key = 1 OR is_in_force = 0`;
}
