import { comma, type Fragment, join, name, sql, value } from "../plan/sql.ts";
import type { StrictFile } from "./engine.ts";

/** `read_csv` with every option said and all columns as text. */
export function strictRead(file: StrictFile): Fragment {
  const names = [
    ...(file.lineColumn ? ["line"] : []),
    ...Array.from({ length: file.columns + (file.probe ? 1 : 0) }, (_, index) => `c${index}`),
  ];
  const struct = join(
    names.map((column) => sql`${value(column)}: 'VARCHAR'`),
    comma,
  );
  const options = Object.entries(file.options).map(
    ([key, item]) => sql`${name(key)} = ${value(item)}`,
  );
  return sql`read_csv(${value(file.path)}, columns = {${struct}}, ${join(options, comma)})`;
}

/** A regular row (decision 2): a real last cell, nothing behind it, and not delimiters alone. */
export function isRegular({ columns }: StrictFile): Fragment {
  const cells = Array.from(
    { length: columns },
    (_, index) => sql`nullif(${name(`c${index}`)}, '')`,
  );
  return sql`${name(`c${columns - 1}`)} IS NOT NULL AND ${name(`c${columns}`)} IS NULL AND coalesce(${join(cells, comma)}) IS NOT NULL`;
}
