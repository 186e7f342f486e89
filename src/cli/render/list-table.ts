import type { ScoreResult } from "../../app/contract.ts";
import { fill } from "../../errors.ts";
import { summaryWords } from "../../locale/cli-summary.ts";
import type { Language } from "../foresee.ts";
import { type Fitted, fit } from "./fit.ts";
import { grouped } from "./number.ts";
import type { Paint } from "./paint.ts";
import { plainTable } from "./plain-table.ts";
import { layoutOf, type ScreenColumn, screenColumns } from "./screen-columns.ts";
import { cut, printable, width } from "./width.ts";

type Preview = NonNullable<ScoreResult["preview"]>;

export interface Screen {
  readonly language: Language;
  readonly paint: Paint;
  /** Cells of a line; undefined cuts nothing. */
  readonly width: number | undefined;
}

/** The ranked list as a table. `codes` are the columns that were asked for, in the preview's order. */
export function listTable(preview: Preview, codes: readonly string[], screen: Screen): string {
  if (preview.rows.length === 0) return `${summaryWords.nobody[screen.language]}\n`;
  const { headers, rows } = merged(preview, codes);
  const columns = layoutOf(codes);
  const natural = headers.map((header, at) =>
    Math.max(...[header, ...rows.map((row) => row[at] ?? "")].map(width)),
  );
  const fitted = fit(columns, natural, screen.width ?? Number.POSITIVE_INFINITY);
  const shown = drawn(headers, rows, fitted, screen.paint);
  return `${shown}\n${below(preview, columns, fitted, screen)}`;
}

/** company_name and full_name share a column: whoever has no company is a person. */
function merged({ columns, rows }: Preview, codes: readonly string[]) {
  // A header is as foreign as a cell: it comes from the customer's file.
  const clean = rows.map((row) => row.map(printable));
  const headers = columns.map(printable);
  if (codes !== screenColumns) return { headers, rows: clean };
  const company = codes.indexOf("company_name");
  const join = (row: readonly string[]): string[] =>
    row.flatMap((cell, at) => {
      if (at === company + 1) return [];
      return [at === company && cell === "" ? (row[at + 1] ?? "") : cell];
    });
  return { headers: join(headers), rows: clean.map(join) };
}

function drawn(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  fitted: readonly Fitted[],
  paint: Paint,
): string {
  const head = fitted.map(({ index, cells }) => paint.title(cut(headers[index] ?? "", cells)));
  const body = rows.map((row) =>
    fitted.map(({ column, index, cells }) =>
      coloured(column, cut(row[index] ?? "", cells), row[index] ?? "", paint),
    ),
  );
  const aligns = fitted.map(({ column }) => (column.right ? "right" : "left"));
  return plainTable([head, ...body], aligns);
}

/** Colour says how urgent: the priorities, in both languages' words. */
const urgency: Readonly<Record<string, keyof Paint>> = {
  top: "bad",
  high: "warn",
  normal: "good",
  low: "faint",
  最優先: "bad",
  優先: "warn",
  通常: "good",
  低: "faint",
};

function coloured(column: ScreenColumn, shown: string, whole: string, paint: Paint): string {
  const colour = column.code === "priority" ? urgency[whole] : undefined;
  return colour === undefined ? shown : paint[colour](shown);
}

function below(
  { total, rows }: Preview,
  columns: readonly ScreenColumn[],
  fitted: readonly Fitted[],
  { language, paint }: Screen,
): string {
  const shown = new Set(fitted.map(({ column }) => column.code));
  const dropped = columns.filter(({ code }) => !shown.has(code)).map(({ code }) => code);
  const lines = [
    ...(total > rows.length
      ? [fill(summaryWords.more[language], { rows: grouped(total - rows.length) })]
      : []),
    ...(dropped.length > 0
      ? [fill(summaryWords.droppedColumns[language], { columns: printable(dropped.join(", ")) })]
      : []),
  ];
  return lines.map((line) => `${paint.faint(line)}\n`).join("");
}
