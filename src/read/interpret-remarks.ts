import type { Cell, Engine } from "../engine/engine.ts";
import type { Dialect } from "../plan/dialect.ts";
import { comma, join, name, sql } from "../plan/sql.ts";
import type { Playbook } from "../playbook/types.ts";
import {
  type Caution,
  cautionPatterns,
  cautionText,
  readCaution,
} from "../playbook/vocabulary/caution.ts";
import { oncePer } from "../playbook/vocabulary/memo.ts";
import {
  remarkSign,
  remarksOfName,
  wordSign,
  wordsOfNumber,
} from "../playbook/vocabulary/remark.ts";
import type { Vocabulary } from "../playbook/vocabulary/types.ts";
import { cautionOrder } from "./interpret-notes.ts";

type Place = "name" | "person" | "number";

const signs: Readonly<Record<Place, string>> = {
  name: remarkSign,
  person: remarkSign,
  number: wordSign,
};

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
  email: "name",
  phone: "number",
  mobile: "number",
  direct_phone: "number",
};

/** Of the person whose name it stands beside, 退職 says that nobody is there. */
const ofPersons = oncePer((vocabulary: Vocabulary): Vocabulary => {
  const { caution, contact_left } = vocabulary;
  const unreachable = [...caution.unreachable, ...contact_left.left, ...contact_left.moved];
  return { ...vocabulary, caution: { ...caution, unreachable } };
});

/**
 * Adds to `reading_note` the caution words that stand in the remarks of names and numbers. Few columns have
 * any: all are asked for a mark at once, and only cells that have one come to JavaScript.
 */
export async function interpretRemarks(
  engine: Engine,
  dialect: Dialect,
  playbook: Playbook,
  table: string,
  columns: readonly RemarkColumn[],
): Promise<void> {
  const found: Cell[][] = [];
  for (const { column, place } of await withSigns(engine, dialect, table, columns)) {
    const cell = name(column);
    const rows = await engine.rows(
      sql`SELECT row_id, ${cell} FROM ${name(table)} WHERE ${dialect.finds(cell, signs[place])} ORDER BY row_id`,
    );
    const read = reader(place, playbook.vocabulary);
    for (const [row, raw] of rows) {
      for (const { code, excerpt } of read(String(raw))) {
        found.push([Number(row), code, cautionOrder.indexOf(code), excerpt]);
      }
    }
  }
  if (found.length === 0) return;
  const remarks = name("reading_remark");
  await engine.createTable(
    "reading_remark",
    [
      ["row_id", "integer"],
      ["reading", "text"],
      ["severity", "integer"],
      ["excerpt", "text"],
    ],
    found,
  );
  await engine.run(
    sql`INSERT INTO reading_note SELECT row_id, reading, severity, excerpt FROM ${remarks}`,
  );
  await engine.run(sql`DROP TABLE ${remarks}`);
}

/** Those columns of which any cell holds a sign of a remark. */
async function withSigns(
  engine: Engine,
  dialect: Dialect,
  table: string,
  columns: readonly RemarkColumn[],
): Promise<readonly RemarkColumn[]> {
  if (columns.length === 0) return [];
  const counts = columns.map(
    ({ column, place }) =>
      sql`count(CASE WHEN ${dialect.finds(name(column), signs[place])} THEN 1 END)`,
  );
  const [row = []] = await engine.rows(sql`SELECT ${join(counts, comma)} FROM ${name(table)}`);
  return columns.filter((_column, at) => Number(row[at]) > 0);
}

/** A list may have a reading in brackets behind each name: only what may hold a word is looked into. */
function reader(place: Place, words: Vocabulary): (text: string) => readonly Caution[] {
  const vocabulary = place === "person" ? ofPersons(words) : words;
  let patterns: readonly RegExp[] | undefined;
  const read = (remark: string) => {
    // They take as long to build as a thousand rows to read, and few lists have a remark.
    patterns ??= cautionPatterns(vocabulary).map((pattern) => new RegExp(pattern, "u"));
    const text = cautionText(remark);
    return patterns.some((pattern) => pattern.test(text)) ? readCaution(remark, vocabulary) : [];
  };
  if (place !== "number") return (text) => remarksOfName(text).flatMap(read);
  return (text) => {
    const excerpt = wordsOfNumber(text);
    // NG behind a number means the call.
    return read(`電話${excerpt}`).map((caution) => ({ ...caution, excerpt }));
  };
}
