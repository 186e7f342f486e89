import { nearest } from "../domain/nearest.ts";
import { UserError } from "../errors.ts";
import { usageErrors } from "../locale/cli.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { laterCommands, laterOptions } from "./later.ts";

/** What to say of an option that the command does not have: a later one, a slip of the pen, or neither. */
export function unknownOption(given: string, command: Command): UserError {
  const name = given.replace(/=.*$/s, "");
  const specs = Object.values(command.options);
  const values = { given: name, command: command.name };
  const known = specs.find((spec) => spec.long === name);
  if (known !== undefined) return new UserError(usageErrors.switchTakesNoValue, { flag: name });
  const later = laterOptions.get(name);
  if (later !== undefined) {
    return new UserError(usageErrors.laterOption, { ...values, given: later });
  }
  const near = name.startsWith("--")
    ? nearest(
        name,
        specs.map((spec) => spec.long),
      )
    : undefined;
  return near === undefined
    ? new UserError(usageErrors.unknownOption, values)
    : new UserError(usageErrors.unknownOptionNear, { ...values, near });
}

/** `words` as typed: `scor customers.csv`, `rules diff`, or a file in the command's place. */
export function unknownCommand(words: readonly string[]): UserError {
  const [first = "", second] = words;
  const both = `${first} ${second ?? ""}`;
  const later = laterCommands.find((name) => name === first || name === both);
  if (later !== undefined) return new UserError(usageErrors.laterCommand, { given: later });
  if (/\.(csv|tsv|txt|xlsx?|parquet|json|ndjson)(\.gz)?$/i.test(first)) {
    return new UserError(usageErrors.fileAsCommand, { given: first });
  }
  const group = commands.some((command) => command.name.startsWith(`${first} `));
  const given = group && second !== undefined ? both : first;
  const near = nearest(given, names(group));
  return near === undefined
    ? new UserError(usageErrors.unknownCommand, { given })
    : new UserError(usageErrors.unknownCommandNear, { given, near: `reactivate ${near}` });
}

function names(group: boolean): readonly string[] {
  const all = commands.map((command) => command.name);
  return group ? all : [...new Set(all.flatMap((name) => [name, name.split(" ")[0] ?? name]))];
}

export function tooMany(given: string, command: Command): UserError {
  const usage = `reactivate ${command.name} ${command.usage}`;
  return new UserError(usageErrors.tooManyArguments, { given, usage });
}
