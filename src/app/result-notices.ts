import type { Engine } from "../engine/engine.ts";
import type { Notice } from "../errors.ts";
import { customerTypes, inputNotices } from "../locale/inputs.ts";
import { sql, value } from "../plan/sql.ts";
import { notUnderstood } from "../read/cell-readers.ts";
import type { Summary } from "./contract.ts";
import { firstLines } from "./first-lines.ts";
import type { Prepared } from "./prepare.ts";

/** So many unused headers are named. */
const mostHeaders = 12;

/** What the results themselves ask a person to look at. */
export async function resultNotices(
  engine: Engine,
  prepared: Prepared,
  summary: Summary,
  fewValued: number,
): Promise<readonly Notice[]> {
  // Of every file: a release that is lost in silence takes a reason to write away.
  const rejected = summary.inputs.reduce((sum, input) => sum + input.rejected, 0);
  const first = prepared.files.find(({ file }) => file.table.firstRejectedLine !== undefined)?.file
    .table;
  return [
    ...when(rejected > 0, {
      phrase: inputNotices.rejectedRows,
      values: { count: rejected },
      ...(first?.firstRejectedLine === undefined
        ? {}
        : { place: { file: first.file, line: first.firstRejectedLine } }),
    }),
    ...(await unreadable(engine, prepared)),
    ...(await reasonsNotUnderstood(engine, prepared)),
    ...(await fewValuedNotices(engine, fewValued)),
    ...(await offsetNotices(engine)),
    ...when(summary.unmatched.blacklist > 0, {
      phrase: inputNotices.unmatchedBlacklist,
      values: {
        count: summary.unmatched.blacklist,
        lines: await unmatchedLines(engine, prepared.inputs.blacklist, "blacklist"),
      },
    }),
    ...when(summary.unmatched.suppress > 0, {
      phrase: inputNotices.unmatchedSuppress,
      values: {
        count: summary.unmatched.suppress,
        lines: await unmatchedLines(engine, prepared.inputs.suppress, "suppress"),
      },
    }),
    ...when((summary.reasons["needs_review/unknown_status"] ?? 0) > summary.rows.accounts / 2, {
      phrase: inputNotices.nobodyConfirmed,
      values: { unused: unusedHeaders(prepared) },
    }),
  ];
}

function when(holds: boolean, notice: Notice): readonly Notice[] {
  return holds ? [notice] : [];
}

/** Cells that could not be read, by column; a flag names them on their row. */
async function unreadable(engine: Engine, prepared: Prepared): Promise<readonly Notice[]> {
  const rows = await engine.rows(
    sql`SELECT code, count(*)::INTEGER, arg_min(r.file_no, r.row_id)::INTEGER, arg_min(r.line, r.row_id)::INTEGER FROM (SELECT account_id, unnest(string_split(unreadable, ';')) AS code FROM features WHERE unreadable <> '') AS cells JOIN customers_rows AS r ON r.row_id = cells.account_id WHERE code LIKE 'unreadable_%' GROUP BY code ORDER BY code`,
  );
  return rows.map(([code, count, file, line]) => ({
    phrase: inputNotices.unreadableCells,
    values: { count: Number(count), column: String(code).replace("unreadable_", "") },
    place: { file: prepared.customers.files[Number(file)]?.table.file ?? "", line: Number(line) },
  }));
}

/** Reason texts without a known word: they count as unknown, which nobody would see (MISSION P11). */
async function reasonsNotUnderstood(
  engine: Engine,
  { customers, inputs }: Prepared,
): Promise<readonly Notice[]> {
  if (!inputs.columns.has("churn_reason")) return [];
  const [row] = await engine.rows(
    sql`SELECT count(*)::INTEGER, arg_min(r.file_no, r.row_id)::INTEGER, arg_min(r.line, r.row_id)::INTEGER FROM customers_rows AS r JOIN reading_reason AS w ON w.raw = r.churn_reason WHERE w.remark = ${value(notUnderstood)}`,
  );
  const [count, file, line] = row ?? [];
  return when(Number(count) > 0, {
    phrase: inputNotices.reasonsNotUnderstood,
    values: { count: Number(count) },
    place: { file: customers.files[Number(file)]?.table.file ?? "", line: Number(line) },
  });
}

/** Too few valued accounts of a type make shares of the total meaningless (MISSION 7). */
async function fewValuedNotices(engine: Engine, fewValued: number): Promise<readonly Notice[]> {
  const rows = await engine.rows(
    sql`SELECT customer_type, count(*)::INTEGER FROM features AS f JOIN standings AS s ON s.account_id = f.account_id WHERE value_rank IS NOT NULL GROUP BY customer_type ORDER BY customer_type`,
  );
  return rows
    .filter(([, count]) => Number(count) < fewValued)
    .map(([type, count]) => ({
      phrase: inputNotices.fewValued,
      values: { ...typeWords(String(type)), count: Number(count) },
    }));
}

async function offsetNotices(engine: Engine): Promise<readonly Notice[]> {
  const [row] = await engine.rows(
    sql`SELECT count(*)::INTEGER FROM reading_date WHERE remark = 'offset'`,
  );
  const count = Number(row?.[0]);
  return when(count > 0, { phrase: inputNotices.offsets, values: { count } });
}

function typeWords(type: string): Record<string, string> {
  const words = type === "b2b" || type === "b2c" ? customerTypes[type] : undefined;
  return { type_en: words?.en ?? type, type_ja: words?.ja ?? type };
}

async function unmatchedLines(
  engine: Engine,
  given: boolean,
  side: "blacklist" | "suppress",
): Promise<string> {
  if (!given) return "";
  return side === "blacklist"
    ? firstLines(
        engine,
        sql`blacklist_lines`,
        sql`line_id NOT IN (SELECT line_id FROM blacklist_hits)`,
      )
    : firstLines(engine, sql`stop_lines`, sql`line_id NOT IN (SELECT line_id FROM stop_hits)`);
}

/** Headers of the customer lists that feed nothing: one of them may be the column that is wanted. */
function unusedHeaders({ customers }: Prepared): string {
  const unused = customers.files.flatMap(({ mapping }) => mapping.own.map(({ header }) => header));
  const named = [
    ...new Set(unused.map((header) => header.trim()).filter((header) => header !== "")),
  ];
  const shown = named.slice(0, mostHeaders).join(", ");
  return named.length === 0 ? "–" : named.length > mostHeaders ? `${shown} …` : shown;
}
