import { looksLikeValue } from "../domain/columns.ts";
import { UserError } from "../errors.ts";
import { inputErrors } from "../locale/inputs.ts";
import type { OpenedTable } from "../read/opened-table.ts";

const title = /リスト|一覧|名簿|台帳|先$|者$|年|版|[（(]|\blist\b|\d{4}/i;

/** Where no header says whom a file means: whether its header line is a record, or the title of the sheet. */
export function refuseOtherLine(table: OpenedTable): void {
  const { file, header, headerLine: line } = table;
  const place = { file, line };
  if (header.some(looksLikeValue)) {
    throw new UserError(inputErrors.headerIsRecord, { line }, place);
  }
  const filled = header.filter((cell) => cell.trim() !== "").length;
  // Where nothing divides the title, nothing may have been found to divide the rows.
  const isNarrow = header.length === 1 && (table.rejected.count > 0 || title.test(header[0] ?? ""));
  if (filled === 1 && (header.length > 1 || isNarrow)) {
    throw new UserError(inputErrors.headerIsTitle, { line }, place);
  }
}
