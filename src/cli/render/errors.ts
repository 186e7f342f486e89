import { fill, type Notice, type Place, type UserError } from "../../errors.ts";
import { outcomeWords } from "../../locale/cli-outcome.ts";
import type { Language } from "../foresee.ts";
import type { Paint } from "./paint.ts";
import { printable } from "./width.ts";

/** What is wrong, where, and the next step: two lines or more. */
export function renderError(error: UserError, language: Language, paint: Paint): string {
  const { phrase, values } = error;
  const message = printable(fill(phrase.message[language], values));
  const steps = fill(phrase.hint[language], values).split("\n").map(printable);
  const where = renderPlace(error.place, language, message);
  return [
    `${paint.bad(outcomeWords.error[language])} ${message}${where}`,
    ...steps.map((step) => `  → ${step}`),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

export function renderNotice(notice: Notice, language: Language, paint: Paint): string {
  const message = printable(fill(notice.phrase[language], notice.values));
  return `${paint.warn("!")} ${message}${renderPlace(notice.place ?? {}, language, message)}`;
}

/** ` (customers.csv, line 12, column "最終購入日")`, without the file when the message names it. */
function renderPlace(place: Place, language: Language, message: string): string {
  const parts: string[] = [];
  const words = outcomeWords;
  if (place.file !== undefined && !message.includes(place.file)) parts.push(place.file);
  if (place.line !== undefined) parts.push(fill(words.line[language], { line: place.line }));
  if (place.column !== undefined) {
    parts.push(fill(words.column[language], { column: place.column }));
  }
  if (parts.length === 0) return "";
  const [open, comma, close] = language === "ja" ? ["（", "、", "）"] : [" (", ", ", ")"];
  return printable(`${open}${parts.join(comma)}${close}`);
}

/** One line of JSON: code, kind, message, hint, place. */
export function errorJson(error: UserError, code: string, language: Language): string {
  const { phrase, values, place } = error;
  const message = fill(phrase.message[language], values);
  const hint = fill(phrase.hint[language], values);
  return `${JSON.stringify({ code, kind: phrase.kind, message, hint, place })}\n`;
}

/** A notice as a program reads it. */
export function noticeJson(notice: Notice, language: Language): Readonly<Record<string, unknown>> {
  return { message: fill(notice.phrase[language], notice.values), place: notice.place ?? {} };
}
