import { type Fragment, sql } from "./sql.ts";

/** A person's name as the file has it, in one column or as 姓 and 名; NULL where nobody is named. */
export function personName(text: (column: string) => Fragment): Fragment {
  return sql`nullif(coalesce(${text("full_name")}, coalesce(${text("last_name")}, '') || coalesce(${text("first_name")}, '')), '')`;
}
