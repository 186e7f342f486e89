import { checkPhrases } from "../locale/playbook-check.ts";
import { checkColumns } from "./check/columns.ts";
import { checkComplete, checkExtends, checkOwnTables } from "./check/complete.ts";
import { type Position, readDocument } from "./check/document.ts";
import { checkEntries } from "./check/entries.ts";
import { type Finding, type Path, pathText, type Remark, say } from "./check/finding.ts";
import { checkProtectedPresent, gates } from "./check/gates.ts";
import { checkNumbers } from "./check/numbers.ts";
import { checkNarrowedGroups, rules } from "./check/rules.ts";
import { fieldsOf, type Scene } from "./check/scene.ts";
import { shapeRemarks } from "./check/shape.ts";
import { isTable, type Table } from "./check/table.ts";
import { checkTests } from "./check/tests.ts";
import { checkWords } from "./check/words.ts";
import { extend, type PlaybookFile } from "./resolve.ts";

export { type Finding, type Path, pathText } from "./check/finding.ts";

/** The shipped playbooks by name, each as its file holds it (`extends` unresolved). */
export type Bases = Readonly<Record<string, PlaybookFile>>;

export interface Checked {
  /** Absent when there are findings: a playbook is used whole or not at all. */
  readonly file?: PlaybookFile;
  /** In the order of the file. */
  readonly findings: readonly Finding[];
}

/**
 * Parses a user's playbook and tells everything that is wrong with it at once: a typo that did nothing
 * would be a wrong letter. Only YAML that cannot be read, and a file for a newer version, end it early.
 */
export function checkText(text: string, bases: Bases): Checked {
  const document = readDocument(text);
  const remarks: (Remark & { position?: Position })[] = [...document.remarks];
  if (document.value !== undefined) remarks.push(...remarksOn(document.value, bases));
  const findings = remarks
    .map((remark) => ({ ...remark, position: remark.position ?? document.positionOf(remark.at) }))
    .sort((a, b) => (a.position?.offset ?? 0) - (b.position?.offset ?? 0))
    .map(
      ({ at, message, position }): Finding => ({
        path: pathText(at) || "playbook",
        message,
        ...(position === undefined ? {} : { line: position.line }),
      }),
    );
  return findings.length === 0
    ? { file: withLists(document.value as PlaybookFile), findings }
    : { findings };
}

/** One input file may be written without the brackets of a list. */
function withLists(file: PlaybookFile): PlaybookFile {
  if (!isTable(file["inputs"])) return file;
  const inputs = Object.entries(file["inputs"]).map(([kind, paths]) => [kind, [paths].flat()]);
  return { ...file, inputs: Object.fromEntries(inputs) as Table };
}

/** Line of a path in a playbook's text, or of the deepest part of it that stands there. */
export function lineOf(text: string, at: Path): number | undefined {
  return readDocument(text).positionOf(at)?.line;
}

function remarksOn(value: unknown, bases: Bases): readonly Remark[] {
  const version = isTable(value) ? versionRemarks(value["version"]) : [];
  if (version.some(({ isNewer }) => isNewer)) return version;
  const shape = shapeRemarks(value).filter(({ at }) => at[0] !== "version");
  const meaning = isTable(value) ? meaningRemarks(value, bases) : [];
  return withoutEchoes([...version, ...shape], meaning);
}

function versionRemarks(version: unknown): readonly (Remark & { isNewer: boolean })[] {
  if (version === 1) return [];
  const isNewer = typeof version === "number" && version > 1;
  const phrase =
    version === undefined ? "versionMissing" : isNewer ? "versionNewer" : "versionUnknown";
  const message = say(checkPhrases[phrase], { version: String(version) });
  return [{ at: ["version"], message, isNewer }];
}

/** A condition is judged by both; where its meaning was found wrong, the form's complaint adds noise. */
function withoutEchoes(shape: readonly Remark[], meaning: readonly Remark[]): readonly Remark[] {
  const place = ({ at }: Remark) => pathText(at);
  const conditionOf = ({ at }: Remark) => (at[2] === "when" ? pathText(at.slice(0, 3)) : undefined);
  const told = new Set(meaning.map(conditionOf));
  const missing = new Set(meaning.map(place));
  const isEcho = (remark: Remark) =>
    told.has(conditionOf(remark) ?? "") ||
    (remark.message === checkPhrases.missing && missing.has(place(remark)));
  return [...shape.filter((remark) => !isEcho(remark)), ...meaning];
}

const checks: readonly ((scene: Scene) => void)[] = [
  checkColumns,
  checkComplete,
  checkOwnTables,
  checkWords,
  (scene) => checkEntries(gates, scene),
  checkProtectedPresent,
  (scene) => checkEntries(rules, scene),
  checkNarrowedGroups,
  checkNumbers,
  checkTests,
];

function meaningRemarks(file: Table, bases: Bases): readonly Remark[] {
  const remarks: Remark[] = [];
  const standard = bases["standard"] && resolved(bases["standard"], bases);
  const inherited = inheritedBy(file, bases);
  const merged = extend(inherited, file as PlaybookFile);
  const scene: Scene = {
    file,
    inherited,
    merged,
    standard,
    fields: fieldsOf(merged),
    report: (at, phrase, values = {}) => void remarks.push({ at, message: say(phrase, values) }),
  };
  checkExtends(scene, bases);
  for (const check of checks) check(scene);
  return remarks;
}

/** Where `extends` is misspelled, the rest is judged as if it had been `standard`. */
function inheritedBy(file: Table, bases: Bases): PlaybookFile {
  const name = file["extends"];
  if (name === undefined) return { version: 1 };
  const base = (typeof name === "string" ? bases[name] : undefined) ?? bases["standard"];
  return base === undefined ? { version: 1 } : resolved(base, bases);
}

function resolved(file: PlaybookFile, bases: Bases): PlaybookFile {
  const base = file.extends === undefined ? undefined : bases[file.extends];
  return base === undefined ? file : extend(resolved(base, bases), file);
}
