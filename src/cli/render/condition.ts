import type { Comparison, Condition, Limit } from "../../playbook/types.ts";

const symbols = { gte: ">=", gt: ">", lte: "<=", lt: "<" } as const;

/** A condition as one line: `status is dormant_former and tenure_months <= windows.short_tenure_months`. */
export function renderCondition(condition: Condition): string {
  if ("all" in condition) return joined(condition.all, "and");
  if ("any" in condition) return joined(condition.any, "or");
  if ("not" in condition) return `not (${renderCondition(condition.not)})`;
  return comparison(condition);
}

function joined(parts: readonly Condition[], word: "and" | "or"): string {
  return parts
    .map((part) => {
      const nested = parts.length > 1 && ("all" in part || "any" in part);
      return nested ? `(${renderCondition(part)})` : renderCondition(part);
    })
    .join(` ${word} `);
}

function comparison(condition: Comparison): string {
  const { field, is, contains, known, missing } = condition;
  const tests: string[] = [];
  if (is === true) tests.push(field);
  else if (is === false) tests.push(`${field} is no`);
  else if (is !== undefined) tests.push(`${field} is ${is}`);
  if (condition.in !== undefined) tests.push(`${field} in ${condition.in.join("|")}`);
  for (const key of ["gte", "gt", "lte", "lt"] as const) {
    const limit = condition[key];
    if (limit !== undefined) tests.push(`${field} ${symbols[key]} ${limitOf(limit)}`);
  }
  if (contains !== undefined) tests.push(`${field} contains "${contains}"`);
  if (known) tests.push(`${field} known`);
  if (missing) tests.push(`${field} missing`);
  return tests.join(" and ");
}

function limitOf(limit: Limit | string): string {
  return typeof limit === "object" ? `windows.${limit.window}` : String(limit);
}
