import type { Cell, Engine } from "../engine/engine.ts";
import { UserError } from "../errors.ts";
import { inputErrors } from "../locale/inputs.ts";
import { currencyCodes, secondCurrency } from "../plan/queries/doubts.ts";
import type { PlanRequest } from "../plan/request.ts";
import type { LoadedTable } from "../read/tables.ts";
import type { RunRequest } from "./contract.ts";

/**
 * Mixed currencies are refused unless `--currency` says which one counts or the playbook declares
 * rates (MISSION 7). One currency needs no conversion: undefined.
 */
export async function currencyOf(
  engine: Engine,
  run: RunRequest,
  customers: LoadedTable,
): Promise<PlanRequest["currency"]> {
  const columns = new Set(customers.columns.map(({ column }) => column));
  const found = await engine.rows(currencyCodes(columns));
  const codes = found.map(([code]) => String(code));
  const { currency: declared, rates } = run.playbook.value;
  const base = run.currency ?? declared;
  if (base === undefined && codes.length > 1) {
    const [second = []] = await engine.rows(secondCurrency(columns));
    const [file, line, column] = second;
    throw new UserError(
      inputErrors.mixedCurrency,
      { currencies: codes.join(", ") },
      {
        file: customers.files[Number(file)]?.table.file ?? run.customers[0] ?? "",
        ...(line === undefined ? {} : { line: Number(line), column: headerOf(customers, column) }),
      },
    );
  }
  if (base === undefined || codes.every((code) => code === base)) return undefined;
  return { base, rates };
}

/** The header by which a person knows a column. */
function headerOf(customers: LoadedTable, column: Cell | undefined): string {
  return customers.columns.find((each) => each.column === column)?.header ?? String(column);
}
