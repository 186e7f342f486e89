import type { Explanation, ReceiptLine, RejectedLine } from "../../app/contract.ts";
import { isListName } from "../../domain/lists.ts";
import { fill } from "../../errors.ts";
import { listMeanings } from "../../locale/cli-lists.ts";
import { receiptWords } from "../../locale/cli-receipt.ts";
import { rejectReasons } from "../../locale/explain.ts";
import type { Language } from "../foresee.ts";
import type { Paint } from "./paint.ts";
import { padEnd, padStart, printable, width, wrap } from "./width.ts";

export interface Page {
  readonly language: Language;
  readonly paint: Paint;
  readonly width: number;
}

/** The receipts of all accounts found, one under the other. */
export function renderReceipts(found: readonly Explanation[], page: Page): string {
  return found.map((each) => receipt(each, page)).join("\n\n");
}

/** Lines that name the one asked for and are no rows: where and why, never what they hold. */
export function renderRejected(
  who: string,
  lines: readonly RejectedLine[],
  { language, paint }: Page,
): string {
  if (lines.length === 0) return "";
  const said = lines.map(({ file, line, reason }) => {
    const why = rejectReasons[reason]?.[language] ?? reason;
    return `  ${fill(receiptWords.rejectedLine[language], { file: printable(file), line, reason, why })}`;
  });
  const title = fill(receiptWords.rejected[language], { who: printable(who) });
  return `${[paint.title(title), ...said].join("\n")}\n`;
}

function receipt(explanation: Explanation, page: Page): string {
  const { language, paint } = page;
  const blocks: readonly (readonly string[])[] = [
    heading(explanation, page),
    ruleLines(explanation.receipt, page),
    titled(
      receiptWords.missing[language],
      explanation.missing.map(
        ({ label, columns }) =>
          `${label}${columns.length === 0 ? "" : paint.faint(`  ${columns.join(", ")}`)}`,
      ),
      page,
    ),
    titled(
      receiptWords.changes[language],
      explanation.changes.flatMap((change) => wrap(printable(change), page.width - 2)),
      page,
    ),
    explanation.stored ? [paint.faint(receiptWords.stored[language])] : [],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}

function heading({ row, of }: Explanation, { language, paint }: Page): string[] {
  const cell = (code: string): string => printable(row[code] ?? "");
  const names = [cell("customer_id"), cell("company_name"), cell("full_name")];
  const list = cell("list");
  const meaning = isListName(list) ? ` ${listMeanings[list][language]}` : "";
  const reason = cell("list_reason") === "" ? "" : ` (${cell("list_reason")})`;
  const facts: readonly (readonly [string, string])[] = [
    [receiptWords.list[language], `${list}${meaning}${reason}`],
    [receiptWords.rank[language], rankOf(cell("rank"), of, language)],
    [
      receiptWords.score[language],
      [cell("score"), cell("priority")].filter((part) => part !== "").join("  "),
    ],
    ...detailColumns.map((code) => [receiptWords[code][language], cell(code)] as const),
  ];
  const cells = Math.max(...facts.map(([label]) => width(label)));
  return [
    paint.title(names.filter((part) => part !== "").join("  ")),
    ...facts
      .filter(([, value]) => value !== "")
      .map(([label, value]) => `  ${paint.faint(padEnd(label, cells))}  ${value}`),
  ];
}

const detailColumns = [
  "channel",
  "next_action",
  "not_before",
  "reason_to_contact",
  "flags",
] as const;

function rankOf(rank: string, of: number | undefined, language: Language): string {
  if (rank === "" || of === undefined) return rank;
  return fill(receiptWords.rankOf[language], { rank, of });
}

function ruleLines(lines: readonly ReceiptLine[], page: Page): string[] {
  const { language, paint } = page;
  if (lines.length === 0) return [];
  const points = lines.map((line) => signed(line.points));
  const pointCells = Math.max(...points.map(width));
  const ruleCells = Math.max(...lines.map((line) => width(line.rule)));
  return [
    paint.title(receiptWords.rules[language]),
    ...lines.map((line, at) => {
      const shown = padStart(points[at] ?? "", pointCells);
      const rule = paint.faint(padEnd(printable(line.rule), ruleCells));
      const evidence = line.evidence === "" ? "" : paint.faint(`  [${printable(line.evidence)}]`);
      return `  ${sign(line.points, shown, paint)}  ${rule}  ${printable(line.sentence)}${evidence}`;
    }),
  ];
}

function signed(points: string): string {
  return Number(points) > 0 ? `+${points}` : points;
}

function sign(points: string, shown: string, paint: Paint): string {
  const number = Number(points);
  if (number > 0) return paint.good(shown);
  return number < 0 ? paint.bad(shown) : shown;
}

function titled(title: string, lines: readonly string[], { paint }: Page): string[] {
  return lines.length === 0 ? [] : [paint.title(title), ...lines.map((line) => `  ${line}`)];
}
