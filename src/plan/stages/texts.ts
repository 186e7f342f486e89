import { fallbackPlays } from "../../domain/codes.ts";
import { listContact, listNames } from "../../domain/lists.ts";
import type { Phrase } from "../../errors.ts";
import type { Rule } from "../../playbook/types.ts";
import { fieldsOf } from "../condition.ts";
import type { JoinedText, Piece } from "../pieces.ts";
import { placeholders, sentenceSql } from "../sentence.ts";
import type { Build } from "../stage.ts";
import { type Fragment, join, name, sql, value } from "../sql.ts";
import { gateColumn, hitColumn } from "./points.ts";
import { byGate, gatesInOrder } from "./gated.ts";

/** Between the sentences of `why` and the offers of `reason_to_contact`. */
const between = " / ";

/** The account stands on a list that may be spoken to. */
export const inContact = sql`p.list IN (${join(
  listNames.filter((list) => listContact[list] !== "none").map((list) => value(list)),
  sql`, `,
)})`;

const fired = (id: string) => name(hitColumn(id));

const shared = (text: Fragment): Piece => ({ text, isOwn: false });

/** A phrase in the language of the run, with what stands right before and behind it. */
function phrase(build: Build, { en, ja }: Phrase, before = "", behind = ""): Piece {
  const text = build.request.language === "ja" ? ja : en;
  return {
    text: sentenceSql(`${before}${text}${behind}`, build.request.playbook, build.dialect),
    isOwn: placeholders(text).length > 0,
  };
}

/** One piece where `test` holds. */
const where = (test: Fragment, { text, isOwn }: Piece): Piece => ({
  text: sql`CASE WHEN ${test} THEN ${text} END`,
  isOwn,
});

/** What is said by many pieces, in the order of the list's columns. */
export function joinedTexts(build: Build): readonly JoinedText[] {
  return [
    { column: "reason_to_contact", pieces: offersOf(build), joint: between },
    { column: "why", pieces: whyOf(build), joint: between },
    { column: "missing", pieces: missingOf(build), joint: ";" },
    { column: "flags", pieces: flagsOf(build), joint: ";" },
  ];
}

/** The sentence of the deciding gate, then of each rule that fired, with its points. */
function whyOf(build: Build): readonly Piece[] {
  const { rules } = build.request.playbook;
  const ofGate = (isOwn: boolean): Piece => ({
    isOwn,
    text: byGate(
      build,
      (gate) => {
        const said = phrase(build, gate.sentence, between);
        return said.isOwn === isOwn ? said.text : undefined;
      },
      sql`''`,
    ),
  });
  const sentences = rules.map((rule) => {
    const points = rule.points > 0 ? `+${rule.points}` : String(rule.points);
    return where(fired(rule.id), phrase(build, rule.sentence, between, ` (${points})`));
  });
  return [ofGate(false), ofGate(true), ...sentences];
}

/** The first few offers of the rules that fired: each is said unless so many stand before it. */
function offersOf(build: Build): readonly Piece[] {
  const offering = offeringRules(build).map((each) => ({ ...each, said: isSaid(build, each) }));
  const mostOffers = build.request.playbook.channels.most_offers;
  return offering.map(({ offer, said }, index) => {
    const before = offering.slice(0, index).map((other) => other.said);
    // Too few stand before it to fill the places: nothing need be counted.
    const counted = before.length < mostOffers ? [] : before;
    const isWithin =
      counted.length === 0
        ? sql``
        : sql` AND ${count(counted.map(({ test }) => test))} < ${value(mostOffers)}`;
    const piece = where(sql`${said.test}${isWithin}`, phrase(build, offer, between));
    return { ...piece, isOwn: piece.isOwn || [said, ...counted].some(({ isOwn }) => isOwn) };
  });
}

interface Test {
  readonly test: Fragment;
  readonly isOwn: boolean;
}

