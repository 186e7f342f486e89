import { checkPhrases } from "../../locale/playbook-check.ts";
import { checkComparison, comparators } from "./comparison.ts";
import { type Path, unknownName } from "./finding.ts";
import type { Scene } from "./scene.ts";
import { isTable, type Table } from "./table.ts";

const combinators = ["all", "any", "not"] as const;

/** A condition and all within it; every leaf is looked at, whatever is wrong around it. */
export function checkCondition(condition: unknown, at: Path, scene: Scene): void {
  if (!isTable(condition)) {
    scene.report(at, checkPhrases.notCondition);
    return;
  }
  const combined = combinators.filter((key) => Object.hasOwn(condition, key));
  checkKeys(condition, combined, at, scene);
  for (const key of combined) checkCombined(condition[key], [...at, key], key, scene);
  if (combined.length === 0 || Object.hasOwn(condition, "field"))
    checkComparison(condition, at, scene);
}

/** `all` beside `field` would silently lose one of them. */
function checkKeys(condition: Table, combined: readonly string[], at: Path, scene: Scene): void {
  const keys = Object.keys(condition);
  const known = ["field", ...comparators, ...combinators];
  for (const key of keys.filter((name) => !known.includes(name))) {
    scene.report([...at, key], unknownName("key", key, known));
  }
  const leaf = keys.filter(
    (key) => key === "field" || (comparators as readonly string[]).includes(key),
  );
  if (combined.length > 1 || (combined.length > 0 && leaf.length > 0)) {
    scene.report(at, checkPhrases.combined, { keys: [...combined, ...leaf].join(", ") });
  }
}

function checkCombined(
  item: unknown,
  at: Path,
  key: (typeof combinators)[number],
  scene: Scene,
): void {
  if (key === "not") {
    checkCondition(item, at, scene);
  } else if (!Array.isArray(item)) {
    scene.report(at, checkPhrases.notConditions);
    if (isTable(item)) checkCondition(item, at, scene);
  } else {
    if (item.length === 0) scene.report(at, checkPhrases.noConditions);
    item.forEach((part, index) => checkCondition(part, [...at, index], scene));
  }
}
