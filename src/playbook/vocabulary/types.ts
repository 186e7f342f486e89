import type { Channel } from "../../domain/channels.ts";
import type { cautionCodes, contactLeftCodes, reasonCodes } from "../../domain/codes.ts";

/** The words by which cells are read, as a playbook declares them (presets/vocabulary.yaml). Pure data. */

export type StatusCode =
  | "existing"
  /** Still under contract, the end announced. */
  | "cancelling"
  | "dormant_former"
  | "dormant_lost_prospect"
  | "new_prospect"
  | "closed"
  | "merged"
  | "withdrawn"
  | "registration";

export type ReasonCode = (typeof reasonCodes)[number];

export type CautionCode = (typeof cautionCodes)[number];
export type CustomerType = "b2b" | "b2c";
export type ContactLeftCode = (typeof contactLeftCodes)[number];
export type BarCode = "legal" | "credit" | "stopped" | "barred";

export type StopCode =
  | "withdrawn"
  | "no_contact"
  | "spam_report"
  | "opt_out"
  | "mail_stop"
  | "sms_stop"
  | "dm_stop"
  | "phone_stop"
  | "refused"
  | "hard_bounce"
  | "invalid"
  | "address_unknown"
  | "address_incomplete"
  | "uncollected"
  | "mourning";

/** Words per code; case, width and spaces do not matter. */
export type Words<Code extends string> = Readonly<Record<Code, readonly string[]>>;

/** `channels`: what the reason closes where the file names no channel. `months`: when it expires. */
export interface StopWords {
  readonly words: readonly string[];
  readonly channels: readonly Channel[];
  readonly months?: number;
}

export interface Vocabulary {
  readonly status: Words<StatusCode>;
  /** What a word says of a contract, where that is not what it says of a customer. */
  readonly contract_status: Words<"existing" | "dormant_former" | "unclear">;
  readonly churn_reason: Words<ReasonCode>;
  /** Most cautious first. */
  readonly churn_reason_order: readonly ReasonCode[];
  /** Phrases that hold a word of churn_reason or caution and do not mean it; `*` is up to 6 characters, a number being one. */
  readonly not_this: readonly string[];
  /** Looked for in free notes. */
  readonly caution: Words<CautionCode>;
  /** What is a caution only where nothing else is said: 退会 beside a name, ブラック as a whole note. */
  readonly remark: Words<CautionCode>;
  readonly customer_type: Words<CustomerType>;
  /** `wish` is a yes in a column that grants and a no in one that stops; `ended` a no where the column grants. */
  readonly permission: Words<"yes" | "no" | "wish" | "ended" | "unset">;
  /** Added to the words that every yes/no cell knows. */
  readonly flag: Words<"yes" | "no">;
  readonly contact_left: Words<ContactLeftCode>;
  readonly channel: Words<Channel | "all" | "none">;
  readonly stop: Readonly<Record<StopCode, StopWords>>;
  readonly bar: Words<BarCode>;
}

/** A code, or the report that the vocabulary lacks the word. */
export type WordReading<Code extends string> =
  | { readonly code: Code }
  | { readonly problem: "unknown_word" };
