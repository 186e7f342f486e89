/**
 * The only way SQL is built: a tagged template whose values are other fragments, `name()` or
 * `value()`. A bare string cannot be interpolated, so nothing reaches the engine unquoted.
 * Values are written as literals, not parameters: a printed plan runs as it is pasted, and golden
 * files show the months and points that are in force (docs/decisions/0003).
 */
export type Literal = string | number | boolean | null | { readonly day: string };

type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "value"; readonly value: Literal };

/** Text, names and values, and other fragments whole: a plan says the same thing in many places. */
export interface Fragment {
  readonly parts: readonly (Part | Fragment)[];
}

export function sql(strings: TemplateStringsArray, ...inserts: readonly Fragment[]): Fragment {
  const parts: (Part | Fragment)[] = [];
  strings.forEach((text, index) => {
    if (text !== "") parts.push({ kind: "text", text });
    const insert = inserts[index];
    if (insert !== undefined) parts.push(insert);
  });
  return { parts };
}

/** A table, column or function name, quoted by the dialect where it must be. */
export function name(text: string): Fragment {
  return { parts: [{ kind: "name", name: text }] };
}

/** A literal: text, a finite number, a truth value, NULL or `{day: "2026-11-22"}`. */
export function value(literal: Literal): Fragment {
  if (typeof literal === "number" && !Number.isFinite(literal)) {
    throw new TypeError(`not a finite number: ${literal}`);
  }
  return { parts: [{ kind: "value", value: literal }] };
}

/** Joins fragments; an empty list gives an empty fragment. */
export function join(fragments: readonly Fragment[], separator: Fragment): Fragment {
  return {
    parts: fragments.flatMap((fragment, index) => (index === 0 ? fragment : [separator, fragment])),
  };
}

export const comma = sql`, `;
export const newline = sql`,
  `;
