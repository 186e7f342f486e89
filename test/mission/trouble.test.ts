import { describe, expect, it } from "vitest";
import { business, column, consumer, contract, endedIn2025 } from "../support/accounts.ts";
import { scoreRows } from "../support/score-rows.ts";

const lapsedConsumer = { 最終購入日: "2026-01-10" };

describe("P8 · trouble is a gate, not points", () => {
  const trouble = { ...endedIn2025, 解約理由: "障害対応をめぐるトラブル" };

  it("P8 · the largest value of all still lands on caution", async () => {
    const rows = await scoreRows([
      business("K-1", { ...trouble, 累計購入金額: "980,000,000", 見込金額: "300,000,000" }),
      business("K-2", { ...endedIn2025, 累計購入金額: "1,000" }),
      business("K-3", { ...contract("2021-04-01"), 解約理由: "クレーム", 見込金額: "900000000" }),
      consumer("P-1", { ...lapsedConsumer, 解約理由: "対応不満", 累計購入金額: "9,900,000" }),
    ]);
    expect(column(rows, "list")).toEqual({
      "K-1": "caution",
      "K-2": "dormant",
      "K-3": "caution",
      "P-1": "caution",
    });
    expect(column(rows, "value_rank")["K-1"]).toBe("A");
    expect(
      rows.filter((row) => row["list"] === "caution").map((row) => row["channel"]),
    ).not.toContain("phone");
  });

  it("P8 · resolved alone does not lift it, and it beats a missing feature", async () => {
    const releases = [{ 機能名: "在庫連携", 公開日: "2026-01-10" }];
    const rows = await scoreRows(
      [
        business("K-1", { ...trouble, トラブル解決済み: "はい" }),
        business("K-2", { ...trouble, 解約理由: "機能不足とクレーム", 不足機能: "在庫連携" }),
      ],
      { releases },
    );
    expect(column(rows, "list")).toEqual({ "K-1": "caution", "K-2": "caution" });
  });

  it("P8 · a sign-off needs a name and a day and is good for less than 12 months", async () => {
    const signed = (by: string, at: string) => ({ ...trouble, 承認者: by, 承認日: at });
    const rows = await scoreRows([
      business("K-11", signed("佐々木 部長", "2025-11-23")),
      business("K-12", signed("佐々木 部長", "2025-11-22")),
      business("K-today", signed("佐々木 部長", "2026-11-22")),
      business("K-tomorrow", signed("佐々木 部長", "2026-11-23")),
      business("K-noname", signed("", "2026-10-01")),
      business("K-noday", signed("佐々木 部長", "")),
      business("K-before-end", {
        ...trouble,
        ...contract("2022-04-01", "2026-06-30"),
        承認者: "佐々木 部長",
        承認日: "2026-06-01",
      }),
      business("K-before-order", {
        解約理由: "クレーム",
        最終購入日: "2025-11-10",
        承認者: "佐々木 部長",
        承認日: "2025-11-09",
      }),
      business("K-buys-on", {
        解約理由: "クレーム",
        最終購入日: "2026-11-10",
        承認者: "佐々木 部長",
        承認日: "2026-10-01",
      }),
      business("K-old", { ...signed("佐々木 部長", "2026-03-01"), 離反日: "2026-03-02" }),
    ]);
    expect(column(rows, "list")).toEqual({
      "K-11": "dormant",
      "K-12": "caution",
      "K-today": "dormant",
      "K-tomorrow": "caution",
      "K-noname": "caution",
      "K-noday": "caution",
      "K-before-end": "caution",
      "K-before-order": "caution",
      "K-buys-on": "existing",
      "K-old": "caution",
    });
  });

  it("P8 · of several rows one must hold both the name and the day", async () => {
    const rows = await scoreRows([
      business("K-pieces", { ...trouble, 承認者: "佐々木 部長", 承認日: "2024-01-01" }),
      business("K-pieces", { 承認日: "2026-10-01" }),
      business("K-whole", { ...trouble, 承認者: "佐々木 部長", 承認日: "2024-01-01" }),
      business("K-whole", { 承認者: "田中 課長", 承認日: "2026-10-01" }),
      business("K-whole", { 承認者: "田中 課長", 承認日: "2026-12-01" }),
    ]);
    expect(column(rows, "list")).toEqual({ "K-pieces": "caution", "K-whole": "dormant" });
  });

  it("P8 · a sign-off lifts nothing but caution", async () => {
    const signed = { ...trouble, 承認者: "佐々木 部長", 承認日: "2026-10-01" };
    const rows = await scoreRows(
      [
        business("K-1", { ...signed, 顧客ステータス: "倒産" }),
        business("K-2", signed),
        business("K-3", { ...signed, 備考: "廃業したとの話。" }),
        consumer("P-1", { ...signed, ...contract("2022-04-01", "2025-03-31") }),
      ],
      { blacklist: [{ 顧客コード: "K-2", 理由: "取引停止" }] },
    );
    expect(column(rows, "list")).toEqual({
      "K-1": "closed",
      "K-2": "blacklisted",
      "K-3": "needs_review",
      "P-1": "not_target",
    });
  });

  it("P8 · a sign-off frees an account whose details repeat the trouble, not one of another reason", async () => {
    const details = {
      解約理由詳細: "納品トラブルで謝罪",
      承認者: "佐々木 部長",
      承認日: "2026-10-01",
    };
    const rows = await scoreRows([
      business("K-1", { ...endedIn2025, ...details, 解約理由: "トラブル" }),
      business("K-2", { ...endedIn2025, ...details, 解約理由: "トラブル", 承認日: "" }),
      business("K-3", { ...endedIn2025, ...details, 解約理由: "価格" }),
      business("K-4", { ...endedIn2025, ...details, 解約理由: "" }),
      consumer("P-1", { ...lapsedConsumer, ...details, 解約理由: "クレーム" }),
    ]);
    expect(column(rows, "list")).toEqual({
      "K-1": "dormant",
      "K-2": "caution",
      "K-3": "needs_review",
      "K-4": "needs_review",
      "P-1": "dormant",
    });
  });

  it("P8 · a hit only in a free note goes to a person, with the excerpt", async () => {
    const rows = await scoreRows([
      business("K-1", { ...endedIn2025, 備考: "2023年に納品トラブルがあり、部長が謝罪している。" }),
    ]);
    expect(rows[0]).toMatchObject({ list: "needs_review", list_reason: "note_trouble" });
    expect(rows[0]?.["why"]).toContain("納品トラブル");
  });
});
