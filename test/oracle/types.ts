import type { ListName } from "../../src/domain/lists.ts";
import type { Permission, Playbook } from "../../src/playbook/types.ts";
import type {
  BarCode,
  CautionCode,
  ReasonCode,
  StatusCode,
} from "../../src/playbook/vocabulary/types.ts";

/** YYYY-MM-DD. */
export type Day = string;

/** An exact amount: units of 1/10 000. Never a float. */
export type Amount = bigint;

export type ChannelName = "mail" | "dm" | "phone" | "sms";
export const channelNames: readonly ChannelName[] = ["mail", "dm", "phone", "sms"];

export interface Contract {
  readonly start?: Day;
  readonly end?: Day;
  /** It begins after the as-of day. */
  readonly ahead?: boolean;
}

/** What a further row of an account may say besides a contract. */
export interface Again {
  readonly last_order_at?: Day;
  readonly last_contact_at?: Day;
  readonly signed_off_by?: string;
  readonly signed_off_at?: Day;
}

/** One account, already read: words are codes, dates are days, amounts are exact. Absent is unknown. */
export interface Customer {
  readonly customer_id?: string;
  readonly corporate_number?: string;
  readonly customer_type?: "b2b" | "b2c";
  readonly company_name?: string;
  readonly full_name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address1?: string;
  readonly registered_at?: Day;
  /** One a row of the list; several rows of one id are several contracts of one account. */
  readonly contracts?: readonly Contract[];
  readonly status?: StatusCode;
  readonly merged_into?: string;
  readonly first_order_at?: Day;
  readonly last_order_at?: Day;
  /** The day of an order lies ahead: a slip, and an order all the same. */
  readonly order_ahead?: boolean;
  readonly order_count?: number;
  readonly purchase_days?: number;
  readonly median_gap_days?: number;
  readonly last_contact_at?: Day;
  readonly total_amount?: Amount;
  readonly expected_amount?: Amount;
  readonly churn_reason?: ReasonCode;
  /** The cell of the reason also says that the contact person left, behind a more cautious reason. */
  readonly reason_names_leaver?: boolean;
  readonly churn_at?: Day;
  readonly missing_feature?: string;
  readonly note_caution?: CautionCode;
  readonly contact_left?: "left" | "moved" | "no";
  readonly contact_left_at?: Day;
  /** A further row of the same account. */
  readonly again?: Again;
  readonly signed_off_by?: string;
  readonly signed_off_at?: Day;
  readonly renewal_at?: Day;
  readonly login_30d?: number;
  /** What the list itself says, per channel; absent is unknown. */
  readonly recorded?: Readonly<Partial<Record<ChannelName, "yes" | "no" | "review">>>;
  readonly consent_basis?: string;
  readonly optout_at?: Day;
  /** Columns whose cell could not be read. */
  readonly unreadable?: readonly string[];
}

export interface BlacklistLine {
  readonly customer_id?: string;
  readonly corporate_number?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly company_name?: string;
  readonly full_name?: string;
  readonly reason?: BarCode;
  readonly expires_at?: Day;
}

export interface StopLine {
  readonly customer_id?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly channels: readonly ChannelName[];
  readonly reason: string;
}

export interface Release {
  readonly feature: string;
  readonly released_at: Day;
  readonly keywords?: readonly string[];
}

export interface Options {
  readonly asOf: Day;
  readonly playbook: Playbook;
  readonly type?: "b2b" | "b2c";
  readonly include?: readonly string[];
  readonly blacklist?: readonly BlacklistLine[];
  readonly suppress?: readonly StopLine[];
  readonly releases?: readonly Release[];
  /** Whether the list has any column of contracts or orders; without one nobody is known never to have bought. */
  readonly knowsTrade?: boolean;
}

/** A fact that is not known is undefined: never zero, never low. */
export type Fact = string | boolean | Amount | undefined;
export type Facts = Readonly<Record<string, Fact>>;

export interface Fired {
  readonly rule: string;
  readonly group: string;
  /** Units of 1/10 000. */
  readonly points: Amount;
}

export interface Verdict {
  readonly key: string;
  readonly customer_type: "b2b" | "b2c" | undefined;
  readonly status: string;
  readonly list: ListName;
  readonly list_reason: string;
  /** Units of 1/10 000. */
  readonly score: Amount;
  readonly priority: "top" | "high" | "normal" | "low";
  readonly value_rank: "A" | "B" | "C" | undefined;
  readonly tenure_months: number | undefined;
  readonly tenure_source: "contract" | "orders" | undefined;
  readonly dormancy_months: number | undefined;
  readonly contact_clock: Day | undefined;
  readonly permissions: Readonly<Record<ChannelName, Permission>>;
  readonly channel: ChannelName | undefined;
  readonly not_before: Day | undefined;
  readonly flags: ReadonlySet<string>;
  readonly fired: readonly Fired[];
  /** Place inside its list, from 1. */
  readonly rank: number;
}
