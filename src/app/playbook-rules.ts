import { resolve } from "node:path";
import { UserError } from "../errors.ts";
import { playbookErrors } from "../locale/playbook.ts";
import { checkText, type Finding, lineOf, pathText } from "../playbook/check.ts";
import { toPlaybook, withBases } from "../playbook/resolve.ts";
import { playbookJsonSchema } from "../playbook/schema.ts";
import type { PlaybookTest } from "../playbook/schema/tests.ts";
import { type PlaybookPlaces, presetNames, readBases, textOf } from "./playbook.ts";
import { runPlaybookTests, type TestBench } from "./playbook-tests.ts";

/**
 * Everything that is wrong with a playbook file, in the order of the file; then, where its form and
 * meaning are right, each of its `tests` that does not come out. Throws UserError when there is no such
 * file. Without a bench the tests are not run.
 */
export async function checkPlaybook(
  path: string,
  { cwd, presetsDir }: PlaybookPlaces,
  bench?: TestBench,
): Promise<readonly Finding[]> {
  const shipped = (presetNames as readonly string[]).includes(path);
  const bases = await readBases(presetsDir);
  const text = shipped ? JSON.stringify(bases[path]) : await textOf(resolve(cwd, path));
  if (text === undefined) {
    throw new UserError(
      playbookErrors.missing,
      { presets: presetNames.join(", ") },
      { file: path },
    );
  }
  const { file, findings } = checkText(text, bases);
  const tests = (file?.["tests"] ?? []) as readonly PlaybookTest[];
  if (file === undefined || bench === undefined || tests.length === 0) return findings;
  const failures = await runPlaybookTests(toPlaybook(path, withBases(file, bases)), tests, bench);
  return failures.map(({ at, message }) => {
    const line = lineOf(text, at);
    return { path: pathText(at), message, ...(line === undefined ? {} : { line }) };
  });
}

/** JSON Schema (draft 2020-12) of a playbook file. */
export function playbookSchema(): Readonly<Record<string, unknown>> {
  return playbookJsonSchema();
}
