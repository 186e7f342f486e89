import type { ListRows } from "../plan/ranked-list.ts";
import { comma, type Fragment, join, name, sql, value } from "../plan/sql.ts";

export type Delimiter = "," | "\t";

/**
 * Rows as the lines of a delimited file (RFC 4180: a cell is quoted only where it must be; NULL is
 * empty), sorted by position. Lines are made before the sort: one text sorts at a fraction of what forty
 * cells cost, in time and in memory (docs/decisions/0006).
 */
export function delimitedLines(rows: ListRows, delimiter: Delimiter): Fragment {
  const columns = rows.columns.map(({ expression, plain }, index) => ({
    expression,
    cell: name(`cell_${index}`),
    isPlain: plain === "always" || (plain === "cell" && rows.cellsArePlain && delimiter === ","),
  }));
  const joined = (write: (column: (typeof columns)[number]) => Fragment) =>
    sql`concat(${join(columns.map(write), sql`, ${value(delimiter)}, `)})`;
  const select = sql`SELECT ${rows.position} AS position, ${join(
    columns.map(({ cell, expression }) => sql`${expression} AS ${cell}`),
    comma,
  )} FROM ${rows.from}`;

  const special = [delimiter, '"', "\n", "\r"];
  const quoted = (cell: Fragment) =>
    sql`CASE WHEN ${holdsAny(cell, special)} THEN concat('"', replace(${cell}, '"', '""'), '"') ELSE ${cell} END`;
  // Few rows hold anything special: one look at all their texts together spares most a look at each.
  const texts = columns.flatMap(({ cell, isPlain }) => (isPlain ? [] : [cell]));
  const asTheyAre = joined(({ cell }) => cell);
  const line =
    texts.length === 0
      ? asTheyAre
      : sql`CASE WHEN ${holdsAny(sql`texts`, special)} THEN ${joined(({ cell, isPlain }) => (isPlain ? cell : quoted(cell)))} ELSE ${asTheyAre} END`;
  const withTexts =
    texts.length === 0
      ? select
      : sql`SELECT *, concat(${join(texts, comma)}) AS texts FROM (${select}) AS cells`;
  return sql`SELECT line FROM (SELECT position, ${line} AS line FROM (${withTexts}) AS rows) AS lines ORDER BY position`;
}

function holdsAny(text: Fragment, characters: readonly string[]): Fragment {
  return sql`(${join(
    characters.map((character) => sql`contains(${text}, ${value(character)})`),
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
