import { permissionByCells, permissionsLike } from "../domain/columns.ts";
import { readAmount } from "../domain/values/amount.ts";
import { readDate } from "../domain/values/date.ts";
import type { Notice, Phrase } from "../errors.ts";
import { inputNotices } from "../locale/inputs.ts";
import { headerKey, looseKey } from "../read/headers.ts";
import { sameHeader } from "../read/promote.ts";
import type { MappedFile } from "../read/tables.ts";
import { mapOption } from "./map-option.ts";
import type { Unread } from "../read/read-by-cells.ts";
import type { Verdict } from "../read/judge-cells.ts";

/** A notice of a column by its cells: nothing else is said of that column. */
export interface CellNotice {
  readonly index: number;
  readonly notice: Notice;
}

/** What the cells of a file's columns say that a person must know. */
export function cellNotices(file: MappedFile, unread: readonly Unread[]): readonly CellNotice[] {
  const { table, mapping } = file;
  const sources = [...mapping.own, ...mapping.mapped.flatMap((column) => column.sources)];
  return unread.flatMap((one) => {
    const said = noticeOf(one);
    const source = sources.find(({ header }) => isOf(one, header));
    if (said === undefined || source === undefined) return [];
    const place = { file: table.file, line: table.headerLine, column: source.index + 1 };
    return [{ index: source.index, notice: { ...said, place } }];
  });
}

/** Several headers that feed one number are told by the first. */
function isOf({ seen: { column } }: Unread, header: string): boolean {
  return sameHeader(column.header, header) || column.header.startsWith(`${header} `);
}

type Said = Omit<Notice, "place">;

const phrases: Readonly<
  Record<Verdict["kind"], ((header: string, verdict: Verdict) => Said) | undefined>
> = {
  // What is read stands in the mapping that `--verbose` shows.
  permission: undefined,
  type: undefined,
  left: undefined,
  refusals: (header, verdict) =>
    verdict.kind === "refusals" && verdict.isText
      ? asNote(inputNotices.notesReviewed, header)
      : ofPermission(inputNotices.refusalsReviewed, header),
  marks: (header) => ({ phrase: inputNotices.marksReviewed, values: { header } }),
  codes: (header) => ofPermission(inputNotices.permissionUnused, header),
  words: (header) => ofPermission(inputNotices.permissionByWords, header),
  cautions: (header) => asNote(inputNotices.cautionsUnread, header),
};

function noticeOf({ seen: { column }, verdict }: Unread): Said | undefined {
  return verdict === undefined ? undefined : phrases[verdict.kind]?.(column.header, verdict);
}

const asNote = (phrase: Phrase, header: string): Said => ({
  phrase,
  values: { header, map: mapOption("note", header) },
});

/** With the permission that the header names, or most likely is of. */
export function ofPermission(phrase: Phrase, header: string): Said {
  const key = headerKey(header);
  const [named] = permissionByCells(looseKey(key))?.columns.toSpliced(1) ?? [];
  const like = permissionsLike(key);
  const [likeliest = "dm_ok", ...others] =
    named === undefined ? like : [named, ...like.filter((column) => column !== named)];
  return {
    phrase,
    values: { header, map: mapOption(likeliest, header), others: others.join(", ") },
  };
}

/** Whether most of what was seen under the header are days. */
export function holdsDays(header: string, unread: readonly Unread[]): boolean {
  const cells = unread.find((one) => isOf(one, header))?.seen.cells ?? [];
  const days = cells.filter(isDay);
  return days.length > 0 && days.length * 2 > cells.length;
}

/** Whether the cells can be what the header looks like: no 可 is a phone number. */
export function mayHold(column: string, header: string, unread: readonly Unread[]): boolean {
  const cells = unread.find((one) => isOf(one, header))?.seen.cells ?? [];
  const fits = forms[column] ?? (column.endsWith("_at") ? isDay : undefined);
  return fits === undefined || cells.length === 0 || cells.some(fits);
}

const isDay = (cell: string) => {
  const read = readDate(cell);
  return read !== undefined && "value" in read;
};
const isAmount = (cell: string) => {
  const read = readAmount(cell);
  return read !== undefined && "value" in read;
};
const isNumber = (cell: string) => cell.normalize("NFKC").replaceAll(/\D/g, "").length >= 9;

const forms: Readonly<Record<string, (cell: string) => boolean>> = {
  phone: isNumber,
  mobile: isNumber,
  email: (cell) => /[@＠]/.test(cell),
  contract_start: isDay,
  contract_end: isDay,
  total_amount: isAmount,
  expected_amount: isAmount,
};
