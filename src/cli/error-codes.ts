import type { ErrorPhrase, UserError } from "../errors.ts";
import { usageErrors } from "../locale/cli.ts";
import { engineErrors } from "../locale/engine.ts";
import { headerErrors } from "../locale/headers.ts";
import { playbookErrors } from "../locale/playbook.ts";
import { readErrors } from "../locale/read.ts";

/** Every table of phrases; a test holds this list against the files of src/locale. */
export const errorTables: readonly Readonly<Record<string, ErrorPhrase>>[] = [
  usageErrors,
  engineErrors,
  headerErrors,
  playbookErrors,
  readErrors,
];

/** The stable code of an error for programs: `file_missing`. */
export function errorCode(error: UserError): string {
  for (const table of errorTables) {
    const found = Object.entries(table).find(([, phrase]) => phrase === error.phrase);
    if (found !== undefined) return found[0].replace(/[A-Z]/g, (at) => `_${at.toLowerCase()}`);
  }
  return error.phrase.kind;
}
