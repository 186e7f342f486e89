import { describe, expect, it } from "vitest";
import { linesOf } from "./findings-of.ts";

describe("the sections of a playbook", () => {
  it.each([
    ["languge: ja", 'languge: unknown key "languge", did you mean "language"?'],
    ["language: de", 'language: unknown value "de", it is one of: ja, en'],
    ["timezone: Asia/Tokio", "timezone: unknown time zone; write one such as Asia/Tokyo"],
    ["max_rejected: -1", "max_rejected: must be 0 or more"],
    [
      "inputs: { customer: 顧客.csv }",
      'inputs.customer: unknown key "customer", did you mean "customers"?',
    ],
    ["inputs: { customers: [2026] }", "inputs.customers[0]: expected text; put it in quotes"],
    [
      "columns: { custmer_id: 顧客番号 }",
      'columns.custmer_id: unknown column "custmer_id", did you mean "customer_id"?',
    ],
    [
      "columns: { machines: { header: 台数, type: integer } }",
      'columns.machines.type: unknown value "integer", it is one of: text, number, date, flag',
    ],
    [
      "columns: { phone: { header: 電話, type: text } }",
      'columns.phone: "phone" is a column with a type of its own; write its header only, or another name',
    ],
    [
      "columns: { dormancy_months: { header: 休眠月数, type: number } }",
      'columns.dormancy_months: "dormancy_months" is already a fact or a column of the ranked list; give your column another name',
    ],
    [
      "columns: { score: { header: 点, type: number } }",
      'columns.score: "score" is already a fact or a column of the ranked list; give your column another name',
    ],
    [
      "windows: { dormancy_month: { b2b: 12 } }",
      'windows.dormancy_month: unknown key "dormancy_month", did you mean "dormancy_months"?',
    ],
    [
      "windows: { sign_off_months: 0 }",
      "windows.sign_off_months: expected a whole number of months, 1 or more",
    ],
    [
      "windows: { dormancy_months: 18 }",
      "windows.dormancy_months: expected a value for each: { b2b: 18, b2c: 18 }",
    ],
    [
      "windows: { internal_wait_months: null }",
      "windows.internal_wait_months: expected a whole number of months, 1 or more",
    ],
    [
      "value: { a_share: 0.95 }",
      "value.a_share: a_share (0.95) must be smaller than b_share (0.9)",
    ],
    ["value: { b_share: 1.2 }", "value.b_share: must be 1 or less"],
    ["value: { a_share: 0 }", "value.a_share: must be more than 0"],
    ["value: { currency: yen }", "value.currency: expected a currency code such as JPY"],
    [
      "priority: { normal: 65 }",
      "priority: the cut points must fall: top (70) > high (60) > normal (65)",
    ],
    [
      "channels: { b2b: { high: [phone, fax] } }",
      'channels.b2b.high[1]: unknown channel "fax", it is one of: mail, dm, phone, sms',
    ],
    [
      "channels: { b2c: { low: [phone] } }",
      "channels.b2c.low: mail or dm must be among them: low priorities and waits are written to",
    ],
    [
      "channels: { consent_default: { b2c: { dm: maybe } } }",
      'channels.consent_default.b2c.dm: unknown permission "maybe", it is one of: yes, no, review',
    ],
    [
      "channels: { consent_default: { b2c: { dm: true } } }",
      'channels.consent_default.b2c.dm: unknown permission "true", it is one of: yes, no, review',
    ],
    ["vocabulary: { statu: {} }", 'vocabulary.statu: unknown key "statu", did you mean "status"?'],
    [
      "vocabulary: { status: { existing: [休眠] } }",
      'vocabulary.status.existing[0]: "休眠" stands under dormant_former too: only one of them can read it',
    ],
    [
      "vocabulary: { churn_reason_order: [closed, trouble] }",
      "vocabulary.churn_reason_order: every reason code must stand here once",
    ],
    [
      "vocabulary: { caution: { trouble: ['  '] } }",
      "vocabulary.caution.trouble[0]: must not be empty",
    ],
    [
      "tests: [ { name: 山田, given: { phon: '03' }, expect: { list: dormant } } ]",
      'tests[0].given.phon: unknown column "phon", did you mean "phone"?',
    ],
    [
      "tests: [ { name: 山田, given: { phone: 0312345678 }, expect: { list: dormant } } ]",
      "tests[0].given.phone: expected text; put it in quotes",
    ],
    [
      "tests: [ { name: 山田, given: { phone: '03' }, expect: {} } ]",
      "tests[0].expect: expects nothing; give list, list_reason, score, points or flags",
    ],
    [
      "tests: [ { name: 山田, given: { phone: '03' }, expect: { points: { b2b_shor_tenure: 3 } } } ]",
      'tests[0].expect.points.b2b_shor_tenure: unknown rule "b2b_shor_tenure", did you mean "b2b_short_tenure"?',
    ],
    [
      "tests: [ { name: 山田, as_of: 2026-02-30, given: { phone: '03' }, expect: { score: 50 } } ]",
      "tests[0].as_of: expected a day as YYYY-MM-DD",
    ],
  ])("%s", (body, line) => {
    expect(linesOf(body)).toEqual([line]);
  });

  it.each(["is_closed", "gate", "churned", "g"])("no own column may be called %s", (name) => {
    expect(linesOf(`columns: { ${name}: { header: 区分, type: text } }`)).toEqual([
      `columns.${name}: the calculation uses "${name}" itself; give your column another name`,
    ]);
  });

  it("takes one input file without brackets and several with", () => {
    expect(linesOf("inputs: { customers: 顧客.csv, blacklist: [取引停止.csv, 反社.csv] }")).toEqual(
      [],
    );
  });
});
