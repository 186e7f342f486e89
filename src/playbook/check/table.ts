export type Table = Readonly<Record<string, unknown>>;

export function isTable(item: unknown): item is Table {
  return typeof item === "object" && item !== null && !Array.isArray(item);
}

/** The item if it is a table, else an empty one: what is no table is reported elsewhere. */
export function tableOf(item: unknown): Table {
  return isTable(item) ? item : {};
}

export function listOf(item: unknown): readonly unknown[] {
  return Array.isArray(item) ? (item as readonly unknown[]) : [];
}

/** The entries of `rules` or `gates` that have an id. */
export function entriesOf(
  file: Table | undefined,
  section: string,
): readonly (Table & { id: string })[] {
  return listOf(file?.[section]).filter(
    (entry): entry is Table & { id: string } => isTable(entry) && typeof entry["id"] === "string",
  );
}
