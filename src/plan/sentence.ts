import { type Feature, type FeatureType, features, isFeature } from "../domain/features.ts";
import type { Playbook } from "../playbook/types.ts";
import { fieldType } from "./condition.ts";
import { numberColumns } from "./stages/typed-cells.ts";
import type { Dialect } from "./dialect.ts";
import { type Fragment, name, sql, value } from "./sql.ts";

function placesOf(field: string): number | undefined {
  return isFeature(field) ? (features[field] as Feature).places : undefined;
}

const isCount = (field: string) => numberColumns.some((column) => column === field);

/** Half up, for reading only. */
function rounded(number: Fragment, places: number | undefined): Fragment {
  if (places === undefined) return number;
  const unit = value(10 ** places);
  return sql`(floor(${number} * ${unit} + 0.5) / ${unit})`;
}

/** A fact as people read it; an unknown one is empty. */
export function shown(field: string, playbook: Playbook, dialect: Dialect): Fragment {
  const column = name(field);
  const type: FeatureType = fieldType(field, playbook);
  // Counts of a list are kept as exact decimals too.
  if (type === "decimal" || isCount(field)) {
    return sql`coalesce(${dialect.plainNumber(rounded(column, placesOf(field)))}, '')`;
  }
  if (type === "text" || type === "enum") return sql`coalesce(${column}, '')`;
  return sql`coalesce(CAST(${column} AS ${dialect.types.text}), '')`;
}

/**
 * `契約{tenure_months}か月で解約` as a text expression over the columns of the row. One call joins all
 * pieces, and a sentence without facts is a constant: a chain of || would copy the text at every step.
 */
export function sentenceSql(template: string, playbook: Playbook, dialect: Dialect): Fragment {
  const pieces = template
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const field = /^\{(\w+)\}$/.exec(piece)?.[1];
      return field === undefined ? value(piece) : shown(field, playbook, dialect);
    });
  const [first] = pieces;
  return first !== undefined && pieces.length === 1 ? first : dialect.concat(pieces);
}

/** The fields a sentence names. */
export function placeholders(template: string): readonly string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].flatMap((match) => match[1] ?? []);
}
