import { type Feature, type FeatureType, features, isFeature } from "../domain/features.ts";
import type { Playbook } from "../playbook/types.ts";
import { fieldType } from "./condition.ts";
import type { Dialect } from "./dialect.ts";
import { type Fragment, join, name, sql, value } from "./sql.ts";

function placesOf(field: string): number | undefined {
  return isFeature(field) ? (features[field] as Feature).places : undefined;
}

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
  if (type === "decimal") {
    return sql`coalesce(${dialect.plainNumber(rounded(column, placesOf(field)))}, '')`;
  }
  if (type === "text" || type === "enum") return sql`coalesce(${column}, '')`;
  return sql`coalesce(CAST(${column} AS ${dialect.types.text}), '')`;
}

/** `契約{tenure_months}か月で解約` as a text expression over the columns of the row. */
export function sentenceSql(template: string, playbook: Playbook, dialect: Dialect): Fragment {
  const pieces = template.split(/(\{\w+\})/).filter((piece) => piece !== "");
  if (pieces.length === 0) return sql`''`;
  return join(
    pieces.map((piece) => {
      const field = /^\{(\w+)\}$/.exec(piece)?.[1];
      return field === undefined ? value(piece) : shown(field, playbook, dialect);
    }),
    sql` || `,
  );
}

/** The fields a sentence names. */
export function placeholders(template: string): readonly string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].flatMap((match) => match[1] ?? []);
}
