import type { World } from "../app/contract.ts";
import type { Call } from "./command.ts";
import { debugLines } from "./render/debug.ts";
import { onScreen } from "./screen.ts";
import { progressLine } from "./render/progress.ts";

/** What a use case is lent, and how to take the progress line away again. */
export interface Lent {
  readonly world: World;
  readonly end: () => void;
}

export function lend(
  call: Call,
  loudness: { readonly quiet: boolean; readonly debug: boolean; readonly json: boolean },
): Lent {
  const { io, language } = call;
  const shown = io.terminal.stderr && !loudness.quiet && !loudness.debug && !loudness.json;
  const progress = progressLine(shown ? io.stderr : undefined, language, io.terminal.width ?? 80);
  return {
    world: {
      // Asked for late: touching it starts to read.
      get stdin() {
        return io.stdin;
      },
      stdout: io.terminal.stdout ? onScreen(io.stdout) : io.stdout,
      tempBase: io.tempBase,
      pid: io.pid,
      isAlive: io.isAlive,
      signal: io.signal,
      onProgress: (event) => {
        progress.tell(event);
        if (loudness.debug) io.stderr.write(debugLines(event, call.err));
      },
    },
    end: progress.end,
  };
}
