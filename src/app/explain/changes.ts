import { channels } from "../../domain/channels.ts";
import { isFeature, features } from "../../domain/features.ts";
import { listContact } from "../../domain/lists.ts";
import { fill, type Phrase, type Values } from "../../errors.ts";
import { changePhrases as phrases, missingReach } from "../../locale/explain.ts";
import { fieldsOf } from "../../plan/condition.ts";
import type { Language } from "../../plan/request.ts";
import type { Playbook } from "../../playbook/types.ts";
import type { RunRequest } from "../contract.ts";
import type { Scored } from "../scored.ts";
import { points } from "./groups.ts";
import type { Say } from "./say.ts";
import type { Standing } from "./standing.ts";
import { timeChanges } from "./time-changes.ts";
import { type Verdicts, verdictsOf, verdictsUnder } from "./verdicts.ts";

/** Sentences on what would change the place of an account: computed by the plan, in order of weight. */
export async function changesOf(
  standing: Standing,
  row: Readonly<Record<string, string>>,
  now: Verdicts,
  run: RunRequest,
  scored: Scored,
): Promise<readonly string[]> {
  const say = (phrase: Phrase, values: Values) => fill(phrase[run.language], values);
  return [
    ...(await gateLifted(standing.account, now, run, scored, say)),
    ...(await timeChanges(standing.account, now, scored, say)),
    ...noChannel(standing, row, say),
    // Where nobody may be contacted, neither priority nor rank matters.
    ...(listContact[standing.list] === "none"
      ? []
      : [...nextPriority(now, row, run.playbook, say), ...rankAbove(standing, now, say)]),
  ];
}

/** What lifts the gate that decides, and the list the account would stand on then. */
async function gateLifted(
  account: number,
  { gate, list }: Verdicts,
  run: RunRequest,
  { engine, request }: Scored,
  say: Say,
): Promise<readonly string[]> {
  // A declared wait ends by the calendar alone: timeChanges tells its day.
  if (gate === undefined || gate.not_before !== undefined || list === "new_prospect") return [];
  const fields = fieldsOf(gate.when);
  if (fields.includes("signed_off")) {
    const [then] = await verdictsUnder(engine, request, account, [{ facts: { signed_off: true } }]);
    const months = run.playbook.windows.sign_off_months;
    return then === undefined || then.gate === gate
      ? []
      : [say(phrases.signOff, { list: then.list, months })];
  }
  if (list === "not_target" && typeof gate.reason === "string") {
    const include = [...request.include, gate.reason];
    const then = await verdictsOf(engine, { ...request, include }, account);
    return [say(phrases.include, { reason: gate.reason, list: then.list })];
  }
  const gates = run.playbook.gates.filter(({ id }) => id !== gate.id);
  const then = await verdictsOf(
    engine,
    { ...request, playbook: { ...run.playbook, gates } },
    account,
  );
  if (list === "blacklisted") return [say(phrases.offBlacklist, { list: then.list })];
  if (list === "suppressed") return [say(phrases.newPermission, { list: then.list })];
  const facts = [...new Set(fields.flatMap((field) => columnsOf(field)))].join(", ");
  // Without the gate the account would stand where it stands: what it lacks decides.
  return then.list === list
    ? [say(phrases.completed, { facts })]
    : [say(phrases.corrected, { facts, list: then.list })];
}

function columnsOf(field: string): readonly string[] {
  if (!isFeature(field)) return [field];
  return features[field].from.length === 0 ? [field] : features[field].from;
}

/** What a channel needs besides a permission, as the column `missing` names it. */
const reachOf = { mail: "email", dm: "address", phone: "phone", sms: "phone" } as const;
const reach = (needs: string, language: Language) => missingReach[needs]?.label[language] ?? needs;

/** On a list that may be contacted, and yet no way to do so. */
function noChannel(
  { list }: Standing,
  row: Readonly<Record<string, string>>,
  say: Say,
): readonly string[] {
  if (listContact[list] === "none" || row["channel"] !== "none") return [];
  const missing = (row["missing"] ?? "").split(";");
  const said = channels.map((channel) => {
    const permission = `${channel}_ok=${row[`${channel}_ok`] ?? ""}`;
    const needs = reachOf[channel];
    const isUseless = row[`${channel}_ok`] === "yes" && missing.includes(needs);
    return isUseless
      ? say(phrases.unreachable, {
          permission,
          what_en: reach(needs, "en"),
          what_ja: reach(needs, "ja"),
        })
      : permission;
  });
  return [say(phrases.noChannel, { channels: said.join(", ") })];
}

/** How far the next priority is. An account brought back by --include stays low whatever its score. */
function nextPriority(
  { score }: Verdicts,
  row: Readonly<Record<string, string>>,
  { priority }: Playbook,
  say: Say,
): readonly string[] {
  const own = Number(score);
  const next = Object.entries(priority)
    .filter(([, from]) => from > own)
    .toSorted((a, b) => a[1] - b[1])[0];
  const byScore = Object.entries(priority)
    .filter(([, from]) => from <= own)
    .toSorted((a, b) => b[1] - a[1])[0];
  if (next === undefined || row["priority"] !== (byScore?.[0] ?? "low")) return [];
  return [
    say(phrases.nextPriority, { points: points(next[1] - own), priority: next[0], from: next[1] }),
  ];
}

function rankAbove({ rank, above }: Standing, { score }: Verdicts, say: Say): readonly string[] {
  if (above === undefined) return [];
  const gap = Number(above) - Number(score);
  const values = { rank: rank - 1, score: above, points: points(gap) };
  // One brought back by --include stands behind accounts of any score.
  if (gap < 0) return [];
  return [say(gap === 0 ? phrases.rankEqual : phrases.rankAbove, values)];
}
