import { channels } from "../../domain/channels.ts";
import { sharedRuns } from "../pieces.ts";
import { type Build, type Columns, type Stage, stage } from "../stage.ts";
import { comma, type Fragment, join, name, sql, value } from "../sql.ts";
import { gateColumn, hitColumn } from "./points.ts";
import {
  factFlags,
  flagColumn,
  inContact,
  joinedTexts,
  lacks,
  nextActionOf,
  playOf,
  undecided,
} from "./texts.ts";

/**
 * What is said of an account depends on the answers to a few dozen questions: which rules fired, which
 * facts are unknown, through which channel it goes. Accounts with the same answers are one case, and its
 * texts are made once, not once per account (docs/decisions/0006). A case is a number, or a few: each answer
 * is a digit, whose base is the count of answers that there are.
 */
interface Question {
  /** The answer is a column of this name to those who make the texts. */
  readonly column: string;
  readonly answers: number;
  /** The answer, from 0, times the place of its digit; over what is known of the account. */
  readonly digit: (place: number) => Fragment;
  /** Back from the digit to the answer. */
  readonly answer: (digit: Fragment) => Fragment;
}

function questions(build: Build): readonly Question[] {
  const { rules, gates } = build.request.playbook;
  const { integer, bigInteger } = build.dialect.types;
  // Constants, not products: an engine multiplies with a look at each row for an overflow.
  const zero = sql`CAST(0 AS ${bigInteger})`;
  /** TRUE, FALSE, or NULL where it could not be reached. */
  const verdict = (column: string): Question => ({
    column,
    answers: 3,
    digit: (place) =>
      sql`CASE WHEN p.${name(column)} THEN ${value(2 * place)} WHEN p.${name(column)} IS NULL THEN ${zero} ELSE ${value(place)} END`,
    answer: (digit) => sql`CASE ${digit} WHEN 2 THEN TRUE WHEN 1 THEN FALSE END`,
  });
  /** Unknown counts as no. */
  const yesNo = (column: string, test: Fragment): Question => ({
    column,
    answers: 2,
    digit: (place) => sql`CASE WHEN ${test} THEN ${value(place)} ELSE ${zero} END`,
    answer: (digit) => sql`(${digit} = 1)`,
  });
  const oneOf = (column: string, codes: readonly string[]): Question => {
    const each = (write: (code: Fragment, answer: number) => Fragment) =>
      join(
        codes.map((code, index) => write(value(code), index + 1)),
        sql` `,
      );
    return {
      column,
      answers: codes.length + 1,
      digit: (place) =>
        sql`CASE p.${name(column)} ${each((code, answer) => sql`WHEN ${code} THEN ${value(answer * place)}`)} ELSE ${zero} END`,
      answer: (digit) =>
        sql`CASE ${digit} ${each((code, answer) => sql`WHEN ${value(answer)} THEN ${code}`)} END`,
    };
  };
  return [
    {
      column: "gate",
      answers: gates.length + 1,
      digit: (place) => sql`CAST(p.gate AS ${bigInteger}) * ${value(place)}`,
      answer: (digit) => sql`CAST(${digit} AS ${integer})`,
    },
    oneOf("channel", [...channels, "none"]),
    yesNo("in_contact", inContact),
    ...rules.map(({ id }) => verdict(hitColumn(id))),
    ...gates.map(({ id }) => verdict(gateColumn(id))),
    ...[...undecided(build).keys()].map((field) =>
      // Who is not ranked has no rank for want of an amount.
      yesNo(lacks(field), sql`p.${name(field === "value_rank" ? "value_amount" : field)} IS NULL`),
    ),
    yesNo("has_usable_email", usableEmail),
    yesNo("waits_for_basis", sql`(${inContact} AND p.mail_ok = 'review' AND ${usableEmail})`),
    yesNo("has_phone", sql`p.has_phone`),
    yesNo("has_address", sql`p.has_address`),
    ...Object.entries(factFlags).map(([word, test]) => yesNo(flagColumn(word), test)),
  ];
}

const usableEmail = sql`(p.has_email AND NOT p.contact_left)`;

/** A question, and the place of its digit in the number that is the column `number`. */
interface Placed {
  readonly question: Question;
  readonly number: string;
  readonly place: number;
}

/** As many numbers as it takes: each stays an exact integer, here and in every engine. */
function placed(build: Build): readonly Placed[] {
  let count = 1;
  let place = 1;
  return questions(build).map((question) => {
    if (place * question.answers > Number.MAX_SAFE_INTEGER) {
      count += 1;
      place = 1;
    }
    const found = { question, number: `case_${count}`, place };
    place *= question.answers;
    return found;
  });
}

/** The numbers of an account's case, over what routing has decided. */
export function caseNumbers(build: Build): Columns {
  const all = placed(build);
  return [...new Set(all.map(({ number }) => number))].map((number) => {
    const digits = all
      .filter((digit) => digit.number === number)
      .map(({ question, place }) => question.digit(place));
    return [number, join(digits, sql` + `)];
  });
}

/** The cases that there are, with their answers. */
export function answers(build: Build): Stage {
  const all = placed(build);
  const numbers = [...new Set(all.map(({ number }) => number))].map(name);
  // Exact: the division leaves no rest.
  const digits = all.map(({ number, place, question: { column, answers: count } }) => {
    const upTo = (end: number) => sql`${name(number)} % ${value(end)}`;
    return sql`(${upTo(place * count)} - ${upTo(place)}) / ${value(place)} AS ${name(column)}`;
  });
  const distinct = sql`(SELECT DISTINCT ${join(numbers, comma)} FROM standings) AS numbers`;
  return stage(
    "answers",
    [
      ...numbersIn(build.columnsOf("standings")).map(
        (number) => [number, sql`d.${name(number)}`] as const,
      ),
      ...all.map(
        ({ question: { column, answer } }) => [column, answer(sql`d.${name(column)}`)] as const,
      ),
    ],
    sql`(SELECT ${join([...numbers, ...digits], comma)} FROM ${distinct}) AS d`,
  );
}

/** What is said in each case: texts, and the runs of texts that name no fact of the account. */
export function cases(build: Build): Stage {
  const numbers = numbersIn(build.columnsOf("answers"));
  return stage(
    "cases",
    [
      ...numbers.map((number) => [number, sql`p.${name(number)}`] as const),
      ["play", playOf(build)],
      ["next_action", nextActionOf(build).shared],
      ...joinedTexts(build).flatMap((text) => sharedRuns(text, build.dialect)),
    ],
    sql`answers AS p`,
    true,
  );
}

/** Rows `p` of accounts with their case `k`; `columns` are those of `cases`. */
export function withCase(accounts: Fragment, columns: readonly string[]): Fragment {
  const isSame = numbersIn(columns).map((number) => sql`k.${name(number)} = p.${name(number)}`);
  return sql`${accounts} AS p JOIN cases AS k ON ${join(isSame, sql` AND `)}`;
}

function numbersIn(columns: readonly string[]): readonly string[] {
  return columns.filter((column) => /^case_\d+$/.test(column));
}
