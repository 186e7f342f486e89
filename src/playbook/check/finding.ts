import { nearest } from "../../domain/nearest.ts";
import { fill, type Phrase } from "../../errors.ts";
import { checkPhrases, type Kind, kindWords } from "../../locale/playbook-check.ts";

/** One thing that is wrong: where (`rules[0].when.field`), what and how to mend it. */
export interface Finding {
  readonly path: string;
  readonly message: Phrase;
  /** From 1; absent where the file holds nothing of it. */
  readonly line?: number;
}

/** Keys and indexes from the top of the file. */
export type Path = readonly (string | number)[];

/** A finding before its line is known. */
export interface Remark {
  readonly at: Path;
  readonly message: Phrase;
}

export type Filling = Readonly<Record<string, string | number | Phrase>>;

/** Gathers what is wrong: nothing stops at the first. */
export type Report = (at: Path, phrase: Phrase, values?: Filling) => void;

/** The phrase in both languages, each value in its own. */
export function say(phrase: Phrase, values: Filling = {}): Phrase {
  const inLanguage = (language: "en" | "ja") =>
    fill(
      phrase[language],
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          typeof value === "object" ? value[language] : value,
        ]),
      ),
    );
  return { en: inLanguage("en"), ja: inLanguage("ja") };
}

/** `rules[0].when.all[1].field`; a key that is no plain word stands in brackets. */
export function pathText(at: Path): string {
  return at
    .map((part, index) => {
      if (typeof part === "number") return `[${part}]`;
      if (!/^[\p{L}\p{N}_]+$/u.test(part)) return `[${JSON.stringify(part)}]`;
      return index === 0 ? part : `.${part}`;
    })
    .join("");
}

/** So many names are still read at a glance. */
const fewNames = 12;

/** An unknown name, with the nearest that exists, or else the few that do. */
export function unknownName(kind: Kind, word: string, known: Iterable<string>): Phrase {
  const names = [...known];
  const near = nearest(word, names);
  const values = { kind: kindWords[kind], word };
  if (near !== undefined) return say(checkPhrases.unknownNear, { ...values, near });
  return names.length > 0 && names.length <= fewNames
    ? say(checkPhrases.unknownOneOf, { ...values, words: names.join(", ") })
    : say(checkPhrases.unknown, values);
}
