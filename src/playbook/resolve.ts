import type { Playbook } from "./types.ts";

/** A playbook as its file holds it, already checked; every section may be absent. */
export type PlaybookFile = Readonly<Record<string, unknown>> & {
  readonly version: 1;
  readonly extends?: string;
};

/**
 * Merges a playbook over the one it extends: tables merge by key, rules and gates by id, everything
 * else is replaced. `rules: [{ id: b2b_short_tenure, points: 5 }]` changes the points alone;
 * `enabled: false` takes an inherited entry out.
 */
export function extend(base: PlaybookFile, over: PlaybookFile): PlaybookFile {
  return { ...(merge(base, over) as PlaybookFile), version: 1 };
}

/** A playbook with all that it extends, by the names of `bases`, merged in. */
export function withBases(
  file: PlaybookFile,
  bases: Readonly<Record<string, PlaybookFile>>,
): PlaybookFile {
  const base = file.extends === undefined ? undefined : bases[file.extends];
  return base === undefined ? file : extend(withBases(base, bases), file);
}

function merge(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (isEntries(base) && isEntries(over)) return mergeEntries(base, over);
  if (isTable(base) && isTable(over)) {
    const keys = new Set([...Object.keys(base), ...Object.keys(over)]);
    return Object.fromEntries([...keys].map((key) => [key, mergeKey(key, base[key], over[key])]));
  }
  return over;
}

/** A rule's condition is one thought: it is replaced whole, never mixed. */
const whole = new Set(["when", "not_before", "extends"]);

function mergeKey(key: string, base: unknown, over: unknown): unknown {
  if (whole.has(key)) return over === undefined ? base : over;
  return merge(base, over);
}

type Entry = { readonly id: string };
type Table = Readonly<Record<string, unknown>>;

function isTable(item: unknown): item is Table {
  return typeof item === "object" && item !== null && !Array.isArray(item);
}

function isEntries(item: unknown): item is readonly Entry[] {
  return (
    Array.isArray(item) && item.length > 0 && item.every((part) => isTable(part) && "id" in part)
  );
}

function mergeEntries(base: readonly Entry[], over: readonly Entry[]): readonly unknown[] {
  const changed = new Map(over.map((entry) => [entry.id, entry]));
  const kept = base.map((entry) => merge(entry, changed.get(entry.id)));
  const added = over.filter((entry) => !base.some((other) => other.id === entry.id));
  return [...kept, ...added];
}

/** What a playbook means where it says nothing. */
const silent = {
  inputs: {},
  columns: {},
  declared: {},
  value: { rates: {} },
};

/** The merged file as the plan takes it: entries that were switched off are gone. */
export function toPlaybook(name: string, file: PlaybookFile): Playbook {
  const merged = merge(silent, file) as Table;
  const { columns, declared } = splitColumns(merged["columns"] as Table);
  return {
    ...merged,
    name,
    columns,
    declared,
    rules: enabled(merged["rules"]),
    gates: enabled(merged["gates"]),
  } as unknown as Playbook;
}

function enabled(entries: unknown): readonly unknown[] {
  return (entries as readonly Table[])
    .filter((entry) => entry["enabled"] !== false)
    .map((entry) => Object.fromEntries(Object.entries(entry).filter(([key]) => key !== "enabled")));
}

/** `columns:` maps canonical names to headers, and declares own ones: `{ header, type }`. */
function splitColumns(columns: Table): { columns: Table; declared: Table } {
  const list = (header: unknown) => (Array.isArray(header) ? header : [header]);
  const entries = Object.entries(columns);
  return {
    columns: Object.fromEntries(
      entries.map(([name, given]) => [name, isTable(given) ? list(given["header"]) : list(given)]),
    ),
    declared: Object.fromEntries(
      entries.flatMap(([name, given]) =>
        isTable(given) ? [[name, { header: list(given["header"]), type: given["type"] }]] : [],
      ),
    ),
  };
}
