import { columnOf, columns, type FileKind } from "../domain/columns.ts";
import { headerKey, mapHeaders } from "../read/headers.ts";
import type { MappedFile } from "../read/tables.ts";
import type { RunRequest } from "./contract.ts";

/** A file that was opened and whose headers are still to be read. */
export type OpenedFile = Omit<MappedFile, "mapping">;
export type OpenedFiles = Readonly<Record<FileKind, readonly OpenedFile[]>>;

type HeaderMap = Readonly<Record<string, readonly string[]>>;

/**
 * Reads the headers of a file. What was typed with `--map` holds for every file that has the headers; where
 * only a list of stops or bars has them it is for that one, and where no file has them it is refused.
 */
export function mapFile(
  kind: FileKind,
  file: OpenedFile,
  run: RunRequest,
  all: OpenedFiles,
): MappedFile {
  const { header } = file.table;
  if (kind !== "customers") {
    return { ...file, mapping: mapHeaders(header, kind, { map: fitting(run.map, kind, header) }) };
  }
  const declared = Object.keys(run.playbook.declared);
  const map = {
    ...presentOnly(run.playbook.columns, header),
    ...meantForCustomers(run.map, all),
  };
  return { ...file, mapping: mapHeaders(header, kind, { map }, declared) };
}

/** What was typed under the label of a column (会社名=…, as `--columns` has it) under its name. */
export function namedColumns(map: HeaderMap, declared: readonly string[]): HeaderMap {
  const named = new Map<string, readonly string[]>();
  for (const [word, headers] of Object.entries(map)) {
    const name = declared.includes(word) ? word : nameOf(word);
    named.set(name, [...(named.get(name) ?? []), ...headers]);
  }
  return Object.fromEntries(named);
}

function nameOf(word: string): string {
  const all = Object.values(columns).flat();
  if (all.some(({ name }) => name === word)) return word;
  const key = headerKey(word);
  return (
    all.find(({ label }) => headerKey(label.ja) === key || headerKey(label.en) === key)?.name ??
    word
  );
}

/** The entries that a file of that kind can follow: it knows the column and has all the headers. */
function fitting(map: HeaderMap, kind: FileKind, header: readonly string[]): HeaderMap {
  const here = new Set(header.map(headerKey));
  return entriesOf(
    map,
    ([column, headers]) =>
      headers.length > 0 &&
      columnOf(kind, column) !== undefined &&
      headers.every((wanted) => here.has(headerKey(wanted))),
  );
}

/** Without those that only a file beside the customers can follow. */
function meantForCustomers(map: HeaderMap, all: OpenedFiles): HeaderMap {
  const beside = (["blacklist", "suppress", "releases"] as const).flatMap((kind) =>
    all[kind].map(({ table }) => fitting(map, kind, table.header)),
  );
  const isOf = (column: string, files: readonly HeaderMap[]) =>
    files.some((file) => Object.hasOwn(file, column));
  const main = all.customers.map(({ table }) => fitting(map, "customers", table.header));
  return entriesOf(map, ([column]) => isOf(column, main) || !isOf(column, beside));
}

/** The playbook's `columns` are for all lists of a house: those that this file lacks are left out. */
function presentOnly(map: HeaderMap, header: readonly string[]): HeaderMap {
  const here = new Set(header.map(headerKey));
  return Object.fromEntries(
    Object.entries(map).flatMap(([column, headers]) => {
      const present = headers.filter((item) => here.has(headerKey(item)));
      return present.length === 0 ? [] : [[column, present]];
    }),
  );
}

function entriesOf(
  map: HeaderMap,
  test: (entry: readonly [string, readonly string[]]) => boolean,
): HeaderMap {
  return Object.fromEntries(Object.entries(map).filter(test));
}
