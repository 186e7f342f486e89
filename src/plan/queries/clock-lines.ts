import { clockSentences, clockSources } from "../../locale/clocks.ts";
import type { PlanRequest } from "../request.ts";
import { type Fragment, join, name, sql, value } from "../sql.ts";

/** Columns of `results` that tell when a clock began, how long ago that was, and by what. */
interface Clock {
  readonly id: "contact_clock" | "purchase_clock";
  readonly sentence: keyof typeof clockSentences;
  readonly day: string;
  readonly months: string;
  readonly source: Fragment;
}

const clocks: readonly Clock[] = [
  {
    id: "contact_clock",
    sentence: "contact",
    day: "contact_clock",
    months: "dormancy_months",
    source: sql`r.contact_clock_source`,
  },
  {
    id: "purchase_clock",
    sentence: "purchase",
    day: "last_order",
    months: "months_since_order",
    source: value("last_order"),
  },
];

/**
 * The receipt lines of the two clocks (MISSION W3: both shown with their source), evidence such as
 * `2025-03-31 (contract_end)`. No points; an account without such a day has no line. Read from
 * `printed`; `before` is the number of lines that stand above them.
 */
export function clockLines(request: PlanRequest, before: number): readonly Fragment[] {
  const { dialect, language } = request;
  const text = (column: string) => sql`CAST(r.${name(column)} AS ${dialect.types.text})`;
  return clocks.map(({ id, sentence, day, months, source }, index) => {
    const words = Object.entries(clockSources).map(
      ([code, word]) => sql`WHEN ${value(code)} THEN ${value(word[language])}`,
    );
    const parts: Readonly<Record<string, Fragment>> = {
      "{source}": sql`CASE ${source} ${join(words, sql` `)} END`,
      "{day}": text(day),
      "{months}": text(months),
    };
    const pieces = clockSentences[sentence][language]
      .split(/(\{\w+\})/)
      .filter((piece) => piece !== "");
    const said = dialect.concat(pieces.map((piece) => parts[piece] ?? value(piece)));
    const evidence = dialect.concat([text(day), value(" ("), source, value(")")]);
    return sql`SELECT r.account_id, ${value(before + index)} AS place, r.printed_id AS customer_id, ${value(id)} AS rule_id, 'clock' AS "group", 0 AS points, ${evidence} AS evidence, ${said} AS sentence
FROM printed AS r WHERE r.${name(day)} IS NOT NULL`;
  });
}
