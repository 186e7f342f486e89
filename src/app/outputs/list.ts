import type { ListName } from "../../domain/lists.ts";
import type { CopyFormat, LineHeader } from "../../engine/engine.ts";
import {
  type ListLayout,
  type ListQuery,
  rankedListQuery,
} from "../../plan/queries/ranked-list.ts";
import { appendTo } from "../../write/append.ts";
import { sliceSuffixes } from "../../write/publish.ts";
import type { OutputRequest } from "../contract.ts";
import type { Scored } from "../scored.ts";

/** More rows than these at once would take more memory than all tables together. */
const fewRows = 75_000;
/** Each slice looks through all tables: with more of them time would grow faster than the list. */
const mostSlices = 6;

/** A long list is sorted and written in slices of equal size. */
function sliceRows(total: number): number {
  return Math.ceil(total / Math.min(mostSlices, Math.ceil(total / fewRows)));
}

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
  const header: LineHeader = output.bom ? "marked" : "plain";
  const rows =
    total <= fewRows || format === "json" || format === "parquet"
      ? await copyChosen(
          scored,
          rankedListQuery(lists, layout, scored.request),
          path,
          format,
          header,
        )
      : await copySlices(scored, lists, layout, path, format, header, total);
  if (rows !== total) {
    throw new Error(`${rows} rows written of ${total} accounts on ${lists.join(", ")}`);
  }
  return rows;
}

async function copyChosen(
  scored: Scored,
  { choose, query, rows }: ListQuery,
  path: string,
  format: CopyFormat,
  header: LineHeader,
): Promise<number> {
  await scored.engine.run(choose);
  return format === "csv" || format === "tsv"
    ? scored.engine.copyLines(rows, path, format, header)
    : scored.engine.copy(query, path, format, header !== "none");
}

/** While a slice is appended the engine makes the next one. */
async function copySlices(
  scored: Scored,
  lists: readonly ListName[],
  layout: ListLayout,
  path: string,
  format: CopyFormat,
  header: LineHeader,
  total: number,
): Promise<number> {
  let rows = 0;
  let appended: Promise<void> = Promise.resolve();
  const size = sliceRows(total);
  for (let from = 1; from <= total; from += size) {
    const list = rankedListQuery(lists, layout, scored.request, { from, to: from + size - 1 });
    const isFirst = from === 1;
    const isOdd = ((from - 1) / size) % 2 === 1;
    const part = isFirst ? path : path + sliceSuffixes[isOdd ? 1 : 0];
    const copied = copyChosen(scored, list, part, format, isFirst ? header : "none");
    rows += await afterBoth(copied, appended);
    if (!isFirst) appended = appendTo(path, part);
  }
  await appended;
  return rows;
}

/** Both have ended, in one way or the other, before anything is said: nobody writes on while the files are discarded. */
async function afterBoth<T>(one: Promise<T>, other: Promise<void>): Promise<T> {
  const [first, second] = await Promise.allSettled([one, other]);
  // On a full disk both fail, and only the second names its file.
  if (second.status === "rejected") throw second.reason;
  if (first.status === "rejected") throw first.reason;
  return first.value;
}
