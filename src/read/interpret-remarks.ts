import type { Cell, Engine } from "../engine/engine.ts";
import type { Dialect } from "../plan/dialect.ts";
import { comma, type Fragment, join, name, sql } from "../plan/sql.ts";
import type { Playbook } from "../playbook/types.ts";
import { type Caution, readCaution } from "../playbook/vocabulary/caution.ts";
import { oncePer } from "../playbook/vocabulary/memo.ts";
import {
  marksOfName,
  remarkSign,
  noAddress,
  besideAddress,
  namedAddress,
  remarksOfAddress,
  remarksOfName,
  wordSign,
  wordsOfNumber,
} from "../playbook/vocabulary/remark.ts";
import type { Vocabulary } from "../playbook/vocabulary/types.ts";
import { anyRemark, readWholeRemark } from "../playbook/vocabulary/whole-remark.ts";
import { cautionCells, cautionColumns, mayCaution } from "./interpret-notes.ts";

type Place = "name" | "person" | "number" | "address";

/** What finds something in every cell that may hold a remark. */
function signOf(place: Place, vocabulary: Vocabulary): string {
  if (place === "number") return wordSign;
  if (place === "address") return `${besideAddress}|${noAddress}`;
  return [remarkSign, anyRemark(vocabulary)].filter(Boolean).join("|");
}

interface RemarkColumn {
  readonly column: string;
  readonly place: Place;
}

/** Columns that hold a remark where a list has no column for it, and how each is read. */
export const remarkColumns: Readonly<Record<string, Place>> = {
  company_name: "name",
  full_name: "person",
  last_name: "person",
  first_name: "person",
  department: "person",
  title: "person",
  address1: "name",
  address2: "name",
  email: "address",
  phone: "number",
  mobile: "number",
  direct_phone: "number",
};

/** Of the person whose name, number or address it stands beside, 退職 says that nobody is there. */
const ofPersons = oncePer((vocabulary: Vocabulary): Vocabulary => {
  const { caution, contact_left: left } = vocabulary;
  const contact_left = [...caution.contact_left, ...left.left, ...left.moved];
  return { ...vocabulary, caution: { ...caution, contact_left } };
});

/**
 * Lines of `reading_note`: the caution words that stand in the remarks of names and numbers. Only cells that have
 * a sign of one, and may hold such a word, come to JavaScript.
 */
export async function findRemarks(
  engine: Engine,
  dialect: Dialect,
  playbook: Playbook,
  table: string,
  columns: readonly RemarkColumn[],
): Promise<readonly Cell[][]> {
  const found: Cell[][] = [];
  for (const { column, place } of await withSigns(
    engine,
    dialect,
    playbook.vocabulary,
    table,
    columns,
  )) {
    const cell = name(column);
    const vocabulary = place === "name" ? playbook.vocabulary : ofPersons(playbook.vocabulary);
    const may = mayHold(place, dialect, cell, vocabulary);
    const sign = dialect.finds(cell, signOf(place, vocabulary));
    const rows = await engine.rows(
      sql`SELECT row_id, ${cell} FROM ${name(table)} WHERE CASE WHEN ${sign} THEN ${may} ELSE FALSE END ORDER BY row_id`,
    );
    const read = reader(place, vocabulary);
    for (const [row, raw] of rows) {
      found.push(...read(String(raw)).map((caution) => [Number(row), ...cautionCells(caution)]));
    }
  }
  return found;
}

/** Adds them to `reading_note`. */
export async function noteRemarks(engine: Engine, found: readonly Cell[][]): Promise<void> {
  if (found.length === 0) return;
  const remarks = name("reading_remark");
  await engine.createTable("reading_remark", [["row_id", "integer"], ...cautionColumns], found);
  await engine.run(
    sql`INSERT INTO reading_note SELECT row_id, reading, severity, excerpt FROM ${remarks}`,
  );
  await engine.run(sql`DROP TABLE ${remarks}`);
}

/** Beside the sign: what a cell of that place must hold, or must not, to be worth a look. */
function mayHold(place: Place, dialect: Dialect, cell: Fragment, vocabulary: Vocabulary): Fragment {
  if (place === "number") return sql`TRUE`;
  if (place === "address") return sql`NOT ${dialect.finds(cell, namedAddress)}`;
  return mayRemark(dialect, cell, vocabulary);
}

/** Readings and buildings stand in brackets too: a caution word, or a mark such as 故, must be there as well. */
function mayRemark(dialect: Dialect, cell: Fragment, vocabulary: Vocabulary): Fragment {
  const marks = anyRemark(vocabulary);
  const may = mayCaution(dialect, cell, vocabulary);
  return marks === "" ? may : sql`(${dialect.finds(cell, marks)} OR ${may})`;
}

/** Those columns of which any cell holds a sign of a remark. All are asked at once first: most lists have none. */
async function withSigns(
  engine: Engine,
  dialect: Dialect,
  vocabulary: Vocabulary,
  table: string,
  columns: readonly RemarkColumn[],
): Promise<readonly RemarkColumn[]> {
  const of = (...places: readonly Place[]) => columns.filter(({ place }) => places.includes(place));
  // Several texts looked at as one: but not where the whole cell tells.
  const groups = [of("name", "person"), of("number"), ...of("address").map((one) => [one])].filter(
    (group) => group.length > 0,
  );
  if (groups.length === 0) return [];
  const texts = groups.map((group) => dialect.concat(group.map(({ column }) => name(column))));
  const asked = groups.map((group) => signOf(group[0]?.place ?? "name", vocabulary));
  const some = await countFound(engine, dialect, table, texts, asked);
  const left = groups.filter((_group, at) => (some[at] ?? 0) > 0).flat();
  if (left.length === 0) return [];
  const cells = left.map(({ column }) => name(column));
  const each = left.map(({ place }) => signOf(place, vocabulary));
  const counts = await countFound(engine, dialect, table, cells, each);
  return left.filter((_column, at) => (counts[at] ?? 0) > 0);
}

/** In how many rows each pattern finds something in its text. */
async function countFound(
  engine: Engine,
  dialect: Dialect,
  table: string,
  texts: readonly Fragment[],
  patterns: readonly string[],
): Promise<readonly number[]> {
  const counts = texts.map(
    (text, at) => sql`count(CASE WHEN ${dialect.finds(text, patterns[at] ?? "")} THEN 1 END)`,
  );
  const [row = []] = await engine.rows(sql`SELECT ${join(counts, comma)} FROM ${name(table)}`);
  return row.map(Number);
}

/** What is said behind a number is read as said of the call, and what stands for an address of the mail: NG means it. */
function reader(place: Place, vocabulary: Vocabulary): (text: string) => readonly Caution[] {
  const read = (remark: string) => readCaution(remark, vocabulary);
  const ofRemarks = (text: string) => [
    ...remarksOfName(text).flatMap(read),
    ...marksOfName(text).flatMap((mark) => readWholeRemark(mark, vocabulary, text) ?? []),
  ];
  const of = (channel: string, excerpt: string) =>
    read(`${channel}${excerpt}`).map((caution) => ({ ...caution, excerpt }));
  if (place === "number") return (text) => of("電話", wordsOfNumber(text));
  if (place === "address") {
    const isNone = new RegExp(noAddress, "u");
    return (text) =>
      isNone.test(text)
        ? of("メール", wordsOfNumber(text))
        : remarksOfAddress(text).flatMap((remark) => [
            ...of("メール", remark),
            ...[readWholeRemark(remark, vocabulary) ?? []].flat(),
          ]);
  }
  return ofRemarks;
}
