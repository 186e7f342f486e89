import { isSame } from "./equal.ts";
import { checkPhrases } from "../../locale/playbook-check.ts";
import type { EntryKind } from "./entries.ts";
import { type Path, unknownName } from "./finding.ts";
import type { Scene } from "./scene.ts";
import { entriesOf, isTable, type Table } from "./table.ts";

export const gates: EntryKind = {
  kind: "gate",
  section: "gates",
  needs: ["list", "reason", "when", "sentence"],
  sentences: ["sentence", "next_action"],
  check: checkGate,
};

/** They keep letters from those who must not get one (MISSION C4, W4, P8): a playbook cannot open them. */
const protectedGates = ["blacklisted", "closed", "suppressed", "trouble"];
const changeable = ["id", "sentence", "next_action"];

function checkGate(own: Table, whole: Table, at: Path, scene: Scene): void {
  checkReason(own["reason"], [...at, "reason"], scene);
  checkWait(own, whole, at, scene);
  const id = String(own["id"]);
  if (!protectedGates.includes(id)) return;
  const standard = entriesOf(scene.standard, "gates").find((gate) => gate.id === id);
  for (const key of Object.keys(own).filter((name) => !changeable.includes(name))) {
    const before = key === "enabled" ? true : standard?.[key];
    if (!isSame(own[key], before)) {
      scene.report([...at, key], checkPhrases.protectedChange, { id });
    }
  }
}

function checkReason(reason: unknown, at: Path, scene: Scene): void {
  const name = isTable(reason) ? reason["field"] : undefined;
  if (typeof name !== "string") return;
  const field = scene.fields.get(name);
  if (field === undefined) {
    scene.report([...at, "field"], unknownName("field", name, scene.fields.keys()));
  } else if (field.type !== "text" && field.type !== "enum") {
    scene.report([...at, "field"], checkPhrases.reasonNotText, { field: name });
  }
}

function checkWait(own: Table, whole: Table, at: Path, scene: Scene): void {
  const touches = Object.hasOwn(own, "not_before") || Object.hasOwn(own, "list");
  if (!touches || typeof whole["list"] !== "string") return;
  const isNurture = whole["list"] === "nurture";
  const waits = whole["not_before"] !== undefined;
  if (waits && !isNurture) scene.report([...at, "not_before"], checkPhrases.onlyNurture);
  if (!waits && isNurture) scene.report([...at, "not_before"], checkPhrases.nurtureWait);
}

/** A playbook that extends nothing must bring the guarding gates itself; no gates at all is told elsewhere. */
export function checkProtectedPresent(scene: Scene): void {
  const present = new Set(entriesOf(scene.merged, "gates").map(({ id }) => id));
  if (present.size === 0) return;
  for (const id of protectedGates.filter((name) => !present.has(name))) {
    scene.report(["gates"], checkPhrases.protectedMissing, { id });
  }
}
