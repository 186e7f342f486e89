import type { Phrase, UserError } from "../errors.ts";
import type { Language, Manner } from "./foresee.ts";
import type { Io } from "./io.ts";
import type { OptionTable, ValuesOf } from "./options/option.ts";
import { type GivenOptions, readOptions } from "./options/read-options.ts";
import type { Paint } from "./render/paint.ts";

/** What a command is called with. */
export interface Call {
  readonly io: Io;
  readonly manner: Manner;
  readonly language: Language;
  readonly operands: readonly string[];
  /** Colours as the two streams bear them. */
  readonly out: Paint;
  readonly err: Paint;
}

export interface CommandSpec<Table extends OptionTable = OptionTable> {
  /** `score`, `rules show` */
  readonly name: string;
  /** What stands behind the name: `FILE…` */
  readonly usage: string;
  /** Arguments at most; undefined is any number. */
  readonly arguments?: number;
  readonly summary: Phrase;
  readonly options: Table;
  readonly examples: readonly { readonly line: string; readonly says: Phrase }[];
  /** Options of the command are understood; the exit code. */
  readonly run: (call: Call, values: ValuesOf<Table>) => Promise<number>;
}

/** A command whose options' types are closed over, so that all stand in one table. */
export interface Command extends Omit<CommandSpec, "run"> {
  readonly execute: (
    call: Call,
    given: GivenOptions,
    wrong: readonly UserError[],
  ) => Promise<number>;
}

export function command<Table extends OptionTable>(spec: CommandSpec<Table>): Command {
  const { run, ...rest } = spec;
  return {
    ...rest,
    execute: async (call, given, wrong) =>
      run(call, await readOptions(spec.options, given, call.io, wrong)),
  };
}
