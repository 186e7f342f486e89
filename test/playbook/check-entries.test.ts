import { describe, expect, it } from "vitest";
import { linesOf } from "./findings-of.ts";

describe("entries of a playbook", () => {
  it("may change an inherited rule in part", () => {
    expect(
      linesOf(`rules:
  - { id: b2b_short_tenure, points: 5 }
  - { id: b2b_contact_left, sentence: { ja: "ご担当者が交代" } }
  - { id: reason_price, enabled: false }
`),
    ).toEqual([]);
  });

  it("suspects a misspelled id where a new rule would be incomplete", () => {
    expect(linesOf("rules: [ { id: b2b_short_tenur, points: 5 } ]")).toEqual([
      'rules[0].id: no rule "b2b_short_tenur" is inherited, did you mean "b2b_short_tenure"? (a new one needs group, when, points, sentence)',
    ]);
  });

  it.each([
    [
      "rules: [ { id: b2b_short_tenure, points: 11 } ]",
      "rules[0].points: 11 points of b2b_short_tenure are beyond the limits of the group tenure (-10 to 10)",
    ],
    [
      "rules: [ { id: b2b_short_tenure, group: tenur } ]",
      'rules[0].group: unknown group "tenur", did you mean "tenure"?',
    ],
    [
      "rules: [ { id: b2b_short_tenure, play: greet } ]",
      'rules[0].play: unknown play "greet", did you mean "greet_successor"?',
    ],
    [
      "rules: [ { id: b2b_short_tenure, sentence: { ja: '{tenure}か月' } } ]",
      'rules[0].sentence.ja: unknown field "tenure", did you mean "tenure_months"?',
    ],
    [
      "rules: [ { id: b2b_short_tenure, sentence: { ja: '{契約月数}か月' } } ]",
      "rules[0].sentence.ja: {契約月数} is no fact in braces and would be printed as it stands",
    ],
    [
      "rules: [ { id: b2b_short_tenure, offer: { ja: 'お得なご案内' } } ]",
      "rules[0].offer.en: missing: a sentence is needed in both languages, ja and en",
    ],
    [
      "rules: [ { id: b2b_short_tenure, points: 5 }, { id: b2b_short_tenure, points: 6 } ]",
      'rules[1].id: the id "b2b_short_tenure" stands here a second time; join both entries',
    ],
    ["rules: [ { points: 5 } ]", "rules[0].id: missing"],
    [
      "rules: []",
      "rules: an empty list would take out everything inherited; leave the key out instead",
    ],
    [
      "gates: []",
      "gates: an empty list would take out everything inherited; leave the key out instead",
    ],
    [
      "groups: { dormancy: { max: 5 } }",
      "groups.dormancy: 8 points of b2b_long_dormant are beyond the limits of the group dormancy (-8 to 5)",
    ],
    [
      "groups: { usage: { max: 9 } }",
      "groups: the limits of all groups add up to -50 and +51; beyond ±50 the score would be cut off",
    ],
    ["groups: { usage: { min: 1 } }", "groups.usage.min: must be 0 or less"],
    [
      "plays: { visit: { next_action: { ja: 訪問する } } }",
      "plays.visit.next_action.en: missing: a sentence is needed in both languages, ja and en",
    ],
  ])("%s", (body, line) => {
    expect(linesOf(body)).toEqual([line]);
  });

  it("needs an id in code form and a complete rule", () => {
    expect(linesOf("rules: [ { id: 長期休眠, points: 5 } ]")).toEqual([
      "rules[0].group: missing: a new rule needs group, when, points, sentence",
      "rules[0].when: missing: a new rule needs group, when, points, sentence",
      "rules[0].sentence: missing: a new rule needs group, when, points, sentence",
      "rules[0].id: use small letters, digits and _, beginning with a letter, 50 at most",
    ]);
  });

  it("routes to a list that exists, with a reason that is text", () => {
    expect(
      linesOf(`gates:
  - id: far_away
    list: not_targett
    reason: { field: dormancy_months }
    when: { field: prefecture, is: 沖縄県 }
    sentence: { ja: "遠方", en: "far away" }
`),
    ).toEqual([
      'gates[0].list: unknown list "not_targett", did you mean "not_target"?',
      "gates[0].reason.field: dormancy_months holds no code; a reason is taken from a text",
    ]);
  });
});

describe("the gates that guard against wrong letters", () => {
  it.each([
    ["{ id: blacklisted, enabled: false }", "enabled"],
    ["{ id: closed, list: dormant }", "list"],
    [
      "{ id: suppressed, when: { all: [ { field: suppressed, is: true }, { field: value_rank, is: C } ] } }",
      "when",
    ],
    ["{ id: trouble, reason: nothing }", "reason"],
  ])("cannot be opened: %s", (gate, key) => {
    const id = /id: (\w+)/.exec(gate)?.[1];
    expect(linesOf(`gates: [ ${gate} ]`)).toEqual([
      `gates[0].${key}: the gate ${id} guards against letters that must not be sent: only its sentences can be changed`,
    ]);
  });

  it("may say it in other words, or stand there as they are", () => {
    expect(
      linesOf(`gates:
  - { id: closed, sentence: { ja: "廃業済み" } }
  - { id: suppressed, enabled: true, list: suppressed, when: { is: true, field: suppressed } }
  - { id: trouble, next_action: { ja: "支店長の承認を得る", en: "get the branch manager's sign-off" } }
  - { id: never_bought, enabled: false }
`),
    ).toEqual([]);
  });
});
