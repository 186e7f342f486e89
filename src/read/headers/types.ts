import type { Join, Polarity } from "../../domain/columns.ts";
import type { Phrase } from "../../errors.ts";

/** A column of the file; `index` counts from 0. Sources of a permission carry their polarity. */
export interface SourceColumn {
  readonly index: number;
  readonly header: string;
  readonly polarity?: Polarity;
}

/** A canonical (or declared) column and what feeds it. Sources of a permission stay separate senses. */
export interface MappedColumn {
  readonly name: string;
  readonly sources: readonly SourceColumn[];
  readonly join: Join;
  /** Numbers and addresses beside the one that is printed: whoever is barred or stopped is known by all. */
  readonly further?: readonly SourceColumn[];
}

/** A header that needed a judgement; without `resolved` it feeds nothing. */
export interface AmbiguousHeader {
  readonly header: string;
  readonly index: number;
  readonly candidates: readonly string[];
  readonly resolved?: string;
  readonly why: Phrase;
}

export interface HeaderMapping {
  /** In the catalogue's order, declared columns last. */
  readonly mapped: readonly MappedColumn[];
  /** Unmapped columns, kept under their own headers. */
  readonly own: readonly SourceColumn[];
  /** Dropped from every output. */
  readonly secret: readonly SourceColumn[];
  readonly ambiguous: readonly AmbiguousHeader[];
  /** Headers that stand in the file more than once, each named once as first written. */
  readonly duplicates: readonly string[];
}

export interface HeaderOverrides {
  readonly map: Readonly<Record<string, string | readonly string[]>>;
}
