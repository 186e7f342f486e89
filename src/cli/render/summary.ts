import type { OutputRequest, ScoreResult, Summary } from "../../app/contract.ts";
import { approachOrder } from "../../domain/lists.ts";
import { fill } from "../../errors.ts";
import { listMeanings } from "../../locale/cli-lists.ts";
import { countWords, summaryWords } from "../../locale/cli-summary.ts";
import type { Language } from "../foresee.ts";
import { alwaysTold } from "../../locale/inputs.ts";
import { renderNotice } from "./errors.ts";
import { grouped, groupedDecimal } from "./number.ts";
import type { Paint } from "./paint.ts";
import { padEnd, padStart, printable, width } from "./width.ts";

export interface Saying {
  readonly language: Language;
  readonly paint: Paint;
  readonly verbose: boolean;
}

/** One line of counts, and what must be seen: a pipe gets no more. */
export function countLine(
  { summary, notices }: ScoreResult,
  lists: OutputRequest["lists"],
  { language, paint }: Pick<Saying, "language" | "paint">,
): string {
  const listed = lists.reduce((sum, list) => sum + summary.lists[list], 0);
  const counts = {
    ...figures({ ...summary.rows, listed }),
    ...countWords(summary.rows.read, summary.rows.accounts),
  };
  const told = notices.filter(({ phrase }) => alwaysTold.has(phrase));
  const others = notices.length - told.length;
  const more = others === 0 ? "" : fill(summaryWords.lineNotices[language], { count: others });
  const lines = told.map((notice) => `${renderNotice(notice, language, paint)}\n`);
  return `${fill(summaryWords.line[language], counts)}${more}\n${lines.join("")}`;
}

/** Counts that add up, what needs a person, what to do next. */
export function renderSummary(
  { summary, notices }: ScoreResult,
  next: readonly string[],
  saying: Saying,
): string {
  const { language, paint, verbose } = saying;
  const parts: readonly (readonly string[])[] = [
    [
      paint.title(
        fill(summaryWords.rows[language], {
          ...figures(summary.rows),
          ...countWords(summary.rows.read, summary.rows.accounts),
        }),
      ),
      paint.faint(
        fill(summaryWords.asOf[language], {
          as_of: summary.as_of,
          playbook: printable(summary.playbook.name),
        }),
      ),
    ],
    listLines(summary, saying),
    notices.map((notice) => renderNotice(notice, language, paint)),
    largest(summary, saying),
    files(summary, saying),
    verbose ? mappings(summary, saying) : [],
    next.length === 0 ? [] : [paint.title(summaryWords.next[language]), ...next],
  ];
  const filled = parts.filter((part) => part.length > 0);
  return `${filled.map((part) => part.join("\n")).join("\n\n")}\n`;
}

function figures(counts: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, grouped(count)]));
}

/** Every list that has accounts, and their sum. */
export function listLines(
  { lists, rows }: Summary,
  { language, paint }: Pick<Saying, "language" | "paint">,
): string[] {
  const shown = approachOrder.filter((list) => lists[list] > 0);
  const name = Math.max(...[...shown, summaryWords.total[language]].map(width));
  const count = grouped(rows.accounts).length;
  return [
    ...shown.map((list) => {
      const meaning = paint.faint(listMeanings[list][language]);
      return `  ${padEnd(list, name)}  ${padStart(grouped(lists[list]), count)}  ${meaning}`;
    }),
    `  ${padEnd(summaryWords.total[language], name)}  ${grouped(rows.accounts)}`,
  ];
}

function largest({ largest_excluded: left }: Summary, { language, paint }: Saying): string[] {
  if (left.length === 0) return [];
  const amounts = left.map(({ amount }) => groupedDecimal(amount));
  const cells = Math.max(...amounts.map(width));
  return [
    paint.title(summaryWords.largest[language]),
    ...left.map(
      ({ customer_id, list }, at) =>
        `  ${padStart(amounts[at] ?? "", cells)}  ${printable(customer_id)}  ${paint.faint(list)}`,
    ),
  ];
}

function files({ files: written }: Summary, { language, paint }: Saying): string[] {
  const names = Object.entries(written);
  if (names.length === 0) return [];
  const cells = Math.max(...names.map(([name]) => width(name)));
  return [
    paint.title(summaryWords.written[language]),
    ...names.map(([name, rows]) => {
      const count = fill(summaryWords.fileRows[language], {
        rows: grouped(rows),
        ...countWords(rows, rows),
      });
      return `  ${padEnd(printable(name), cells)}  ${paint.faint(count)}`;
    }),
  ];
}

function mappings({ inputs }: Summary, { language, paint }: Saying): string[] {
  return inputs.flatMap(({ file, kind, encoding, columns, unused }) => [
    paint.title(printable(fill(summaryWords.mapping[language], { file, kind, encoding }))),
    ...Object.entries(columns).map(
      ([column, headers]) => `  ${padEnd(column, 20)}  ← ${printable(headers.join(" + "))}`,
    ),
    ...(unused.length === 0
      ? []
      : [
          paint.faint(
            `  ${printable(fill(summaryWords.unused[language], { headers: unused.join(", ") }))}`,
          ),
        ]),
  ]);
}
