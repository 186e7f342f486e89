import { describe, expect, it } from "vitest";
import { business, column, consumer, endedIn2025, flagged } from "../support/accounts.ts";
import { type Row, scoreRows } from "../support/score-rows.ts";

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

describe("C4 · a stop whose day cannot be read is a stop all the same", () => {
  const unreadable = ["済", "退会済", "true", "1", "24/05/01", "2024/5", "あり", "昨年春", "解除"];
  const denied = ["", "0", "false", "なし", "-", "未", "特になし", "不明", "9999-12-31"];
  const numbered = (cells: readonly string[], row: (id: string, cell: string) => Row) =>
    cells.map((cell, at) => row(`C-${at + 1}`, cell));

  it.each(["オプトアウト日", "unsubscribed_at"])("under %s", async (header) => {
    const row = (id: string, cell: string) => business(id, { ...endedIn2025, [header]: cell });
    const lists = async (cells: readonly string[]) =>
      (await scoreRows(numbered(cells, row))).map((one) => one["list"]);
    expect(new Set(await lists(unreadable))).toEqual(new Set(["suppressed"]));
    expect(new Set(await lists(denied))).toEqual(new Set(["dormant"]));
  });

  it("under 退会日 of a consumer", async () => {
    const row = (id: string, cell: string) =>
      consumer(id, { 最終購入日: "2026-03-10", 退会日: cell });
    const reasons = async (cells: readonly string[]) =>
      (await scoreRows(numbered(cells, row))).map((one) => one["list_reason"]);
    expect(new Set(await reasons(unreadable))).toEqual(new Set(["withdrawn"]));
    expect(await reasons(denied)).not.toContain("withdrawn");
  });
});
