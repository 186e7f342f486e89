import { columns, isSecret } from "../domain/columns.ts";
import type { FileKind } from "../domain/columns.ts";
import { ambiguousWord, judge } from "./headers/judge.ts";
import { headerKey, plainKey } from "./headers/key.ts";
import { type Entry, lookup } from "./headers/lookup.ts";
import { mapByHand } from "./headers/overrides.ts";
import { addressBlock, blockOrder, settle } from "./headers/settle.ts";
import type { Scene } from "./headers/judge.ts";
import type { Match } from "./headers/settle.ts";
import type {
  AmbiguousHeader,
  HeaderMapping,
  HeaderOverrides,
  MappedColumn,
} from "./headers/types.ts";

export { headerKey, looseKey } from "./headers/key.ts";
export type {
  HeaderMapping,
  HeaderOverrides,
  MappedColumn,
  SourceColumn,
} from "./headers/types.ts";

/**
 * Maps the headers of a file to canonical columns. Every header ends up in `mapped`, `own`
 * or `secret`. Throws a `UserError` when an override names an unknown column or header.
 */
export function mapHeaders(
  header: readonly string[],
  kind: FileKind,
  overrides: HeaderOverrides = { map: {} },
  declared: readonly string[] = [],
): HeaderMapping {
  const scene = sceneOf(header, kind, overrides, declared);
  const clear = clearMatches(scene);
  const judged = judge(scene, clear);
  const settled = settleAll(scene, [...clear, ...judged.matches]);

  const mapped = inCatalogueOrder(kind, together([...scene.fixed, ...settled.mapped]));
  const used = new Set(
    mapped.flatMap(({ sources, further = [] }) => [...sources, ...further].map((s) => s.index)),
  );
  const all = header.map((text, index) => ({
    index,
    header: text.trim() === "" ? nameless(index) : text,
  }));
  return {
    mapped,
    own: all.filter(({ index }) => !used.has(index) && !scene.isHidden(index)),
    secret: all.filter(({ index }) => scene.isHidden(index)),
    ambiguous: [...judged.reports, ...settled.reports].toSorted((a, b) => a.index - b.index),
    duplicates: duplicatesIn(scene),
  };
}

/** Whether the catalogue knows a header as that column, and as nothing that depends on its neighbours. */
export function isWordOf(kind: FileKind, column: string, header: string): boolean {
  const key = headerKey(header);
  return (
    ambiguousWord(kind, key) === undefined &&
    lookup(kind, key).some(
      ({ entry }) => entry.column.name === column && entry.strength === "strong",
    )
  );
}

/** A column without a header (a comma too many) is kept under its place, counted from 1. */
const nameless = (index: number): string => `column_${index + 1}`;

function sceneOf(
  header: readonly string[],
  kind: FileKind,
  overrides: HeaderOverrides,
  declared: readonly string[],
): Scene {
  const byHand = mapByHand(header, kind, overrides.map, declared);
  const fixed = [...byHand, ...declaredColumns(header, declared, byHand)];
  const named = new Set(fixed.flatMap((column) => column.sources.map((source) => source.index)));
  const keys = header.map((text) => knownKey(kind, headerKey(text)));
  // A column that was named by hand is wanted: a shop may call its loyalty number カード番号.
  const isHidden = (index: number) => !named.has(index) && isSecret(keys[index] ?? "");
  const isClosed = (index: number) => named.has(index) || isHidden(index);
  return { kind, header, keys, fixed, isHidden, isClosed };
}

/** The key, or its plain form where only that is known. */
function knownKey(kind: FileKind, key: string): string {
  const isKnown = (one: string) =>
    ambiguousWord(kind, one) !== undefined || lookup(kind, one).length > 0;
  const plain = plainKey(key);
  return plain !== key && plain !== "" && !isKnown(key) && isKnown(plain) ? plain : key;
}

