import { cautionCodes } from "../domain/codes.ts";
import { deniesBar } from "../domain/columns.ts";
import type { Cell, Engine } from "../engine/engine.ts";
import type { Dialect } from "../plan/dialect.ts";
import { type Fragment, join, name, sql } from "../plan/sql.ts";
import type { Playbook } from "../playbook/types.ts";
import { type Caution, cautionPatterns, readCaution } from "../playbook/vocabulary/caution.ts";
import { fold } from "../playbook/vocabulary/fold.ts";
import type { CautionCode, Vocabulary } from "../playbook/vocabulary/types.ts";
import { REMARK_BEHIND } from "../playbook/vocabulary/whole-cell.ts";
import { readWholeRemark, shortRemark } from "../playbook/vocabulary/whole-remark.ts";
import { notUnderstood, type ReadingKind, readers } from "./cell-readers.ts";
import { distinctCells, type ReadingSource } from "./interpret.ts";
import type { LoadedColumn } from "./loaded-column.ts";

/** What `reading_note` keeps of a caution, behind the row or the cell that it stands in. */
export const cautionColumns = [
  ["reading", "text"],
  ["severity", "integer"],
  ["excerpt", "text"],
] as const;

export const cautionCells = ({ code, excerpt }: Pick<Caution, "code" | "excerpt">): Cell[] => [
  code,
  cautionCodes.indexOf(code),
  excerpt,
];

/**
 * `reading_note`: row_id, reading, severity, excerpt of each caution word in the free notes. The words
 * are looked for in SQL first; only notes that may hold one come to JavaScript.
 */
export async function interpretNotes(
  engine: Engine,
  dialect: Dialect,
  playbook: Playbook,
  table: string,
  columns: readonly string[],
): Promise<void> {
  const rows =
    columns.length === 0 ? [] : await suspectNotes(engine, dialect, playbook, table, columns);
  const cautions = rows.flatMap(([row, note]) =>
    remarksOf(String(note))
      .flatMap((remark) => cautionsOf(remark, playbook.vocabulary))
      .map((caution): Cell[] => [Number(row), ...cautionCells(caution)]),
  );
  await engine.createTable("reading_note", [["row_id", "integer"], ...cautionColumns], cautions);
}

/**
 * Adds to `reading_note` what the distinct cells of statuses and reasons say of a caution (ブラックリスト,
 * 今後連絡不要): such a cell is a note as well. What the cell's own reading already acts on is left out.
 */
export async function interpretWordCells(
  engine: Engine,
  dialect: Dialect,
  playbook: Playbook,
  sources: readonly ReadingSource[],
): Promise<void> {
  for (const source of sources) {
    const raws = await distinctCells(engine, dialect, source.kind, [source]);
    await addCautions(
      engine,
      source,
      raws.flatMap((raw) => cautionsOfCell(raw, source.kind, playbook)),
    );
  }
}

/**
 * Adds to `reading_note` the rows whose cell under a header such as 取引禁止 or ブラックリスト is no denial: the
 * header with its cell is the remark.
 */
export async function interpretBars(
  engine: Engine,
  dialect: Dialect,
  playbook: Playbook,
  table: string,
  columns: readonly LoadedColumn[],
): Promise<void> {
  for (const { column, header } of columns) {
    const source = { table, column, kind: "permission_stop" as const };
    const raws = await distinctCells(engine, dialect, source.kind, [source]);
    const barred = raws.filter(
      (raw) => !deniesBar(raw) && readers[source.kind](raw, playbook).reading === "no",
    );
    await addCautions(
      engine,
      source,
      barred.map((raw) => [raw, ...cautionCells({ code: "barred", excerpt: headed(header, raw) })]),
    );
  }
}

/** Adds to `reading_note` the rows that hold one of these cells: the header with its cell is the remark. */
export async function interpretMarks(
  engine: Engine,
  table: string,
  { column, header }: LoadedColumn,
  marked: readonly (readonly [cell: string, code: CautionCode])[],
): Promise<void> {
  const cautions = marked.map(([raw, code]): Cell[] => [
    raw,
    ...cautionCells({ code, excerpt: headed(header, raw) }),
  ]);
  await addCautions(engine, { table, column, kind: "permission_stop" }, cautions);
}

