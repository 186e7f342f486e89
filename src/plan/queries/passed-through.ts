import { columnOf } from "../../domain/columns.ts";
import { carriedColumns } from "../../domain/ranked-columns.ts";
import { cellColumn } from "./printed.ts";
import { type Fragment, name, sql } from "../sql.ts";

/** A text column of `customers_rows` and the header that its owner knows it by. */
export interface InputColumn {
  readonly column: string;
  readonly canonical?: string;
  /** The canonical column that it also feeds, and whether it is made of several that are printed. */
  readonly further?: string;
  readonly isJoined?: true;
  readonly header: string;
}

/** A column of a list: what prints it, and under which header. */
export interface Output {
  readonly id: string;
  readonly header: string;
  readonly expression: Fragment;
  /**
   * What never needs quotes: a code, a day or a number in any delimited file; `cell` where the cells that it is
   * made of do not.
   */
  readonly plain: "always" | "cell" | "never";
  /** Printed only where `--columns` names it. */
  readonly isOnRequest?: true;
}

export const cellOf = (column: string) => sql`r.${name(cellColumn(column))}`;

/** The input's own columns under their own headers; internal remarks are never printed. */
export function passedThrough(input: readonly InputColumn[]): readonly Output[] {
  const seen = new Map<string, string>();
  return input.flatMap<Output>(({ column, canonical, further, isJoined, header }) => {
    const feeds = canonical ?? further;
    const known = feeds === undefined ? undefined : columnOf("customers", feeds);
    const isCarried = canonical !== undefined && carriedColumns.has(canonical);
    if (isCarried || known?.internal) return [];
    if (feeds !== undefined && !isJoined) {
      // One header may feed two columns (解約日): it is printed once.
      const owner = seen.get(header);
      if (owner !== undefined && (owner !== feeds || further === undefined)) return [];
      seen.set(header, feeds);
    }
    const cell = cellOf(column);
    return [
      {
        plain: "cell",
        id: canonical ?? header,
        header,
        expression: known?.personal
          ? sql`CASE WHEN r.contact_left THEN NULL ELSE ${cell} END`
          : cell,
        ...(isJoined ? { isOnRequest: isJoined } : {}),
      },
    ];
  });
}
