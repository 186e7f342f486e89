import type { ListName } from "../../domain/lists.ts";
import type { CopyFormat } from "../../engine/engine.ts";
import {
  type ListLayout,
  type ListQuery,
  rankedListQuery,
} from "../../plan/queries/ranked-list.ts";
import { appendTo } from "../../write/append.ts";
import { putBomFirst } from "../../write/bom.ts";
import type { OutputRequest } from "../contract.ts";
import type { Scored } from "../scored.ts";

/** More rows than this are sorted and written in slices, so that memory stays flat. */
const sliceRows = 200_000;

/**
 * Writes the accounts of `lists` to `path` in rank order; returns how many. Fewer or more than there are is
 * a bug of ours and throws Error (exit 70).
 */
export async function copyList(
  scored: Scored,
  lists: readonly ListName[],
  layout: ListLayout,
  output: OutputRequest,
  path: string,
): Promise<number> {
  const format: CopyFormat = output.format === "table" ? "csv" : output.format;
  const total = lists.reduce((sum, list) => sum + layout.counts[list], 0);
  const rows =
    total <= sliceRows || format === "json" || format === "parquet"
      ? await copyChosen(scored, rankedListQuery(lists, layout, scored.request), path, format, true)
      : await copySlices(scored, lists, layout, format, path, total);
  if (rows !== total) {
    throw new Error(`${rows} rows written of ${total} accounts on ${lists.join(", ")}`);
  }
  if (output.bom && (format === "csv" || format === "tsv")) await putBomFirst(path);
  return rows;
}

async function copyChosen(
  scored: Scored,
  { choose, query, rows }: ListQuery,
  path: string,
  format: CopyFormat,
  header: boolean,
): Promise<number> {
  await scored.engine.run(choose);
  return format === "csv" || format === "tsv"
    ? scored.engine.copyLines(rows, path, format, header)
    : scored.engine.copy(query, path, format, header);
}

async function copySlices(
  scored: Scored,
  lists: readonly ListName[],
  layout: ListLayout,
  format: CopyFormat,
  path: string,
  total: number,
): Promise<number> {
  let rows = 0;
  for (let from = 1; from <= total; from += sliceRows) {
    const slice = { from, to: from + sliceRows - 1 };
    const list = rankedListQuery(lists, layout, scored.request, slice);
    const part = from === 1 ? path : `${path}.slice`;
    rows += await copyChosen(scored, list, part, format, from === 1);
    if (part !== path) await appendTo(path, part);
  }
  return rows;
}
