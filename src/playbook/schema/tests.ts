import * as z from "zod";
import { listNames } from "../../domain/lists.ts";
import { about, code, isoDate, text } from "./parts.ts";

const expectations = z
  .strictObject({
    list: z.enum(listNames).optional(),
    list_reason: text.optional(),
    score: z.number().optional(),
    points: z
      .record(code, z.number())
      .optional()
      .meta(
        about(
          "Rule id → points; 0 means that the rule adds nothing.",
          "ルール id → 点。0 はそのルールで点が付かないこと。",
        ),
      ),
    flags: z
      .array(text)
      .min(1)
      .optional()
      .meta(about("Each must stand in flags; others may too.", "flags に含まれるべきコード。")),
  })
  .refine((expect) => Object.keys(expect).length > 0, { error: "expectsNothing" });

/** An account and what the playbook should make of it; `rules check` runs it. */
export const playbookTest = z.strictObject({
  name: text,
  as_of: isoDate.optional(),
  given: z
    .record(text, z.string())
    .refine((given) => Object.keys(given).length > 0, { error: "blank" })
    .meta(
      about(
        "Canonical column → the cell's text, in quotes.",
        "標準の列名 → セルの文字列（引用符で囲みます）。",
      ),
    ),
  expect: expectations,
});

export type PlaybookTest = z.infer<typeof playbookTest>;
