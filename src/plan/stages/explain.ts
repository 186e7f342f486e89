import { wholeText } from "../pieces.ts";
import { type Build, type Columns, type Stage, stage } from "../stage.ts";
import { name, sql } from "../sql.ts";
import { withCase } from "./cases.ts";
import { byGate } from "./gated.ts";
import { decided } from "./standings.ts";
import { inContact, joinedTexts, nextActionOf } from "./texts.ts";

/** What a person reads about each account: why, flags, what is missing, what to say and do next. */
export function explain(build: Build): Stage {
  const joined = joinedTexts(build).map((text) => {
    const whole = wholeText(text, build.dialect);
    // What to say is for those who may be spoken to: nothing tempts anybody to ring a list without contact.
    return [
      text.column,
      text.column === "reason_to_contact" ? sql`CASE WHEN ${inContact} THEN ${whole} END` : whole,
    ] as const;
  });
  const texts: Columns = [
    [
      "not_before",
      byGate(build, (gate) => (gate.not_before ? sql`p.not_before` : undefined), sql`NULL`),
    ],
    ["play", sql`k.play`],
    ["next_action", sql`coalesce(k.next_action, ${nextActionOf(build).own})`],
    ...joined,
  ];
  const facts = build
    .columnsOf("results")
    .filter((column) => printed.has(column))
    .map((column) => [column, sql`p.${name(column)}`] as const);
  return stage(
    "explained",
    [...facts, ...texts],
    withCase(sql`results`, build.columnsOf("cases")),
    "view",
  );
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
