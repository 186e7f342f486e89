import { customerColumns } from "../../domain/columns.ts";
import { isFeature } from "../../domain/features.ts";
import { rankedColumnNames } from "../../domain/ranked-columns.ts";
import { checkPhrases, shapePhrases } from "../../locale/playbook-check.ts";
import { code } from "../schema/parts.ts";
import { unknownName } from "./finding.ts";
import { isPlanWord } from "./plan-words.ts";
import type { Scene } from "./scene.ts";
import { isTable, type Table, tableOf } from "./table.ts";

/** `columns`: headers of canonical columns, and the user's own typed columns. */
export function checkColumns(scene: Scene): void {
  const names = canonicalNames();
  for (const [name, given] of Object.entries(tableOf(scene.file["columns"]))) {
    const at = ["columns", name];
    if (!isTable(given)) {
      if (!names.includes(name)) scene.report(at, unknownName("column", name, names));
    } else if (names.includes(name)) {
      scene.report(at, checkPhrases.alreadyColumn, { name });
    } else if (isFeature(name) || (rankedColumnNames as readonly string[]).includes(name)) {
      scene.report(at, checkPhrases.alreadyFact, { name });
    } else if (isPlanWord(name)) {
      scene.report(at, checkPhrases.planWord, { name });
    } else if (!code.safeParse(name).success) {
      scene.report(at, shapePhrases.codeForm);
    }
  }
}

function canonicalNames(): readonly string[] {
  return customerColumns.map((column) => column.name);
}

/** What a test's `given` may hold: canonical columns and declared ones. */
export function givenNames(merged: Table): readonly string[] {
  const declared = Object.entries(tableOf(merged["columns"])).filter(([, given]) => isTable(given));
  return [...canonicalNames(), ...declared.map(([name]) => name)];
}
