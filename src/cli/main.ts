import about from "../../package.json" with { type: "json" };
import type { Asked } from "./parse.ts";
import { commands } from "./commands.ts";
import { foresee, type Manner } from "./foresee.ts";
import { closedPipe, type Io, write } from "./io.ts";
import { fail } from "./fail.ts";
import { parse } from "./parse.ts";
import { commandHelp, programHelp } from "./render/help.ts";
import { paint } from "./render/paint.ts";

/** Runs one command line; the exit code (CLI.md). Nothing is thrown. */
export async function main(io: Io): Promise<number> {
  const manner = foresee(io);
  try {
    const code = await follow(parse(io.args), io, manner);
    return io.signal.aborted && io.signal.reason !== closedPipe ? await fail(undefined, io, manner) : code;
  } catch (error) {
    return await fail(error, io, manner);
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
    const text =
      asked.command === undefined ? programHelp(commands, page) : commandHelp(asked.command, page);
    await write(wanted ? io.stdout : io.stderr, text);
    return wanted ? 0 : 2;
  }
  const call = { io, manner, language, operands: asked.operands, out, err };
  return await asked.command.execute(call, asked.given, asked.wrong);
}
