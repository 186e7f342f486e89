import type { Polarity } from "../domain/columns.ts";

/** A column of the loaded table: what it is, and the header that a person knows it by. */
export interface LoadedColumn {
  readonly column: string;
  readonly canonical?: string;
  readonly polarity?: Polarity;
  /** The canonical column that this one also feeds: a further key, a further day, or a cell to be printed. */
  readonly further?: string;
  /** Its sources are printed under their own headers: it is itself only when asked for by name. */
  readonly isJoined?: true;
  readonly header: string;
}
