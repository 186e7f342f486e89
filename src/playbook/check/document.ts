import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  visit,
  type YAMLError,
} from "yaml";
import { checkPhrases } from "../../locale/playbook-check.ts";
import { type Path, type Remark, say } from "./finding.ts";

/** Where a path stands in the text: an offset for sorting, a line for people. */
export interface Position {
  readonly offset: number;
  readonly line: number;
}

/** A read playbook file. `value` is absent when nothing further can be said about it. */
export interface ReadDocument {
  readonly value?: unknown;
  readonly remarks: readonly (Remark & { readonly position?: Position })[];
  readonly positionOf: (at: Path) => Position | undefined;
}

/** Parses YAML 1.2. Syntax errors end it; a duplicate key does not. */
export function readDocument(text: string): ReadDocument {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
  const [document, second] = Array.isArray(documents) ? documents : [];
  const at = (offset: number): Position => ({
    offset,
    line: Math.max(1, lines.linePos(offset).line),
  });
  const nothing = (remark: Remark & { position?: Position }): ReadDocument => ({
    remarks: [remark],
    positionOf: () => undefined,
  });
  if (
    document === undefined ||
    (document.contents === null && second === undefined && document.errors.length === 0)
  ) {
    return nothing({ at: [], message: checkPhrases.empty });
  }
  if (second !== undefined) {
    return nothing({
      at: [],
      message: checkPhrases.severalDocuments,
      position: at(second.range[0]),
    });
  }
  const remarks = [...document.errors, ...document.warnings].map((error) => ({
    ...remarkOf(document, error),
    position: at(error.pos[0]),
  }));
  const positionOf = (path: Path) => {
    const offset = offsetOf(document, path);
    return offset === undefined ? undefined : at(offset);
  };
  if (document.errors.some(({ code }) => code !== "DUPLICATE_KEY")) return { remarks, positionOf };
  try {
    const value: unknown = document.toJS();
    JSON.stringify(value);
    return isEmpty(value)
      ? nothing({ at: [], message: checkPhrases.empty })
      : { value, remarks, positionOf };
  } catch (error) {
    if (error instanceof TypeError)
      return { remarks: [...remarks, { at: [], message: checkPhrases.circular }], positionOf };
    const reason = error instanceof Error ? error.message : String(error);
    return {
      remarks: [...remarks, { at: [], message: say(checkPhrases.yaml, { reason }) }],
      positionOf,
    };
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined;
}

function remarkOf(document: Document, error: YAMLError): Remark {
  if (error.code !== "DUPLICATE_KEY") {
    return { at: [], message: say(checkPhrases.yaml, { reason: error.message }) };
  }
  const at = pathAt(document, error.pos[0]);
  return { at, message: say(checkPhrases.duplicateKey, { key: String(at.at(-1) ?? "") }) };
}

/** The path of the key that begins at an offset. */
function pathAt(document: Document, offset: number): Path {
  let found: Path = [];
  visit(document, {
    Pair(_, pair, ancestors) {
      if (!isScalar(pair.key) || pair.key.range?.[0] !== offset) return undefined;
      found = [...ancestorPath([...ancestors, pair]), String(pair.key.value)];
      return visit.BREAK;
    },
  });
  return found;
}

function ancestorPath(chain: readonly unknown[]): Path {
  return chain.flatMap((node, index): (string | number)[] => {
    const next = chain[index + 1];
    if (next === undefined) return [];
    if (isSeq(node)) return [node.items.indexOf(next)];
    return isPair(node) && isScalar(node.key) ? [String(node.key.value)] : [];
  });
}

/** Where the deepest part of the path begins that the file holds: a key, or an item of a list. */
function offsetOf(document: Document, path: Path): number | undefined {
  let node = document.contents as Node | null | undefined;
  let offset: number | undefined;
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isSeq(node) && typeof part === "number") {
      node = node.items[part] as Node | undefined;
      offset = node?.range?.[0] ?? offset;
    } else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === part);
      if (pair === undefined) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | undefined;
    } else return offset;
  }
  return offset;
}
