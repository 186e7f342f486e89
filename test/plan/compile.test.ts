import { beforeAll, describe, expect, it } from "vitest";
import { type CompiledPlan, compile } from "../../src/plan/compile.ts";
import { dialects } from "../../src/plan/dialects/registry.ts";
import type { PlanRequest } from "../../src/plan/request.ts";
import { everyInput, idsOnly } from "./requests.ts";

describe.each(Object.values(dialects))("$id · compile", (dialect) => {
  let request: PlanRequest;
  let plan: CompiledPlan;
  beforeAll(async () => {
    request = await everyInput(dialect);
    plan = compile(request);
  });

  it("gives the same text for the same request, and leaves the request alone", async () => {
    const before = structuredClone({ ...request, dialect: undefined });
    expect(compile(request)).toEqual(plan);
    expect(compile(await everyInput(dialect))).toEqual(plan);
    expect({ ...request, dialect: undefined }).toEqual(before);
  });

  it("gives a value that nobody can change", () => {
    expect(Object.isFrozen(plan)).toBe(true);
    for (const step of plan.steps) {
      expect(Object.isFrozen(step)).toBe(true);
      expect(Object.isFrozen(step.release)).toBe(true);
      for (const stage of step.stages) expect(Object.isFrozen(stage)).toBe(true);
    }
    expect(() => (plan.steps as unknown[]).pop()).toThrow(TypeError);
  });

  it("names every stage once, and shows the name where a person reads the statement", () => {
    const names = plan.steps.flatMap(({ stages }) => stages.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(20);
    for (const { table, stages, sql } of plan.steps) {
      const inner = stages.slice(0, -1).map(({ name }) => `${dialect.quoteName(name)} AS (`);
      expect(inner.filter((head) => !sql.includes(head))).toEqual([]);
      expect(stages.at(-1)?.name).toBe(table);
    }
  });

  it("reads only stages that stand before", () => {
    const done = new Set<string>();
    const names = plan.steps.flatMap(({ stages }) => stages.map(({ name }) => name));
    for (const { name, sql } of plan.steps.flatMap(({ stages }) => stages)) {
      const read = names.filter((one) => new RegExp(`(?:FROM|JOIN) "?${one}"?\\b`).test(sql));
      expect([name, read.filter((one) => !done.has(one))]).toEqual([name, []]);
      done.add(name);
    }
  });

  it("does not read a table after it was released", () => {
    const gone = new Set<string>();
    for (const { sql, release } of plan.steps) {
      const late = [...gone].filter((table) => new RegExp(`(?:FROM|JOIN) ${table}\\b`).test(sql));
      expect(late).toEqual([]);
      for (const table of release) gone.add(table);
    }
  });

  it("writes every number in plain digits, whatever the playbook holds", () => {
    const { playbook } = request;
    const odd: PlanRequest = {
      ...request,
      playbook: {
        ...playbook,
        value: { ...playbook.value, expected_weight: 0.1 + 0.2, a_share: 1e-7 },
        rules: playbook.rules.map((rule) => ({ ...rule, points: 1.1 * 3 })),
      },
      currency: { base: "JPY", rates: { USD: 1e21, VND: 5.9e-3 } },
    };
    const text = compile(odd)
      .steps.map(({ sql }) => sql.replace(/'(?:[^']|'')*'/g, "''"))
      .join("\n");
    expect(text).toContain("1000000000000000000000");
    expect(text).toContain("* 0.3 AS");
    expect(text.match(/\b\d+(?:\.\d+)?e[+-]?\d+\b/gi)).toBe(null);
    expect(text.match(/\b\d+\.\d{12,}\b/g)).toBe(null);
  });

  it("joins by equality of both sides alone: any other condition compares all with all", async () => {
    for (const one of [plan, compile(await idsOnly(dialect))]) {
      const conditions = one.steps.flatMap(({ stages }) => stages.flatMap(outerJoins));
      expect(conditions.length).toBeGreaterThan(5);
      expect(conditions.filter(({ on }) => !isEquality(on))).toEqual([]);
    }
  });
});

/** The condition of every outer join; one condition stands on one line. */
function outerJoins({ name, sql }: { readonly name: string; readonly sql: string }) {
  const starts = [...sql.matchAll(/\b(?:LEFT|FULL|RIGHT) JOIN\b/g)].map(({ index }) => index);
  return starts.map((start) => ({ stage: name, on: conditionOf(sql.slice(start)) }));
}

/** From the ON that belongs to the join, over a sub-select between, to the end of its line. */
function conditionOf(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0 && text.startsWith(" ON ", at)) {
      return (text.slice(at + 4).split("\n")[0] ?? "").replace(/ LEFT JOIN .*$| WHERE .*$/, "");
    }
  }
  return "(no condition)";
}

const side = String.raw`(?:\w+\.\w+|coalesce\(\w+\.\w+, \w+\.\w+\))`;

function isEquality(on: string): boolean {
  return on.split(" AND ").every((part) => new RegExp(`^${side} = ${side}$`).test(part.trim()));
}
