import type { OutputRequest, ScoreResult } from "../../app/contract.ts";
import { summaryWords } from "../../locale/cli-summary.ts";
import type { Call } from "../command.ts";
import { padEnd, printable, width } from "./width.ts";

/** Commands worth typing after a run, with the files that were named; at most three. */
export function nextSteps(
  { summary }: ScoreResult,
  { output }: OutputRequest,
  { operands, language, err }: Call,
): string[] {
  const files = operands.map(quoted).join(" ");
  const named = files === "" ? "" : ` ${files}`;
  const steps = [
    ...(summary.lists.needs_review + summary.lists.caution > 0
      ? [[`reactivate score${named} --list caution,needs_review`, summaryWords.nextReview] as const]
      : []),
    [`reactivate explain ID${named}`, summaryWords.nextWhy] as const,
    ...(output === undefined
      ? [[`reactivate score${named} -o lists/`, summaryWords.nextFolder] as const]
      : []),
  ];
  const cells = Math.max(...steps.map(([line]) => width(line)));
  return steps.map(
    ([line, says]) => `  ${err.code(padEnd(line, cells))}  ${err.faint(says[language])}`,
  );
}

/** As a shell takes it. */
function quoted(path: string): string {
  const shown = printable(path);
  return /^[\p{L}\p{N}_./:\\@%+=-]+$/u.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}
