import type { Dialect } from "./dialect.ts";
import type { Fragment } from "./sql.ts";

/** A fragment as text, with names and values quoted by the dialect. */
export function render(fragment: Fragment, dialect: Dialect): string {
  let text = "";
  const write = ({ parts }: Fragment): void => {
    for (const part of parts) {
      if ("parts" in part) write(part);
      else if (part.kind === "text") text += part.text;
      else
        text += part.kind === "name" ? dialect.quoteName(part.name) : dialect.literal(part.value);
    }
  };
  write(fragment);
  return text;
}
