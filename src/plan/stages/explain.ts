import { listContact, listNames } from "../../domain/lists.ts";
import type { Phrase } from "../../errors.ts";
import type { Rule } from "../../playbook/types.ts";
import { fieldsOf } from "../condition.ts";
import { sentenceSql } from "../sentence.ts";
import { type Build, type Columns, type Stage, stage } from "../stage.ts";
import { type Fragment, join, name, sql, value } from "../sql.ts";
import { gateColumn, hitColumn, verdictColumns } from "./points.ts";
import { byGate, gatesInOrder, reasonOf } from "./route.ts";

/** Between the sentences of `why` and the offers of `reason_to_contact`. */
const between = " / ";

/** What ranking and routing decided, and no fact twice: `features` holds the facts. */
const decided = [
  "score",
  "value_rank",
  "value_amount",
  "release_after_churn",
  "release_feature",
  "gate",
  "is_included",
  "list",
  "priority",
  "channel",
] as const;

export function standings(build: Build): Stage {
  const columns: Columns = [
    ["account_id", sql`p.account_id`],
    ...decided.map((column) => [column, sql`p.${name(column)}`] as const),
    // The last word in ranking two accounts alike: kept here so that the sort stays narrow.
    ["tie", build.dialect.binary(sql`p.account_key`)],
  ];
  return stage("standings", columns, sql`channelled AS p`, true);
}

/** Facts, standing and verdicts of an account side by side. */
function resultColumns(build: Build): Columns {
  const facts = build
    .columnsOf("features")
    .map((column) => [column, sql`f.${name(column)}`] as const);
  const standing = decided.map((column) => [column, sql`s.${name(column)}`] as const);
  const reason = ["list_reason", reasonOf(build)] as const;
  return [...facts, ...standing, reason, ...verdictColumns(build)];
}

/**
 * Everything known of each account, as a view: verdicts are computed anew from the stored facts by the
 * same fragments that ranked them, which is cheaper than to store sixty columns that few rows print.
 */
export function results(build: Build): Stage {
  return stage(
    "results",
    resultColumns(build),
    sql`features AS f JOIN standings AS s ON s.account_id = f.account_id`,
    "view",
  );
}

/** What a person reads about each account: why, flags, what is missing, what to say and do next. */
export function explain(build: Build): Stage {
  const inContact = sql`p.list IN (${join(
    listNames.filter((list) => listContact[list] !== "none").map((list) => value(list)),
    sql`, `,
  )})`;
  // What to say is for those who may be spoken to: nothing tempts anybody to ring a list without contact.
  const offers = sql`CASE WHEN ${inContact} THEN ${offersOf(build)} END`;
  const texts: Columns = [
    [
      "not_before",
      byGate(build, (gate) => (gate.not_before ? sql`p.not_before` : undefined), sql`NULL`),
    ],
    ["play", playOf(build)],
    ["next_action", nextActionOf(build, inContact)],
    ["reason_to_contact", offers],
    ["why", whyOf(build)],
    ["missing", joined(missingOf(build, inContact), ";")],
    ["flags", joined(flagsOf(build, sql`(${inContact} AND NOT ${hasOffer(build)})`), ";")],
  ];
  const facts = build
    .columnsOf("results")
    .filter((column) => printed.has(column))
    .map((column) => [column, sql`p.${name(column)}`] as const);
  return stage("explained", [...facts, ...texts], sql`results AS p`, "view");
}

/** What lists print besides the texts. */
const printed = new Set<string>([
  ...decided,
  "list_reason",
  "account_id",
  "account_key",
  "customer_type",
  "status",
  "contact_left",
  "mail_ok",
  "dm_ok",
  "phone_ok",
  "sms_ok",
  "last_contact",
  "contact_clock",
  "last_order",
  "dormancy_months",
  "tenure_months",
  "total_amount",
  "expected_amount",
  "order_count",
]);

/** A phrase in the language of the run, with what stands right before and behind it. */
function phrase(build: Build, { en, ja }: Phrase, before = "", behind = ""): Fragment {
  const text = build.request.language === "ja" ? ja : en;
  return sentenceSql(`${before}${text}${behind}`, build.request.playbook, build.dialect);
}

