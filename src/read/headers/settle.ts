import type { Column } from "../../domain/columns.ts";
import { fill } from "../../errors.ts";
import type { Phrase } from "../../errors.ts";
import { headerReasons as because } from "../../locale/headers.ts";
import type { AmbiguousHeader, MappedColumn, SourceColumn } from "./types.ts";
import { addressNames } from "./lookup.ts";
import type { Block, Entry } from "./lookup.ts";

/** A header of the file together with one meaning of it. */
export interface Match {
  readonly index: number;
  readonly header: string;
  readonly entry: Entry;
  readonly block: Block;
}

export interface Settled {
  readonly mapped: MappedColumn | undefined;
  readonly reports: readonly AmbiguousHeader[];
}

/**
 * The preference among a list's addresses. A list of companies means the office, one of persons the home;
 * where goods go (納入先) is the last resort.
 */
export function blockOrder(companies: boolean): readonly Block[] {
  return companies
    ? ["plain", "billing", "company", "home", "delivery"]
    : ["plain", "billing", "home", "company", "delivery"];
}

/** The one block that all address columns are read from: the first that has a street, else the first. */
export function addressBlock(
  matches: readonly Match[],
  order: readonly Block[],
): Block | undefined {
  const inAddress = matches.filter((match) => addressNames.has(match.entry.column.name));
  const street = inAddress.filter((match) => match.entry.column.name === "address1");
  return firstBlock(street, order) ?? firstBlock(inAddress, order);
}

function firstBlock(matches: readonly Match[], order: readonly Block[]): Block | undefined {
  return order.find((block) => matches.some((match) => match.block === block));
}

/** Decides which of a column's matching headers feed it, and how they join. */
export function settle(
  column: Column,
  matches: readonly Match[],
  address: Block | undefined,
  order: readonly Block[],
): Settled {
  if (column.type === "permission") return { mapped: mappedFrom(column, matches), reports: [] };
  const block = addressNames.has(column.name) ? address : firstBlock(matches, order);
  const here = matches.filter((match) => match.block === block);
  const chosen = choose(column, here);
  const first = chosen.matches[0];
  if (first === undefined) return { mapped: undefined, reports: [] };
  const further = furtherKeys(column, matches, chosen);
  const mapped = {
    ...mappedFrom(column, chosen.matches),
    join: chosen.join,
    ...(further.length === 0 ? {} : { further: further.map(sourceOf) }),
  };
  const unused = matches.filter((match) => !further.includes(match));
  return { mapped, reports: reportsFor(column, unused, chosen, first) };
}

const reached = new Set(["phone", "mobile", "email"]);

/**
 * A stop may name the number at home where the office's is printed, or TEL2 of a list that has no TEL3: a
 * second number, not a part of one. A part alone is too short to be a key and does no harm.
 */
function furtherKeys(column: Column, matches: readonly Match[], chosen: Choice): Match[] {
  if (!reached.has(column.name)) return [];
  const seen = new Set(chosen.matches.map((match) => match.index));
  const isPart = chosen.join === "hyphen" || completeParts(column, matches) !== undefined;
  return byRank(matches).filter(({ index, entry }) => {
    if (seen.has(index) || (isPart && entry.strength !== "strong")) return false;
    seen.add(index);
    return true;
  });
}

interface Choice {
  readonly matches: readonly Match[];
  readonly join: MappedColumn["join"];
}

function choose(column: Column, matches: readonly Match[]): Choice {
  const strong = byRank(matches.filter((match) => match.entry.strength === "strong"));
  const parts = completeParts(column, matches);
  const pieces = new Set(parts?.matches.map((match) => match.index));
  if (parts !== undefined && strong.every((match) => pieces.has(match.index))) return parts;
  const weak = byRank(matches.filter((match) => match.entry.strength === "weak"));
  // Every note is read for words of caution, whatever its header.
  if (column.several === "line") return inOrder([...strong, ...weak], "line");
  const usable = strong.length > 0 ? strong : weak.slice(0, 1);
  if (column.type === "id" || usable.length < 2)
    return { matches: usable.slice(0, 1), join: "one" };
  if (column.several === "coalesce") return { matches: usable, join: "coalesce" };
  return inOrder(usable, column.several);
}

function inOrder(matches: readonly Match[], join: Choice["join"]): Choice {
  const ordered = matches.toSorted((a, b) => a.index - b.index);
  return { matches: ordered, join: ordered.length < 2 ? "one" : join };
}

function completeParts(column: Column, matches: readonly Match[]): Choice | undefined {
  for (const set of column.parts) {
    const pieces = set.pieces.flatMap(
      (_, piece) =>
        matches.find((match) => match.entry.set === set && match.entry.piece === piece) ?? [],
    );
    if (pieces.length === set.pieces.length) return { matches: pieces, join: set.join };
  }
  return undefined;
}

function byRank(matches: readonly Match[]): Match[] {
  return matches.toSorted((a, b) => a.entry.rank - b.entry.rank || a.index - b.index);
}

function mappedFrom(column: Column, matches: readonly Match[]): MappedColumn {
  const join = matches.length > 1 ? "coalesce" : "one";
  return { name: column.name, sources: matches.map(sourceOf), join };
}

function sourceOf({ index, header, entry }: Match): SourceColumn {
  return entry.polarity === undefined
    ? { index, header }
    : { index, header, polarity: entry.polarity };
}

/** Every further header that also names this column: how it is used, or why not. */
function reportsFor(
  column: Column,
  matches: readonly Match[],
  chosen: Choice,
  first: Match,
): AmbiguousHeader[] {
  const feeding = new Set(chosen.matches.map((match) => match.index));
  const reports: AmbiguousHeader[] = [];
  for (const match of matches) {
    const { index, header } = match;
    if (index === first.index || reports.some((report) => report.index === index)) continue;
    const used = feeding.has(index);
    if (used ? chosen.join !== "coalesce" : isSilent(match, first)) continue;
    const why = filled(whyNot(column, match, used, first), { first: first.header });
    const base = { header, index, candidates: [column.name], why };
    reports.push(used ? { ...base, resolved: column.name } : base);
  }
  return reports;
}

/** A weak word yields without a word; TEL2 beside TEL1 is a second number, kept as the file's own. */
function isSilent(match: Match, first: Match): boolean {
  const { strength } = match.entry;
  return strength === "weak" || (strength === "part" && first.entry.strength === "weak");
}

function whyNot(column: Column, match: Match, used: boolean, first: Match): Phrase {
  if (used) return because.sameColumn;
  if (match.block !== first.block) return because.otherBlock;
  return column.type === "id" ? because.otherKey : because.wholeFirst;
}

/** A phrase with its values put in, in both languages. */
export function filled(phrase: Phrase, values: Record<string, string>): Phrase {
  return { en: fill(phrase.en, values), ja: fill(phrase.ja, values) };
}
