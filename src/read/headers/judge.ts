import { columnOf } from "../../domain/columns.ts";
import type { Column, FileKind } from "../../domain/columns.ts";
import type { Phrase } from "../../errors.ts";
import { headerReasons } from "../../locale/headers.ts";
import { ambiguousWords } from "./ambiguous.ts";
import type { AmbiguousWord, Around } from "./ambiguous.ts";
import { filled } from "./settle.ts";
import type { Match } from "./settle.ts";
import type { AmbiguousHeader, MappedColumn } from "./types.ts";

/** The header row under judgement. `fixed` are the columns already mapped by hand or declared. */
export interface Scene {
  readonly kind: FileKind;
  readonly header: readonly string[];
  readonly keys: readonly string[];
  readonly fixed: readonly MappedColumn[];
  /** Secret, so that it feeds nothing. */
  readonly isHidden: (index: number) => boolean;
  /** Hidden, or spoken for by hand. */
  readonly isClosed: (index: number) => boolean;
}

/** The ambiguous word with that key, if it is one in this kind of file. */
export function ambiguousWord(kind: FileKind, key: string): AmbiguousWord | undefined {
  return ambiguousWords.find((word) => word.words.includes(key) && concerns(word, kind));
}

function concerns(word: AmbiguousWord, kind: FileKind): boolean {
  const isMeant = word.kinds?.includes(kind) ?? true;
  return isMeant && word.candidates.some((name) => columnOf(kind, name) !== undefined);
}

interface Judged {
  readonly matches: Match[];
  readonly reports: AmbiguousHeader[];
}

/** Resolves the ambiguous headers, names before those that look at names. */
export function judge(scene: Scene, clear: readonly Match[]): Judged {
  const judged: Judged = { matches: [], reports: [] };
  for (const word of ambiguousWords.filter((one) => concerns(one, scene.kind))) {
    for (const [index, key] of scene.keys.entries()) {
      if (!word.words.includes(key) || scene.isClosed(index)) continue;
      const around = aroundOf(scene, index, [...clear, ...judged.matches]);
      record(judged, scene, word, index, judgeWord(word, around));
    }
  }
  return judged;
}

interface Verdict {
  readonly column: Column | undefined;
  readonly why: Phrase;
}

function record(
  judged: Judged,
  { header: headers, kind }: Scene,
  word: AmbiguousWord,
  index: number,
  { column, why }: Verdict,
): void {
  const header = headers[index] ?? "";
  const candidates = word.candidates.filter((name) => columnOf(kind, name) !== undefined);
  const report = { header, index, candidates, why };
  judged.reports.push(column === undefined ? report : { ...report, resolved: column.name });
  if (column === undefined) return;
  const entry = { column, rank: Number.MAX_SAFE_INTEGER, strength: "strong" as const };
  judged.matches.push({ index, header, entry, block: "plain" });
}

function judgeWord(word: AmbiguousWord, around: Around): Verdict {
  const verdict = word.cases.find((one) => one.when(around));
  if (verdict?.to === undefined) {
    return { column: undefined, why: verdict?.why ?? headerReasons.undecided };
  }
  if (around.has(verdict.to)) {
    return { column: undefined, why: filled(headerReasons.taken, { column: verdict.to }) };
  }
  return { column: columnOf(around.kind, verdict.to), why: verdict.why };
}

function aroundOf(scene: Scene, index: number, matches: readonly Match[]): Around {
  const names = new Set(matches.map((match) => match.entry.column.name));
  for (const column of scene.fixed) if (column.sources.length > 0) names.add(column.name);
  return {
    kind: scene.kind,
    left: matches.find((match) => match.index === index - 1)?.entry.column.name,
    has: (...wanted) => wanted.some((name) => names.has(name)),
    header: (pattern) => scene.keys.some((key, at) => at !== index && pattern.test(key)),
  };
}
