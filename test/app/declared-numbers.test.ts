import { expect, it } from "vitest";
import { business, endedIn2025, flagged } from "../support/accounts.ts";
import { scoreRows, standardPlaybook } from "../support/score-rows.ts";

it("a declared number reads what an amount reads, and what a count reads", async () => {
  const playbook = {
    ...(await standardPlaybook()),
    declared: { 年間予算: { type: "number" } },
  } as never;
  const cells = ["1,200,000円", "￥1200000", "△1,200", "85%", "12回", "3"];
  // 1.2万 may be a rounded figure.
  const unread = ["多数", "120万円", "1.2万", "約120万円", "$12.50", "3万5", "1e5"];
  const rows = await scoreRows(
    [...cells, ...unread].map((cell, at) =>
      business(`C-${at}`, { ...endedIn2025, 年間予算: cell }),
    ),
    { playbook },
  );
  const asked = unread.map((_cell, at) => `C-${cells.length + at}`).sort();
  expect(flagged(rows, "unreadable_年間予算")).toEqual(asked);
});
