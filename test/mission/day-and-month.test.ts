import { describe, expect, it } from "vitest";
import { business, column, flagged } from "../support/accounts.ts";
import { scoreRows } from "../support/score-rows.ts";

/** 01/02/2026 is no date by itself: its column decides by its other values, and nothing is guessed. */
describe("day and month are decided per column", () => {
  const contacts = (...days: readonly string[]) =>
    days.map((最終接触日, place) =>
      business(`K-${place}`, { 最終購入日: "2020-01-10", 最終接触日 }),
    );
  const read = async (...days: readonly string[]) => {
    const rows = await scoreRows(contacts(...days));
    return {
      days: Object.values(column(rows, "last_contact_at")),
      unread: flagged(rows, "unreadable_last_contact_at"),
    };
  };

  it("a day above 12 tells the order of the whole column", async () => {
    expect((await read("03/04/2026", "22/11/2025")).days.sort()).toEqual([
      "2025-11-22",
      "2026-04-03",
    ]);
    expect((await read("03/04/2026", "11/22/2025")).days.sort()).toEqual([
      "2025-11-22",
      "2026-03-04",
    ]);
  });

  it("a column that proves nothing, or both, leaves them unread and flagged", async () => {
    expect((await read("03/04/2026", "05/06/2025")).unread).toEqual(["K-0", "K-1"]);
    expect((await read("03/04/2026", "22/11/2025", "11/22/2025")).unread).toEqual(["K-0"]);
    expect((await read("03/04/2026", "2025-11-22")).unread).toEqual(["K-0"]);
  });

  it("one column says nothing of another, and a cell of two that differ stays unread", async () => {
    const rows = await scoreRows([
      business("K-1", { 最終購入日: "22/11/2025", 最終接触日: "11/22/2025" }),
      business("K-2", { 最終購入日: "01/02/2025", 最終接触日: "05/06/2025" }),
      business("K-3", { 最終購入日: "03/04/2025", 最終接触日: "03/04/2025" }),
    ]);
    expect(column(rows, "last_order_at")).toEqual({
      "K-1": "2025-11-22",
      "K-2": "2025-02-01",
      "K-3": "",
    });
    expect(column(rows, "last_contact_at")).toEqual({
      "K-1": "2025-11-22",
      "K-2": "2025-05-06",
      "K-3": "",
    });
    expect(flagged(rows, "unreadable_last_order_at")).toEqual(["K-3"]);
  });
});
