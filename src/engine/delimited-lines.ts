import type { ListRows } from "../plan/ranked-list.ts";
import { comma, type Fragment, join, name, sql, value } from "../plan/sql.ts";

/**
 * Rows as the lines of a delimited file (RFC 4180: a cell is quoted only where it must be; NULL is
 * empty), sorted by position. Lines are made before the sort: one text sorts at a fraction of what forty
 * cells cost, in time and in memory (docs/decisions/0006).
 */
export function delimitedLines(rows: ListRows, delimiter: "," | "\t"): Fragment {
  const columns = rows.columns.map(({ expression, isPlain }, index) => ({
    isPlain,
    expression,
    cell: name(`cell_${index}`),
  }));
  const cells = columns.map(({ cell, expression }) => sql`${expression} AS ${cell}`);
  const special = [delimiter, '"', "\n", "\r"];
  const quoted = (cell: Fragment) =>
    sql`CASE WHEN ${holdsAny(cell, special)} THEN concat('"', replace(${cell}, '"', '""'), '"') ELSE ${cell} END`;
  const joined = (write: (column: (typeof columns)[number]) => Fragment) =>
    sql`concat(${join(columns.map(write), sql`, ${value(delimiter)}, `)})`;
  const asTheyAre = joined(({ cell }) => cell);
  const doubtful = columns.flatMap(({ cell, isPlain }) => (isPlain ? [] : [cell]));
  if (doubtful.length === 0) return sorted(rows, cells, asTheyAre);
  // Few rows hold anything special: one look at all their texts together spares most a look at each.
  const withTexts = sql`SELECT *, concat(${join(doubtful, comma)}) AS texts FROM (${selected(rows, cells)}) AS cells`;
  const line = sql`CASE WHEN ${holdsAny(sql`texts`, special)} THEN ${joined(({ cell, isPlain }) => (isPlain ? cell : quoted(cell)))} ELSE ${asTheyAre} END`;
  return sql`SELECT line FROM (SELECT position, ${line} AS line FROM (${withTexts}) AS texts) AS lines ORDER BY position`;
}

function selected({ from, position }: ListRows, cells: readonly Fragment[]): Fragment {
  return sql`SELECT ${position} AS position, ${join(cells, comma)} FROM ${from}`;
}

function sorted(rows: ListRows, cells: readonly Fragment[], line: Fragment): Fragment {
  return sql`SELECT line FROM (SELECT position, ${line} AS line FROM (${selected(rows, cells)}) AS cells) AS lines ORDER BY position`;
}

function holdsAny(text: Fragment, characters: readonly string[]): Fragment {
  return sql`(${join(
    characters.map((character) => sql`contains(${text}, ${value(character)})`),
    sql` OR `,
  )})`;
}

/** The header of such a file. */
export function headerLine(headers: readonly string[], delimiter: "," | "\t"): string {
  return headers
    .map((header) =>
      header.includes(delimiter) || /["\r\n]/.test(header)
        ? `"${header.replaceAll('"', '""')}"`
        : header,
    )
    .join(delimiter);
}
