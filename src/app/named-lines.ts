import type { Engine } from "../engine/engine.ts";
import { type DoubtfulLines, firstEvidence, lineCount } from "../plan/queries/side-counts.ts";

/** So many lines are named in a notice; who needs all looks at the file. */
const shown = 5;

/** How many of a side's lines these are, and where the first stand: `stop.csv:3, stop.csv:7 …`, never what they hold. */
export async function namedLines(
  engine: Engine,
  doubtful: DoubtfulLines,
): Promise<{ readonly count: number; readonly lines: string }> {
  const [row] = await engine.rows(lineCount(doubtful));
  const count = Number(row?.[0]);
  if (count === 0) return { count, lines: "" };
  const rows = await engine.rows(firstEvidence(doubtful, shown));
  const named = rows.map(([evidence]) => String(evidence)).join(", ");
  return { count, lines: `${named}${count > shown ? " …" : ""}` };
}
