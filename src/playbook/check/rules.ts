import { checkPhrases } from "../../locale/playbook-check.ts";
import type { EntryKind } from "./entries.ts";
import { type Path, unknownName } from "./finding.ts";
import type { Scene } from "./scene.ts";
import { entriesOf, type Table, tableOf } from "./table.ts";

export const rules: EntryKind = {
  kind: "rule",
  section: "rules",
  needs: ["group", "when", "points", "sentence"],
  sentences: ["sentence", "next_action", "offer"],
  check: checkRule,
};

function checkRule(own: Table, whole: Table, at: Path, scene: Scene): void {
  const groups = tableOf(scene.merged["groups"]);
  const group = own["group"];
  if (typeof group === "string" && !Object.hasOwn(groups, group)) {
    scene.report([...at, "group"], unknownName("group", group, Object.keys(groups)));
  }
  const place = Object.hasOwn(own, "points") ? "points" : "group";
  if (Object.hasOwn(own, place)) checkPoints(whole, [...at, place], scene);
}

/** Inherited rules whose group was narrowed by this file. */
export function checkNarrowedGroups(scene: Scene): void {
  const own = tableOf(scene.file["groups"]);
  const written = new Set(entriesOf(scene.file, "rules").map(({ id }) => id));
  for (const rule of entriesOf(scene.merged, "rules")) {
    const group = String(rule["group"]);
    if (rule["enabled"] !== false && !written.has(rule.id) && Object.hasOwn(own, group)) {
      checkPoints(rule, ["groups", group], scene);
    }
  }
}

function checkPoints(rule: Table, at: Path, scene: Scene): void {
  const { points, group } = rule;
  // A rule of 0 points only says something.
  if (typeof points !== "number" || points === 0 || typeof group !== "string") return;
  const { max, min } = tableOf(tableOf(scene.merged["groups"])[group]);
  if (typeof max !== "number" || typeof min !== "number") return;
  if (points > max || points < min) {
    const values = { points, group, max, min, rule: String(rule["id"]) };
    scene.report(at, checkPhrases.pointsBeyond, values);
  }
}
