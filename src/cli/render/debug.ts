import type { ProgressEvent } from "../../app/contract.ts";
import { grouped } from "./number.ts";
import type { Paint } from "./paint.ts";

/** One stage of the plan for `--debug`: name, rows, time, and its SQL below. */
export function debugLines(event: ProgressEvent, paint: Paint): string {
  if (event.kind === "start") return "";
  const { stage, rows, milliseconds, sql } = event;
  const figures = [
    ...(rows === undefined ? [] : [`${grouped(rows)} rows`]),
    ...(milliseconds === undefined ? [] : [`${milliseconds.toFixed(0)} ms`]),
  ];
  const head = `-- ${[stage, ...figures].join(", ")}`;
  return `${paint.title(head)}\n${sql === undefined ? "" : `${sql.trimEnd()}\n\n`}`;
}
