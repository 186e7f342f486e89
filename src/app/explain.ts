import { UserError } from "../errors.ts";
import { inputErrors } from "../locale/inputs.ts";
import type { ExplainResult, RunRequest, World } from "./contract.ts";
import { explainScored } from "./explain/scored.ts";
import { explainStored } from "./explain/stored.ts";
import { recogniseRankedLists } from "./explain/recognise.ts";
import { withScored } from "./scored.ts";

/**
 * Why an account stands where it stands. On a ranked list the stored reasons are read back; on anything
 * else the plan of `score` runs, and only the accounts asked for are queried. Throws UserError
 * nobodyFound or notOnRankedList when neither account nor rejected line answers.
 */
export async function explain(who: string, run: RunRequest, world: World): Promise<ExplainResult> {
  return recogniseRankedLists(run, world, async (areRanked, again, lent) => {
    if (areRanked) return explainStored(who, again, lent);
    const result = await withScored({ ...again, keepFacts: true }, lent, (scored) =>
      explainScored(who, again, scored),
    );
    if (result.found.length + result.rejected.length > 0) return result;
    throw new UserError(inputErrors.nobodyFound, { who });
  });
}
