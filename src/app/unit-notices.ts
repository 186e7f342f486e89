import { likelyColumn } from "../domain/columns.ts";
import type { Notice } from "../errors.ts";
import { inputNotices } from "../locale/inputs.ts";
import { headerKey } from "../read/headers.ts";
import type { MappedFile } from "../read/tables.ts";

/** The unit of a header's amounts, as `headerKey` gives it: 累計取引金額(千円). */
const unit = /[十百千万億]+円|thousands?|millions?/;

/** Amounts in thousands would rank their owners below everybody whose amounts are not. */
export function unitNotices({ table, mapping }: MappedFile): readonly Notice[] {
  const amounts = mapping.mapped
    .filter(({ name }) => name === "total_amount" || name === "expected_amount")
    .flatMap(({ sources }) => sources);
  const likely = mapping.own.filter(({ header }) =>
    ["total_amount", "expected_amount"].includes(likelyColumn(headerKey(header)) ?? ""),
  );
  return [...amounts, ...likely].flatMap(({ header, index }) => {
    const [found] = unit.exec(headerKey(header)) ?? [];
    if (found === undefined) return [];
    return [
      {
        phrase: inputNotices.unitOfAmounts,
        values: { header, unit: found },
        place: { file: table.file, line: table.headerLine, column: index + 1 },
      },
    ];
  });
}
