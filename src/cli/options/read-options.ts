import { UserError } from "../../errors.ts";
import type { Io } from "../io.ts";
import { flagOf, type OptionTable, type ValuesOf } from "./option.ts";

/** Every text given for an option, by its key in the table. */
export type GivenOptions = Readonly<Record<string, readonly string[]>>;

/**
 * Reads all options and collects what is wrong with them, together with `wrong`, so that one run
 * tells everything. Throws an AggregateError of UserErrors.
 */
export async function readOptions<Table extends OptionTable>(
  table: Table,
  given: GivenOptions,
  io: Io,
  wrong: readonly UserError[] = [],
): Promise<ValuesOf<Table>> {
  const errors: UserError[] = [...wrong];
  const values: [string, unknown][] = [];
  for (const [key, spec] of Object.entries(table)) {
    try {
      values.push([key, await spec.read(given[key] ?? [], io, flagOf(spec))]);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, "wrong usage");
  return Object.fromEntries(values) as ValuesOf<Table>;
}
