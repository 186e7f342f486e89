import type { ProgressEvent } from "../../app/contract.ts";
import { fill } from "../../errors.ts";
import { progressWords } from "../../locale/cli-progress.ts";
import type { Language } from "../foresee.ts";
import { grouped } from "./number.ts";
import { cut } from "./width.ts";

/** Work shorter than this shows nothing. */
const PATIENCE_MILLISECONDS = 1000;
const ERASE = "\r\u001B[2K";

export interface Progress {
  readonly tell: (event: ProgressEvent) => void;
  /** Erases the line; nothing is shown afterwards. */
  readonly end: () => void;
}

/** One line on a terminal, redrawn from stage to stage. Without a stream it is silent. */
export function progressLine(
  stream: NodeJS.WritableStream | undefined,
  language: Language,
  width: number,
): Progress {
  if (stream === undefined) return { tell: () => {}, end: () => {} };
  let line = "";
  let rows = "";
  let shown = false;
  const draw = (): void => {
    shown = true;
    stream.write(ERASE + cut(line + rows, width - 1));
  };
  const timer = setTimeout(draw, PATIENCE_MILLISECONDS);
  timer.unref();
  return {
    tell: (event) => {
      const known = progressWords.stages[event.stage];
      line = fill(progressWords.working[language], { stage: known?.[language] ?? event.stage });
      if (event.kind === "stage" && event.rows !== undefined) {
        rows = fill(progressWords.rows[language], { rows: grouped(event.rows) });
      }
      if (shown) draw();
    },
    end: () => {
      clearTimeout(timer);
      if (shown) stream.write(ERASE);
      shown = false;
    },
  };
}
