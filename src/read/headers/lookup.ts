import { columnOf, columns, madeFor, permissionFamily } from "../../domain/columns.ts";
import type { Column, FileKind, PartSet, Polarity } from "../../domain/columns.ts";
import { headerKey, looseKey } from "./key.ts";

/** One synonym of one column. `rank` is its place in the catalogue: the more exact words come first. */
export interface Entry {
  readonly column: Column;
  readonly rank: number;
  readonly strength: "strong" | "weak" | "part";
  readonly polarity?: Polarity;
  readonly set?: PartSet;
  readonly piece?: number;
}

/** Which of a list's addresses a header belongs to. */
export type Block = "plain" | "billing" | "company" | "home" | "delivery";

export interface Found {
  readonly entry: Entry;
  readonly block: Block;
}

/** Of 配送先, お届け先 and the like there is no block: a parcel's receiver is not the customer. */
const blockMarks: Readonly<Record<Exclude<Block, "plain">, RegExp>> = {
  billing: /^請求先|請求先$|^billing/,
  company: /^会社|会社$/,
  home: /^自宅|自宅$/,
  delivery: /納入先$/,
};
export const addressNames = new Set(["postal_code", "prefecture", "city", "address1", "address2"]);
const reachNames = new Set([...addressNames, "phone", "fax", "email"]);
const partyNames = new Set([...reachNames, "last_name", "first_name", "full_name"]);
const blockColumns: Readonly<Record<Exclude<Block, "plain">, ReadonlySet<string>>> = {
  billing: partyNames,
  company: reachNames,
  home: reachNames,
  delivery: reachNames,
};

/** What a header key can mean in this kind of file; empty when it is no word of the catalogue. */
export function lookup(kind: FileKind, key: string): readonly Found[] {
  const direct = entriesOf(kind, key);
  if (direct.length > 0) return direct.map((entry) => ({ entry, block: "plain" }));
  const ofBlock = inBlock(kind, key);
  if (ofBlock.length > 0) return ofBlock;
  const ofFamily = inFamily(kind, key);
  return ofFamily.length > 0 ? ofFamily : ofParts(kind, key);
}

/** In a list of stops a column that is not a word of the catalogue leaves each line closing all it names. */
function inFamily(kind: FileKind, key: string): Found[] {
  const family = kind === "customers" ? permissionFamily(key) : undefined;
  if (family === undefined) return [];
  return family.columns.flatMap((name) => {
    const column = columnOf(kind, name);
    if (column === undefined) return [];
    const { polarity } = family;
    const entry = { column, rank: Number.MAX_SAFE_INTEGER, strength: "strong" as const, polarity };
    return [{ entry, block: "plain" as const }];
  });
}

function ofParts(kind: FileKind, key: string): Found[] {
  const column = columnOf(kind, madeFor(looseKey(key)) ?? "");
  if (column === undefined) return [];
  const entry = { column, rank: Number.MAX_SAFE_INTEGER, strength: "strong" as const };
  return [{ entry, block: "plain" }];
}

function inBlock(kind: FileKind, key: string): Found[] {
  for (const [block, mark] of Object.entries(blockMarks) as [keyof typeof blockMarks, RegExp][]) {
    if (!mark.test(key)) continue;
    const stem = key.replace(mark, "");
    const entries = entriesOf(kind, stem === "住所" ? "住所1" : stem);
    return entries
      .filter((entry) => blockColumns[block].has(entry.column.name))
      .map((entry) => ({ entry, block }));
  }
  return [];
}

function entriesOf(kind: FileKind, key: string): readonly Entry[] {
  const words = dictionary(kind);
  return words.get(key) ?? words.get(looseKey(key)) ?? [];
}

const dictionaries = new Map<FileKind, ReadonlyMap<string, readonly Entry[]>>();

/** Every word of the catalogue by its key; built once per kind. */
export function dictionary(kind: FileKind): ReadonlyMap<string, readonly Entry[]> {
  const known = dictionaries.get(kind);
  if (known !== undefined) return known;
  const words = new Map<string, Entry[]>();
  for (const column of columns[kind]) {
    for (const [word, entry] of wordsOf(column)) {
      for (const key of new Set([headerKey(word), looseKey(headerKey(word))])) {
        const there = words.get(key) ?? [];
        if (!there.some((one) => repeats(one, entry))) words.set(key, [...there, entry]);
      }
    }
  }
  dictionaries.set(kind, words);
  return words;
}

function repeats(one: Entry, other: Entry): boolean {
  return one.column === other.column && (one.strength === "part") === (other.strength === "part");
}

/** All words of one column, its name and labels first, with what each of them means. */
function wordsOf(column: Column): [string, Entry][] {
  const permission = column.type === "permission";
  const grant = permission ? { polarity: "grant" as const } : {};
  const labels = [column.label.ja, column.label.en].filter((l) => !column.headers.includes(l));
  const own = [...namesOf(column), ...labels, ...column.headers];
  const stop = column.stopHeaders;
  const strong = [
    ...own.map((word) => [word, grant] as const),
    ...stop.map((word) => [word, { polarity: "stop" as const }] as const),
    ...column.vetoHeaders.map((word) => [word, { polarity: "veto" as const }] as const),
  ];
  const entries: [string, Entry][] = strong.map(([word, sense], rank) => [
    word,
    { column, rank, strength: "strong", ...sense },
  ]);
  for (const [rank, word] of column.weakHeaders.entries()) {
    entries.push([word, { column, rank: strong.length + rank, strength: "weak", ...grant }]);
  }
  for (const set of column.parts) {
    for (const [piece, word] of set.pieces.entries()) {
      entries.push([word, { column, rank: piece, strength: "part", set, piece }]);
    }
  }
  return entries;
}

/** The canonical name and, of a day, its common English form: `contract_start` is "contract start date". */
function namesOf(column: Column): string[] {
  if (column.type !== "date") return [column.name];
  return [column.name, `${column.name.replace(/_at$/, "")}_date`];
}
