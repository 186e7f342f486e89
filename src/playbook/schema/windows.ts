import * as z from "zod";
import type { Windows } from "../types.ts";
import { about, each } from "./parts.ts";

const months = z.int({ error: "wholeMonths" }).positive({ error: "wholeMonths" });
const byType = each(["b2b", "b2c"], months);

const shape = {
  existing_months: byType
    .optional()
    .meta(
      about(
        "An order younger than this keeps an account existing.",
        "最終購入がこの月数未満なら既存客とみなします。",
      ),
    ),
  dormancy_months: byType
    .optional()
    .meta(
      about(
        "From this silence on a business has a changed situation and a consumer is no target.",
        "この休眠月数から、法人は状況変化とみなし、個人は対象外にします。",
      ),
    ),
  lost_prospect_months: months
    .optional()
    .meta(
      about(
        "Never bought and silent for so long: a lost prospect.",
        "取引がなく接点もこの月数ない見込客は失注とみなします。",
      ),
    ),
  never_bought_months: months
    .optional()
    .meta(
      about(
        "A consumer who never bought is no target from this silence on.",
        "購入実績のない個人は、この月数で対象外になります。",
      ),
    ),
  purchase_cycle_months: months
    .nullable()
    .optional()
    .meta(
      about(
        "Where people buy once a cycle, the consumer's dormancy limit is twice the cycle. null: no cycle.",
        "周期的に買われる商品の購入周期。個人の休眠期限は周期の2倍になります。null は周期なし。",
      ),
    ),
  internal_wait_months: months
    .optional()
    .meta(
      about(
        "How long to wait after a churn for internal reasons.",
        "社内事情による離脱のあと待つ月数。",
      ),
    ),
  sign_off_months: months
    .optional()
    .meta(about("A sign-off expires after so long.", "責任者の承認の有効月数。")),
  long_tenure_months: months
    .optional()
    .meta(about("From here on a tenure is long.", "この月数から長期の取引とみなします。")),
  short_tenure_months: months
    .optional()
    .meta(about("Up to here a tenure is short.", "この月数まで短期の取引とみなします。")),
  own_gap_factor: z
    .number()
    .positive()
    .optional()
    .meta(
      about(
        "An account keeps buying within so many times its own median gap, where that is longer.",
        "自身の購入間隔（中央値）のこの倍数以内なら既存客とみなします（長い方を採用）。",
      ),
    ),
  own_gap_purchases: z
    .int()
    .gte(2)
    .optional()
    .meta(
      about(
        "From so many purchase days on the account's own gap counts.",
        "購入日数がこの回数以上の顧客に、自身の購入間隔を使います。",
      ),
    ),
  contract_gap_months: z
    .int({ error: "wholeMonths" })
    .gte(0)
    .optional()
    .meta(
      about(
        "Contracts with a gap of at most so many months are one.",
        "この月数以内の空白は、続いた契約とみなします。",
      ),
    ),
} satisfies Record<keyof Windows, z.ZodType>;

export const windows = z.strictObject(shape);

/** Those that a limit may name: counts of months. */
export const windowNames = Object.keys(shape).filter((key) =>
  key.endsWith("_months"),
) as readonly (keyof Windows)[];
