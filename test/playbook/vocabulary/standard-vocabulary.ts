import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Vocabulary } from "../../../src/playbook/vocabulary/types.ts";

const file = new URL("../../../src/playbook/presets/vocabulary.yaml", import.meta.url);

/** The shipped vocabulary, as the preset declares it. */
export const standard = parse(readFileSync(file, "utf8")).vocabulary as Vocabulary;

/**
 * Spellings of a word with `{a|b|}`, so many that each choice stands in one of them. All of them would be
 * thousands.
 */
export function spellingsOf(word: string): readonly string[] {
  const choices = [...word.matchAll(/\{([^}]*)\}/g)].map(([, inner = ""]) => inner.split("|"));
  const most = Math.max(1, ...choices.map((choice) => choice.length));
  const nth = (index: number) => {
    let at = 0;
    return word.replace(/\{[^}]*\}/g, () => {
      const choice = choices[at++] ?? [];
      return choice[index % choice.length] ?? "";
    });
  };
  return [...new Set(Array.from({ length: most }, (_, index) => nth(index)))];
}
