import { Command as Commander, CommanderError, Option } from "commander";
import { UserError } from "../errors.ts";
import { usageErrors } from "../locale/cli.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { spokenOptions, jsonOption } from "./options/everywhere.ts";
import type { OptionSpec, OptionTable } from "./options/option.ts";
import type { GivenOptions } from "./options/read-options.ts";
import { tooMany, unknownCommand, unknownOption } from "./unknown.ts";

/** What a command line asks for. */
export type Asked =
  /** Of one command, of a group (`rules`), or of the whole program. */
  | { readonly kind: "help"; readonly command?: Command; readonly group?: string }
  | { readonly kind: "version" }
  | {
      readonly kind: "run";
      readonly command: Command;
      readonly operands: readonly string[];
      readonly given: GivenOptions;
      /** Unknown options and surplus arguments: told together with wrong values. */
      readonly wrong: readonly UserError[];
    };

/** Throws UserError (usage) where nothing can be understood; without a command, `help`. */
export function parse(args: readonly string[]): Asked {
  let asked: Asked = { kind: "help" };
  const program = silent(new Commander("reactivate"))
    .enablePositionalOptions()
    .helpCommand(false)
    .option("-V, --version");
  addOptions(program, { ...spokenOptions, ...jsonOption });
  program.argument("[command...]").action(() => {
    asked = program.opts()["version"] === true ? { kind: "version" } : withoutCommand(program.args);
  });
  for (const command of commands) {
    const leaf = leafOf(program, command, (found) => {
      asked = found;
    });
    leaf.action(() => {
      asked = leaf.opts()["help"] === true ? { kind: "help", command } : run(leaf, command, args);
    });
  }
  try {
    program.parse(args, { from: "user" });
  } catch (error) {
    throw error instanceof CommanderError ? translated(error) : error;
  }
  return asked;
}

/** A command of commander's that leaves every word and every judgement to us. */
function silent(command: Commander): Commander {
  return command
    .exitOverride()
    .configureOutput({ writeErr: () => {}, writeOut: () => {} })
    .showSuggestionAfterError(false)
    .allowUnknownOption()
    .allowExcessArguments()
    .helpOption(false)
    .option("-h, --help");
}

/** The command of that name, below its group, which says itself what is in it. */
function leafOf(program: Commander, command: Command, ask: (asked: Asked) => void): Commander {
  const [word = "", ...rest] = command.name.split(" ").toReversed();
  const group = rest[0];
  const parent = group === undefined ? program : groupOf(program, group, ask);
  const leaf = silent(parent.command(word)).argument("[args...]");
  addOptions(leaf, command.options);
  return leaf;
}

function groupOf(program: Commander, name: string, ask: (asked: Asked) => void): Commander {
  const known = program.commands.find((each) => each.name() === name);
  if (known !== undefined) return known;
  const group = silent(program.command(name)).enablePositionalOptions().helpCommand(false);
  addOptions(group, { ...spokenOptions, ...jsonOption });
  return group.argument("[command...]").action(() => {
    const [first] = group.args;
    if (first !== undefined) throw unknownCommand([name, ...group.args]);
    ask({ kind: "help", group: name });
  });
}

function addOptions(to: Commander, table: OptionTable): void {
  for (const spec of Object.values(table)) to.addOption(optionOf(spec));
}

function optionOf(spec: OptionSpec<unknown>): Option {
  const names = spec.short === undefined ? spec.long : `${spec.short}, ${spec.long}`;
  if (spec.argument === undefined) return new Option(names);
  return new Option(`${names} <${spec.argument}>`).argParser(
    (text: string, before: readonly string[] | undefined) => [...(before ?? []), text],
  );
}

function run(leaf: Commander, command: Command, args: readonly string[]): Asked {
  const end = args.indexOf("--");
  const literal = new Set(end === -1 ? [] : args.slice(end + 1));
  const isOption = (arg: string): boolean => /^-./.test(arg) && !literal.has(arg);
  const unknown = leaf.args.filter((arg) => isOption(arg) && arg !== "--");
  const operands = leaf.args.filter((arg) => !isOption(arg));
  // A word behind an unknown option may be its value: then nothing is said of surplus arguments.
  const surplus =
    unknown.length === 0 && command.arguments !== undefined
      ? operands.slice(command.arguments)
      : [];
  return {
    kind: "run",
    command,
    operands,
    given: givenTo(leaf, command.options),
    wrong: [
      ...unknown.map((flag) => unknownOption(flag, command)),
      ...surplus.map((word) => tooMany(word, command)),
    ],
  };
}

function givenTo(leaf: Commander, table: OptionTable): GivenOptions {
  const values = leaf.opts();
  return Object.fromEntries(
    Object.entries(table).map(([key, spec]) => {
      const option = optionOf(spec);
      const value: unknown = values[option.attributeName()];
      if (Array.isArray(value)) return [key, value as string[]];
      return [key, value === !option.negate ? [""] : []];
    }),
  );
}

function withoutCommand(args: readonly string[]): Asked {
  const [first, ...rest] = args;
  if (first === undefined) return { kind: "help" };
  if (first !== "help") throw unknownCommand([first, ...rest]);
  const command = commands.find((each) => each.name === rest.join(" "));
  if (command !== undefined) return { kind: "help", command };
  if (rest.length === 0) return { kind: "help" };
  const [group = ""] = rest;
  if (rest.length === 1 && commands.some((each) => each.name.startsWith(`${group} `))) {
    return { kind: "help", group };
  }
  throw unknownCommand(rest);
}

/** All else is allowed above, so the one thing commander still refuses is a missing value. */
function translated(error: CommanderError): Error {
  const flags = /'(.*)'/.exec(error.message)?.[1];
  if (error.code !== "commander.optionMissingArgument" || flags === undefined) return error;
  const [, flag = flags, argument = ""] = /(--\S+) <(.*)>$/.exec(flags) ?? [];
  return new UserError(usageErrors.optionNeedsValue, { flag, argument });
}