/** Whether the rule fired and has something to say: an offer of facts alone may come out empty. */
function isSaid(build: Build, { rule, offer }: { rule: Rule; offer: Phrase }): Test {
  const isOwn = offer[build.request.language].replace(/\{\w+\}/g, "").trim() === "";
  return {
    test: isOwn ? sql`(${fired(rule.id)} AND ${phrase(build, offer).text} <> '')` : fired(rule.id),
    isOwn,
  };
}

/** Whether no rule that fired has something to offer. */
function hasNoOffer(build: Build): Test {
  const tests = offeringRules(build).map((each) => isSaid(build, each));
  const any = join(
    tests.map(({ test }) => test),
    sql` OR `,
  );
  return {
    test: tests.length === 0 ? value(true) : sql`NOT coalesce(${any}, FALSE)`,
    isOwn: tests.some(({ isOwn }) => isOwn),
  };
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
export function playOf(build: Build): Fragment {
  const { rules } = build.request.playbook;
  const plays = [...new Set(rules.flatMap((rule) => rule.play ?? []))];
  const ofRules = build.dialect.concat(
    plays.map((play) => {
      const any = rules.filter((rule) => rule.play === play).map((rule) => fired(rule.id));
      return sql`CASE WHEN ${join(any, sql` OR `)} THEN ${value(`;${play}`)} END`;
    }),
  );
  const ofGate = byGate(build, (gate) => (gate.play ? value(gate.play) : undefined), sql`NULL`);
  const low = sql`CASE WHEN p.channel IN ('mail', 'dm') THEN ${value(fallbackPlays.written)} ELSE ${value(fallbackPlays.personal)} END`;
  return sql`coalesce(${ofGate}, nullif(substr(${ofRules}, 2), ''), ${low})`;
}

/**
 * What to do next: the gate's word, else that of a rule itself, else that of the first play of the rules
 * that fired. Where contact is wanted and no permitted channel has an address, finding one comes before any
 * play. A phrase that tells a fact of the account is the account's own: NULL in its case.
 */
export function nextActionOf(build: Build): { readonly shared: Fragment; readonly own: Fragment } {
  const { rules, gates, plays } = build.request.playbook;
  const phrases = [...rules, ...gates, ...Object.values(plays)].flatMap(
    ({ next_action: action }) => action ?? [],
  );
  return {
    shared: nextAction(build, false, sql`p.in_contact`),
    own: phrases.some((action) => phrase(build, action).isOwn)
      ? nextAction(build, true, inContact)
      : sql`NULL`,
  };
}

function nextAction(build: Build, isOwn: boolean, isInContact: Fragment): Fragment {
  const { rules, plays } = build.request.playbook;
  const said = (action: Phrase | undefined) => {
    const piece = action === undefined ? shared(sql`''`) : phrase(build, action);
    return piece.isOwn === isOwn ? piece.text : sql`NULL`;
  };
  const step = (rule: Rule, action: Phrase | undefined) =>
    action === undefined ? [] : [sql`WHEN ${fired(rule.id)} THEN ${said(action)}`];
  const steps = [
    ...rules.flatMap((rule) => step(rule, rule.next_action)),
    ...rules.flatMap((rule) =>
      step(rule, rule.play === undefined ? undefined : plays[rule.play]?.next_action),
    ),
  ];
  const play = (id: string) => said(plays[id]?.next_action);
  const fallback = sql`CASE WHEN p.channel IN ('mail', 'dm') THEN ${play(fallbackPlays.written)} WHEN p.channel <> 'none' THEN ${play(fallbackPlays.personal)} END`;
  const ofRules =
    steps.length === 0 ? fallback : sql`CASE ${join(steps, sql` `)} ELSE ${fallback} END`;
  const ofGate = byGate(build, (gate) => said(gate.next_action), ofRules);
  return sql`CASE WHEN p.channel = 'none' AND ${isInContact} THEN ${play(fallbackPlays.unreachable)} ELSE ${ofGate} END`;
}

/** Every gate that applies but did not decide, what the data revealed, and what rules flag. */
function flagsOf(build: Build): readonly Piece[] {
  const { playbook } = build.request;
  const code = (test: Fragment, word: string) => where(test, shared(value(`;${word}`)));
  const others = gatesInOrder(playbook.gates).map((gate, index): Piece => {
    const { reason } = gate;
    const isOwn = typeof reason !== "string";
    const text = isOwn ? sql`coalesce(p.${name(reason.field)}, '')` : value(reason);
    return where(sql`p.${name(gateColumn(gate.id))} AND p.gate <> ${value(index + 1)}`, {
      isOwn,
      text: sql`${value(`;${gate.list}/`)} || ${text}`,
    });
  });
  const rules = playbook.rules.flatMap((rule) =>
    rule.flag === undefined ? [] : [code(fired(rule.id), rule.flag)],
  );
  const facts = Object.keys(factFlags).map((word) => code(sql`p.${name(flagColumn(word))}`, word));
  const { test, isOwn } = hasNoOffer(build);
  const idle = code(
    sql`${isOwn ? inContact : sql`p.in_contact`} AND ${test}`,
    "no_reason_to_contact",
  );
  return [
    ...others,
    ...rules,
    ...facts,
    { ...idle, isOwn },
    { text: sql`p.unreadable`, isOwn: true },
  ];
}

/** Whether the data raises a flag, as a column of a case. */
export const flagColumn = (word: string) => `flag_${word}`;

/** Flags that the data itself raises (MISSION 7): their words, and how the facts tell. */
export const factFlags: Readonly<Record<string, Fragment>> = {
  status_conflict: sql`p.is_status_conflict`,
  type_inferred: sql`p.type_inferred`,
  stopped_by_name: sql`p.is_stopped_by_name`,
  tenure_from_orders: sql`p.tenure_source = 'orders'`,
  contract_dates_reversed: sql`p.dates_reversed`,
  future_date: sql`p.has_future_date`,
  negative_amount: sql`(p.total_amount < 0 OR p.expected_amount < 0)`,
  generated_key: sql`p.account_key LIKE 'row:%'`,
  duplicate_rows: sql`p.row_count > 1`,
  contact_left: sql`p.contact_left`,
};

/**
 * A fact is missing when it is NULL and a rule or gate could not be decided for the want of it; and
 * the addresses that a channel would need. An e-mail address that only waits for a recorded basis is named
 * where the account gets no call: with the basis it could have a mail.
 */
function missingOf(build: Build): readonly Piece[] {
  const facts = [...undecided(build)].map(([field, columns]) => {
    const tests = columns.map((column) => sql`${name(column)} IS NULL`);
    return sql`CASE WHEN p.${name(lacks(field))} AND (${join(tests, sql` OR `)}) THEN ${value(`;${field}`)} END`;
  });
  return [
    ...facts,
    sql`CASE WHEN p.has_usable_email THEN '' ELSE ';email' END`,
    sql`CASE WHEN p.waits_for_basis AND p.channel IN ('dm', 'none') THEN ';mail_consent' END`,
    sql`CASE WHEN p.has_phone THEN '' ELSE ';phone' END`,
    sql`CASE WHEN p.has_address THEN '' ELSE ';address' END`,
  ].map(shared);
}

/** Whether a fact is unknown, as a column of a case. */
export const lacks = (field: string) => `lacks_${field}`;

/** Each fact that rules and gates ask for, with the verdicts that cannot be reached without it. */
export function undecided(build: Build): ReadonlyMap<string, readonly string[]> {
  const { rules, gates } = build.request.playbook;
  const columns = new Map<string, readonly string[]>();
  const note = (fields: readonly string[], column: string) => {
    for (const field of new Set(fields)) {
      if (!alwaysKnown.has(field)) columns.set(field, [...(columns.get(field) ?? []), column]);
    }
  };
  for (const rule of rules) note(fieldsOf(rule.when), hitColumn(rule.id));
  for (const gate of gates) note(fieldsOf(gate.when), gateColumn(gate.id));
  return columns;
}

/** Facts whose absence says “no such thing here”, not “unknown”. */
const alwaysKnown = new Set(["note_caution", "blacklist_reason", "suppress_reason"]);
