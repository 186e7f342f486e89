import type { ListRows } from "../plan/queries/ranked-list.ts";
import { comma, type Fragment, join, name, sql, value } from "../plan/sql.ts";

export const delimiters = { csv: ",", tsv: "\t" } as const;
export type Delimiter = (typeof delimiters)[keyof typeof delimiters];

/**
 * Rows as the lines of a delimited file (RFC 4180: a cell is quoted only where it must be; NULL is
 * empty), sorted by position. Lines are made before the sort: one text sorts at a fraction of what forty
 * cells cost, in time and in memory (docs/decisions/0006).
 */
export function delimitedLines(rows: ListRows, delimiter: Delimiter): Fragment {
  const cells = rows.columns.map(({ expression, isPlain }, index) => ({
    expression,
    isPlain,
    cell: isNull(expression) ? undefined : name(`cell_${index}`),
  }));
  const columns = cells.flatMap(({ cell, expression }) =>
    cell ? [sql`${expression} AS ${cell}`] : [],
  );
  const select = sql`SELECT ${join([sql`${rows.position} AS position`, ...columns], comma)} FROM ${rows.from}`;
  const line = concatenated(
    cells.map(({ cell, isPlain }) => (cell && !isPlain ? quoted(cell, delimiter) : cell)),
    delimiter,
  );
  // Alone on its line an empty cell would be a blank line, which readers skip.
  const seen =
    rows.columns.length === 1 ? sql`CASE WHEN ${line} = '' THEN '""' ELSE ${line} END` : line;
  return sql`SELECT line FROM (SELECT position, ${seen} AS line FROM (${select}) AS cells) AS lines ORDER BY position`;
}

function quoted(cell: Fragment, delimiter: Delimiter): Fragment {
  return sql`CASE WHEN ${needsQuotes(cell, delimiter)} THEN concat('"', replace(${cell}, '"', '""'), '"') ELSE ${cell} END`;
}

/** One truth value: whether any text needs quotes. It takes half as long as to ask for each column. */
export function anyNeedsQuotes(
  table: Fragment,
  columns: readonly string[],
  delimiter: Delimiter,
): Fragment {
  const whole = sql`concat(${join(columns.map(name), comma)})`;
  return sql`SELECT coalesce(bool_or(${needsQuotes(sql`texts`, delimiter)}), FALSE) FROM (SELECT ${whole} AS texts FROM ${table}) AS whole`;
}

/** One row, a truth value per column: whether any of its texts needs quotes. */
export function whichNeedQuotes(
  table: Fragment,
  columns: readonly string[],
  delimiter: Delimiter,
): Fragment {
  const any = columns.map(
    (column) => sql`coalesce(bool_or(${needsQuotes(name(column), delimiter)}), FALSE)`,
  );
  return sql`SELECT ${join(any, comma)} FROM ${table}`;
}

/** More texts than these are joined in two steps: a vector of finished lines is too long for the cache to be passed over a hundred times. */
const joinedAtOnce = 16;

/** Cells with delimiters between them; undefined is an empty cell. */
function concatenated(cells: readonly (Fragment | undefined)[], delimiter: Delimiter): Fragment {
  const pieces: Fragment[] = [];
  let between = "";
  for (const [index, cell] of cells.entries()) {
    if (index > 0) between += delimiter;
    if (cell === undefined) continue;
    if (between !== "") pieces.push(value(between));
    pieces.push(cell);
    between = "";
  }
  if (between !== "") pieces.push(value(between));
  if (pieces.length === 0) return value("");
  const concat = (parts: readonly Fragment[]) => sql`concat(${join(parts, comma)})`;
  const groups: Fragment[] = [];
  for (let at = 0; at < pieces.length; at += joinedAtOnce) {
    groups.push(concat(pieces.slice(at, at + joinedAtOnce)));
  }
  return groups.length === 1 && groups[0] ? groups[0] : concat(groups);
}

function isNull({ parts: [only, ...others] }: Fragment): boolean {
  if (only === undefined || others.length > 0) return false;
  return "parts" in only ? isNull(only) : only.kind === "text" && only.text === "NULL";
}

function needsQuotes(text: Fragment, delimiter: Delimiter): Fragment {
  return sql`(${join(
    [delimiter, '"', "\n", "\r"].map((special) => sql`contains(${text}, ${value(special)})`),
    sql` OR `,
  )})`;
}

/** The header of such a file. */
export function headerLine(headers: readonly string[], delimiter: Delimiter): string {
  return headers
    .map((header) =>
      header.includes(delimiter) || /["\r\n]/.test(header)
        ? `"${header.replaceAll('"', '""')}"`
        : header,
    )
    .join(delimiter);
}
