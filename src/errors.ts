/**
 * Two kinds of wrong. A `UserError` is something the person at the keyboard can mend: it is shown
 * as one message with its place and the next step, never with a stack. Everything else that is
 * thrown is a bug of ours and keeps its stack (exit 70).
 */

/** `input` and `usage` end with exit code 2, `engine` and `io` with 3. */
export type ErrorKind = "usage" | "input" | "engine" | "io";

/** One sentence in both languages; `{name}` is filled from the values. `hint` is the next step. */
export interface Phrase {
  readonly en: string;
  readonly ja: string;
}
export interface ErrorPhrase {
  readonly kind: ErrorKind;
  readonly message: Phrase;
  readonly hint: Phrase;
}

/** Where in the user's files: `line` and `column` count from 1, `column` is a character position or a header. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number | string;
}

export type Values = Readonly<Record<string, string | number>>;

export class UserError extends Error {
  readonly phrase: ErrorPhrase;
  readonly values: Values;
  readonly place: Place;

  constructor(phrase: ErrorPhrase, values: Values = {}, place: Place = {}, cause?: unknown) {
    super(fill(phrase.message.en, values), cause === undefined ? {} : { cause });
    this.name = "UserError";
    this.phrase = phrase;
    this.values = values;
    this.place = place;
  }
}

/** Something a person should know that does not stop the run. Never holds a row's content. */
export interface Notice {
  readonly phrase: Phrase;
  readonly values: Values;
  readonly place?: Place;
}

/** Replaces each `{name}` by its value; an unknown name stays visible so that a test finds it. */
export function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}
