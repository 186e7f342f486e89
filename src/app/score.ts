import { namesFolder } from "../write/publish.ts";
import type { OutputRequest, RunRequest, ScoreResult, World } from "./contract.ts";
import { type Scored, withScored } from "./scored.ts";
import { refuseTargets } from "./outputs/refuse.ts";
import { timed } from "./timed.ts";
import { writeOutputs } from "./write-outputs.ts";

/**
 * The main job: reads, scores, routes and writes. Throws UserError for what a person can mend and
 * leaves neither output nor temporary file then; an unbalanced count is a bug and throws Error.
 */
export async function score(
  run: RunRequest,
  output: OutputRequest,
  world: World,
): Promise<ScoreResult> {
  await refuseTargets(run, output);
  const wanted = {
    ...run,
    keepFacts: output.receipts !== undefined,
    keepSummary: run.keepSummary ?? (await isFolderTarget(output)),
  };
  return withScored(wanted, world, async (scored, spoolDir) => {
    const written = await timed(world, "write", () =>
      writeOutputs(scored, output, world, spoolDir),
    );
    return {
      summary: { ...scored.summary, files: written.files },
      notices: scored.notices,
      needsPerson: needsPerson(scored),
      ...(written.preview === undefined ? {} : { preview: written.preview }),
    };
  });
}

async function isFolderTarget({ output }: OutputRequest): Promise<boolean> {
  return output !== undefined && namesFolder(output);
}

/** Something needs a person: rows set aside, accounts to review, lines that did nothing. */
function needsPerson({ summary, notices }: Scored): boolean {
  return summary.rows.rejected > 0 || summary.lists.needs_review > 0 || notices.length > 0;
}
