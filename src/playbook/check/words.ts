import { checkPhrases } from "../../locale/playbook-check.ts";
import { fold } from "../vocabulary/fold.ts";
import type { Scene } from "./scene.ts";
import { listOf, tableOf } from "./table.ts";

/** Vocabularies in which one word means one code: of two, the first would win in silence. */
const lookedUp = [
  "status",
  "contract_status",
  "churn_reason",
  "caution",
  "remark",
  "customer_type",
  "permission",
  "flag",
  "contact_left",
  "channel",
  "bar",
];

/** No word of the file may stand under a second code, its own or an inherited one. */
export function checkWords(scene: Scene): void {
  for (const section of lookedUp) {
    const own = tableOf(tableOf(scene.file["vocabulary"])[section]);
    if (Object.keys(own).length === 0) continue;
    const all = tableOf(tableOf(scene.merged["vocabulary"])[section]);
    const seen = codesByWord(Object.entries(all).filter(([code]) => !Object.hasOwn(own, code)));
    for (const code of Object.keys(own)) {
      checkCode({ words: listOf(own[code]), code, section }, seen, scene);
    }
  }
}

interface OwnWords {
  readonly words: readonly unknown[];
  readonly code: string;
  readonly section: string;
}

function checkCode(
  { words, code, section }: OwnWords,
  seen: Map<string, string>,
  scene: Scene,
): void {
  words.forEach((word, index) => {
    if (typeof word !== "string") return;
    const first = seen.get(fold(word));
    if (first !== undefined && first !== code) {
      scene.report(["vocabulary", section, code, index], checkPhrases.wordTwice, { word, first });
    }
    seen.set(fold(word), first ?? code);
  });
}

function codesByWord(entries: readonly (readonly [string, unknown])[]): Map<string, string> {
  return new Map(
    entries.flatMap(([code, words]) =>
      listOf(words).flatMap((word) =>
        typeof word === "string" ? [[fold(word), code] as const] : [],
      ),
    ),
  );
}
