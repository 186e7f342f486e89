import { checkPhrases } from "../../locale/playbook-check.ts";
import { type Path, unknownName } from "./finding.ts";
import type { Scene } from "./scene.ts";
import { isTable } from "./table.ts";

/** What is written of a sentence names facts; `whole` is the sentence with what it inherits. */
export function checkSentence(own: unknown, whole: unknown, at: Path, scene: Scene): void {
  if (!isTable(own)) return;
  for (const [language, template] of Object.entries(own)) {
    if (typeof template === "string") checkPlaceholders(template, [...at, language], scene);
  }
  for (const language of ["ja", "en"]) {
    if (!isTable(whole) || whole[language] === undefined) {
      scene.report([...at, language], checkPhrases.missingLanguage);
    }
  }
}

function checkPlaceholders(template: string, at: Path, scene: Scene): void {
  for (const [, name = ""] of template.matchAll(/\{(\w+)\}/g)) {
    if (!scene.fields.has(name)) {
      scene.report(at, unknownName("field", name, scene.fields.keys()));
    }
  }
  const stray = /\{[^{}]*\}?|\}/.exec(template.replaceAll(/\{\w+\}/g, ""));
  if (stray !== null) scene.report(at, checkPhrases.placeholder, { braces: stray[0] });
}
