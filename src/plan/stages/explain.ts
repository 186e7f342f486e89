import { listContact, listNames } from "../../domain/lists.ts";
import type { Phrase } from "../../errors.ts";
import { fieldsOf } from "../condition.ts";
import { sentenceSql } from "../sentence.ts";
import { type Build, carry, type Columns, type Stage, stage } from "../stage.ts";
import { type Fragment, join, name, sql, value } from "../sql.ts";
import { gateColumn, hitColumn } from "./points.ts";
import { byGate, gatesInOrder } from "./route.ts";

/** Between the sentences of `why` and the offers of `reason_to_contact`. */
const between = " / ";
/** “At most a few offers per row” (MISSION C3). */
const mostOffers = 3;

/** What a person reads about each account: why, flags, what is missing, what to say and do next. */
export function explain(build: Build): Stage {
  const offers = offersOf(build);
  const inContact = sql`p.list IN (${join(
    listNames.filter((list) => listContact[list] !== "none").map((list) => value(list)),
    sql`, `,
  )})`;
  return stage(
    "results",
    [
      ...carry(build, "placed", "p", ["gate", "unreadable", "not_before", "is_included"]),
      ["not_before", byGate(build, (gate) => (gate.not_before ? sql`p.not_before` : undefined), sql`NULL`)],
      ["play", playOf(build)],
      ["next_action", nextActionOf(build)],
      ["reason_to_contact", offers],
      ["why", whyOf(build)],
      ["missing", withoutTail(missingOf(build))],
      [
        "flags",
        withoutTail(sql`${flagsOf(build)} || CASE WHEN ${inContact} AND ${offers} = '' THEN 'no_reason_to_contact;' ELSE '' END`),
      ],
    ],
    sql`placed AS p`,
    true,
  );
}

function phrase(build: Build, { en, ja }: Phrase): Fragment {
  const text = build.request.language === "ja" ? ja : en;
  return sentenceSql(text, build.request.playbook, build.dialect);
}

/** Codes are gathered as `a;b;`: the last semicolon goes. */
function withoutTail(codes: Fragment): Fragment {
  return sql`CASE WHEN length(${codes}) > 0 THEN substr(${codes}, 1, length(${codes}) - 1) ELSE '' END`;
}

function concat(parts: readonly Fragment[]): Fragment {
  return parts.length === 0 ? sql`''` : join(parts, sql` || `);
}

/** The sentence of the deciding gate, then of each rule that fired, with its points. */
function whyOf(build: Build): Fragment {
  const { rules } = build.request.playbook;
  const gate = byGate(build, (item) => sql`${phrase(build, item.sentence)} || ${value(between)}`, sql`''`);
  const sentences = rules.map((rule) => {
    const points = rule.points > 0 ? `+${rule.points}` : String(rule.points);
    return sql`CASE WHEN ${name(hitColumn(rule.id))} THEN ${phrase(build, rule.sentence)} || ${value(` (${points})${between}`)} ELSE '' END`;
  });
  const all = concat([gate, ...sentences]);
  return sql`CASE WHEN length(${all}) > 0 THEN substr(${all}, 1, length(${all}) - ${value(between.length)}) ELSE '' END`;
}

/** The first few offers of the rules that fired. */
function offersOf(build: Build): Fragment {
  const offers = build.request.playbook.rules.flatMap((rule) => {
    if (rule.offer === undefined) return [];
    return [
      sql`CASE WHEN ${name(hitColumn(rule.id))} THEN ${phrase(build, rule.offer)} || ${value("\u001f")} ELSE '' END`,
    ];
  });
  return build.dialect.firstParts(concat(offers), "\u001f", mostOffers, between);
}

function playOf(build: Build): Fragment {
  const { rules } = build.request.playbook;
  const played = rules.flatMap((rule) =>
    rule.play === undefined
      ? []
      : [sql`CASE WHEN ${name(hitColumn(rule.id))} THEN ${value(`${rule.play};`)} ELSE '' END`],
  );
  const ofRules = concat(played);
  const ofGate = byGate(build, (gate) => (gate.play ? value(gate.play) : undefined), sql`NULL`);
  const low = sql`CASE WHEN p.channel IN ('mail', 'dm') THEN 'low_touch_mail' ELSE 'none' END`;
  return sql`coalesce(${ofGate}, nullif(${build.dialect.distinctParts(ofRules)}, ''), ${low})`;
}

/** What to do next: the gate's word, else that of the first play of the rules that fired. */
function nextActionOf(build: Build): Fragment {
  const { rules, plays } = build.request.playbook;
  const steps = rules.flatMap((rule) => {
    const play = rule.play === undefined ? undefined : plays[rule.play];
    return play === undefined
      ? []
      : [sql`WHEN ${name(hitColumn(rule.id))} THEN ${phrase(build, play.next_action)}`];
  });
  const said = (play: string) => {
    const known = plays[play];
    return known === undefined ? sql`''` : phrase(build, known.next_action);
  };
  const fallback = sql`CASE WHEN p.channel IN ('mail', 'dm') THEN ${said("low_touch_mail")} WHEN p.channel <> 'none' THEN ${said("none")} ELSE '' END`;
  const ofRules = steps.length === 0 ? fallback : sql`CASE ${join(steps, sql` `)} ELSE ${fallback} END`;
  return byGate(
    build,
    (gate) => (gate.next_action ? phrase(build, gate.next_action) : value("")),
    ofRules,
  );
}

/** Every gate that applies but did not decide, what the data revealed, and what rules flag. */
function flagsOf(build: Build): Fragment {
  const { playbook } = build.request;
  const code = (test: Fragment, word: string) =>
    sql`CASE WHEN ${test} THEN ${value(`${word};`)} ELSE '' END`;
  const others = gatesInOrder(playbook.gates).map((gate, index) => {
    const reason =
      typeof gate.reason === "string"
        ? value(gate.reason)
        : sql`coalesce(p.${name(gate.reason.field)}, '')`;
    return sql`CASE WHEN p.${name(gateColumn(gate.id))} AND p.gate <> ${value(index + 1)} THEN ${value(`${gate.list}/`)} || ${reason} || ';' ELSE '' END`;
  });
  const facts = factFlags.map(([word, test]) => code(test, word));
  const rules = playbook.rules.flatMap((rule) =>
    rule.flag === undefined ? [] : [code(sql`${name(hitColumn(rule.id))}`, rule.flag)],
  );
  return concat([...others, ...rules, ...facts, sql`coalesce(p.unreadable, '')`]);
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
 * the addresses that a channel would need.
 */
function missingOf(build: Build): Fragment {
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
        sql`CASE WHEN p.${name(field)} IS NULL AND (${join(tests, sql` OR `)}) THEN ${value(`${field};`)} ELSE '' END`,
    );
  return concat([
    ...facts,
    sql`CASE WHEN p.has_email AND NOT p.contact_left THEN '' ELSE 'email;' END`,
    sql`CASE WHEN p.has_phone THEN '' ELSE 'phone;' END`,
    sql`CASE WHEN p.has_address THEN '' ELSE 'address;' END`,
  ]);
}

/** Facts whose absence says “no such thing here”, not “unknown”. */
const alwaysKnown = new Set(["note_caution", "blacklist_reason", "suppress_reason"]);
