import type { Engine } from "../engine/engine.ts";
import type { Notice } from "../errors.ts";
import { customerTypes, inputNotices } from "../locale/inputs.ts";
import { daysRemarked, reasonsRemarked, valuedByType } from "../plan/queries/doubts.ts";
import type { PlanRequest } from "../plan/request.ts";
import { type Side, unmatchedLines } from "../plan/queries/side-counts.ts";
import { notUnderstood } from "../read/cell-readers.ts";
import type { Summary } from "./contract.ts";
import { namedLines } from "./named-lines.ts";
import type { Prepared } from "./prepare.ts";
import { nobodyConfirmed, unreadableNotices } from "./unreadable-notices.ts";

/** So many unused headers are named. */
const mostHeaders = 12;

/** What the results themselves ask a person to look at. */
export async function resultNotices(
  engine: Engine,
  request: PlanRequest,
  prepared: Prepared,
  summary: Summary,
  fewValued: number,
): Promise<readonly Notice[]> {
  // Of every file: a release that is lost in silence takes a reason to write away.
  const rejected = summary.inputs.reduce((sum, input) => sum + input.rejected, 0);
  const first = prepared.files.find(({ file }) => file.table.firstRejectedLine !== undefined)?.file
    .table;
  const unread = await unreadableNotices(engine, request, prepared);
  return [
    ...when(rejected > 0, {
      phrase: inputNotices.rejectedRows,
      values: { count: rejected },
      ...(first?.firstRejectedLine === undefined
        ? {}
        : { place: { file: first.file, line: first.firstRejectedLine } }),
    }),
    ...unread,
    ...(await reasonsNotUnderstood(engine, prepared)),
    ...(await fewValuedNotices(engine, fewValued)),
    ...(await offsetNotices(engine)),
    ...(await unmatched(engine, "blacklist", summary)),
    ...(await unmatched(engine, "suppress", summary)),
    ...when(
      (summary.reasons["needs_review/unknown_status"] ?? 0) > summary.rows.accounts / 2,
      nobodyConfirmed(request, unread, unusedHeaders(prepared)),
    ),
  ];
}

function when(holds: boolean, notice: Notice): readonly Notice[] {
  return holds ? [notice] : [];
}

/** Reason texts without a known word: they count as unknown, which nobody would see (MISSION P11). */
async function reasonsNotUnderstood(
  engine: Engine,
  { customers, inputs }: Prepared,
): Promise<readonly Notice[]> {
  if (!inputs.columns.has("churn_reason")) return [];
  const [row] = await engine.rows(reasonsRemarked(notUnderstood));
  const [count = 0, file, line] = row ?? [];
  return when(Number(count) > 0, {
    phrase: inputNotices.reasonsNotUnderstood,
    values: { count: Number(count) },
    place: { file: customers.files[Number(file)]?.table.file ?? "", line: Number(line) },
  });
}

/** Too few valued accounts of a type make shares of the total meaningless (MISSION 7). */
async function fewValuedNotices(engine: Engine, fewValued: number): Promise<readonly Notice[]> {
  const rows = await engine.rows(valuedByType());
  return rows
    .filter(([, count]) => Number(count) < fewValued)
    .map(([type, count]) => ({
      phrase: inputNotices.fewValued,
      values: { ...typeWords(String(type)), count: Number(count) },
    }));
}

async function offsetNotices(engine: Engine): Promise<readonly Notice[]> {
  const [row] = await engine.rows(daysRemarked("offset"));
  const count = Number(row?.[0]);
  return when(count > 0, { phrase: inputNotices.offsets, values: { count } });
}

function typeWords(type: string): Record<string, string> {
  const words = type === "b2b" || type === "b2c" ? customerTypes[type] : undefined;
  return { type_en: words?.en ?? type, type_ja: words?.ja ?? type };
}

const unmatchedPhrases = {
  blacklist: inputNotices.unmatchedBlacklist,
  suppress: inputNotices.unmatchedSuppress,
} as const;

async function unmatched(engine: Engine, side: Side, summary: Summary): Promise<readonly Notice[]> {
  if (summary.unmatched[side] === 0) return [];
  const values = await namedLines(engine, unmatchedLines(side));
  return [{ phrase: unmatchedPhrases[side], values }];
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
