import type { Engine } from "../engine/engine.ts";
import type { Notice } from "../errors.ts";
import { inputNotices } from "../locale/inputs.ts";
import { sql } from "../plan/sql.ts";
import type { Summary } from "./contract.ts";
import type { Prepared } from "./prepare.ts";

/** Fewer valued accounts of a type than this make shares of the total meaningless (MISSION 7). */
const fewValued = 20;

/** What the results themselves ask a person to look at. */
export async function resultNotices(
  engine: Engine,
  prepared: Prepared,
  summary: Summary,
): Promise<readonly Notice[]> {
  const { rejected } = summary.rows;
  const first = prepared.files.find(({ file }) => file.table.firstRejectedLine !== undefined)?.file
    .table;
  return [
    ...when(rejected > 0, {
      phrase: inputNotices.rejectedRows,
      values: { count: rejected },
      place: { file: first?.file ?? "", line: first?.firstRejectedLine ?? 0 },
    }),
    ...(await unreadable(engine)),
    ...(await fewValuedNotices(engine)),
    ...(await offsetNotices(engine)),
    ...when(summary.unmatched.blacklist > 0, {
      phrase: inputNotices.unmatchedBlacklist,
      values: { count: summary.unmatched.blacklist },
    }),
    ...when(summary.unmatched.suppress > 0, {
      phrase: inputNotices.unmatchedSuppress,
      values: { count: summary.unmatched.suppress },
    }),
    ...when((summary.reasons["needs_review/unknown_status"] ?? 0) > summary.rows.accounts / 2, {
      phrase: inputNotices.nobodyConfirmed,
      values: {},
    }),
  ];
}

function when(holds: boolean, notice: Notice): readonly Notice[] {
  return holds ? [notice] : [];
}

/** Cells that could not be read, by column; a flag names them on their row. */
async function unreadable(engine: Engine): Promise<readonly Notice[]> {
  const rows = await engine.rows(
    sql`SELECT code, count(*)::INTEGER FROM (SELECT unnest(string_split(unreadable, ';')) AS code FROM features WHERE unreadable <> '') AS cells WHERE code LIKE 'unreadable_%' GROUP BY code ORDER BY code`,
  );
  return rows.map(([code, count]) => ({
    phrase: inputNotices.unreadableCells,
    values: { count: Number(count), column: String(code).replace("unreadable_", "") },
  }));
}

async function fewValuedNotices(engine: Engine): Promise<readonly Notice[]> {
  const rows = await engine.rows(
    sql`SELECT customer_type, count(*)::INTEGER FROM features AS f JOIN standings AS s ON s.account_id = f.account_id WHERE value_rank IS NOT NULL GROUP BY customer_type ORDER BY customer_type`,
  );
  return rows
    .filter(([, count]) => Number(count) < fewValued)
    .map(([type, count]) => ({
      phrase: inputNotices.fewValued,
      values: { type: String(type), count: Number(count) },
    }));
}

async function offsetNotices(engine: Engine): Promise<readonly Notice[]> {
  const [row] = await engine.rows(
    sql`SELECT count(*)::INTEGER FROM reading_date WHERE remark = 'offset'`,
  );
  const count = Number(row?.[0]);
  return when(count > 0, { phrase: inputNotices.offsets, values: { count } });
}
