import { nearest } from "../../domain/nearest.ts";
import { checkPhrases, kindWords } from "../../locale/playbook-check.ts";
import { extend } from "../resolve.ts";
import { checkCondition } from "./condition.ts";
import { type Path, say, unknownName } from "./finding.ts";
import type { Scene } from "./scene.ts";
import { checkSentence } from "./sentences.ts";
import { entriesOf, isTable, listOf, type Table, tableOf } from "./table.ts";

/** What differs between the two kinds of entry. */
export interface EntryKind {
  readonly kind: "rule" | "gate";
  readonly section: "rules" | "gates";
  /** Without these a new entry says nothing. */
  readonly needs: readonly string[];
  readonly sentences: readonly string[];
  /** What only this kind has. `whole` is the entry with what it inherits. */
  readonly check: (own: Table, whole: Table, at: Path, scene: Scene) => void;
}

/** Each entry of `rules` or `gates`, whatever is wrong with the others. */
export function checkEntries(kind: EntryKind, scene: Scene): void {
  const seen = new Set<string>();
  listOf(scene.file[kind.section]).forEach((entry, index) => {
    if (!isTable(entry)) return;
    const at = [kind.section, index];
    const id = entry["id"];
    if (typeof id === "string") {
      if (seen.has(id)) scene.report([...at, "id"], checkPhrases.duplicateId, { id });
      seen.add(id);
    }
    checkEntry(kind, entry, at, scene);
  });
}

function checkEntry(kind: EntryKind, entry: Table, at: Path, scene: Scene): void {
  const inherited = entriesOf(scene.inherited, kind.section).find(({ id }) => id === entry["id"]);
  const whole = inherited === undefined ? entry : merged(inherited, entry);
  if (inherited === undefined) checkNew(kind, entry, at, scene);
  if (Object.hasOwn(entry, "when")) checkCondition(entry["when"], [...at, "when"], scene);
  for (const key of kind.sentences) checkSentence(entry[key], whole[key], [...at, key], scene);
  if (typeof entry["play"] === "string") {
    const plays = Object.keys(tableOf(scene.merged["plays"]));
    if (!plays.includes(entry["play"])) {
      scene.report([...at, "play"], unknownName("play", entry["play"], plays));
    }
  }
  kind.check(entry, whole, at, scene);
}

/** The entry as the plan will see it. */
function merged(inherited: Table, entry: Table): Table {
  const file = extend({ version: 1, rules: [inherited] }, { version: 1, rules: [entry] });
  return tableOf(listOf(file["rules"])[0]);
}

/** An id that is not inherited makes a new entry; one that lacks its parts was meant to be another. */
function checkNew({ kind, section, needs }: EntryKind, entry: Table, at: Path, scene: Scene): void {
  const missing = needs.filter((key) => !Object.hasOwn(entry, key));
  const id = entry["id"];
  if (missing.length === 0 || typeof id !== "string") return;
  const near = nearest(
    id,
    entriesOf(scene.inherited, section).map((other) => other.id),
  );
  const values = { kind: kindWords[kind], needs: needs.join(", ") };
  if (near !== undefined) {
    scene.report([...at, "id"], say(checkPhrases.notInherited, { ...values, word: id, near }));
    return;
  }
  for (const key of missing) scene.report([...at, key], checkPhrases.missingForNew, values);
}
