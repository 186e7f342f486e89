import type { ScreenColumn } from "./screen-columns.ts";

/** Cells between two columns. */
export const GAP = 2;

export interface Fitted {
  readonly column: ScreenColumn;
  /** Place among the columns that were given. */
  readonly index: number;
  readonly cells: number;
}

/**
 * Which columns are shown, and how wide. `natural` are the widths that show everything. First spare
 * columns go until all others fit at their least width, then the room left is shared out, the widest
 * giving way first.
 */
export function fit(
  columns: readonly ScreenColumn[],
  natural: readonly number[],
  room: number,
): readonly Fitted[] {
  let kept = columns.map((column, index) => ({ column, index, cells: natural[index] ?? 0 }));
  while (total(kept.map(least)) > room) {
    const [first] = kept.toSorted((a, b) => (b.column.spare ?? 0) - (a.column.spare ?? 0));
    if (first?.column.spare === undefined) break;
    kept = kept.filter((each) => each !== first);
  }
  while (total(kept) > room) {
    const [widest] = kept
      .filter((each) => each.cells > least(each).cells)
      .toSorted((a, b) => b.cells - a.cells);
    if (widest === undefined) break;
    kept = kept.map((each) => (each === widest ? { ...each, cells: each.cells - 1 } : each));
  }
  return kept;
}

function least(fitted: Fitted): Fitted {
  const { column, cells } = fitted;
  return { ...fitted, cells: Math.min(cells, column.least ?? cells) };
}

function total(columns: readonly Fitted[]): number {
  return columns.reduce((sum, { cells }) => sum + cells + GAP, -GAP);
}
