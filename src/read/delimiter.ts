import { parse } from "csv-parse/sync";
import { UserError } from "../errors.ts";
import { readErrors } from "../locale/read.ts";

/** In order of preference when nothing else decides. */
const CANDIDATES = [",", "\t", ";", "|"] as const;
const SAMPLE_LINES = 500;
/** Below this no candidate divides the text, and the file is taken to have one column. */
const SCORE_MIN = 0.5;

const NAMES: Readonly<Record<string, string>> = {
  tab: "\t",
  "\\t": "\t",
  comma: ",",
  semicolon: ";",
  pipe: "|",
};

/** The character that a person means by `--delimiter`; throws UserError (usage). */
export function parseDelimiter(given: string): string {
  const delimiter = NAMES[given.toLowerCase()] ?? given;
  if (/^[\t\x20-\x7e]$/.test(delimiter) && delimiter !== '"') return delimiter;
  throw new UserError(readErrors.delimiterInvalid, { delimiter: given });
}

/**
 * The delimiter of a sample that begins at the header line: the candidate under which most records
 * have the same number of fields, and the header too. Quoted text is respected.
 */
export function sniffDelimiter(sample: string): string {
  const all = sample.split(/\r\n?|\n/);
  const begin = all.findIndex((line) => line.trim() !== "");
  const lines = all.slice(Math.max(0, begin)).slice(0, SAMPLE_LINES);
  const header = firstRecord(lines);
  const text = lines.join("\n");
  // What the header does not hold separates nothing: other characters are the cells' own.
  const candidates = CANDIDATES.filter((delimiter) => header.includes(delimiter));
  if (candidates.length === 1 && candidates[0] !== undefined) return candidates[0];
  let best = { delimiter: "", score: 0 };
  for (const delimiter of candidates) {
    const score = scoreOf(fieldCounts(text, delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  if (best.score >= SCORE_MIN) return best.delimiter;
  return CANDIDATES.find((delimiter) => !text.includes(delimiter)) ?? ",";
}

/** A quoted header may hold line ends. A quote that is never closed is a character of the first line. */
function firstRecord(lines: readonly string[]): string {
  let record = "";
  for (const line of lines) {
    record += `${line}\n`;
    if ((record.match(/"/g) ?? []).length % 2 === 0) return record;
  }
  return lines[0] ?? "";
}

function scoreOf(counts: readonly number[]): number {
  const [header] = counts;
  if (header === undefined) return 0;
  const frequency = new Map<number, number>();
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  // The header has its own vote first, so that it wins a tie in a file of two lines.
  let [mode, times] = [header, frequency.get(header) ?? 0];
  for (const [count, seen] of frequency) if (seen > times) [mode, times] = [count, seen];
  if (mode < 2) return 0;
  const consistency = times / counts.length;
  // More fields are a little more evidence; a header of another width is evidence against.
  return consistency * (mode === header ? 1 : 0.6) * (1 + Math.log2(mode) / 20);
}

/** Field counts of the records; a text whose quoting is broken is counted line by line. */
function fieldCounts(text: string, delimiter: string): number[] {
  try {
    const records: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    return records.map((record) => record.length);
  } catch {
    const lines = text.split("\n").filter((line) => line !== "");
    return lines.map((line) => line.split(delimiter).length);
  }
}

/** The cells of one record as written. Quotes that are not well-formed are kept as characters. */
export function cellsOf(record: string, delimiter: string): string[] {
  try {
    const [cells]: string[][] = parse(record, { delimiter, relax_column_count: true });
    return cells ?? [];
  } catch {
    return record.split(delimiter);
  }
}
