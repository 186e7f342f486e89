import { expect, it } from "vitest";
import { business, column, flagged } from "../support/accounts.ts";
import { scoreRows } from "../support/score-rows.ts";

const term = { 契約開始日: "2024-04-01", 契約満了日: "2027-03-31" };

it("a day of leaving behind and a last day ahead are two ends: it runs, and is flagged (docs/decisions/0013)", async () => {
  const rows = await scoreRows([
    business("LEFT", { ...term, 解約日: "2026-09-30" }),
    business("UNDER-CONTRACT", { ...term, 解約日: "2026-09-30", 契約状況: "契約中" }),
    business("NOTICE", { ...term, 解約日: "2026-09-30", 契約状況: "解約予定" }),
    business("ENDED", { ...term, 解約日: "2026-09-30", 契約状況: "解約" }),
    business("RETURNED", { ...term, 解約日: "2023-09-30" }),
    business("AHEAD", { ...term, 解約日: "2027-03-31" }),
    business("RUNNING", term),
  ]);
  expect(flagged(rows, "status_conflict")).toEqual(["LEFT", "UNDER-CONTRACT"]);
  expect(column(rows, "status")).toMatchObject({
    LEFT: "existing",
    NOTICE: "existing",
    ENDED: "dormant_former",
    RETURNED: "existing",
  });
});
