import type { Dialect } from "../dialect.ts";
import type { Columns } from "../stage.ts";
import { type Fragment, join, sql, value } from "../sql.ts";

/** Columns of `normalise`, the readings that they join, and what may be wrong with their cells. */
export interface Source {
  readonly columns: Columns;
  readonly joins: readonly Fragment[];
  readonly problems: readonly Problem[];
}

/** Something that a person should look at in a cell, and how it is told. Flags show its code. */
export interface Problem {
  readonly code: string;
  readonly test: Fragment;
}

/** The code of a cell that no reading understands. */
export function unreadable(column: string): string {
  return `unreadable_${column}`;
}

/** A row's problems as one text, `;code;code`, each once. */
export function problemText(problems: readonly Problem[], dialect: Dialect): Fragment {
  if (problems.length === 0) return sql`CAST('' AS ${dialect.types.text})`;
  const tests = new Map<string, Fragment[]>();
  for (const { code, test } of problems) tests.set(code, [...(tests.get(code) ?? []), test]);
  return dialect.concat(
    [...tests].map(
      ([code, any]) => sql`CASE WHEN ${join(any, sql` OR `)} THEN ${value(`;${code}`)} ELSE '' END`,
    ),
  );
}
