import type { PermissionColumn } from "../domain/channels.ts";
import type { Polarity } from "../domain/columns.ts";
import type { Playbook } from "../playbook/types.ts";
import type { Dialect } from "./dialect.ts";

export type Language = "ja" | "en";

/** One column of the loaded customer table that says something about a channel. */
export interface PermissionSource {
  readonly column: string;
  readonly channel: PermissionColumn;
  readonly polarity: Polarity;
  /** As the file writes it: the evidence of a stop. */
  readonly header: string;
}

/** Ids to be compared with those of the same system alone; `files`: only in these, all where absent. */
export interface IdSource {
  readonly column: string;
  /** Empty: the key of the list. */
  readonly system: string;
  readonly files?: readonly number[];
}

/**
 * What the plan must know of the inputs, without seeing a row of them. `customers_rows` holds
 * `row_id` (from 1, in the order read), `file_no`, `line` and one text column per entry of `columns`.
 */
export interface PlanInputs {
  /** Canonical columns that at least one customer file has. */
  readonly columns: ReadonlySet<string>;
  /** The header of a canonical column, as the first file writes it: where evidence names one. */
  readonly headers?: ReadonlyMap<string, string>;
  /** Further columns of the same kind: a second number, a second day. Absent where no file has any. */
  readonly further?: ReadonlyMap<string, readonly string[]>;
  readonly permissions: readonly PermissionSource[];
  /** Whether `blacklist_keys` and `blacklist_lines`, `stop_keys` and `stop_lines`, `release_words` were given. */
  readonly blacklist: boolean;
  readonly suppress: boolean;
  /** Kinds of key that the stop lines hold: the expensive address key is made only when one does. */
  readonly suppressKinds: ReadonlySet<string>;
  /** The ids that lines are compared with; the key of the list where absent. */
  readonly ids?: readonly IdSource[];
  readonly releases: boolean;
  /**
   * Whether some account may have several rows. Known once the first part of the plan has run; where none
   * has, the stages that fold rows are left out.
   */
  readonly folds: boolean;
}

export interface PlanRequest {
  readonly playbook: Playbook;
  readonly dialect: Dialect;
  /** The day the run speaks of, YYYY-MM-DD. */
  readonly asOf: string;
  readonly language: Language;
  readonly inputs: PlanInputs;
  /** `--type`: beats inference, not a column. */
  readonly type?: "b2b" | "b2c";
  /** `--include REASON`: reasons of `not_target` that come back at low priority. */
  readonly include: readonly string[];
  /** Facts and verdicts stay in `results`: receipts and `explain` read them. */
  readonly keepFacts: boolean;
  /** Set when amounts are in several currencies: the one that counts, and rates into it. */
  readonly currency?: { readonly base: string; readonly rates: Readonly<Record<string, number>> };
  /** `--order score` mixes the lists of one file. */
  readonly order: "status" | "score";
}
