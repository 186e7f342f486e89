import type {
  Explanation,
  GateLine,
  MissingFact,
  ReceiptLine,
  RejectedLine,
} from "../../app/contract.ts";
import { isListName, listContact } from "../../domain/lists.ts";
import { fill } from "../../errors.ts";
import { listMeanings } from "../../locale/cli-lists.ts";
import { clockSources, foldReasons, receiptWords } from "../../locale/cli-receipt.ts";
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
    [...heading(explanation, page), ...foldedLines(explanation, page)],
    gateLines(explanation.gates ?? [], page),
    [...ruleLines(explanation.receipt, page), ...sumLines(explanation, page)],
    titled(
      receiptWords.missing[language],
      explanation.missing.flatMap((fact) => missingLines(fact, page)),
      page,
    ),
    titled(
      receiptWords.changes[language],
      explanation.changes.flatMap((change) => item(change, page)),
      page,
    ),
    explanation.stored ? [paint.faint(receiptWords.stored[language])] : [],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}

/** A sentence whose further lines stand under the first, a little to the right. */
function item(text: string, { width: cells }: Page): string[] {
  return wrap(printable(text), cells - 4).map((line, at) => (at === 0 ? line : `  ${line}`));
}

function heading(explanation: Explanation, page: Page): string[] {
  const { language, paint } = page;
  const cell = (code: string): string => printable(explanation.row[code] ?? "");
  const names = [cell("customer_id"), cell("company_name"), cell("full_name")];
  const list = cell("list");
  const meaning = isListName(list) ? ` ${listMeanings[list][language]}` : "";
  const reason = cell("list_reason") === "" ? "" : ` (${cell("list_reason")})`;
  const facts: readonly (readonly [string, string])[] = [
    [receiptWords.list[language], `${list}${meaning}${reason}`],
    [receiptWords.rank[language], rankOf(cell("rank"), explanation.of, language)],
    [
      receiptWords.score[language],
      [cell("score"), cell("priority")].filter((part) => part !== "").join("  "),
    ],
    [receiptWords.contact_clock[language], contactClock(explanation, language)],
    [receiptWords.purchase_clock[language], cell("last_order_at")],
    ...detailColumns
      .filter(
        (code) =>
          !(code === "reason_to_contact" && isListName(list) && listContact[list] === "none"),
      )
      .map((code) => [receiptWords[code][language], cell(code)] as const),
  ];
  const cells = Math.max(...facts.map(([label]) => width(label)));
  return [
    paint.title(names.filter((part) => part !== "").join("  ")),
    ...facts
      .filter(([, value]) => value !== "")
      .flatMap(([label, value]) =>
        hung(
          `  ${paint.faint(padEnd(label, cells))}  `,
          cells + 4,
          value.replaceAll(";", "; "),
          page,
        ),
      ),
  ];
}

/** Text behind a head of so many cells; its further lines hang below it. */
function hung(head: string, cells: number, text: string, page: Page): string[] {
  const room = Math.max(page.width - cells, narrowestText);
  return wrap(text, room).map((line, at) => (at === 0 ? head : " ".repeat(cells)) + line);
}

const narrowestText = 20;

function contactClock({ row, clocks }: Explanation, language: Language): string {
  const day = row["contact_clock"] ?? "";
  const source = clockSources[clocks?.contactSource ?? ""]?.[language];
  if (day === "" || source === undefined) return day;
  const months = row["dormancy_months"] ?? "";
  return fill(receiptWords.clockSource[language], { day, source, months });
}

function foldedLines({ folded }: Explanation, page: Page): string[] {
  if (folded === undefined) return [];
  const { language } = page;
  const why = foldReasons[folded.reason]?.[language] ?? folded.reason;
  const said = fill(receiptWords.folded[language], { ...folded, why });
  return ["", ...wrap(printable(said), page.width)];
}

/** The gate that decided, then the others that apply as well. */
function gateLines(gates: readonly GateLine[], page: Page): string[] {
  const { language } = page;
  const lines = gates.flatMap(({ list, decides, sentence }) =>
    item(`${decides ? "" : fill(receiptWords.otherGate[language], { list })}${sentence}`, page),
  );
  return titled(receiptWords.gates[language], lines, page);
}

function missingLines({ label, columns, most }: MissingFact, { language, paint }: Page): string[] {
  const gain = most === undefined ? "" : ` ${fill(receiptWords.most[language], { most })}`;
  return [`${label}${gain}${columns.length === 0 ? "" : paint.faint(`  ${columns.join(", ")}`)}`];
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
    ...lines.flatMap((line, at) => {
      const shown = padStart(points[at] ?? "", pointCells);
      const rule =
        ruleCells === 0 ? "" : `${paint.faint(padEnd(printable(line.rule), ruleCells))}  `;
      const indent = 2 + pointCells + 2 + (ruleCells === 0 ? 0 : ruleCells + 2);
      const head = `  ${sign(line.points, shown, paint)}  ${rule}`;
      return reasoned(head, indent, line, page);
    }),
  ];
}

/** The sentence with its evidence behind it, or below it where the line is too short for both. */
function reasoned(head: string, indent: number, line: ReceiptLine, page: Page): string[] {
  const sentence = printable(line.sentence);
  const evidence = line.evidence === "" ? "" : `[${printable(line.evidence)}]`;
  const { paint } = page;
  if (evidence === "") return hung(head, indent, sentence, page);
  if (indent + width(sentence) + 2 + width(evidence) <= page.width) {
    return [`${head}${sentence}  ${paint.faint(evidence)}`];
  }
  const below = wrap(evidence, Math.max(page.width - indent, narrowestText));
  return [
    ...hung(head, indent, sentence, page),
    ...below.map((each) => " ".repeat(indent) + paint.faint(each)),
  ];
}

/** 50 and what each group adds, held within its limits, is the score. */
function sumLines({ groups, row }: Explanation, page: Page): string[] {
  const { language } = page;
  const counting = (groups ?? []).filter(({ sum }) => Number(sum) !== 0);
  if (counting.length === 0) return [];
  const terms = counting.map(({ label, sum, counted, min, max }) => {
    const limit = Number(counted) < 0 ? min : max;
    const held = fill(receiptWords.held[language], { label, counted, sum, limit });
    return ` + ${sum === counted ? `${label} ${counted}` : held}`;
  });
  const score = row["score"] ?? "";
  return item(fill(receiptWords.sum[language], { groups: terms.join(""), score }), page).map(
    (line) => `  ${line}`,
  );
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
