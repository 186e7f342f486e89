import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../oracle/evaluate.ts";
import { standardPlaybook } from "../support/score-rows.ts";
import { type Difference, differing, plainOracle, plainProduct } from "./compared.ts";
import { asOf } from "./customer-arbitrary.ts";
import { type WrittenList, writtenList } from "./list-arbitrary.ts";
import { runs } from "./runs.ts";
import { scored } from "./scored.ts";

const accounts = 180;

async function differences(list: WrittenList): Promise<readonly Difference[]> {
  const product = plainProduct(await scored(list));
  const verdicts = evaluate(list.customers, { ...list, asOf, playbook: await standardPlaybook() });
  const differ = verdicts.flatMap((verdict) => {
    const columns = differing(plainOracle(verdict), product.get(verdict.key));
    const place = list.customers.findIndex((one) => one.customer_id === verdict.key);
    return columns === undefined ? [] : [{ rows: list.rows[place] ?? [], columns }];
  });
  return product.size === verdicts.length
    ? differ
    : [
        { rows: [], columns: { accounts: [String(verdicts.length), String(product.size)] } },
        ...differ,
      ];
}

describe("the product and the plain reading of MISSION", () => {
  it("agree on every account of every list, however its cells are spelled", async () => {
    await fc.assert(
      fc.asyncProperty(writtenList(accounts), async (list) => {
        const few = (await differences(list)).slice(0, 3);
        expect(JSON.stringify(few, null, 1)).toBe("[]");
      }),
      runs(10, 100),
    );
  });
});
