import { describe, expect, it } from "vitest";
import { business, column, endedIn2025, flagged } from "../support/accounts.ts";
import { scoreRows } from "../support/score-rows.ts";

describe.each(["停止受付日", "配信停止日"])("C4 · a stop whose day is in %s", (header) => {
  const permitted = { メール可否: "可" };
  const stopped = (id: string, day: string) =>
    business(id, { ...endedIn2025, ...permitted, [header]: day });

  it("closes on its day, and before it, where it is flagged; 9999-12-31 is no day", async () => {
    const rows = await scoreRows([
      stopped("K-past", "2026-10-01"),
      stopped("K-today", "2026-11-22"),
      stopped("K-ahead", "2026-12-01"),
      stopped("K-never", "9999-12-31"),
      stopped("K-2099", "2099-12-31"),
      stopped("K-none", ""),
    ]);
    expect(column(rows, "mail_ok")).toEqual({
      "K-past": "no",
      "K-today": "no",
      "K-ahead": "no",
      "K-never": "yes",
      "K-2099": "yes",
      "K-none": "yes",
    });
    expect(flagged(rows, "future_date")).toEqual(["K-ahead"]);
  });

  it("is not lost beside a 9999-12-31 of another row of the account", async () => {
    const rows = await scoreRows([stopped("K-1", "2026-10-01"), stopped("K-1", "9999-12-31")]);
    expect(column(rows, "mail_ok")).toEqual({ "K-1": "no" });
  });
});
