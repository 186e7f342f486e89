import * as z from "zod";
import { channels } from "../../domain/channels.ts";
import { listNames } from "../../domain/lists.ts";
import { gate, rule } from "./entries.ts";
import { about, code, currency, each, headers, paths, saying, sentence, text } from "./parts.ts";
import { playbookTest } from "./tests.ts";
import { vocabulary } from "./vocabulary.ts";
import { windows } from "./windows.ts";

const channelPlan = z.strictObject({
  high: z
    .array(z.enum(channels))
    .min(1)
    .optional()
    .meta(
      about("For priorities top and high, in this order.", "優先度 top・high の連絡手段の順。"),
    ),
  low: z
    .array(z.enum(channels))
    .min(1)
    .refine((plan) => plan.includes("mail") || plan.includes("dm"), { error: "lowInWriting" })
    .optional()
    .meta(
      about(
        "For the others; mail or dm must be in it.",
        "それ以外の連絡手段の順。mail か dm が必要です。",
      ),
    ),
});
const permissions = each(channels, z.enum(["yes", "no", "review"])).extend({
  basis: text
    .optional()
    .meta(
      about(
        "What this rests on, in your own words; `rules show` prints it.",
        "この扱いの根拠（自由記述）。`rules show` に表示されます。",
      ),
    ),
});

const declared = z.strictObject({
  header: headers,
  type: z.enum(["text", "number", "date", "flag"]),
});

const fraction = z.number().gt(0).lte(1);
const cut = z.number().gte(0).lte(100).optional();

/** One entry per top-level key; the reference prints them in this order. */
export const sections = {
  version: z.literal(1).meta(about("Always 1.", "常に 1。")),
  extends: text
    .optional()
    .meta(
      about(
        "The shipped playbook that this one changes: standard.",
        "元にする同梱プレイブック。standard を指定します。",
      ),
    ),
  language: z.enum(["ja", "en"]).optional().meta(about("Language of sentences.", "文の言語。")),
  timezone: z
    .string()
    .refine(isTimeZone, { error: "timeZone" })
    .optional()
    .meta(
      about(
        "Instants become days in this zone (Asia/Tokyo).",
        "日時を日付にする時間帯（Asia/Tokyo など）。",
      ),
    ),
  inputs: each(["customers", "blacklist", "suppress", "releases"], paths)
    .optional()
    .meta(
      about(
        "Files of a nightly run, relative to the playbook.",
        "定例実行の入力ファイル（プレイブックの場所から）。",
      ),
    ),
  columns: z
    .record(text, z.union([text, z.array(text), declared]))
    .optional()
    .meta(
      about(
        "Canonical column → header(s) of your file, or a column of your own: { header, type }.",
        "標準の列名 → ファイルの見出し。独自の列は { header, type } で宣言します。",
      ),
    ),
  vocabulary: vocabulary
    .optional()
    .meta(
      about(
        "The words by which cells are read. A list given here replaces the inherited one.",
        "セルを読むための語。ここに書いたリストは継承元と置き換わります。",
      ),
    ),
  windows: windows.optional().meta(about("Periods in months.", "期間（月数）。")),
  gates: z
    .array(gate)
    .min(1, { error: "emptyWipes" })
    .optional()
    .meta(
      about("Decide the list; no points outvote them.", "リストを決める条件。点数では覆りません。"),
    ),
  groups: z
    .record(
      code,
      z.strictObject({
        max: z.number().gte(0).optional(),
        min: z.number().lte(0).optional(),
        label: sentence.optional(),
      }),
    )
    .optional()
    .meta(about("Limits of the points; all together within ±50.", "点の上下限。合計は ±50 以内。")),
  rules: z
    .array(rule)
    .min(1, { error: "emptyWipes" })
    .optional()
    .meta(about("Points with their reasons.", "点とその理由。")),
  value: z
    .strictObject({
      a_share: fraction.optional(),
      b_share: fraction.optional(),
      expected_weight: z.number().gte(0).lte(5).optional(),
      few_valued: z
        .int()
        .gte(0)
        .optional()
        .meta(
          about(
            "With fewer valued accounts of a type a run warns that ranks are shaky.",
            "金額のある顧客がこれより少ないとき、ランクが不安定と警告します。",
          ),
        ),
      currency: currency.optional(),
      rates: z.record(currency, z.number().gt(0)).optional(),
    })
    .optional()
    .meta(
      about(
        "Value ranks: A while the share of the amount before the account is below a_share, B below b_share.",
        "価値ランク。上位からの金額構成比が a_share 未満は A、b_share 未満は B。",
      ),
    ),
  priority: z
    .strictObject({ top: cut, high: cut, normal: cut })
    .optional()
    .meta(about("Lowest score of each priority.", "各優先度の最低点。")),
  plays: z
    .record(code, z.strictObject({ next_action: saying.optional() }))
    .optional()
    .meta(about("What to do, by name.", "打ち手。")),
  channels: z
    .strictObject({
      b2b: channelPlan.optional(),
      b2c: channelPlan.optional(),
      most_offers: z
        .int()
        .gte(1)
        .lte(12)
        .optional()
        .meta(
          about("At most so many offers per row.", "連絡理由に並べる提案の上限（1件あたり）。"),
        ),
      consent_default: each(["b2b", "b2c"], permissions).optional(),
    })
    .optional()
    .meta(
      about(
        "Order of channels, and what holds where no permission is recorded.",
        "連絡手段の順と、可否の記録がないときの扱い。",
      ),
    ),
  lists: z
    .strictObject({
      default: z.array(z.enum(listNames)).min(1).optional(),
      order: z.enum(["status", "score"]).optional(),
    })
    .optional()
    .meta(
      about(
        "Which lists a run writes into one file when none are named, and their order.",
        "リスト名を指定しないとき1ファイルに出すリストと、その並び順。",
      ),
    ),
  max_rejected: z
    .int()
    .gte(0)
    .optional()
    .meta(
      about(
        "More rejected rows than this need a person.",
        "読めない行がこの数を超えたら人の確認が必要です。",
      ),
    ),
  tests: z
    .array(playbookTest)
    .optional()
    .meta(about("Examples that `rules check` runs.", "`rules check` が実行する例。")),
};

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
