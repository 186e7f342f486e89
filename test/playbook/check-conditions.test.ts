import { describe, expect, it } from "vitest";
import { conditionLines, linesOf } from "./findings-of.ts";

describe("a condition of a playbook", () => {
  it("names the unknown field and the nearest one, also where other keys are wrong", () => {
    const lines = linesOf(`langauge: ja
rules:
  - id: silent_two_years
    grup: dormancy
    when: { all: [ { field: customer_type, is: b2b }, { field: dormancy_month, gte: 24, more: 1 } ] }
    points: many
    sentence: { ja: "2年休眠", en: "silent for two years" }
`);
    expect(lines).toContain(
      'rules[0].when.all[1].field: unknown field "dormancy_month", did you mean "dormancy_months"?',
    );
    expect(lines).toEqual([
      'langauge: unknown key "langauge", did you mean "language"?',
      "rules[0].group: missing: a new rule needs group, when, points, sentence",
      'rules[0].grup: unknown key "grup", did you mean "group"?',
      expect.stringContaining("rules[0].when.all[1].field"),
      'rules[0].when.all[1].more: unknown key "more"',
      "rules[0].points: expected a number",
    ]);
  });

  it.each([
    ["{ field: tenure_months, gte: 24 }"],
    ["{ field: tenure_months, gte: { window: long_tenure_months }, lt: 120 }"],
    ["{ field: mail_ok, is: yes }"],
    ["{ field: churn_reason, in: [price, internal] }"],
    ["{ field: contact_left, is: true }"],
    ["{ field: not_before, lt: 2027-04-01 }"],
    ["{ field: industry, contains: 製造 }"],
    ["{ not: { any: [ { field: nps, missing: true }, { field: nps, known: true, lt: 0 } ] } }"],
  ])("is right: %s", (condition) => {
    expect(conditionLines(condition)).toEqual([]);
  });

  it.each([
    [
      "{ field: customer_type, gte: 1 }",
      "gte: gte does not fit customer_type (a code); use is, in, known, missing",
    ],
    ["{ field: customer_type, is: b2x }", 'is: unknown code "b2x", did you mean "b2b"?'],
    [
      "{ field: churn_reason, in: [price, priec] }",
      'in[1]: unknown code "priec", did you mean "price"?',
    ],
    ["{ field: mail_ok, is: true }", "is: expected one of the codes of mail_ok: yes, no, review"],
    [
      "{ field: contact_left, is: yes }",
      "is: expected true or false, for contact_left is yes or no",
    ],
    ["{ field: tenure_months, is: '12' }", "is: expected a whole number, for tenure_months is one"],
    ["{ field: nps, gte: '8' }", "gte: expected a number or { window: … }, for nps is a number"],
    ["{ field: industry, is: 5 }", "is: expected text, for industry is text; put it in quotes"],
    [
      "{ field: not_before, lt: 2027-02-30 }",
      'lt: expected a day as "YYYY-MM-DD", for not_before is a date',
    ],
    [
      "{ field: tenure_months }",
      "compares with nothing; add one of: is, in, gte, gt, lte, lt, known, missing",
    ],
    [
      "{ field: tenure_months, missing: true, gte: 3 }",
      "gte, missing exclude each other or say the same twice; keep one",
    ],
    [
      "{ field: tenure_months, gte: 3, gt: 3 }",
      "gte, gt exclude each other or say the same twice; keep one",
    ],
    [
      "{ field: tenure_months, gte: 24, lte: 12 }",
      "no value fits between the limits: this never applies",
    ],
    [
      "{ field: tenure_months, known: false }",
      "known: only `true` can be written here; for the opposite write missing: true",
    ],
    ["{ is: b2b }", "field: missing"],
    ["{ all: [] }", "all: the list of conditions is empty"],
    ["{ all: { field: nps, lt: 0 } }", "all: expected a list of conditions"],
    ["b2b", "expected a condition: { field: …, is: … }, all, any or not"],
    [
      "{ field: nps, lt: 0, all: [ { field: nps, known: true } ] }",
      "all, field, lt stand side by side; one condition holds one of all, any, not or field",
    ],
    [
      "{ field: login_30d, gte: { window: dormancy_months } }",
      "gte.window: a window holds months, and login_30d does not count months",
    ],
    [
      "{ field: dormancy_months, gte: { window: dormancy_month } }",
      'gte.window: unknown window "dormancy_month", did you mean "dormancy_months"?',
    ],
    [
      "{ field: dormancy_months, gte: { window: purchase_cycle_months } }",
      "gte.window: the window purchase_cycle_months is not set, so this never applies; give it months under windows",
    ],
  ])("is refused: %s", (condition, line) => {
    expect(conditionLines(condition).map((text) => text.replace(/^: /, ""))).toEqual([line]);
  });

  it("may name a declared column, by the type it was declared with", () => {
    const columns = "columns: { machines: { header: 設置台数, type: number } }\n";
    const rule = (test: string) => `${columns}rules:
  - { id: many_machines, group: value, when: { field: machines, ${test} }, points: 2, sentence: { ja: "{machines}台", en: "{machines} machines" } }
`;
    expect(linesOf(rule("gte: 5"))).toEqual([]);
    expect(linesOf(rule("contains: 5"))).toEqual([
      "rules[0].when.contains: contains does not fit machines (a number); use is, in, gte, gt, lte, lt, known, missing",
    ]);
  });
});
