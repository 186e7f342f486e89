import { channels } from "../domain/channels.ts";
import { type Feature, features } from "../domain/features.ts";
import { listNames } from "../domain/lists.ts";
import type { Dialect } from "./dialect.ts";
import type { Columns, Stage } from "./stage.ts";

/** What routing adds to the catalogue's codes. */
const routed: Readonly<Record<string, readonly string[]>> = {
  list: listNames,
  priority: ["top", "high", "normal", "low"],
  channel: [...channels, "none"],
};

/** Every column that holds one of few codes. */
const codes: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries<Feature>(features).flatMap(([name, { values }]) =>
    values === undefined ? [] : [[name, values] as const],
  ),
  ...Object.entries(routed),
]);

/**
 * Columns as a table keeps them: a code takes one byte where the engine has a type for it. Texts of codes
 * were half of what a million accounts held.
 */
export function stored(stage: Stage, dialect: Dialect): Stage {
  if (stage.keep !== true) return stage;
  const coded = (columns: Columns): Columns =>
    columns.map(([name, expression]) => {
      const values = codes.get(name);
      return [name, values === undefined ? expression : dialect.coded(expression, values)];
    });
  return {
    ...stage,
    selects: stage.selects.map(({ columns, from }) => ({ columns: coded(columns), from })),
  };
}
