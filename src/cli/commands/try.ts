import { join } from "node:path";
import { type Call, command } from "../command.ts";
import { write } from "../io.ts";
import { spokenOptions } from "../options/everywhere.ts";

/** The tour on the bundled example: no file of the user's is needed or touched. */
export const tryCommand = command({
  name: "try",
  usage: "",
  arguments: 0,
  summary: {
    en: "a short tour on bundled example data",
    ja: "同梱のサンプルデータで一通り試す",
  },
  options: spokenOptions,
  examples: [],
  run: tour,
});

/** The example's expectations hold on this day. */
const AS_OF = "2026-11-22";
/** On the list for the feature that was released, and held back for trouble. */
const RANKED = "T-003";

async function tour(call: Call): Promise<number> {
  const { io, language, out } = call;
  const files = Object.fromEntries(
    ["customers", "blacklist", "suppress", "releases"].map((kind) => [
      kind,
      join(io.tryDir, `${kind}.csv`),
    ]),
  ) as Record<"customers" | "blacklist" | "suppress" | "releases", string>;
  const { tourRun } = await import("../tour.ts");
  const steps = tourRun(call, files, AS_OF, RANKED);
  for await (const step of steps) await write(io.stdout, step(language, out));
  return 0;
}