/** Own columns that the playbook declares feed themselves. */
function declaredColumns(
  header: readonly string[],
  declared: readonly string[],
  byHand: readonly MappedColumn[],
): MappedColumn[] {
  return declared
    .filter((name) => !byHand.some((column) => column.name === name))
    .flatMap((name) => {
      const index = header.findIndex((text) => headerKey(text) === headerKey(name));
      const text = header[index];
      return text === undefined
        ? []
        : [{ name, sources: [{ index, header: text }], join: "one" as const }];
    });
}

/**
 * Headers whose words have one meaning. A header that was mapped by hand keeps its other meanings only
 * if the hand chose one of them (解約日 still feeds churn_at when it was named for contract_end).
 */
function clearMatches({ kind, header, keys, fixed, isHidden }: Scene): Match[] {
  return header.flatMap((text, index) => {
    if (isHidden(index) || ambiguousWord(kind, keys[index] ?? "") !== undefined) return [];
    const found = lookup(kind, keys[index] ?? "");
    const hands = fixed.filter((column) => column.sources.some((s) => s.index === index));
    const expected = hands.every((hand) => found.some((f) => f.entry.column.name === hand.name));
    if (!expected) return [];
    return found.flatMap(({ entry, block }) => {
      const hand = fixed.find((column) => column.name === entry.column.name);
      const beside = hand === undefined ? entry : besideHand(entry, hand, index);
      return beside === undefined ? [] : [{ entry: beside, block, index, header: text }];
    });
  });
}

/**
 * What a header still says of a column that was named by hand: nothing, but for a permission its no. Whoever
 * says that 案内状 grants letters has not taken back the stops under DM停止 (MISSION C4).
 */
function besideHand(entry: Entry, hand: MappedColumn, index: number): Entry | undefined {
  const isOther = hand.sources.length > 0 && hand.sources.every((one) => one.index !== index);
  if (entry.polarity === undefined || !isOther) return undefined;
  return entry.polarity === "grant" ? { ...entry, polarity: "veto" } : entry;
}

/** One column of each name: what the hand named and what stands beside it. */
function together(mapped: readonly MappedColumn[]): MappedColumn[] {
  const byName = new Map<string, MappedColumn>();
  for (const column of mapped) {
    const there = byName.get(column.name);
    byName.set(
      column.name,
      there === undefined
        ? column
        : { ...there, sources: [...there.sources, ...column.sources], join: "coalesce" },
    );
  }
  return [...byName.values()];
}

function settleAll(
  { kind, fixed }: Scene,
  matches: readonly Match[],
): { mapped: MappedColumn[]; reports: AmbiguousHeader[] } {
  const companies = [...matches.map((m) => m.entry.column.name), ...fixed.map((f) => f.name)];
  const order = blockOrder(companies.includes("company_name"));
  const address = addressBlock(matches, order);
  const results = columns[kind].map((column) => {
    const own = matches.filter((match) => match.entry.column.name === column.name);
    return settle(column, own, address, order);
  });
  return {
    mapped: results.flatMap(({ mapped }) =>
      mapped === undefined || mapped.sources.length === 0 ? [] : [mapped],
    ),
    reports: results.flatMap(({ reports }) => reports),
  };
}

function inCatalogueOrder(kind: FileKind, mapped: readonly MappedColumn[]): MappedColumn[] {
  const place = new Map(columns[kind].map((column, at) => [column.name, at]));
  const of = (column: MappedColumn) => place.get(column.name) ?? place.size;
  return mapped.filter((column) => column.sources.length > 0).toSorted((a, b) => of(a) - of(b));
}

function duplicatesIn({ header }: Scene): string[] {
  const keys = header.map(headerKey);
  return header.filter(
    (_, index) =>
      keys[index] !== "" &&
      keys.indexOf(keys[index] ?? "") === index &&
      keys.lastIndexOf(keys[index] ?? "") !== index,
  );
}
