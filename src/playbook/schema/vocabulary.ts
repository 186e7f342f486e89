import * as z from "zod";
import { channels } from "../../domain/channels.ts";
import { cautionCodes, contactLeftCodes, reasonCodes } from "../../domain/codes.ts";
import type { Vocabulary } from "../vocabulary/types.ts";
import { about, each, text } from "./parts.ts";

const words = z.array(text);
const stopCodes = [
  "withdrawn",
  "no_contact",
  "spam_report",
  "opt_out",
  "mail_stop",
  "sms_stop",
  "dm_stop",
  "phone_stop",
  "refused",
  "hard_bounce",
  "invalid",
  "address_unknown",
  "address_incomplete",
  "uncollected",
  "mourning",
] as const;
const statusWords = [
  "existing",
  "cancelling",
  "dormant_former",
  "dormant_lost_prospect",
  "new_prospect",
  "closed",
  "merged",
  "withdrawn",
  "registration",
] as const;

const stopWords = z
  .strictObject({
    words: words.optional(),
    channels: z.array(z.enum(channels)).min(1).optional(),
    months: z.int({ error: "wholeMonths" }).positive({ error: "wholeMonths" }).optional(),
  })
  .meta({
    id: "stop_reason",
    ...about(
      "Words of one reason, the channels it closes, and for how many months (without it, for good).",
      "1つの理由の語、止める連絡手段、期間の月数（書かなければ無期限）。",
    ),
  });

const shape = {
  status: each(statusWords, words).meta(
    about("Whole cells: the customer's status.", "顧客区分の語（セル全体）。"),
  ),
  contract_status: each(["existing", "dormant_former", "unclear"], words).meta(
    about(
      "Whole cells of a contract's status, before the words of status; `unclear` is asked.",
      "契約状況の語（セル全体）。status の語より先に見ます。unclear は確認に回します。",
    ),
  ),
  churn_reason: each(reasonCodes, words).meta(
    about("Words inside a sentence: why they left.", "離脱理由の語（文の中でも探します）。"),
  ),
  churn_reason_order: z
    .array(z.enum(reasonCodes))
    .length(reasonCodes.length, { error: "everyReasonOnce" })
    .refine((order) => new Set(order).size === order.length, { error: "everyReasonOnce" })
    .meta(about("Of several reasons the first wins.", "理由が複数あるとき先のものを採ります。")),
  not_this: words.meta(about("Looks like a hit and is none.", "当たりに見えて当たりでない語句。")),
  caution: each(cautionCodes, words).meta(
    about("Looked for in free notes.", "備考から探す注意語。"),
  ),
  remark: each(cautionCodes, words).meta(
    about(
      "Whole notes, and whole remarks beside a name: 故, 退会, ブラック.",
      "備考の1行全体、または名称に添えた注記全体がこの語のとき（故・退会・ブラックなど）。",
    ),
  ),
  customer_type: each(["b2b", "b2c"], words).meta(
    about("Whole cells: business or consumer.", "法人・個人の別の語（セル全体）。"),
  ),
  permission: each(["yes", "no", "wish", "ended", "unset"], words).meta(
    about("Whole cells: permissions.", "連絡可否の語（セル全体）。"),
  ),
  flag: each(["yes", "no"], words).meta(
    about("Whole cells: yes and no.", "はい・いいえの語（セル全体）。"),
  ),
  contact_left: each(contactLeftCodes, words).meta(
    about("What became of the contact person.", "先方担当者の退職・異動の語。"),
  ),
  channel: each([...channels, "all", "none"], words).meta(
    about("Names of channels.", "連絡手段の語。"),
  ),
  stop: each(stopCodes, stopWords).meta(
    about(
      "Reasons of a suppression list, what they close and for how many months.",
      "配信停止リストの理由、止める手段と期間（月）。",
    ),
  ),
  bar: each(["legal", "credit", "stopped", "barred"], words).meta(
    about("Reasons of the blacklist.", "取引停止リストの理由の語。"),
  ),
} satisfies Record<keyof Vocabulary, z.ZodType>;

export const vocabulary = z.strictObject(shape).partial();
