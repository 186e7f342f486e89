import { conditionSql } from "../condition.ts";
import { type Build, type Columns, carry, type Stage, stage } from "../stage.ts";
import { type Fragment, join, name, sql, value } from "../sql.ts";

/** The verdict of a rule or gate in three values: TRUE, FALSE, or NULL where a fact is missing. */
export const hitColumn = (id: string) => `hit_${id}`;
export const gateColumn = (id: string) => `gate_${id}`;

/** A column per rule and per gate: receipts and ranking read the same expressions. */
export function verdictColumns(build: Build): Columns {
  const { playbook, dialect } = build.request;
  return [
    ...playbook.rules.map(
      (rule) => [hitColumn(rule.id), conditionSql(rule.when, playbook, dialect)] as const,
    ),
    ...playbook.gates.map(
      (gate) => [gateColumn(gate.id), conditionSql(gate.when, playbook, dialect)] as const,
    ),
  ];
}

export function verdicts(build: Build): Stage {
  return stage(
    "verdicts",
    [...carry(build, "value_ranked", "v"), ...verdictColumns(build)],
    sql`value_ranked AS v`,
  );
}

/** What the rules of each group add up to, before the group's limits. */
const sumColumn = (group: string) => `sum_${group}`;

export function points(build: Build): Stage {
  const { rules, groups } = build.request.playbook;
  const sum = (group: string): Fragment => {
    const terms = rules
      .filter((rule) => rule.group === group && rule.points !== 0)
      .map(
        (rule) => sql`CASE WHEN ${name(hitColumn(rule.id))} THEN ${value(rule.points)} ELSE 0 END`,
      );
    // Exact: only the score is rounded, once.
    return terms.length === 0 ? value(0) : sql`(${join(terms, sql` + `)})`;
  };
  return stage(
    "points",
    [
      ...carry(build, "verdicts", "v"),
      ...Object.keys(groups).map((group) => [sumColumn(group), sum(group)] as const),
    ],
    sql`verdicts AS v`,
  );
}

const within = (sum: Fragment, min: number, max: number) =>
  sql`CASE WHEN ${sum} > ${value(max)} THEN ${value(max)} WHEN ${sum} < ${value(min)} THEN ${value(min)} ELSE ${sum} END`;

/** Score = 50 + the groups, each within its limits, rounded half up to four places (MISSION 7). */
export function score(build: Build): Stage {
  const { groups } = build.request.playbook;
  const { decimal } = build.dialect.types;
  const held = Object.entries(groups).map(([group, { max, min }]) =>
    within(sql`p.${name(sumColumn(group))}`, min, max),
  );
  const total = join([sql`50`, ...held], sql` + `);
  return stage(
    "scored",
    [
      ...carry(build, "points", "p", Object.keys(groups).map(sumColumn)),
      [
        "score",
        sql`CAST(floor(${within(sql`(${total})`, 0, 100)} * 10000 + 0.5) / 10000 AS ${decimal})`,
      ],
    ],
    sql`points AS p`,
  );
}
