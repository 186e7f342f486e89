import { honorifics } from "../../domain/values/name.ts";
import type { Dialect } from "../dialect.ts";
import { type Fragment, join, sql, value } from "../sql.ts";

/**
 * 様 for a person, 御中 for a company without one, never both (MISSION C5): a name that was typed with its
 * honorific gets no second one, and the list's own 御中 is the company's.
 */
export function honorificOf(
  dialect: Dialect,
  who: Fragment,
  company: Fragment,
  given: Fragment = sql`NULL`,
): Fragment {
  // Behind a name of two characters at least: 殿 alone is a family name.
  const typed = join(
    honorifics.map(
      (word) =>
        sql`CASE WHEN ${dialect.endsWith(who, value(word))} THEN length(${who}) > ${value(word.length + 1)} ELSE FALSE END`,
    ),
    sql` OR `,
  );
  const ofCompany = sql`CASE WHEN ${company} IS NOT NULL THEN '御中' END`;
  return sql`CASE WHEN ${who} IS NULL THEN ${ofCompany} WHEN ${typed} THEN NULL ELSE coalesce(nullif(${given}, '御中'), '様') END`;
}
