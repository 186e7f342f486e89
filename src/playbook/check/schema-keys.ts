import * as z from "zod";
import type { Path } from "./finding.ts";

/** The keys that the schema knows at a place: candidates for a misspelled one. */
export function keysAt(schema: z.core.$ZodType, at: Path): readonly string[] {
  return [
    ...new Set(
      inside(schema, at).flatMap((part) =>
        part instanceof z.ZodObject ? Object.keys(part.shape) : [],
      ),
    ),
  ];
}

/** Every schema that may hold at the place, unions opened. */
function inside(schema: z.core.$ZodType, at: Path): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return inside(schema.unwrap(), at);
  if (schema instanceof z.ZodLazy) return inside(schema.unwrap(), at);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => inside(option, at));
  const [key, ...rest] = at;
  if (key === undefined) return [schema];
  if (schema instanceof z.ZodObject) {
    const part = (schema.shape as Readonly<Record<string, z.core.$ZodType>>)[key];
    return part === undefined ? [] : inside(part, rest);
  }
  if (schema instanceof z.ZodArray) return inside(schema.element, rest);
  return schema instanceof z.ZodRecord ? inside(schema.valueType, rest) : [];
}
