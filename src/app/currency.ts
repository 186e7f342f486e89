import type { Engine } from "../engine/engine.ts";
import { UserError } from "../errors.ts";
import { inputErrors } from "../locale/inputs.ts";
import type { PlanRequest } from "../plan/request.ts";
import { sql } from "../plan/sql.ts";
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
  const ofRows = customers.columns.some(({ column }) => column === "currency")
    ? sql`SELECT upper(currency) AS code FROM customers_rows UNION ALL`
    : sql``;
  const found = await engine.rows(
    sql`SELECT DISTINCT code FROM (${ofRows} SELECT remark AS code FROM reading_amount) AS codes WHERE code IS NOT NULL ORDER BY code`,
  );
  const codes = found.map(([code]) => String(code));
  const { currency: declared, rates } = run.playbook.value;
  const base = run.currency ?? declared;
  if (base === undefined && codes.length > 1) {
    throw new UserError(
      inputErrors.mixedCurrency,
      { currencies: codes.join(", ") },
      { file: run.customers[0] ?? "" },
    );
  }
  if (base === undefined || codes.every((code) => code === base)) return undefined;
  return { base, rates };
}
