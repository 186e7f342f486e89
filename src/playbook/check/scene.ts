import { type Feature, type FeatureType, features } from "../../domain/features.ts";
import type { Report } from "./finding.ts";
import { isTable, type Table, tableOf } from "./table.ts";

/** A fact as a condition sees it. */
export type Field = Pick<Feature, "type" | "values">;

/** What every check looks at. */
export interface Scene {
  /** The user's file as it was read. */
  readonly file: Table;
  /** What it extends; empty without `extends`. */
  readonly inherited: Table;
  readonly merged: Table;
  /** The shipped standard: what no playbook may lack is measured by it. */
  readonly standard: Table | undefined;
  readonly fields: ReadonlyMap<string, Field>;
  readonly report: Report;
}

const declaredTypes: Readonly<Record<string, FeatureType>> = {
  text: "text",
  number: "decimal",
  date: "date",
  flag: "boolean",
};

/** The catalogue and the columns that the playbook declares. */
export function fieldsOf(merged: Table): ReadonlyMap<string, Field> {
  const declared = Object.entries(tableOf(merged["columns"])).flatMap(([name, given]) =>
    isTable(given)
      ? [[name, { type: declaredTypes[String(given["type"])] ?? "text" }] as const]
      : [],
  );
  return new Map<string, Field>([...declared, ...Object.entries<Feature>(features)]);
}
