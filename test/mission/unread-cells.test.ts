import { describe, expect, it } from "vitest";
import { business, column, contract, flagged } from "../support/accounts.ts";
import { scoreAll, scoreRows, standardPlaybook } from "../support/score-rows.ts";

const unreadEnd = business("K-1", contract("2022-04-01", "2025-02-30"));

describe("cells of one account that nobody can read", () => {
  it("are all told, whichever of its rows they stand in, each once", async () => {
    const rows = await scoreRows([
      { ...unreadEnd, 最終購入日: "" },
      { ...unreadEnd, 最終購入日: "2024-13-99" },
      { ...business("K-1"), NPS: "abc" },
    ]);
    for (const cell of ["contract_end", "last_order_at", "nps"]) {
      expect(flagged(rows, `unreadable_${cell}`)).toEqual(["K-1"]);
    }
    const flags = (rows[0]?.["flags"] ?? "").split(";");
    expect(flags).toEqual([...new Set(flags)]);
  });

  it("make a contract's end an end all the same, however many follow", async () => {
    const alone = await scoreRows([unreadEnd]);
    const beside = await scoreRows([unreadEnd, { ...business("K-1"), 最終購入日: "2024-13-99" }]);
    expect(column(alone, "status")).toEqual({ "K-1": "unknown" });
    expect(column(beside, "status")).toEqual(column(alone, "status"));
  });

  it("of a column whose name begins with another's are not that other's", async () => {
    const playbook = {
      ...(await standardPlaybook()),
      declared: { contract_end_old: { type: "date" } },
    };
    const running = { ...business("K-1", contract("2022-04-01")), contract_end_old: "2020-02-30" };
    const rows = await scoreRows([running], { playbook: playbook as never });
    expect(flagged(rows, "unreadable_contract_end_old")).toEqual(["K-1"]);
    expect(column(rows, "status")).toEqual({ "K-1": "existing" });
  });

  it("are counted by cells and found at the first one's line", async () => {
    const { notices } = await scoreAll([
      business("K-1", { 最終購入日: "2024-03-01" }),
      business("K-1", { 最終購入日: "2024-13-99" }),
      business("K-1", { 最終購入日: "2024-02-31" }),
    ]);
    const unread = notices.filter(({ values }) => values?.["column"] === "last_order_at");
    expect(unread).toMatchObject([{ values: { count: 2 }, place: { line: 3 } }]);
  });
});
