import * as z from "zod";

/**
 * What the sections of a playbook are made of. An `error` here is not a sentence but a key of
 * `shapePhrases` in src/locale/playbook-check.ts: sentences stand there in both languages.
 */

/** Between the English and the Japanese half of a description. */
export const languageSeparator = " ／ ";

/** What an editor shows, and the reference prints: both languages, in one text. */
export function about(en: string, ja: string): { description: string } {
  return { description: `${en}${languageSeparator}${ja}` };
}

/** Ids, groups, plays, flags and reasons become columns, file names and `;`-lists: nothing odd in them. */
export const code = z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, { error: "codeForm" });

export const text = z.string().regex(/\S/, { error: "blank" });

/** Both languages; an inherited sentence may be changed in one of them. */
export const sentence = z
  .strictObject({ en: text.optional(), ja: text.optional() })
  .meta(
    about(
      "What people read, in both languages. {fact} is replaced by the account's value.",
      "画面に出る文（英日両方）。{項目名} はその顧客の値になります。",
    ),
  );

/** As a sentence, but it may be empty: the play `none` says nothing. */
export const saying = z.strictObject({ en: z.string().optional(), ja: z.string().optional() });

export const scalar = z.union([z.string(), z.number(), z.boolean()]);

export const isoDate = z.iso.date({ error: "isoDate" });

export const currency = z.string().regex(/^[A-Z]{3}$/, { error: "currency" });

export const headers = z.union([text, z.array(text).min(1)]);

export const paths = z.union([text, z.array(text).min(1)]);

/** Every key of a fixed set, each of which may be left to the playbook that is extended. */
export function each<Key extends string, Value extends z.ZodType>(
  keys: readonly Key[],
  value: Value,
): z.ZodObject<Record<Key, z.ZodOptional<Value>>, z.core.$strict> {
  const shape = Object.fromEntries(keys.map((key) => [key, value.optional()]));
  return z.strictObject(shape as Record<Key, z.ZodOptional<Value>>);
}
