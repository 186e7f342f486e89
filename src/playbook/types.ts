import type { Channel } from "../domain/channels.ts";
import type { ListName } from "../domain/lists.ts";
import type { Phrase } from "../errors.ts";
import type { Vocabulary } from "./vocabulary/types.ts";

/** A number of months, or one for businesses and one for consumers. */
export type ByType = { readonly b2b: number; readonly b2c: number };

export type Scalar = string | number | boolean;
/** A limit is a number, or the name of a window so that its months stand in one place. */
export type Limit = number | { readonly window: keyof Windows };

export interface Comparison {
  readonly field: string;
  readonly is?: Scalar;
  readonly in?: readonly Scalar[];
  readonly gte?: Limit | string;
  readonly gt?: Limit | string;
  readonly lte?: Limit | string;
  readonly lt?: Limit | string;
  readonly contains?: string;
  readonly known?: true;
  readonly missing?: true;
}
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Comparison;

export interface Windows {
  /** An order younger than this keeps an account existing. */
  readonly existing_months: ByType;
  /** From this dormancy on a business has a changed situation and a consumer is no target. */
  readonly dormancy_months: ByType;
  /** A never-buyer without contact for this long is a lost prospect. */
  readonly lost_prospect_months: number;
  /** A consumer who never bought is no target from this age on. */
  readonly never_bought_months: number;
  /** Where people buy once a cycle, the consumer's dormancy limit is twice the cycle. */
  readonly purchase_cycle_months: number | null;
  readonly internal_wait_months: number;
  readonly sign_off_months: number;
  readonly long_tenure_months: number;
  readonly short_tenure_months: number;
  /** Within so many times its own median gap an account keeps buying … */
  readonly own_gap_factor: number;
  /** … where it has so many purchase days. */
  readonly own_gap_purchases: number;
  /** Contracts with a gap of at most so many months join. */
  readonly contract_gap_months: number;
}

/** A gate routes; no points outvote it. The first that applies, in the order of the lists, wins. */
export interface Gate {
  readonly id: string;
  readonly list: ListName;
  /** A code, or the fact that holds it. */
  readonly reason: string | { readonly field: string };
  readonly when: Condition;
  readonly sentence: Phrase;
  readonly next_action?: Phrase;
  readonly play?: string;
  /** Only for `nurture`: the wait whose end becomes `not_before`. */
  readonly not_before?: { readonly after: "churn"; readonly window: keyof Windows };
}

export interface Rule {
  readonly id: string;
  readonly group: string;
  readonly when: Condition;
  readonly points: number;
  readonly sentence: Phrase;
  /** A code that stands in `flags` when the rule fires. */
  readonly flag?: string;
  readonly play?: string;
  /** What to do before any play: goes before the play's own. */
  readonly next_action?: Phrase;
  /** Something of value for the customer: becomes `reason_to_contact`. */
  readonly offer?: Phrase;
}

export interface Group {
  readonly max: number;
  readonly min: number;
  readonly label: Phrase;
}

export type Permission = "yes" | "no" | "review";

/** What holds where nothing is recorded, and on what basis, in the user's own words. */
export type ConsentDefault = Readonly<Record<Channel, Permission>> & { readonly basis?: string };

export interface ChannelPlan {
  /** For priorities top and high: a person is reached in this order. */
  readonly high: readonly Channel[];
  readonly low: readonly Channel[];
}

export interface DeclaredColumn {
  readonly header: readonly string[];
  readonly type: "text" | "number" | "date" | "flag";
}

export interface Inputs {
  readonly customers?: readonly string[];
  readonly blacklist?: readonly string[];
  readonly suppress?: readonly string[];
  readonly releases?: readonly string[];
}

/** A playbook with all that it extends merged in: what the plan is compiled from. */
export interface Playbook {
  readonly version: 1;
  readonly name: string;
  readonly language?: "ja" | "en";
  readonly timezone?: string;
  readonly inputs: Inputs;
  /** Canonical column → headers of the user's file. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** The user's own typed columns, usable as fields. */
  readonly declared: Readonly<Record<string, DeclaredColumn>>;
  readonly vocabulary: Vocabulary;
  readonly windows: Windows;
  readonly gates: readonly Gate[];
  readonly groups: Readonly<Record<string, Group>>;
  readonly rules: readonly Rule[];
  readonly value: {
    readonly a_share: number;
    readonly b_share: number;
    readonly expected_weight: number;
    /** With fewer valued accounts of a type ranks by share are warned of. */
    readonly few_valued: number;
    readonly currency?: string;
    readonly rates: Readonly<Record<string, number>>;
  };
  readonly priority: { readonly top: number; readonly high: number; readonly normal: number };
  readonly plays: Readonly<Record<string, { readonly next_action: Phrase }>>;
  readonly channels: {
    readonly b2b: ChannelPlan;
    readonly b2c: ChannelPlan;
    /** At most so many offers stand in `reason_to_contact` (MISSION C3). */
    readonly most_offers: number;
    readonly consent_default: { readonly b2b: ConsentDefault; readonly b2c: ConsentDefault };
  };
  /** Which lists one file holds when nobody names them, and in what order. */
  readonly lists: { readonly default: readonly ListName[]; readonly order: "status" | "score" };
  readonly max_rejected?: number;
}
