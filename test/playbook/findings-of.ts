import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Bases, checkText, type Finding } from "../../src/playbook/check.ts";

const folder = new URL("../../src/playbook/presets/", import.meta.url);

export function presetText(name: string): string {
  return readFileSync(new URL(`${name}.yaml`, folder), "utf8");
}

export const bases: Bases = Object.fromEntries(
  ["standard", "vocabulary"].map((name) => [name, parse(presetText(name))]),
);

/** Findings of a playbook that extends the standard one. */
export function findingsOf(body: string): readonly Finding[] {
  return checkText(`version: 1\nextends: standard\n${body}`, bases).findings;
}

/** As they are printed: `path: message`. */
export function linesOf(body: string): readonly string[] {
  return findingsOf(body).map(({ path, message }) => `${path}: ${message.en}`);
}

/** Findings of one condition in an otherwise right rule, without the path that they share. */
export function conditionLines(condition: string): readonly string[] {
  const lines = linesOf(`rules:
  - id: loyal_workshop
    group: tenure
    when: ${condition}
    points: 3
    sentence: { ja: "町工場のお得意さま", en: "a loyal workshop" }
`);
  return lines.map((line) => line.replace(/^rules\[0\]\.when\.?/, ""));
}
