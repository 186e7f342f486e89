import type { FileKind } from "../domain/columns.ts";
import type { Notice } from "../errors.ts";
import { inputNotices, prohibitionKinds } from "../locale/inputs.ts";
import type { IdSource } from "../plan/request.ts";
import { headerKey, isWordOf } from "../read/headers.ts";
import { type LoadedTable, type MappedFile, ownColumn } from "../read/tables.ts";
import { mapOption } from "./map-option.ts";

type Side = Extract<FileKind, "blacklist" | "suppress">;
const sides: readonly Side[] = ["blacklist", "suppress"];

/** Which ids of the files beside are compared with which of the customers. */
export interface SideIds {
  readonly customers: readonly IdSource[];
  readonly lines: Readonly<Record<Side, readonly IdSource[]>>;
  readonly notices: readonly Notice[];
}

/** A column of ids: its header, and the name under which its cells are loaded. */
interface Ids {
  readonly header: string;
  readonly column: string;
}

/**
 * A list may know its customers by two kinds of numbers, and 502 of the one is somebody else than 502 of the
 * other. The header in the file beside says which is meant; where the customers have no such header it is their key.
 */
export function sideIds(
  customers: LoadedTable,
  files: Readonly<Record<Side, readonly MappedFile[]>>,
): SideIds {
  const there = new Set(customers.columns.map(({ column }) => column));
  /** What each customer file holds under a header. */
  const named = customers.files.map(({ mapping }) => {
    const own = mapping.own.map(({ header }) => ({ header, column: ownColumn(header) }));
    return [...keyOf(mapping), ...own].filter(({ column }) => there.has(column));
  });
  const keys = customers.files.map(({ mapping }) => keyOf(mapping)[0]);
  // As few kinds of numbers as there are answers: nearly always one, the key of the list.
  const systems: string[] = [keys.map((key) => key?.column ?? "").join("\n")];
  const lines = { blacklist: new Sources(), suppress: new Sources() };
  const meant = new Sources();
  const notices: Notice[] = [];
  for (const side of sides) {
    for (const [fileNo, file] of files[side].entries()) {
      const [key, ...others] = idsOf(side, file);
      if (key === undefined) continue;
      const like = (id: Ids) => named.map((ids) => ids.find((one) => isSame(one, id)));
      const found = [key, ...others].map((id) => ({ id, with: like(id) }));
      const isNamed = keys.map((_, at) => found.some((one) => one.with[at] !== undefined));
      for (const one of found) {
        const answer = one.with.map(
          (id, at) => id ?? (one.id === key && !isNamed[at] ? keys[at] : undefined),
        );
        const vector = answer.map((id) => id?.column ?? "").join("\n");
        if (!systems.includes(vector)) systems.push(vector);
        const at = systems.indexOf(vector);
        const system = at === 0 ? "" : ` ${at} `;
        lines[side].add(one.id.column, system, fileNo);
        for (const [no, id] of answer.entries()) {
          if (id !== undefined) meant.add(id.column, system, no);
        }
      }
      notices.push(...doubts(side, file, key, customers.files, isNamed));
    }
  }
  return {
    customers: meant.over(customers.files.length),
    lines: {
      blacklist: lines.blacklist.over(files.blacklist.length),
      suppress: lines.suppress.over(files.suppress.length),
    },
    notices,
  };
}

/** Columns of a system, each with the files in which it is one. */
class Sources {
  readonly #files = new Map<string, { source: IdSource; files: Set<number> }>();

  add(column: string, system: string, fileNo: number): void {
    const name = `${system}\n${column}`;
    const one = this.#files.get(name) ?? { source: { column, system }, files: new Set() };
    one.files.add(fileNo);
    this.#files.set(name, one);
  }

  /** In all of so many files it need not be said in which. */
  over(count: number): readonly IdSource[] {
    return [...this.#files.values()].map(({ source, files }) =>
      files.size === count ? source : { ...source, files: [...files] },
    );
  }
}

const isSame = (one: Ids, other: Ids) => headerKey(one.header) === headerKey(other.header);

function keyOf(mapping: MappedFile["mapping"]): Ids[] {
  const source = mapping.mapped.find(({ name }) => name === "customer_id")?.sources[0];
  return source === undefined ? [] : [{ header: source.header, column: "customer_id" }];
}

/** The key first, then the other columns that are known to be ids. */
function idsOf(kind: FileKind, { mapping }: MappedFile): Ids[] {
  const others = mapping.own.filter(({ header }) => isWordOf(kind, "customer_id", header));
  return [
    ...keyOf(mapping),
    ...others.map(({ header }) => ({ header, column: ownColumn(header) })),
  ];
}

/** The customers have several kinds of numbers, and none under the header of the file beside. */
function doubts(
  side: Side,
  { table }: MappedFile,
  key: Ids,
  customers: readonly MappedFile[],
  isNamed: readonly boolean[],
): Notice[] {
  const kind = prohibitionKinds[side === "suppress" ? "suppression" : side];
  return customers.flatMap((file, at) => {
    const [own, ...others] = idsOf("customers", file);
    const [other] = others;
    if (isNamed[at] || own === undefined || other === undefined) return [];
    return {
      phrase: inputNotices.idsOfSeveralKinds,
      values: {
        kind_en: kind.en,
        kind_ja: kind.ja,
        header: key.header,
        list: file.table.file,
        key: own.header,
        others: others.map(({ header }) => header).join(", "),
        map: mapOption("customer_id", other.header),
        other: other.header,
      },
      place: { file: table.file, line: table.headerLine },
    };
  });
}
