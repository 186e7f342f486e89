import { readAmount } from "../domain/values/amount.ts";
import { readDate } from "../domain/values/date.ts";
import { readNumber } from "../domain/values/number.ts";
import { shapeOf } from "../domain/values/shape.ts";
import type { Engine } from "../engine/engine.ts";
import type { Notice, Phrase } from "../errors.ts";
import { unreadableNotices as phrases } from "../locale/unreadable.ts";
import { unreadableCells } from "../plan/queries/doubts.ts";
import type { PlanRequest } from "../plan/request.ts";
import { amountColumns, dateColumns, numberColumns } from "../plan/stages/typed-cells.ts";
import type { Prepared } from "./prepare.ts";

/** How a column's cells are to be written, and whether a cell is one that cannot be read. */
interface Kind {
  readonly plain: Phrase;
  readonly shaped: Phrase;
  readonly isUnread: (cell: string) => boolean;
}

const fails = (read: object | undefined) => read !== undefined && "problem" in read;
const days: Kind = {
  plain: phrases.days,
  shaped: phrases.daysOfShape,
  isUnread: (cell) => fails(readDate(cell)),
};
const numbers: Kind = {
  plain: phrases.numbers,
  shaped: phrases.numbersOfShape,
  isUnread: (cell) => fails(readAmount(cell)) || fails(readNumber(cell)),
};

function kindOf(column: string, { playbook }: PlanRequest): Kind | undefined {
  const type = playbook.declared[column]?.type;
  const isOf = (columns: readonly string[]) => columns.includes(column);
  if (isOf(dateColumns) || type === "date") return days;
  return isOf([...amountColumns, ...numberColumns]) || type === "number" ? numbers : undefined;
}

/**
 * Cells that could not be read, by column; a flag names them on their row. The shape of the first shows what is
 * meant, never what it holds.
 */
export async function unreadableNotices(
  engine: Engine,
  request: PlanRequest,
  { customers }: Prepared,
): Promise<readonly Notice[]> {
  const rows = await engine.rows(unreadableCells(request));
  return rows.map(([code, count, file, line, cell]) => {
    const column = String(code).replace("unreadable_", "");
    const kind = kindOf(column, request);
    const raw = cell === null || cell === undefined ? "" : String(cell);
    const shape = kind?.isUnread(raw) === true ? shapeOf(raw) : undefined;
    return {
      phrase:
        shape === undefined ? (kind?.plain ?? phrases.cells) : (kind?.shaped ?? phrases.cells),
      values: { count: Number(count), column, ...(shape === undefined ? {} : { shape }) },
      place: { file: customers.files[Number(file)]?.table.file ?? "", line: Number(line) },
    };
  });
}

/** Columns that tell whether somebody bought, as `--map` names them. */
const telling = [
  "contract_end",
  "last_order_at",
  "status",
  "order_count",
  "contract_start",
  "first_order_at",
  "contract_status",
  "total_amount",
];

/**
 * Nobody is known to have bought: the columns that would tell cannot be read, or a list has none that is filled.
 * A column that the list has already is not asked for again.
 */
export function nobodyConfirmed(
  { inputs }: PlanRequest,
  unread: readonly Notice[],
  unused: string,
): Notice {
  const columns = unread
    .map(({ values }) => String(values?.["column"]))
    .filter((column) => telling.includes(column));
  if (columns.length > 0)
    return { phrase: phrases.nobodyReadable, values: { columns: columns.join(", ") } };
  const [first = "last_order_at", ...others] = telling
    .filter((column) => !inputs.columns.has(column))
    .slice(0, 3);
  const further = others.map((column) => `${column}=`);
  return {
    phrase: phrases.nobodyConfirmed,
    values: { first, others_en: further.join(", "), others_ja: further.join("、"), unused },
  };
}
