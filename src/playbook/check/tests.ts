import { checkPhrases } from "../../locale/playbook-check.ts";
import { givenNames } from "./columns.ts";
import { type Path, unknownName } from "./finding.ts";
import type { Scene } from "./scene.ts";
import { entriesOf, listOf, tableOf } from "./table.ts";

/** `tests`: columns and rules that they name exist. Running them is another matter. */
export function checkTests(scene: Scene): void {
  const columns = givenNames(scene.merged);
  listOf(scene.file["tests"]).forEach((test, index) => {
    const at = ["tests", index];
    for (const name of Object.keys(tableOf(tableOf(test)["given"]))) {
      if (!columns.includes(name)) {
        scene.report([...at, "given", name], unknownName("column", name, columns));
      }
    }
    const points = tableOf(tableOf(tableOf(test)["expect"])["points"]);
    for (const id of Object.keys(points)) checkRule(id, [...at, "expect", "points", id], scene);
  });
}

function checkRule(id: string, at: Path, scene: Scene): void {
  const rules = entriesOf(scene.merged, "rules");
  const rule = rules.find((other) => other.id === id);
  if (rule === undefined) {
    scene.report(
      at,
      unknownName(
        "rule",
        id,
        rules.map((other) => other.id),
      ),
    );
  } else if (rule["enabled"] === false) {
    scene.report(at, checkPhrases.pointsOfDisabled, { rule: id });
  }
}
