import { placeholders, spellingsOf } from "../domain/values/placeholder.ts";
import type { Engine } from "../engine/engine.ts";
import { comma, type Fragment, join, name, sql, value } from "../plan/sql.ts";
import type { LoadedColumn } from "./loaded-column.ts";

/** A column of the loaded table, and where its view reads it. */
export interface ReadColumn {
  readonly column: LoadedColumn;
  readonly expression: Fragment;
}

/** The cells as they were written, beside the column that has lost some. */
const writtenName = (column: string) => `written_${column}`;

/**
 * Empties cells that hold a placeholder, in the columns that are read as they stand. Columns that lists
 * print keep what was written in a column of its own, in front of the one that is read. Few lists have any
 * such cell: each column is asked first, in one comparison of its cells with all words.
 */
export async function emptyPlaceholders(
  engine: Engine,
  table: string,
  columns: readonly LoadedColumn[],
): Promise<readonly ReadColumn[]> {
  const read: ReadColumn[] = [];
  for (const column of columns) {
    const cell = name(column.column);
    const known = placeholders[column.canonical ?? ""];
    const isNothing = known === undefined ? undefined : among(cell, spellingsOf(known));
    if (isNothing !== undefined && (await isAny(engine, table, isNothing))) {
      const written = known?.isPrinted
        ? await keepWritten(engine, table, column, isNothing)
        : undefined;
      if (written !== undefined) read.push(written);
      await engine.run(sql`UPDATE ${name(table)} SET ${cell} = NULL WHERE ${isNothing}`);
    }
    read.push({ column, expression: cell });
  }
  return read;
}

function among(cell: Fragment, spellings: readonly string[]): Fragment {
  return sql`${cell} IN (${join(
    spellings.map((spelling) => value(spelling)),
    comma,
  )})`;
}

async function isAny(engine: Engine, table: string, test: Fragment): Promise<boolean> {
  const rows = await engine.rows(sql`SELECT 1 FROM ${name(table)} WHERE ${test} LIMIT 1`);
  return rows.length > 0;
}

async function keepWritten(
  engine: Engine,
  table: string,
  column: LoadedColumn,
  isNothing: Fragment,
): Promise<ReadColumn> {
  const cell = name(column.column);
  const written = name(writtenName(column.column));
  await engine.run(sql`ALTER TABLE ${name(table)} ADD COLUMN ${written} VARCHAR`);
  await engine.run(sql`UPDATE ${name(table)} SET ${written} = ${cell} WHERE ${isNothing}`);
  return {
    column: { ...column, column: writtenName(column.column) },
    expression: sql`coalesce(${cell}, ${written})`,
  };
}
