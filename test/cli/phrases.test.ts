import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { errorCode, errorTables } from "../../src/cli/error-codes.ts";
import { type ErrorPhrase, type Phrase, UserError } from "../../src/errors.ts";

const locale = new URL("../../src/locale/", import.meta.url);
const files = readdirSync(locale).filter((name) => name.endsWith(".ts"));
const tables: unknown[] = [];
for (const name of files) {
  const module = (await import(new URL(name, locale).href)) as Record<string, unknown>;
  tables.push(...Object.values(module));
}

function isPhrase(value: unknown): value is Phrase {
  return typeof value === "object" && value !== null && "en" in value && "ja" in value;
}

function phrasesIn(value: unknown): Phrase[] {
  if (isPhrase(value)) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(phrasesIn) : [];
}

function isErrorTable(value: unknown): value is Record<string, ErrorPhrase> {
  if (typeof value !== "object" || value === null) return false;
  const entries: unknown[] = Object.values(value);
  return (
    entries.length > 0 &&
    entries.every((entry) => typeof entry === "object" && entry !== null && "hint" in entry)
  );
}

test("there are phrases to look at", () => {
  expect(phrasesIn(tables).length).toBeGreaterThan(100);
});

/** `{row_word}` and its like are English alone: row or rows. */
test("both languages fill in the same values, except where Japanese names all that is known", () => {
  const names = (text: string): string =>
    [...new Set(text.match(/\{\w+\}/g) ?? [])]
      .map((name) => name.replace(/_(en|ja)\}$/, "}"))
      .filter((name) => name !== "{known}" && !name.endsWith("_word}"))
      .sort()
      .join();
  const uneven = phrasesIn(tables).filter(({ en, ja }) => names(en) !== names(ja));
  expect(uneven).toEqual([]);
});

test("every table of errors gives its codes to --json", () => {
  const known = new Set<unknown>(errorTables);
  expect(tables.filter((table) => isErrorTable(table) && !known.has(table))).toEqual([]);
});

test("a code of errors means one thing, a near match aside", () => {
  const meanings = new Map<string, string>();
  for (const [name, phrase] of errorTables.flatMap((table) => Object.entries(table))) {
    if (name.endsWith("Near")) continue;
    const code = errorCode(new UserError(phrase));
    const meaning = meanings.get(code) ?? phrase.message.en;
    expect({ code, meaning }).toEqual({ code, meaning: phrase.message.en });
    meanings.set(code, phrase.message.en);
  }
});
