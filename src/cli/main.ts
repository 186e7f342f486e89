import about from "../../package.json" with { type: "json" };
import { commands } from "./commands.ts";
import { foresee, type Manner } from "./foresee.ts";
import { fail, failLate } from "./fail.ts";
import { closedPipe, type Io, write } from "./io.ts";
import { type Asked, parse } from "./parse.ts";
import { commandHelp, programHelp } from "./render/help.ts";
import { paint } from "./render/paint.ts";

/** Runs one command line; resolves with the exit code. Nothing is thrown. */
export async function main(io: Io): Promise<number> {
  const manner = foresee(io);
  try {
    return await settled(await follow(parse(io.args), io, manner), io, manner);
  } catch (error) {
    return fail(error, io, manner);
  }
}

async function follow(asked: Asked, io: Io, manner: Manner): Promise<number> {
  if (asked.kind === "version") {
    await write(io.stdout, `${about.version}\n`);
    return 0;
  }
  const out = paint(manner.colour.stdout);
  const err = paint(manner.colour.stderr);
  const { language } = manner;
  if (asked.kind === "help") {
    // Without any command this is wrong usage: a script with an empty variable must notice.
    const wanted = io.args.some((arg) => arg === "-h" || arg === "--help" || arg === "help");
    const page = { language, paint: wanted ? out : err, width: io.terminal.width ?? 100 };
    const { command, group = "" } = asked;
    const shown = commands.filter(({ name }) => `${name} `.startsWith(group));
    const text =
      command === undefined ? programHelp(shown, page, group) : commandHelp(command, page);
    await write(wanted ? io.stdout : io.stderr, text);
    return wanted ? 0 : 2;
  }
  const call = { io, manner, language, operands: asked.operands, out, err };
  return asked.command.execute(call, asked.given, asked.wrong);
}

/** A run that came to its end may still have been interrupted, or its output may not have arrived. */
async function settled(code: number, io: Io, manner: Manner): Promise<number> {
  const late = io.signal.aborted && io.signal.reason !== closedPipe;
  return late ? failLate(io, manner) : code;
}
