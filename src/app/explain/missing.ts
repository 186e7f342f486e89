import { type Feature, features, isFeature } from "../../domain/features.ts";
import { missingReach } from "../../locale/explain.ts";
import type { Playbook } from "../../playbook/types.ts";
import type { MissingFact, RunRequest } from "../contract.ts";

/** The codes of the column `missing`, each with its label and the columns that would buy it. */
export function missingFacts(codes: string, { language, playbook }: RunRequest): MissingFact[] {
  return codes
    .split(";")
    .filter((code) => code !== "")
    .map((fact) => {
      const known: { label: Feature["label"]; columns: readonly string[] } = isFeature(fact)
        ? { label: features[fact].label, columns: features[fact].from }
        : (missingReach[fact] ?? declared(fact, playbook));
      return { fact, label: known.label[language], columns: known.columns };
    });
}

/** A column that the playbook itself declares. */
function declared(
  fact: string,
  playbook: Playbook,
): { label: Feature["label"]; columns: readonly string[] } {
  return { label: { en: fact, ja: fact }, columns: playbook.declared[fact]?.header ?? [fact] };
}
