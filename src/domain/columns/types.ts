import type { Phrase } from "../../errors.ts";

/**
 * `id` and `text` are never coerced. `date` becomes a day, `number` and `money` an exact decimal,
 * `flag` yes/no. `status`, `reason`, `type`, `permission`, `channel`, `stop` and `bar` are read through
 * the playbook's vocabularies. `permission` becomes yes/no/unknown.
 */
export type ColumnType =
  | "id"
  | "text"
  | "date"
  | "number"
  | "money"
  | "flag"
  | "status"
  | "reason"
  | "type"
  | "permission"
  | "channel"
  | "stop"
  | "bar";

/** The files that a run reads; each has its own columns. */
export type FileKind = "customers" | "blacklist" | "suppress" | "releases";

/**
 * How several rows of one account become one value. `all` keeps every distinct text, joined by `;`:
 * a caution word in the second row's note must not be lost.
 */
export type Fold =
  | "first"
  | "earliest"
  | "latest"
  | "greatest"
  | "any"
  | "strictest"
  | "severest"
  | "all";

/**
 * What a "yes" in a permission column means: it grants (Accepts Email Marketing) or stops (配信停止). Under
 * 連絡可否 a no stops every channel, and a yes is no consent to any of them: `veto`.
 */
export type Polarity = "grant" | "stop" | "veto";

/**
 * How several source columns of one row become one value; `coalesce` takes the first non-empty, `list` and
 * `line` keep all of them apart, as sentences and as lines.
 */
export type Join = "one" | "hyphen" | "space" | "concat" | "coalesce" | "list" | "line";

/** Headers that together make one value, in order: 郵便番号1 + 郵便番号2. Used only when all stand there. */
export interface PartSet {
  readonly pieces: readonly string[];
  readonly join: "hyphen" | "space" | "concat";
}

export interface Column<Name extends string = string> {
  readonly name: Name;
  readonly type: ColumnType;
  readonly fold: Fold;
  /**
   * Printed headers; both are synonyms too, so that a printed list can be read back. They rank before
   * `headers` unless they stand among them.
   */
  readonly label: Phrase;
  /** Synonyms as they are written in exports, the more exact ones first. Of a permission: the grants. */
  readonly headers: readonly string[];
  /** Synonyms of a permission whose "yes" forbids. */
  readonly stopHeaders: readonly string[];
  /** Synonyms of a permission whose "no" forbids and whose "yes" says nothing. */
  readonly vetoHeaders: readonly string[];
  /** Synonyms that count only where no other synonym of this column stands in the file. */
  readonly weakHeaders: readonly string[];
  readonly parts: readonly PartSet[];
  /** How several synonyms standing side by side join. */
  readonly several: "coalesce" | "space" | "list" | "line";
  /** Belongs to the contact person: blanked when that person has left (MISSION P9). */
  readonly personal: boolean;
  /** Never printed (C5: no internal remarks). */
  readonly internal: boolean;
}
