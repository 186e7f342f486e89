import type { FeatureType } from "../../domain/features.ts";
import { checkPhrases, factTypes } from "../../locale/playbook-check.ts";
import { checkLimit, checkValue } from "./compared.ts";
import { type Path, unknownName } from "./finding.ts";
import type { Field, Scene } from "./scene.ts";
import type { Table } from "./table.ts";

export const comparators = [
  "is",
  "in",
  "gte",
  "gt",
  "lte",
  "lt",
  "contains",
  "known",
  "missing",
] as const;
type Comparator = (typeof comparators)[number];

const limits = ["gte", "gt", "lte", "lt"] as const;
const ofNumbers: readonly Comparator[] = ["is", "in", ...limits, "known", "missing"];

/** What can be asked of a fact of each type. */
export const fitting: Readonly<Record<FeatureType, readonly Comparator[]>> = {
  enum: ["is", "in", "known", "missing"],
  text: ["is", "in", "contains", "known", "missing"],
  integer: ofNumbers,
  decimal: ofNumbers,
  date: ofNumbers,
  boolean: ["is", "known", "missing"],
};

/** Of each of these at most one may stand in a comparison: two say the same twice, or never apply. */
const exclusive: readonly (readonly Comparator[])[] = [
  ["is", "in", "contains", "gte", "missing"],
  ["is", "in", "contains", "gt", "missing"],
  ["is", "in", "contains", "lte", "missing"],
  ["is", "in", "contains", "lt", "missing"],
  ["gte", "gt"],
  ["lte", "lt"],
  ["known", "missing"],
];

/** `{ field, is | in | gte … }`: the fact exists, the comparison fits it and can be true. */
export function checkComparison(test: Table, at: Path, scene: Scene): void {
  const field = fieldOf(test, at, scene);
  const used = comparators.filter((key) => Object.hasOwn(test, key));
  if (used.length === 0) {
    const words = (field ? fitting[field.type] : comparators).join(", ");
    scene.report(at, checkPhrases.noComparator, { words });
  }
  const clashing = new Set(
    exclusive
      .map((set) => used.filter((key) => set.includes(key)))
      .filter((keys) => keys.length > 1)
      .flat(),
  );
  if (clashing.size > 0) {
    const keys = used.filter((key) => clashing.has(key)).join(", ");
    scene.report(at, checkPhrases.contradiction, { keys });
  }
  for (const key of used) checkUsed(key, test, field, at, scene);
  if (clashing.size === 0 && isEmptyRange(test)) scene.report(at, checkPhrases.neverTrue);
}

function fieldOf(test: Table, at: Path, scene: Scene): Field | undefined {
  const name = test["field"];
  if (typeof name !== "string") {
    scene.report([...at, "field"], checkPhrases.missing);
    return undefined;
  }
  const field = scene.fields.get(name);
  if (field === undefined) {
    scene.report([...at, "field"], unknownName("field", name, scene.fields.keys()));
  }
  return field;
}

function checkUsed(
  key: Comparator,
  test: Table,
  field: Field | undefined,
  at: Path,
  scene: Scene,
): void {
  const place = [...at, key];
  if (key === "known" || key === "missing") {
    const opposite = key === "known" ? "missing" : "known";
    if (test[key] !== true) scene.report(place, checkPhrases.onlyTrue, { opposite });
    return;
  }
  const name = String(test["field"]);
  if (field !== undefined && !fitting[field.type].includes(key)) {
    const type = factTypes[field.type] ?? { en: field.type, ja: field.type };
    const words = fitting[field.type].join(", ");
    scene.report(place, checkPhrases.wrongComparator, {
      comparator: key,
      field: name,
      type,
      words,
    });
    return;
  }
  const check = (limits as readonly string[]).includes(key) ? checkLimit : checkValue;
  check(test[key], { key, name, field }, place, scene);
}

/** More than 24 and less than 12. Limits by a window are not looked into. */
function isEmptyRange(test: Table): boolean {
  const low = test["gte"] ?? test["gt"];
  const high = test["lte"] ?? test["lt"];
  if (typeof low !== "number" || typeof high !== "number") return false;
  const touches = Object.hasOwn(test, "gte") && Object.hasOwn(test, "lte");
  return low > high || (low === high && !touches);
}
