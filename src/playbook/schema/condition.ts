import * as z from "zod";
import type { Condition } from "../types.ts";
import { about, scalar, text } from "./parts.ts";
import { windowNames } from "./windows.ts";

const limit = z
  .union([z.number(), z.string(), z.strictObject({ window: z.enum(windowNames) })])
  .meta(
    about(
      "A number, a day as YYYY-MM-DD, or the months of a window.",
      "数値、日付（YYYY-MM-DD）、または期間名 { window: … }。",
    ),
  );

const comparison = z
  .strictObject({
    field: text.meta(
      about(
        "A fact of the catalogue, or a column declared under columns.",
        "項目一覧の項目名、または columns で宣言した列。",
      ),
    ),
    is: scalar.optional(),
    in: z.array(scalar).min(1).optional(),
    gte: limit.optional(),
    gt: limit.optional(),
    lte: limit.optional(),
    lt: limit.optional(),
    contains: text.optional(),
    known: z.literal(true).optional(),
    missing: z.literal(true).optional(),
  })
  .meta({ id: "comparison" });

/** A fact compared, or conditions combined. What fits which fact is checked in check/condition.ts. */
export const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(condition).min(1) }),
      z.strictObject({ any: z.array(condition).min(1) }),
      z.strictObject({ not: condition }),
      comparison,
    ]),
  )
  .meta({
    id: "condition",
    ...about(
      "When the entry applies. Where a fact is not known, neither the condition nor its opposite holds.",
      "適用の条件。値が不明なときは、条件もその否定も成り立ちません。",
    ),
  }) as z.ZodType<Condition>;
