import type { Polarity } from "../domain/columns.ts";
import type { Engine } from "../engine/engine.ts";
import type { HeaderMapping, MappedColumn, SourceColumn } from "./headers.ts";
import type { LoadedColumn } from "./loaded-column.ts";
import { type LoadedTable, nameRows } from "./tables.ts";

/** What a column of the file's own turned out to feed, once its cells were seen. */
export interface Promotion {
  readonly column: LoadedColumn;
  readonly feeds: readonly { readonly name: string; readonly polarity?: Polarity }[];
}

/** The table with these columns read as what their cells say: the view names the same cells anew. */
export async function promote(
  engine: Engine,
  table: LoadedTable,
  promotions: readonly Promotion[],
): Promise<LoadedTable> {
  const feeds = new Map(promotions.map((one) => [one.column.column, one.feeds]));
  if (feeds.size === 0) return table;
  const fedColumns = (column: LoadedColumn): LoadedColumn[] =>
    feeds.get(column.column)?.map(({ name: canonical, ...sense }) => ({
      ...column,
      ...sense,
      column:
        sense.polarity === undefined
          ? canonical
          : `${canonical}__${sense.polarity}_${column.column}`,
      canonical,
    })) ?? [column];
  const read = table.stored.read.flatMap(({ column, expression }) =>
    fedColumns(column).map((one) => ({ column: one, expression })),
  );
  const stored = { ...table.stored, read };
  await nameRows(engine, stored);
  const files = table.files.map((file) => ({ ...file, mapping: fedBy(file.mapping, promotions) }));
  return { ...table, columns: table.columns.flatMap(fedColumns), stored, files };
}

export const sameHeader = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase();

function fedBy(mapping: HeaderMapping, promotions: readonly Promotion[]): HeaderMapping {
  return promotions.reduce((before, { column, feeds }) => {
    const source = before.own.find(({ header }) => sameHeader(header, column.header));
    if (source === undefined) return before;
    return {
      ...before,
      own: before.own.filter((one) => one !== source),
      mapped: feeds.reduce(
        (mapped, { name: canonical, ...sense }) => fed(mapped, canonical, { ...source, ...sense }),
        before.mapped,
      ),
    };
  }, mapping);
}

function fed(
  mapped: readonly MappedColumn[],
  canonical: string,
  source: SourceColumn,
): readonly MappedColumn[] {
  const there = mapped.find(({ name: known }) => known === canonical);
  if (there === undefined) return [...mapped, { name: canonical, sources: [source], join: "one" }];
  return mapped.map((one) =>
    one === there ? { ...one, sources: [...one.sources, source], join: "coalesce" } : one,
  );
}
