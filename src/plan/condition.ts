import { type Feature, type FeatureType, features, isFeature } from "../domain/features.ts";
import type {
  ByType,
  Comparison,
  Condition,
  Limit,
  Playbook,
  Scalar,
  Windows,
} from "../playbook/types.ts";
import type { Dialect } from "./dialect.ts";
import { comma, type Fragment, join, name, sql, value } from "./sql.ts";

/**
 * A playbook's condition as SQL in three values: TRUE fires, FALSE does not, NULL means that a fact
 * is missing which could decide it. That NULL is what fills the column `missing`.
 */
export function conditionSql(condition: Condition, playbook: Playbook, dialect: Dialect): Fragment {
  if ("all" in condition) return combine(condition.all, sql` AND `, playbook, dialect);
  if ("any" in condition) return combine(condition.any, sql` OR `, playbook, dialect);
  if ("not" in condition) return sql`NOT ${conditionSql(condition.not, playbook, dialect)}`;
  return comparison(condition, playbook, dialect);
}

function combine(
  conditions: readonly Condition[],
  separator: Fragment,
  playbook: Playbook,
  dialect: Dialect,
): Fragment {
  return sql`(${join(
    conditions.map((part) => conditionSql(part, playbook, dialect)),
    separator,
  )})`;
}

function comparison(test: Comparison, playbook: Playbook, dialect: Dialect): Fragment {
  const field = name(test.field);
  const type = fieldType(test.field, playbook);
  const terms: Fragment[] = [];
  const add = (limit: Limit | string | undefined, build: (limit: Fragment) => Fragment) => {
    if (limit !== undefined) terms.push(build(limitSql(limit, type, playbook.windows)));
  };
  if (test.is !== undefined) terms.push(sql`${field} = ${scalar(test.is, type)}`);
  if (test.in !== undefined) {
    terms.push(
      sql`${field} IN (${join(
        test.in.map((item) => scalar(item, type)),
        comma,
      )})`,
    );
  }
  add(test.gte, (limit) => sql`${field} >= ${limit}`);
  add(test.gt, (limit) => sql`${field} > ${limit}`);
  add(test.lte, (limit) => sql`${field} <= ${limit}`);
  add(test.lt, (limit) => sql`${field} < ${limit}`);
  if (test.contains !== undefined) {
    terms.push(
      dialect.contains(dialect.lower(field), value(test.contains.normalize("NFKC").toLowerCase())),
    );
  }
  if (test.known) terms.push(sql`${field} IS NOT NULL`);
  if (test.missing) terms.push(sql`${field} IS NULL`);
  return terms.length === 1 && terms[0] !== undefined
    ? terms[0]
    : sql`(${join(terms, sql` AND `)})`;
}

export function fieldType(field: string, playbook: Playbook): FeatureType {
  if (isFeature(field)) return (features[field] as Feature).type;
  const declared = playbook.declared[field]?.type;
  if (declared === "number") return "decimal";
  if (declared === "flag") return "boolean";
  return declared ?? "text";
}

function scalar(item: Scalar, type: FeatureType): Fragment {
  return type === "date" ? value({ day: String(item) }) : value(item);
}

function limitSql(limit: Limit | string, type: FeatureType, windows: Windows): Fragment {
  if (typeof limit === "object") return windowSql(limit.window, windows);
  return typeof limit === "string" && type === "date" ? value({ day: limit }) : value(limit);
}

/** The months of a window; where businesses and consumers differ, by the account's type. */
export function windowSql(window: keyof Windows, windows: Windows): Fragment {
  const months = windows[window];
  if (months === null) return sql`NULL`;
  if (typeof months === "number") return value(months);
  return byType(window === "dormancy_months" ? withCycle(months, windows) : months);
}

function byType({ b2b, b2c }: ByType): Fragment {
  if (b2b === b2c) return value(b2b);
  return sql`CASE WHEN ${name("customer_type")} = ${value("b2b")} THEN ${value(b2b)} ELSE ${value(b2c)} END`;
}

/** Where people buy once a cycle, a consumer is given two cycles (MISSION P5). */
function withCycle(months: ByType, windows: Windows): ByType {
  const cycle = windows.purchase_cycle_months ?? 0;
  return { b2b: months.b2b, b2c: Math.max(months.b2c, 2 * cycle) };
}

/** Every field a condition names, in order of appearance. */
export function fieldsOf(condition: Condition): readonly string[] {
  if ("all" in condition) return condition.all.flatMap(fieldsOf);
  if ("any" in condition) return condition.any.flatMap(fieldsOf);
  if ("not" in condition) return fieldsOf(condition.not);
  return [condition.field];
}