/** Parts are gathered with the joint in front of each (`;a;b`): the first joint goes. */
function joined(parts: Fragment, joint: string): Fragment {
  return sql`substr(${parts}, ${value(joint.length + 1)})`;
}

const fired = (id: string) => name(hitColumn(id));

/** The sentence of the deciding gate, then of each rule that fired, with its points. */
function whyOf(build: Build): Fragment {
  const { rules } = build.request.playbook;
  const gate = byGate(build, (item) => phrase(build, item.sentence, between), sql`''`);
  const sentences = rules.map((rule) => {
    const points = rule.points > 0 ? `+${rule.points}` : String(rule.points);
    return sql`CASE WHEN ${fired(rule.id)} THEN ${phrase(build, rule.sentence, between, ` (${points})`)} END`;
  });
  return joined(build.dialect.concat([gate, ...sentences]), between);
}

/** The first few offers of the rules that fired: each is said unless so many stand before it. */
function offersOf(build: Build): Fragment {
  const offering = offeringRules(build);
  const mostOffers = build.request.playbook.channels.most_offers;
  const said = offering.map(({ rule, offer }, index) => {
    const before = offering.slice(0, index).map((other) => fired(other.rule.id));
    const isWithin =
      before.length < mostOffers ? sql`` : sql` AND ${count(before)} < ${value(mostOffers)}`;
    return sql`CASE WHEN ${fired(rule.id)}${isWithin} THEN ${phrase(build, offer, between)} END`;
  });
  return joined(build.dialect.concat(said), between);
}

/** Whether any rule that fired has something to offer. */
function hasOffer(build: Build): Fragment {
  const tests = offeringRules(build).map(({ rule, offer }) =>
    // An offer of facts alone may come out empty.
    offer[build.request.language].replace(/\{\w+\}/g, "").trim() === ""
      ? sql`(${fired(rule.id)} AND ${phrase(build, offer)} <> '')`
      : fired(rule.id),
  );
  return tests.length === 0 ? value(false) : sql`coalesce(${join(tests, sql` OR `)}, FALSE)`;
}

function offeringRules({ request }: Build): readonly { rule: Rule; offer: Phrase }[] {
  return request.playbook.rules.flatMap((rule) =>
    rule.offer === undefined ? [] : [{ rule, offer: rule.offer }],
  );
}

function count(tests: readonly Fragment[]): Fragment {
  return join(
    tests.map((test) => sql`CASE WHEN ${test} THEN 1 ELSE 0 END`),
    sql` + `,
  );
}

/** The plays of the rules that fired, each once, in the order of the playbook. */
function playOf(build: Build): Fragment {
  const { rules } = build.request.playbook;
  const plays = [...new Set(rules.flatMap((rule) => rule.play ?? []))];
  const ofRules = build.dialect.concat(
    plays.map((play) => {
      const any = rules.filter((rule) => rule.play === play).map((rule) => fired(rule.id));
      return sql`CASE WHEN ${join(any, sql` OR `)} THEN ${value(`;${play}`)} END`;
    }),
  );
  const ofGate = byGate(build, (gate) => (gate.play ? value(gate.play) : undefined), sql`NULL`);
  const low = sql`CASE WHEN p.channel IN ('mail', 'dm') THEN 'low_touch_mail' ELSE 'none' END`;
  return sql`coalesce(${ofGate}, nullif(${joined(ofRules, ";")}, ''), ${low})`;
}

/**
 * What to do next: the gate's word, else that of a rule itself, else that of the first play of the rules that fired. Where contact is
 * wanted and no permitted channel has an address, finding one comes before any play.
 */
function nextActionOf(build: Build, inContact: Fragment): Fragment {
  const { rules, plays } = build.request.playbook;
  const step = (rule: Rule, action: Phrase | undefined) =>
    action === undefined
      ? []
      : [sql`WHEN ${name(hitColumn(rule.id))} THEN ${phrase(build, action)}`];
  const steps = [
    ...rules.flatMap((rule) => step(rule, rule.next_action)),
    ...rules.flatMap((rule) =>
      step(rule, rule.play === undefined ? undefined : plays[rule.play]?.next_action),
    ),
  ];
  const said = (play: string) => {
    const known = plays[play];
    return known === undefined ? sql`''` : phrase(build, known.next_action);
  };
  const fallback = sql`CASE WHEN p.channel IN ('mail', 'dm') THEN ${said("low_touch_mail")} WHEN p.channel <> 'none' THEN ${said("none")} END`;
  const ofRules =
    steps.length === 0 ? fallback : sql`CASE ${join(steps, sql` `)} ELSE ${fallback} END`;
  const ofGate = byGate(
    build,
    (gate) => (gate.next_action ? phrase(build, gate.next_action) : value("")),
    ofRules,
  );
  return sql`CASE WHEN p.channel = 'none' AND ${inContact} THEN ${said("find_channel")} ELSE ${ofGate} END`;
}

