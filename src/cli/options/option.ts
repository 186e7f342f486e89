import type { Phrase } from "../../errors.ts";
import type { Io } from "../io.ts";

/** The headings of the help, in order. */
export const optionGroups = ["inputs", "reading", "rules", "output", "everywhere"] as const;
export type OptionGroup = (typeof optionGroups)[number];

/**
 * One option. `read` gets every text given for it, in order (one empty text for a switch, none when
 * it was not given), and throws a UserError of kind `usage`.
 */
export interface OptionSpec<T> {
  readonly short?: string;
  readonly long: string;
  /** Name of its value; without one it is a switch. */
  readonly argument?: string;
  /** May be given several times; otherwise the last one counts. */
  readonly repeat?: true;
  readonly group: OptionGroup;
  readonly help: Phrase;
  readonly read: (given: readonly string[], io: Io, flag: string) => T | Promise<T>;
}

export type OptionTable = Readonly<Record<string, OptionSpec<unknown>>>;

/** What the options of a table read to. */
export type ValuesOf<Table extends OptionTable> = {
  readonly [Key in keyof Table]: Table[Key] extends OptionSpec<infer T> ? T : never;
};

/** Lets the type of `read` decide the type of the option. */
export function option<T>(spec: OptionSpec<T>): OptionSpec<T> {
  return spec;
}

export function flagOf(spec: OptionSpec<unknown>): string {
  return spec.short === undefined ? spec.long : `${spec.short}/${spec.long}`;
}

/** A switch: whether it was given. */
export const given = (texts: readonly string[]): boolean => texts.length > 0;

/** The last text, as it stands. */
export const text = (texts: readonly string[]): string | undefined => texts.at(-1);

/** All texts, as they stand. */
export const texts = (all: readonly string[]): readonly string[] => all;
