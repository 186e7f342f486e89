import { clockLines } from "./clock-lines.ts";
import { fieldsOf } from "../condition.ts";
import type { PlanRequest } from "../request.ts";
import { sentenceSql, shown } from "../sentence.ts";
import { type Fragment, join, name, sql, value } from "../sql.ts";
import { gateColumn, hitColumn } from "../stages/points.ts";
import { gatesInOrder } from "../stages/gated.ts";

/**
 * Receipts in long form: a row per rule that fired and per gate that applied, with points, evidence
 * (the facts its condition names) and sentence, and behind them one per clock with its source (MISSION W3).
 * `who` limits the accounts; `id` is how they print.
 */
export function receiptsQuery(request: PlanRequest, id: Fragment, who: Fragment): Fragment {
  const { playbook, dialect, language } = request;
  const entry = (
    place: number,
    rule: {
      readonly id: string;
      readonly when: Parameters<typeof fieldsOf>[0];
      readonly sentence: { en: string; ja: string };
    },
    group: string,
    points: number,
    hit: string,
  ) => {
    const facts = [...new Set(fieldsOf(rule.when))].map(
      (field) => sql`${value(`${field}=`)} || ${shown(field, playbook, dialect)}`,
    );
    const evidence = facts.length === 0 ? sql`''` : join(facts, sql` || '; ' || `);
    return sql`SELECT r.account_id, ${value(place)} AS place, r.printed_id AS customer_id, ${value(rule.id)} AS rule_id, ${value(group)} AS "group", ${value(points)} AS points, ${evidence} AS evidence, ${sentenceSql(rule.sentence[language], playbook, dialect)} AS sentence
FROM printed AS r WHERE r.${name(hit)}`;
  };
  const gates = gatesInOrder(playbook.gates).map((gate, index) =>
    entry(index, gate, `gate:${gate.list}`, 0, gateColumn(gate.id)),
  );
  const rules = playbook.rules.map((rule, index) =>
    entry(gates.length + index, rule, rule.group, rule.points, hitColumn(rule.id)),
  );
  return sql`WITH printed AS (
SELECT r.*, ${id} AS printed_id FROM results AS r JOIN customers_rows AS c ON c.row_id = r.account_id WHERE ${who}
)
SELECT customer_id, rule_id, "group", points, evidence, sentence FROM (
${join(
  [...gates, ...rules, ...clockLines(request, gates.length + rules.length)],
  sql`
UNION ALL
`,
)}
) AS receipts ORDER BY account_id, place`;
}
