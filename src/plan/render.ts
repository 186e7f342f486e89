import type { Dialect } from "./dialect.ts";
import type { Fragment } from "./sql.ts";

/** A fragment as text, with names and values quoted by the dialect. */
export function render(fragment: Fragment, dialect: Dialect): string {
  return fragment.parts
    .map((part) => {
      if (part.kind === "text") return part.text;
      return part.kind === "name" ? dialect.quoteName(part.name) : dialect.literal(part.value);
    })
    .join("");
}
