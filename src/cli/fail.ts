import about from "../../package.json" with { type: "json" };
import { type ErrorKind, fill, UserError } from "../errors.ts";
import { usageErrors } from "../locale/cli.ts";
import { outcomeWords } from "../locale/cli-outcome.ts";
import type { Manner } from "./foresee.ts";
import { closedPipe, type Io, write } from "./io.ts";
import { errorJson, renderError } from "./render/errors.ts";
import { paint } from "./render/paint.ts";

const exitCodes: Readonly<Record<ErrorKind, number>> = { usage: 2, input: 2, engine: 3, io: 3 };
const BUG = 70;
const INTERRUPTED = 130;

/** Says what went wrong on standard error; the exit code. */
export async function fail(error: unknown, io: Io, manner: Manner): Promise<number> {
  const reason: unknown = io.signal.reason;
  if (isClosedPipe(error) || reason === closedPipe) return 0;
  if (io.signal.aborted && !isErrno(reason)) {
    await say(io, `${outcomeWords.interrupted[manner.language]}\n`);
    return INTERRUPTED;
  }
  const errors = mendable(io.signal.aborted ? reason : error);
  if (errors !== undefined) return tell(errors, io, manner);
  await say(io, bugReport(error, manner));
  return BUG;
}

/** For a run that reached its end although its signal was aborted. */
export async function failLate(io: Io, manner: Manner): Promise<number> {
  const reason: unknown = io.signal.reason;
  if (isErrno(reason)) return fail(reason, io, manner);
  await say(io, `${outcomeWords.interruptedLate[manner.language]}\n`);
  return INTERRUPTED;
}

/** The errors that the user can mend; undefined when any of them is a bug. */
function mendable(error: unknown): readonly UserError[] | undefined {
  if (error instanceof UserError) return [error];
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.every((each) => each instanceof UserError) ? error.errors : undefined;
  }
  if (isErrno(error) && error.syscall === "uv_cwd") {
    return [new UserError(usageErrors.workingFolderGone, {}, {}, error)];
  }
  if (isErrno(error) && "syscall" in error && error.syscall === "write") {
    return [new UserError(usageErrors.outputFailed, { code: error.code }, {}, error)];
  }
  return undefined;
}

async function tell(errors: readonly UserError[], io: Io, manner: Manner): Promise<number> {
  const { language } = manner;
  if (manner.json) {
    const { errorCode } = await import("./error-codes.ts");
    await say(io, errors.map((error) => errorJson(error, errorCode(error), language)).join(""));
  } else {
    const colours = paint(manner.colour.stderr);
    await say(io, errors.map((error) => renderError(error, language, colours)).join(""));
  }
  return Math.max(...errors.map((error) => exitCodes[error.phrase.kind]));
}

function bugReport(error: unknown, { language, json }: Manner): string {
  const said = fill(outcomeWords.bug[language], { version: about.version });
  const shown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (json) {
    const hint = outcomeWords.report[language];
    return `${JSON.stringify({ code: "bug", kind: "bug", message: said, hint, stack: shown })}\n`;
  }
  return `${shown}\n${said}\n${outcomeWords.report[language]}\n`;
}

function isErrno(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

function isClosedPipe(error: unknown): boolean {
  return isErrno(error) && error.code === "EPIPE";
}

/** Where standard error is closed too, the exit code alone must do. */
async function say(io: Io, text: string): Promise<void> {
  await write(io.stderr, text).catch(() => {});
}