/** Adds to `reading_note` the rows that hold one of these cells, each a refusal of contact. */
export async function interpretRefusals(
  engine: Engine,
  table: string,
  { column, header }: LoadedColumn,
  vocabulary: Vocabulary,
  refusals: readonly string[],
): Promise<void> {
  const code = "contact_refused" as const;
  const cautions = refusals.map((raw): Cell[] => {
    const excerpt =
      raw.length <= mostOfCell
        ? `${header}: ${raw.trim()}`
        : readCaution(raw, vocabulary).find((caution) => caution.code === code)?.excerpt;
    return [raw, ...cautionCells({ code, excerpt: excerpt ?? header })];
  });
  await addCautions(engine, { table, column, kind: "permission_stop" }, cautions);
}

/** An excerpt is a line of a list. */
const mostOfCell = 40;
const headed = (header: string, raw: string) => `${header}: ${raw.trim().slice(0, mostOfCell)}`;

/** `cautions` are raw, reading, severity and excerpt of distinct cells of that column. */
async function addCautions(
  engine: Engine,
  { table, column }: ReadingSource,
  cautions: readonly Cell[][],
): Promise<void> {
  if (cautions.length === 0) return;
  const spoken = name("reading_caution");
  await engine.createTable("reading_caution", [["raw", "text"], ...cautionColumns], cautions);
  await engine.run(
    sql`INSERT INTO reading_note SELECT r.row_id, c.reading, c.severity, c.excerpt FROM ${name(table)} AS r JOIN ${spoken} AS c ON c.raw = r.${name(column)}`,
  );
  await engine.run(sql`DROP TABLE ${spoken}`);
}

/** What a remark says, in words inside it or as a whole. */
function cautionsOf(remark: string, vocabulary: Vocabulary): readonly Caution[] {
  const whole = readWholeRemark(remark, vocabulary);
  return [...readCaution(remark, vocabulary), ...(whole === undefined ? [] : [whole])];
}

function cautionsOfCell(raw: string, kind: ReadingKind, playbook: Playbook): Cell[][] {
  const { reading, remark } = readers[kind](raw, playbook);
  // What a status or a reason knows as its own word (解約理由 移転) is no remark of one word.
  const isKnown = reading !== null && remark !== notUnderstood;
  const read = isKnown ? readCaution : cautionsOf;
  const acted = actedOn(raw, reading, remark, playbook.vocabulary);
  return read(raw, playbook.vocabulary)
    .filter(({ code }) => !acted.includes(code))
    .map((caution) => [raw, ...cautionCells(caution)]);
}

/** Cautions that the reading of the cell answers already, whatever they are called. */
function actedOn(
  raw: string,
  reading: string | null,
  remark: string | null | undefined,
  vocabulary: Vocabulary,
): readonly (string | null)[] {
  if (reading === "closed") return [reading, "trouble"];
  if (remark === "contact_left" || remark === "contact_moved") return [reading, "contact_left"];
  const behind = REMARK_BEHIND.exec(fold(raw))?.[0] ?? "";
  const refuses = readCaution(behind, vocabulary).some(({ code }) => code === "contact_refused");
  // 退会済 is what it says; 退会済(連絡不要) says more.
  return reading === "withdrawn" && !refuses ? ["contact_refused"] : [reading];
}

/** Each line, and so each column of notes, speaks for itself: 特になし in one does not take back another's クレーム. */
function remarksOf(note: string): readonly string[] {
  return note.split(/[\r\n\u2028\u2029]+/);
}

async function suspectNotes(
  engine: Engine,
  dialect: Dialect,
  { vocabulary }: Playbook,
  table: string,
  columns: readonly string[],
) {
  const notes = (column: string) =>
    sql`SELECT row_id, ${name(column)} AS raw, ${dialect.folded(name(column))} AS folded FROM ${name(table)} WHERE ${name(column)} IS NOT NULL`;
  // Folded once: each expression would fold every note anew.
  return engine.rows(sql`WITH notes AS MATERIALIZED (${join(columns.map(notes), sql` UNION ALL `)})
SELECT row_id, raw FROM notes
WHERE ${anyPattern(dialect, sql`folded`, vocabulary)} OR ${dialect.finds(sql`raw`, shortRemark(vocabulary))}
ORDER BY row_id, raw`);
}

/** A cell that may hold a caution word: nothing that `readCaution` would find escapes it. */
export function mayCaution(dialect: Dialect, cell: Fragment, vocabulary: Vocabulary): Fragment {
  return anyPattern(dialect, dialect.folded(cell), vocabulary);
}

function anyPattern(dialect: Dialect, folded: Fragment, vocabulary: Vocabulary): Fragment {
  const tests = cautionPatterns(vocabulary).map((pattern) => dialect.finds(folded, pattern));
  return tests.length === 0 ? sql`FALSE` : sql`(${join(tests, sql` OR `)})`;
}
