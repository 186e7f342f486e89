import { type Fragment, join, sql, value } from "../plan/sql.ts";

/** Without blanks at the ends; an empty cell is NULL. Few cells have any: only those are trimmed. */
export const clean = (cell: Fragment): Fragment =>
  // What sorts before "!" begins with a space or a control character.
  sql`CASE WHEN ${cell} < '!' OR ${hasBlankEnd(cell)} THEN nullif(${trimmed(cell)}, '') ELSE ${cell} END`;

/** The same without an apostrophe in front. What sorts before "(" may begin with one. */
export const unquoted = (cell: Fragment): Fragment =>
  sql`CASE WHEN ${cell} < '(' OR ${hasBlankEnd(cell)} OR ${hasOddEnd(cell)} THEN nullif(ltrim(${trimmed(cell)}, ${value("' ")}), '') ELSE ${cell} END`;

const wide = value("\u3000");
const blanks = " \t\n\v\f\r\u3000\u00a0\u2003";
const trimmed = (cell: Fragment) => sql`trim(${cell}, ${value(blanks)})`;
const hasBlankEnd = (cell: Fragment) =>
  sql`ends_with(${cell}, ' ') OR starts_with(${cell}, ${wide}) OR ends_with(${cell}, ${wide})`;
/** What keeps an id a text in a spreadsheet, or was copied with it from a page. */
const hasOddEnd = (cell: Fragment) =>
  join(
    ["\t", "\n", "\r", "\u00a0"].map((blank) => sql`ends_with(${cell}, ${value(blank)})`),
    sql` OR `,
  );
