import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/engine/engine.ts";
import { conditionSql } from "../../src/plan/condition.ts";
import { dialects } from "../../src/plan/dialects/registry.ts";
import { sql } from "../../src/plan/sql.ts";
import type { Condition, Playbook } from "../../src/playbook/types.ts";
import { standardPlaybook } from "../support/score-rows.ts";
import { openEngine } from "./engines.ts";

const asks = (is: string): Condition => ({ field: "churn_reason", is });
const unknown: Condition = { field: "value_rank", is: "A" };

/** One account: a business, dormant for 12 months, left for the price, of an unknown value. */
const verdicts: readonly (readonly [what: string, condition: Condition, truth: boolean | null])[] =
  [
    ["a known fact that agrees", asks("price"), true],
    ["a known fact that does not", asks("trouble"), false],
    ["an unknown fact", unknown, null],
    ["not of an unknown", { not: unknown }, null],
    ["all with one false, whatever else is unknown", { all: [unknown, asks("trouble")] }, false],
    ["all with an unknown", { all: [unknown, asks("price")] }, null],
    ["any with one true, whatever else is unknown", { any: [unknown, asks("price")] }, true],
    ["any with an unknown", { any: [unknown, asks("trouble")] }, null],
    ["an unknown one of several", { field: "value_rank", in: ["A", "B"] }, null],
    ["a known one of several", { field: "churn_reason", in: ["price", "no_use"] }, true],
    ["known, of a known fact", { field: "churn_reason", known: true }, true],
    ["known, of an unknown fact", { field: "value_rank", known: true }, false],
    ["known beside a comparison settles it", { field: "value_rank", known: true, is: "A" }, false],
    ["missing, of an unknown fact", { field: "value_rank", missing: true }, true],
    ["missing, of a known fact", { field: "churn_reason", missing: true }, false],
    ["a limit that is just reached", { field: "dormancy_months", gte: 12 }, true],
    ["more than the limit", { field: "dormancy_months", gt: 12 }, false],
    ["at most the limit", { field: "dormancy_months", lte: 12 }, true],
    ["less than the limit", { field: "dormancy_months", lt: 12 }, false],
    ["both limits", { field: "dormancy_months", gte: 12, lt: 13 }, true],
    ["a window", { field: "dormancy_months", gte: { window: "dormancy_months" } }, true],
    ["a limit on an unknown fact", { field: "tenure_months", lte: 12 }, null],
    ["text of another width and case", { field: "plan", contains: "ＰＲＯ" }, true],
    ["text that is not there", { field: "plan", contains: "企業" }, false],
  ];

describe.each(Object.entries(dialects))("%s · conditions in three values", (id, dialect) => {
  let engine: Engine;
  let close: () => Promise<void>;
  let playbook: Playbook;
  beforeAll(async () => {
    ({ engine, close } = await openEngine(id));
    playbook = await standardPlaybook();
  });
  afterAll(() => close());

  const account = sql`(SELECT 'b2b' AS customer_type, 'price' AS churn_reason, 12 AS dormancy_months,
    'Pro 年額' AS plan, CAST(NULL AS ${dialect.types.text}) AS value_rank,
    CAST(NULL AS ${dialect.types.integer}) AS tenure_months) AS account`;

  it.each(verdicts)("%s", async (_what, condition, truth) => {
    const [row] = await engine.rows(
      sql`SELECT ${conditionSql(condition, playbook, dialect)} FROM ${account}`,
    );
    expect(row).toEqual([truth]);
  });

  it("a window that is not declared decides nothing", async () => {
    const without = { ...playbook, windows: { ...playbook.windows, purchase_cycle_months: null } };
    const never: Condition = { field: "dormancy_months", gte: { window: "purchase_cycle_months" } };
    const [row] = await engine.rows(
      sql`SELECT ${conditionSql(never, without, dialect)} FROM ${account}`,
    );
    expect(row).toEqual([null]);
  });
});
