import { speaksOfOtherNeeds } from "../domain/columns.ts";
import type { Engine } from "../engine/engine.ts";
import { join, name, sql, value } from "../plan/sql.ts";
import { areCodes, isMarked, readMark, readWholeCaution } from "../playbook/vocabulary/mark.ts";
import type { CautionCode, Vocabulary } from "../playbook/vocabulary/types.ts";
import { headerKey, looseKey } from "./headers.ts";
import type { SeenCells } from "./unread-cells.ts";

/** Cells of one column that say of their rows that somebody died, closed, left, is barred or complained. */
export interface MarkedCells {
  readonly cells: readonly (readonly [cell: string, code: CautionCode])[];
  /** The header is such a word, and its cells are codes that stand elsewhere. */
  readonly areCodes: boolean;
}

/** The marks of each column, in their order: by a header that is a word of caution, else by whole cells. */
export async function markedCells(
  engine: Engine,
  table: string,
  seen: readonly SeenCells[],
  vocabulary: Vocabulary,
): Promise<readonly MarkedCells[]> {
  const marks = seen.map(({ column }) => readMark(keyOf(column.header), vocabulary));
  const whole = await longColumns(
    engine,
    table,
    seen.map((one, at) => (one.isLong && marks[at] !== undefined ? one : undefined)),
  );
  return seen.map((one, at) => {
    const mark = marks[at];
    if (mark === undefined) return byCells(one, vocabulary);
    if (areCodes(one.cells, mark)) return { cells: [], areCodes: true };
    const cells = whole.get(at) ?? one.cells;
    const marked = cells.filter((cell) => isMarked(cell, mark, vocabulary));
    return { cells: marked.map((cell) => [cell, mark.code] as const), areCodes: false };
  });
}

/** No. Calls is a number of calls, No Calls is not. */
const keyOf = (header: string): string =>
  looseKey(headerKey(header).replace(/^no\.(?=[a-z])/, "numberof"));

/** A class of customers: elsewhere 要注意 may be of an allergy, a machine, an address. */
const ofCustomers =
  /客|会員|得意先|取引先|ランク|区分|分類|種別|評価|格付|ステータス|状態|customer|account|rank|class/;

/** Of things and of what befell an order: nobody is closed by them. */
const ofThings =
  /商品|製品|品名|品目|メニュー|コース|url|リンク|ビル|名$|[^a-z]name$|title|subject|product|item/;

function byCells({ column, cells, isLong }: SeenCells, vocabulary: Vocabulary): MarkedCells {
  const key = headerKey(column.header);
  if (isLong || ofThings.test(key)) return { cells: [], areCodes: false };
  const isOther = speaksOfOtherNeeds(key);
  const marked = cells.flatMap((cell) => {
    const code = readWholeCaution(cell, vocabulary);
    const isVague = cell.trim() === "要注意" && !ofCustomers.test(key);
    const isMeant = code !== undefined && !isVague && (!isOther || certain.has(code));
    return isMeant ? [[cell, code] as const] : [];
  });
  return { cells: marked, areCodes: false };
}

/** Said of a customer even where the column is of a parcel or a credit: 与信ランク 取引不可. */
const certain: ReadonlySet<CautionCode> = new Set(["closed", "barred", "contact_refused"]);

/** All distinct cells of the long ones, by their place, asked at once. */
async function longColumns(
  engine: Engine,
  table: string,
  columns: readonly (SeenCells | undefined)[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const asked = columns.flatMap((one, at) =>
    one === undefined
      ? []
      : [
          sql`SELECT DISTINCT ${value(at)} AS col, ${name(one.column.column)} AS raw FROM ${name(table)}`,
        ],
  );
  if (asked.length === 0) return new Map();
  const rows = await engine.rows(
    sql`SELECT col, raw FROM (${join(asked, sql` UNION ALL `)}) AS cells WHERE raw IS NOT NULL ORDER BY col, raw`,
  );
  const byPlace = new Map<number, string[]>();
  for (const [at, raw] of rows) {
    byPlace.set(Number(at), [...(byPlace.get(Number(at)) ?? []), String(raw)]);
  }
  return byPlace;
}
