import type { Playbook } from "../playbook/types.ts";
import { readers } from "./cell-readers.ts";

const cross = /^[×✕✖☓╳xX]$/u;
const isCross = (raw: string) => cross.test(raw.normalize("NFKC").trim());

/**
 * Under 電話NG a cross says no call, unless other cells of the column (○, 1) are what says so: then it denies the
 * stop. Of a column whose only marks are crosses a person must say: these are they.
 */
export async function loneCrosses<Source>(
  sources: readonly Source[],
  raws: readonly string[],
  playbook: Playbook,
  cellsOf: (source: Source) => Promise<readonly string[]>,
): Promise<ReadonlySet<string>> {
  const doubtful = new Set<string>();
  if (!raws.some(isCross)) return doubtful;
  for (const source of sources) {
    const cells = await cellsOf(source);
    if (cells.some((raw) => readers.permission_stop(raw, playbook).reading === "no")) continue;
    for (const raw of cells.filter(isCross)) doubtful.add(raw);
  }
  return doubtful;
}
