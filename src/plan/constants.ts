import type { Fragment } from "./sql.ts";
import type { Columns, Select, Stage } from "./stage.ts";

/** What is the same for every row, by stage and column: `CAST(NULL AS DATE)`, FALSE. */
type Constants = ReadonlyMap<string, ReadonlyMap<string, Fragment>>;

/**
 * Puts constants in the place of columns that hold nothing else. Most lists have a third of the columns that
 * are known; what the others would have told is NULL for every account, and an engine that is told so
 * leaves out what depends on it. `prune` then takes those columns out of the tables.
 */
export function foldConstants(stages: readonly Stage[]): readonly Stage[] {
  const known = new Map<string, ReadonlyMap<string, Fragment>>();
  return stages.map((stage) => {
    const folded = { ...stage, selects: stage.selects.map((select) => foldSelect(select, known)) };
    known.set(stage.name, constantsOf(folded));
    return folded;
  });
}

function foldSelect({ columns, from }: Select, known: Constants): Select {
  const lookUp = lookUpIn(from, known);
  if (lookUp === undefined) return { columns, from };
  return {
    from: substituted(from, lookUp),
    columns: columns.map(([name, expression, needs]) => {
      const missing = needs?.of.map(([alias, column]) => lookUp(alias, column)).find(isNull);
      return missing === undefined
        ? [name, substituted(expression, lookUp)]
        : [name, needs?.otherwise ?? missing];
    }),
  };
}

/** Columns that are the same constant in every select of the stage. */
function constantsOf({ selects }: Stage): ReadonlyMap<string, Fragment> {
  const [first, ...others] = selects;
  const constant = (columns: Columns, name: string) => {
    const expression = columns.find(([column]) => column === name)?.[1];
    return expression === undefined ? undefined : constantText(expression);
  };
  return new Map(
    (first?.columns ?? []).flatMap(([name, expression]) => {
      const text = constantText(expression);
      const isSame = others.every(({ columns }) => constant(columns, name) === text);
      return text !== undefined && isSame ? [[name, expression] as const] : [];
    }),
  );
}

/** The text of an expression that is no more than NULL or a truth value, whatever its type. */
function constantText(expression: Fragment): string | undefined {
  let text = "";
  for (const part of leaves(expression)) {
    if (part.kind === "name") return undefined;
    if (part.kind === "text") text += part.text;
    else if (part.value === null || typeof part.value === "boolean") text += String(part.value);
    else return undefined;
    if (text.length > 60) return undefined;
  }
  return /^(NULL|null|TRUE|FALSE|true|false|CAST\(NULL AS \w+(\(\d+, \d+\))?\))$/.test(text)
    ? text
    : undefined;
}

function isNull(constant: Fragment | undefined): constant is Fragment {
  return constant !== undefined && /null/i.test(constantText(constant) ?? "");
}

function* leaves({ parts }: Fragment): Generator<Exclude<Fragment["parts"][number], Fragment>> {
  for (const part of parts) {
    if ("parts" in part) yield* leaves(part);
    else yield part;
  }
}

interface LookUp {
  /** The constant that `alias.column` stands for, or `column` alone where only one source has it. */
  (alias: string | undefined, column: string): Fragment | undefined;
  /** Fragments that were gone through: a select says most of them several times. */
  readonly done: Map<Fragment, Fragment>;
}

function lookUpIn(from: Fragment, known: Constants): LookUp | undefined {
  const text = [...leaves(from)]
    .map((part) => (part.kind === "text" ? part.text : part.kind === "name" ? part.name : "''"))
    .join("");
  const sources = new Map<string, ReadonlyMap<string, Fragment>>();
  for (const [, stage = "", alias = ""] of text.matchAll(/\b(\w+) AS (\w+)\b/g)) {
    const constants = known.get(stage);
    // An alias that stands for two things is nobody's.
    if (constants !== undefined) sources.set(alias, sources.has(alias) ? new Map() : constants);
  }
  if ([...sources.values()].every(({ size }) => size === 0)) return undefined;
  const find = (alias: string | undefined, column: string) => {
    if (alias !== undefined) return sources.get(alias)?.get(column);
    const found = [...sources.values()].flatMap((constants) => constants.get(column) ?? []);
    return found.length === 1 ? found[0] : undefined;
  };
  return Object.assign(find, { done: new Map<Fragment, Fragment>() });
}

const QUALIFIED = /\b(\w+)\.(\w+)\b/g;

function substituted(fragment: Fragment, lookUp: LookUp): Fragment {
  const known = lookUp.done.get(fragment);
  if (known !== undefined) return known;
  const fresh = substitute(fragment, lookUp);
  lookUp.done.set(fragment, fresh);
  return fresh;
}

function substitute(fragment: Fragment, lookUp: LookUp): Fragment {
  const parts: Fragment["parts"][number][] = [];
  let hasChanged = false;
  let qualifier: string | undefined;
  for (const part of fragment.parts) {
    const name = nameOf(part);
    if (name !== undefined) {
      const constant = lookUp(qualifier, name);
      if (constant === undefined) parts.push(part);
      else {
        if (qualifier !== undefined) unqualify(parts, qualifier);
        parts.push(constant);
        hasChanged = true;
      }
      qualifier = undefined;
    } else if ("parts" in part) {
      const inner = substituted(part, lookUp);
      hasChanged ||= inner !== part;
      parts.push(inner);
      qualifier = undefined;
    } else if (part.kind === "text") {
      const pieces = textPieces(part.text, lookUp);
      hasChanged ||= pieces.length > 1;
      const before = parts.at(-1);
      qualifier =
        part.text === "." && before !== undefined
          ? nameOf(before)
          : /\b(\w+)\.$/.exec(part.text)?.[1];
      parts.push(...pieces);
    } else parts.push(part);
  }
  return hasChanged ? { parts } : fragment;
}

function nameOf(part: Fragment["parts"][number]): string | undefined {
  if (!("parts" in part)) return part.kind === "name" ? part.name : undefined;
  const [only] = part.parts;
  return part.parts.length === 1 && only !== undefined ? nameOf(only) : undefined;
}

/** Takes `alias.` from the end of what was written: the end of a text, or a name and its point. */
function unqualify(parts: Fragment["parts"][number][], qualifier: string): void {
  const last = parts.pop();
  if (last === undefined || "parts" in last || last.kind !== "text")
    throw new Error("no qualifier");
  if (last.text === ".") parts.pop();
  else parts.push({ kind: "text", text: last.text.slice(0, -qualifier.length - 1) });
}

function textPieces(text: string, lookUp: LookUp): Fragment["parts"][number][] {
  const pieces: Fragment["parts"][number][] = [];
  let at = 0;
  for (const { 0: reference, 1: alias, 2: column = "", index } of text.matchAll(QUALIFIED)) {
    const constant = lookUp(alias, column);
    if (constant === undefined) continue;
    pieces.push({ kind: "text", text: text.slice(at, index) }, constant);
    at = index + reference.length;
  }
  pieces.push({ kind: "text", text: text.slice(at) });
  return pieces;
}