/** Every gate that applies but did not decide, what the data revealed, and what rules flag. */
function flagsOf(build: Build, hasNoOffer: Fragment): Fragment {
  const { playbook } = build.request;
  const code = (test: Fragment, word: string) =>
    sql`CASE WHEN ${test} THEN ${value(`;${word}`)} END`;
  const others = gatesInOrder(playbook.gates).map((gate, index) => {
    const reason =
      typeof gate.reason === "string"
        ? value(gate.reason)
        : sql`coalesce(p.${name(gate.reason.field)}, '')`;
    return sql`CASE WHEN p.${name(gateColumn(gate.id))} AND p.gate <> ${value(index + 1)} THEN ${value(`;${gate.list}/`)} || ${reason} END`;
  });
  const facts = factFlags.map(([word, test]) => code(test, word));
  const rules = playbook.rules.flatMap((rule) =>
    rule.flag === undefined ? [] : [code(sql`${name(hitColumn(rule.id))}`, rule.flag)],
  );
  return build.dialect.concat([
    ...others,
    ...rules,
    ...facts,
    code(hasNoOffer, "no_reason_to_contact"),
    sql`p.unreadable`,
  ]);
}

/** Flags that the data itself raises (MISSION 7). */
const factFlags: Columns = [
  ["status_conflict", sql`p.is_status_conflict`],
  ["type_inferred", sql`p.type_inferred`],
  ["tenure_from_orders", sql`p.tenure_source = 'orders'`],
  ["contract_dates_reversed", sql`p.dates_reversed`],
  ["future_date", sql`p.has_future_date`],
  ["negative_amount", sql`(p.total_amount < 0 OR p.expected_amount < 0)`],
  ["generated_key", sql`p.account_key LIKE 'row:%'`],
  ["duplicate_rows", sql`p.row_count > 1`],
  ["contact_left", sql`p.contact_left`],
];

/**
 * A fact is missing when it is NULL and a rule or gate could not be decided for the want of it; and
 * the addresses that a channel would need. An e-mail address that only waits for a recorded basis is named
 * where the account gets no call: with the basis it could have a mail.
 */
function missingOf(build: Build, inContact: Fragment): Fragment {
  const { rules, gates } = build.request.playbook;
  const undecided = new Map<string, Fragment[]>();
  const note = (fields: readonly string[], column: string) => {
    for (const field of new Set(fields)) {
      undecided.set(field, [...(undecided.get(field) ?? []), sql`${name(column)} IS NULL`]);
    }
  };
  for (const rule of rules) note(fieldsOf(rule.when), hitColumn(rule.id));
  for (const gate of gates) note(fieldsOf(gate.when), gateColumn(gate.id));
  const facts = [...undecided]
    .filter(([field]) => !alwaysKnown.has(field))
    .map(
      ([field, tests]) =>
        sql`CASE WHEN p.${name(field)} IS NULL AND (${join(tests, sql` OR `)}) THEN ${value(`;${field}`)} END`,
    );
  return build.dialect.concat([
    ...facts,
    sql`CASE WHEN p.has_email AND NOT p.contact_left THEN '' ELSE ';email' END`,
    sql`CASE WHEN ${inContact} AND p.channel IN ('dm', 'none') AND p.mail_ok = 'review' AND p.has_email AND NOT p.contact_left THEN ';mail_consent' END`,
    sql`CASE WHEN p.has_phone THEN '' ELSE ';phone' END`,
    sql`CASE WHEN p.has_address THEN '' ELSE ';address' END`,
  ]);
}

/** Facts whose absence says “no such thing here”, not “unknown”. */
const alwaysKnown = new Set(["note_caution", "blacklist_reason", "suppress_reason"]);
