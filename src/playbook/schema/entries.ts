import * as z from "zod";
import { listNames } from "../../domain/lists.ts";
import { condition } from "./condition.ts";
import { about, code, sentence, text } from "./parts.ts";

const id = code.meta(
  about(
    "Its name. An inherited id changes that entry, a new one adds an entry.",
    "名前。継承元と同じ id はその項目の変更、新しい id は追加になります。",
  ),
);
const enabled = z
  .boolean()
  .optional()
  .meta(about("false takes an inherited entry out.", "false にすると継承した項目を外します。"));
const play = code
  .optional()
  .meta(about("What to do: an entry of plays.", "打ち手（plays の項目）。"));

export const gate = z.strictObject({
  id,
  enabled,
  list: z.enum(listNames).optional().meta(about("Where the account goes.", "振り分け先のリスト。")),
  reason: z
    .union([code, z.strictObject({ field: text })])
    .optional()
    .meta(
      about(
        "The code in list_reason, or the fact that holds it.",
        "list_reason のコード、またはコードを持つ項目。",
      ),
    ),
  when: condition.optional(),
  sentence: sentence.optional(),
  next_action: sentence.optional(),
  play,
  not_before: z
    .strictObject({ after: z.literal("churn"), window: z.literal("internal_wait_months") })
    .optional()
    .meta(
      about(
        "Only on the list nurture: the wait whose end becomes not_before.",
        "nurture リストのみ。待機の終わりが not_before になります。",
      ),
    ),
});

export const rule = z.strictObject({
  id,
  enabled,
  group: code
    .optional()
    .meta(
      about("The group whose limits hold the points.", "点の上下限を持つ組（groups の項目）。"),
    ),
  when: condition.optional(),
  points: z
    .number()
    .optional()
    .meta(
      about(
        "Added to the score of 50; within the limits of the group.",
        "基準点50に足す点。組の上下限の範囲内。",
      ),
    ),
  sentence: sentence.optional(),
  flag: code
    .optional()
    .meta(
      about("A code that stands in flags when the rule fires.", "成立時に flags に立つコード。"),
    ),
  play,
  next_action: sentence
    .optional()
    .meta(
      about(
        "What to do before any play: stands in next_action instead of the play's.",
        "どの打ち手より先にすること。打ち手の next_action の代わりに出ます。",
      ),
    ),
  offer: sentence
    .optional()
    .meta(
      about(
        "Something of value for the customer: becomes reason_to_contact.",
        "お客様にとって意味のある用件。reason_to_contact になります。",
      ),
    ),
});
