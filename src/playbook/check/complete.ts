import { fallbackPlays } from "../../domain/codes.ts";
import { checkPhrases } from "../../locale/playbook-check.ts";
import { type Path, pathText, unknownName } from "./finding.ts";
import type { Scene } from "./scene.ts";
import { checkSentence } from "./sentences.ts";
import { isTable, type Table, tableOf } from "./table.ts";

/** Sections whose keys are ours: whatever the standard playbook says there must be said somewhere. Of plays, those that no rule need name. */
const required = [
  "vocabulary",
  "windows",
  "gates",
  "groups",
  "rules",
  "value",
  "priority",
  "plays",
  "channels",
];
const keyedByUser = ["gates", "groups", "rules"];
const requiredPlays = Object.fromEntries(Object.values(fallbackPlays).map((play) => [play, true]));
const fewPaths = 6;

/** What is said nowhere, neither in the file nor in what it extends. */
export function checkComplete(scene: Scene): void {
  const missing = required.flatMap((section) => {
    const pattern = keyedByUser.includes(section) ? true : scene.standard?.[section];
    return lacking({ [section]: section === "plays" ? requiredPlays : pattern }, scene.merged, []);
  });
  if (missing.length === 0) return;
  const more = missing.length > fewPaths ? ", …" : "";
  scene.report(["extends"], checkPhrases.incomplete, {
    missing: missing.slice(0, fewPaths).map(pathText).join(", ") + more,
  });
}

/** Paths that the pattern has and the other has not. */
function lacking(pattern: unknown, other: unknown, at: Path): readonly Path[] {
  if (other === undefined) return pattern === undefined ? [] : [at];
  if (!isTable(pattern) || !isTable(other)) return [];
  return Object.keys(pattern).flatMap((key) => lacking(pattern[key], other[key], [...at, key]));
}

/** Groups and plays of the file: whole after merging, and in both languages. */
export function checkOwnTables(scene: Scene): void {
  const groups = tableOf(scene.merged["groups"]);
  for (const name of Object.keys(tableOf(scene.file["groups"]))) {
    const own = tableOf(tableOf(scene.file["groups"])[name]);
    const whole = tableOf(groups[name]);
    for (const key of ["max", "min", "label"].filter((part) => whole[part] === undefined)) {
      scene.report(["groups", name, key], checkPhrases.missing);
    }
    checkSentence(own["label"], whole["label"], ["groups", name, "label"], scene);
  }
  const plays = tableOf(scene.merged["plays"]);
  for (const name of Object.keys(tableOf(scene.file["plays"]))) {
    const own = tableOf(tableOf(scene.file["plays"])[name])["next_action"];
    const at = ["plays", name, "next_action"];
    const whole = tableOf(plays[name])["next_action"];
    if (whole === undefined) scene.report(at, checkPhrases.missing);
    checkSentence(own, whole, at, scene);
  }
  checkStops(scene);
}

/** A stop reason of the vocabulary: `extends` has them all, so only a foreign code is possible. */
function checkStops(scene: Scene): void {
  const stops = tableOf(tableOf(scene.merged["vocabulary"])["stop"]);
  for (const name of Object.keys(tableOf(tableOf(scene.file["vocabulary"])["stop"]))) {
    const whole = tableOf(stops[name]);
    for (const key of ["words", "channels"].filter((part) => whole[part] === undefined)) {
      scene.report(["vocabulary", "stop", name, key], checkPhrases.missing);
    }
  }
}

/** `extends` names a shipped playbook; those that have no rules are not worth proposing. */
export function checkExtends(scene: Scene, bases: Readonly<Record<string, Table>>): void {
  const name = scene.file["extends"];
  if (typeof name === "string" && !Object.hasOwn(bases, name)) {
    const proposed = Object.keys(bases).filter((base) => bases[base]?.["rules"] !== undefined);
    scene.report(["extends"], unknownName("playbook", name, proposed));
  }
}
