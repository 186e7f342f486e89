import { fill, type Notice } from "../errors.ts";
import { listNames } from "../domain/lists.ts";
import { countWords } from "../locale/cli-summary.ts";
import { summaryPhrases } from "../locale/summary.ts";
import type { Summary } from "./contract.ts";

/** `summary.txt`, the page a manager signs: counts, the largest excluded amounts, what needs a person. */
export function summaryText(summary: Summary, notices: readonly Notice[]): string {
  const language = summary.language === "ja" ? "ja" : "en";
  const say = (
    key: keyof typeof summaryPhrases,
    values: Readonly<Record<string, string | number>> = {},
  ) => fill(summaryPhrases[key][language], values);
  const { rows, lists } = summary;
  return [
    say("title", {
      as_of: summary.as_of,
      playbook: summary.playbook.name,
      version: summary.version,
    }),
    "",
    say("rows", { ...rows, ...countWords(rows.read, rows.accounts) }),
    ...listNames.map((list) => `  ${list.padEnd(13)} ${String(lists[list]).padStart(9)}`),
    "",
    ...section(
      say("excluded"),
      summary.largest_excluded.map(
        ({ customer_id, list, amount }) => `  ${customer_id}  ${list}  ${amount}`,
      ),
    ),
    ...section(
      say("attention"),
      notices.map(({ phrase, values, place }) => {
        const where =
          place?.file === undefined ? "" : ` (${place.file}${place.line ? `:${place.line}` : ""})`;
        return `  - ${fill(phrase[language], values)}${where}`;
      }),
    ),
    say("signature"),
    "",
  ].join("\n");
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines, ""];
}
