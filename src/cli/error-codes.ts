import type { ErrorPhrase, UserError } from "../errors.ts";
import { usageErrors } from "../locale/cli.ts";
import { engineErrors } from "../locale/engine.ts";
import { headerErrors } from "../locale/headers.ts";
import { playbookErrors } from "../locale/playbook.ts";
import { inputErrors } from "../locale/inputs.ts";
import { readErrors } from "../locale/read.ts";
import { writeErrors } from "../locale/write.ts";

/** Every table of phrases; a test holds this list against the files of src/locale. */
export const errorTables: readonly Readonly<Record<string, ErrorPhrase>>[] = [
  usageErrors,
  engineErrors,
  headerErrors,
  playbookErrors,
  inputErrors,
  readErrors,
  writeErrors,
];

/** The stable code of an error for programs: `file_missing`; with or without a near match alike. */
export function errorCode(error: UserError): string {
  const all = errorTables.flatMap((table) => Object.entries(table));
  const found =
    all.find(([, phrase]) => phrase === error.phrase) ??
    // A message filled in beforehand keeps its hint.
    all.find(([, phrase]) => phrase.hint === error.phrase.hint);
  if (found === undefined) return error.phrase.kind;
  return found[0].replace(/Near$/, "").replace(/[A-Z]/g, (at) => `_${at.toLowerCase()}`);
}
