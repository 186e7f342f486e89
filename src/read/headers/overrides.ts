import { columnOf, columns, looksLikeValue, speaksAgainst } from "../../domain/columns.ts";
import type { Column, FileKind, Join, Polarity } from "../../domain/columns.ts";
import { phoneColumns } from "../../domain/columns/party.ts";
import { nearest } from "../../domain/nearest.ts";
import { UserError } from "../../errors.ts";
import { headerErrors } from "../../locale/headers.ts";
import type { MappedColumn, SourceColumn } from "./types.ts";
import { headerKey } from "./key.ts";
import { lookup } from "./lookup.ts";

/** Texts of which a person means all pieces when several headers are named; others take the first filled. */
const joinedTexts = new Set(["full_name", "full_name_kana", "department", "address1", "address2"]);

/**
 * What the user mapped by hand. An empty list of headers leaves the column unmapped. Throws a
 * `UserError` (usage) for an unknown column or header, naming the nearest.
 */
export function mapByHand(
  header: readonly string[],
  kind: FileKind,
  map: Readonly<Record<string, string | readonly string[]>>,
  declared: readonly string[],
): MappedColumn[] {
  return Object.entries(map).map(([name, wanted]) => {
    const column = columnOf(kind, name);
    if (column === undefined && !declared.includes(name)) throw unknownColumn(kind, name, declared);
    const wantedHeaders = (typeof wanted === "string" ? [wanted] : wanted).filter((w) => w !== "");
    const sources = wantedHeaders.map((text) => sourceOf(header, text, name, kind, column));
    return { name, sources, join: joinOf(column, sources.length) };
  });
}

/** What the value of a first record may be: an amount may well stand under 2025. */
const identifying = new Set(["customer_id", "corporate_number", "email", ...phoneColumns]);

function sourceOf(
  header: readonly string[],
  wanted: string,
  name: string,
  kind: FileKind,
  column: Column | undefined,
): SourceColumn {
  const exact = header.indexOf(wanted);
  const key = headerKey(wanted);
  const index = exact >= 0 ? exact : header.findIndex((text) => headerKey(text) === key);
  const found = header[index];
  if (found === undefined) throw missingHeader(header, wanted, name);
  if (identifying.has(name) && looksLikeValue(found)) {
    throw new UserError(headerErrors.headerIsValue, { name });
  }
  return column?.type === "permission"
    ? { index, header: found, polarity: polarityOf(kind, found) }
    : { index, header: found };
}

function polarityOf(kind: FileKind, header: string): Polarity {
  const key = headerKey(header);
  const known = lookup(kind, key).find(({ entry }) => entry.polarity !== undefined);
  return known?.entry.polarity ?? (speaksAgainst(key) ? "stop" : "grant");
}

function joinOf(column: Column | undefined, count: number): Join {
  if (count < 2) return "one";
  const parts = column?.parts.find((set) => set.pieces.length === count);
  if (parts !== undefined) return parts.join;
  return joinedTexts.has(column?.name ?? "") ? "space" : (column?.several ?? "coalesce");
}

function unknownColumn(kind: FileKind, name: string, declared: readonly string[]): UserError {
  const near = nearest(name, [...columns[kind].map((column) => column.name), ...declared]);
  return near === undefined
    ? new UserError(headerErrors.unknownCanonical, { name })
    : new UserError(headerErrors.unknownCanonicalNear, { name, near });
}

function missingHeader(header: readonly string[], wanted: string, name: string): UserError {
  const near = nearest(wanted, header);
  return near === undefined
    ? new UserError(headerErrors.headerMissing, { header: wanted, name })
    : new UserError(headerErrors.headerMissingNear, { header: wanted, name, near });
}
