import { marksBar } from "../domain/columns.ts";
import type { Engine } from "../engine/engine.ts";
import type { Dialect } from "../plan/dialect.ts";
import { comma, type Fragment, join, name, sql, value } from "../plan/sql.ts";
import type { Vocabulary } from "../playbook/vocabulary/types.ts";
import { headerKey } from "./headers.ts";
import { mayCaution } from "./interpret-notes.ts";
import type { LoadedColumn } from "./loaded-column.ts";
import type { LoadedTable } from "./tables.ts";

/** What was seen of a column whose cells may say more than its header. */
export interface SeenCells {
  readonly column: LoadedColumn;
  /** Different cells, in the order of the list; all of them unless `isLong`. */
  readonly cells: readonly string[];
  /** The column has more different cells than words have: texts, numbers, names. */
  readonly isLong: boolean;
  /** Cells in which a word of caution may stand. */
  readonly suspects: readonly string[];
}

/** A column of words has few; texts and names have more. */
const mostWords = 60;
/** What a long column is like its first rows tell. */
const firstRows = 30;
/** Of the texts that may hold a word of caution so many are read. */
const mostSuspects = 100;
/** Of a long list so many rows are looked at, evenly; columns of words are then read whole. */
const sampleRows = 10_000;

/**
 * Looks at the cells of the columns that feed nothing: an opt-out under a header that nobody knows would put
 * somebody on a list who said no (MISSION C4).
 */
export async function seeCells(
  engine: Engine,
  dialect: Dialect,
  table: LoadedTable,
): Promise<readonly SeenCells[]> {
  const asked = table.columns.filter(
    ({ canonical, further, header }) =>
      canonical === undefined && further === undefined && !marksBar(headerKey(header)),
  );
  const stride = Math.ceil(table.rows / sampleRows);
  const seen = await look(engine, dialect, table.name, asked, stride);
  if (stride <= 1) return seen;
  return readWhole(engine, table.name, seen);
}

/** The columns of words with every word of them: one refusal among many rows is one. */
async function readWhole(
  engine: Engine,
  table: string,
  seen: readonly SeenCells[],
): Promise<readonly SeenCells[]> {
  const whole = seen.flatMap(({ column, isLong }, at) => {
    if (isLong) return [];
    const cell = name(column.column);
    return sql`(SELECT DISTINCT ${value(at)} AS col, ${cell} AS raw FROM ${name(table)} WHERE ${cell} IS NOT NULL LIMIT ${value(mostWords + 1)})`;
  });
  if (whole.length === 0) return seen;
  const rows = await engine.rows(
    sql`SELECT col, raw FROM (${join(whole, sql` UNION ALL `)}) AS words ORDER BY col, raw`,
  );
  return seen.map((one, at) => {
    const cells = rows.filter(([place]) => Number(place) === at).map(([, raw]) => String(raw));
    if (one.isLong || cells.length > mostWords) return { ...one, isLong: true };
    return { ...one, cells, suspects: cells.filter((raw) => !plainNumber.test(raw)) };
  });
}

/** One question for all columns: each would take as long as all of them together. */
async function look(
  engine: Engine,
  dialect: Dialect,
  table: string,
  columns: readonly LoadedColumn[],
  stride: number,
): Promise<readonly SeenCells[]> {
  if (columns.length === 0) return [];
  const cells = columns.map((column) => name(column.column));
  const places = columns.map((_, at) => value(at));
  const sampled = stride > 1 ? sql` WHERE row_id % ${value(stride)} = 0` : sql``;
  const rows = await engine.rows(sql`SELECT col, raw, different, is_suspect FROM (
  SELECT col, raw, row, different, is_suspect, row_number() OVER (PARTITION BY col, is_suspect ORDER BY row, raw) AS nth FROM (
    SELECT col, raw, row, count(*) OVER (PARTITION BY col) AS different, ${dialect.finds(dialect.lower(sql`raw`), stems)} AS is_suspect FROM (
      SELECT col, raw, min(row_id) AS row FROM (
        SELECT row_id, unnest([${join(places, comma)}]) AS col, unnest([${join(cells, comma)}]) AS raw FROM ${name(table)}${sampled}
      ) AS cells WHERE raw IS NOT NULL GROUP BY col, raw
    ) AS texts
  ) AS judged WHERE different <= ${value(mostWords)} OR is_suspect OR row <= ${value(firstRows * stride)}
) AS seen WHERE nth <= ${value(mostSuspects)} ORDER BY col, row, raw`);
  return columns.map((column, at) => {
    const own = rows.filter(([place]) => Number(place) === at);
    const isLong = own.some(([, , different]) => Number(different) > mostWords);
    const texts = (some: typeof own) => some.map(([, raw]) => String(raw));
    const suspects = isLong ? own.filter(([, , , isSuspect]) => isSuspect === true) : own;
    return {
      column,
      cells: texts(own),
      isLong,
      suspects: texts(suspects).filter((raw) => !plainNumber.test(raw)),
    };
  });
}

/**
 * What most words of caution are made of. All of them in one expression take a moment to be made ready, longer
 * than a short list takes to be read; columns of words are judged by all of them in any case.
 */
const stems =
  "不|拒|断|禁|止|ng|ｎｇ|×|ない|無|嫌|迷惑|切|縁|慮|控|辞退|謝|クレーム|ｸﾚｰﾑ|苦情|苦言|トラブル|ﾄﾗﾌﾞﾙ|事故|怒|叱|憤|揉|しつこ|廃|閉|倒|破|死|亡|逝|永眠|他界|故人|清算|解散|反社|暴力|詐欺|警|ブラック|ブロック|訴|裁判|弁護|賠償|法的|障害|漏|誤|返金|返品|返送|注意|解除|撤回|オプトアウト|延滞|滞納|貸|回収|悪|遅|なくて|ほし|欲し|結構|削除|抹消|るな|やめ|二度と|not|n't|n’t|dont|stop|unsub|unhapp|opt|complain|dispute|trouble|remove|delete|never|leave|black|fraud|deceased|died|bankrupt|closed|out of|withdr|consent|revok|furious|rude|lawsuit|legal|dnc|erasure|forgotten|desist|insolven|liquidat|dissol|refus|declin|angry|upset";
const plainNumber = /^[-+]?[0-9][0-9,./: -]*$/;

/** The distinct cells of a column: of a long one those that may hold a word of caution. */
export async function cellsToJudge(
  engine: Engine,
  dialect: Dialect,
  vocabulary: Vocabulary,
  table: string,
  { column: { column }, isLong }: SeenCells,
): Promise<readonly string[]> {
  const cell = name(column);
  const may: Fragment = isLong ? sql` AND ${mayCaution(dialect, cell, vocabulary)}` : sql``;
  const rows = await engine.rows(
    sql`SELECT DISTINCT ${cell} AS raw FROM ${name(table)} WHERE ${cell} IS NOT NULL${may} ORDER BY raw`,
  );
  return rows.map(([raw]) => String(raw));
}
