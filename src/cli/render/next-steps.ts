import type { OutputRequest, ScoreResult } from "../../app/contract.ts";
import { summaryWords } from "../../locale/cli-summary.ts";
import type { Call } from "../command.ts";
import type { OptionSpec } from "../options/option.ts";
import { outputOptions } from "../options/output.ts";
import { printable } from "./width.ts";

/** Commands worth typing after a run, with the files and options that were typed; at most three. */
export function nextSteps(
  { summary }: ScoreResult,
  { output }: OutputRequest,
  { io, language, err }: Call,
): string[] {
  const typed = withoutOutput(io.args.slice(1)).map(quoted);
  const line = (...words: readonly string[]): string => ["reactivate", ...words].join(" ");
  const steps = [
    ...(summary.lists.needs_review + summary.lists.caution > 0
      ? ([
          [line("score", ...typed, "--list caution,needs_review"), summaryWords.nextReview],
        ] as const)
      : []),
    [line("explain", "ID", ...typed), summaryWords.nextWhy] as const,
    // One file was written under a name that may have been meant for a folder.
    ...(output !== undefined && Object.hasOwn(summary.files, output) && !/\.[^./\\]+$/.test(output)
      ? ([
          [line("score", ...typed, `-o ${quoted(`${output}/`)}`), summaryWords.meantFolder],
        ] as const)
      : []),
    ...(output === undefined
      ? ([[line("score", ...typed, "-o lists/"), summaryWords.nextFolder]] as const)
      : []),
  ];
  return steps.flatMap(([shown, says]) => [
    `  ${err.faint(`# ${says[language]}`)}`,
    `  ${err.code(shown)}`,
  ]);
}

/** The arguments without what says where the lists go: the next command says that itself. */
function withoutOutput(args: readonly string[]): string[] {
  const specs: readonly OptionSpec<unknown>[] = Object.values(outputOptions);
  const kept: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    const spec = specs.find(
      ({ long, short }) =>
        arg === long ||
        arg.startsWith(`${long}=`) ||
        (short !== undefined && arg.startsWith(short) && !arg.startsWith("--")),
    );
    if (spec === undefined) kept.push(arg);
    else if (spec.argument !== undefined && (arg === spec.long || arg === spec.short)) at += 1;
  }
  return kept;
}

/** As a shell takes it. */
function quoted(path: string): string {
  const shown = printable(path);
  return /^[\p{L}\p{N}_./:\\@%+=,-]+$/u.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}
