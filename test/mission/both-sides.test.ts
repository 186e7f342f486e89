import { describe, expect, it } from "vitest";
import {
  business,
  column,
  consumer,
  contract,
  endedIn2025,
  firedFor,
  flagged,
} from "../support/accounts.ts";
import { codesOf, type Row, scoreAll, scoreRows } from "../support/score-rows.ts";

/** The boundaries of MISSION 1, 2 and 7 on the side that the other files leave out. */

describe("7 · status, on the other side", () => {
  it("7 · B2C never bought: fresh before 6 months, lost from 6 on, no target from 12 on", async () => {
    const never = (最終接触日: string) => ({ 購入回数: "0", 最終接触日 });
    const rows = await scoreRows([
      consumer("P-5", never("2026-05-23")),
      consumer("P-6", never("2026-05-22")),
      consumer("P-11", never("2025-11-23")),
      consumer("P-12", never("2025-11-22")),
      consumer("P-none", never("")),
    ]);
    expect(column(rows, "dormancy_months")).toEqual({
      "P-5": "5",
      "P-6": "6",
      "P-11": "11",
      "P-12": "12",
      "P-none": "",
    });
    expect(column(rows, "list")).toEqual({
      "P-5": "new_prospect",
      "P-6": "dormant",
      "P-11": "dormant",
      "P-12": "not_target",
      "P-none": "needs_review",
    });
    expect(column(rows, "list_reason")).toMatchObject({
      "P-5": "recent_prospect",
      "P-6": "dormant_lost_prospect",
      "P-12": "never_bought",
      "P-none": "unknown_status",
    });
  });

  it("7 · B2C: an order after the contract's end keeps a consumer existing for 6 months, not 12", async () => {
    const rows = await scoreRows([
      consumer("P-5", { ...contract("2022-04-01", "2025-03-31"), 最終購入日: "2026-05-23" }),
      consumer("P-6", { ...contract("2022-04-01", "2025-03-31"), 最終購入日: "2026-05-22" }),
      consumer("P-last", { ...contract("2022-04-01", "2026-09-30"), 最終購入日: "2026-09-30" }),
      consumer("P-next", { ...contract("2022-04-01", "2026-09-30"), 最終購入日: "2026-10-01" }),
    ]);
    expect(column(rows, "status")).toEqual({
      "P-5": "existing",
      "P-6": "dormant_former",
      "P-last": "dormant_former",
      "P-next": "existing",
    });
  });

  it("7 · B2B: 1.5 times its own median gap keeps a business, from 3 purchase days on, to the day", async () => {
    // 1.5 × 400 days before 2026-11-22 is 2025-04-01; the plain window would end on 2025-11-22.
    const slow = { 最終購入日: "2025-04-01", 購入間隔中央値: "400" };
    const rows = await scoreRows([
      business("K-1", { ...slow, 購入日数: "3" }),
      business("K-2", { ...slow, 購入日数: "2" }),
      business("K-3", { ...slow, 購入日数: "3", 最終購入日: "2025-03-31" }),
      business("K-4", { 最終購入日: "2025-11-23", 購入日数: "30", 購入間隔中央値: "7" }),
    ]);
    expect(column(rows, "status")).toEqual({
      "K-1": "existing",
      "K-2": "dormant_former",
      "K-3": "dormant_former",
      "K-4": "existing",
    });
  });

  it("7 · B2C: a running contract with an end to come is existing, and its end is announced", async () => {
    const scored = await scoreAll([
      consumer("P-1", contract("2024-04-01", "2026-11-22")),
      consumer("P-2", contract("2024-04-01", "2026-11-21")),
      consumer("P-3", contract("2024-04-01")),
      consumer("P-4", contract("2024-04-01", "9999-12-31")),
    ]);
    expect(column(scored.rows, "list")).toEqual({
      "P-1": "existing",
      "P-2": "dormant",
      "P-3": "existing",
      "P-4": "existing",
    });
    expect(flagged(scored.rows, "cancellation_notified")).toEqual(["P-1"]);
    expect(column(scored.rows, "play")["P-1"]).toBe("renewal_talk");
  });
});

describe("P6 · a missing feature of a consumer, to the day", () => {
  it.each([
    ["the day before the last order", "2026-01-09", []],
    ["on the day of the last order", "2026-01-10", []],
    ["the day after", "2026-01-11", ["P-1"]],
    ["on the as-of day", "2026-11-22", ["P-1"]],
    ["after the as-of day", "2026-11-23", []],
  ])("P6 · B2C: released %s", async (_when, 公開日, expected) => {
    const cells = { 最終購入日: "2026-01-10", 解約理由: "機能不足", 不足機能: "ギフト包装の指定" };
    const releases = [{ 機能名: "ギフト包装", 公開日 }];
    expect(
      firedFor(await scoreAll([consumer("P-1", cells)], { releases }), "feature_released"),
    ).toEqual(expected);
  });

  it("P6 · B2C: the day of leaving, where one is told, is the one that counts", async () => {
    const cells = {
      最終購入日: "2026-01-10",
      離反日: "2026-03-31",
      解約理由: "機能不足",
      不足機能: "ギフト包装",
    };
    const fired = async (公開日: string) =>
      firedFor(
        await scoreAll([consumer("P-1", cells)], { releases: [{ 機能名: "ギフト包装", 公開日 }] }),
        "feature_released",
      );
    expect(await fired("2026-03-31")).toEqual([]);
    expect(await fired("2026-04-01")).toEqual(["P-1"]);
  });
});

describe("P8 · the sign-off of a consumer", () => {
  it("P8 · B2C: good for less than 12 months, with a name and a day", async () => {
    const signed = (承認者: string, 承認日: string) => ({
      最終購入日: "2026-01-10",
      解約理由: "対応不満",
      承認者,
      承認日,
    });
    const rows = await scoreRows([
      consumer("P-11", { ...signed("高田 店長", "2025-11-23"), 最終購入日: "2025-11-23" }),
      consumer("P-12", { ...signed("高田 店長", "2025-11-22"), 最終購入日: "2025-11-23" }),
      consumer("P-today", signed("高田 店長", "2026-11-22")),
      consumer("P-tomorrow", signed("高田 店長", "2026-11-23")),
      consumer("P-noname", signed("", "2026-10-01")),
      consumer("P-noday", signed("高田 店長", "")),
    ]);
    expect(column(rows, "list")).toEqual({
      "P-11": "dormant",
      "P-12": "caution",
      "P-today": "dormant",
      "P-tomorrow": "caution",
      "P-noname": "caution",
      "P-noday": "caution",
    });
  });
});

describe("7 · value ranks of consumers", () => {
  const ranksOf = async (...amounts: string[]) =>
    Object.values(
      column(
        await scoreRows(
          amounts.map((累計購入金額, place) =>
            consumer(`P-${place}`, { 最終購入日: "2026-03-10", 累計購入金額 }),
          ),
        ),
        "value_rank",
      ),
    ).sort();

  it("7 · B2C: A while less than 70 % stands before the account, B while less than 90 %", async () => {
    expect(await ranksOf("7,000", "2,000", "1,000")).toEqual(["A", "B", "C"]);
    expect(await ranksOf("6,999", "2,001", "1,000")).toEqual(["A", "A", "C"]);
    expect(await ranksOf("7,000", "1,999", "1,001")).toEqual(["A", "B", "B"]);
  });

  it("7 · B2C: equal amounts share the rank of the first", async () => {
    expect(await ranksOf("3,000", "3,000", "3,000", "3,000")).toEqual(["A", "A", "A", "A"]);
    expect(await ranksOf("7,000", "1,500", "1,500")).toEqual(["A", "B", "B"]);
    expect(await ranksOf("9,000", "500", "500")).toEqual(["A", "C", "C"]);
  });
});

/** Each list with cells that lead a business there; not_target is for consumers only. */
const noToAll = { メール可否: "不可", DM可否: "不可", 電話可否: "不可", SMS可否: "不可" };
const steps: readonly (readonly [list: string, cells: Row])[] = [
  ["blacklisted", { 法人番号: "2999901000930" }],
  ["closed", { 顧客ステータス: "廃業" }],
  ["suppressed", noToAll],
  ["caution", { 解約理由: "クレーム" }],
  ["needs_review", { 備考: "出入禁止とのこと" }],
];

describe("7 · one list per business, the first that applies wins", () => {
  const blacklist = [{ 法人番号: "2999901000930", 理由: "反社" }];
  const pairs = steps.flatMap(([first, winning], place) =>
    steps
      .slice(place + 1)
      .map(([second, losing]) => [first, second, { ...losing, ...winning }] as const),
  );

  it.each(pairs)(
    "7 · B2B: %s comes before %s, and the other stands in flags",
    async (first, second, cells) => {
      const [row] = await scoreRows([business("K-1", { ...endedIn2025, ...cells })], { blacklist });
      expect(row?.["list"]).toBe(first);
      expect(codesOf(row, "flags").some((flag) => flag.startsWith(`${second}/`))).toBe(true);
    },
  );

  it("7 · B2B: suppressed with all four channels a recorded no, and not with three", async () => {
    const rows = await scoreRows([
      business("K-1", { ...endedIn2025, ...noToAll }),
      business("K-2", { ...endedIn2025, ...noToAll, DM可否: "" }),
      business("K-3", { ...endedIn2025, ...noToAll, 電話可否: "" }),
      business("K-4", { ...endedIn2025, ...noToAll, メール可否: "" }),
      business("K-5", { ...endedIn2025, ...noToAll, SMS可否: "" }),
      business("K-6", { ...contract("2022-04-01"), ...noToAll }),
    ]);
    // An SMS that nobody granted is closed already: its recorded no is not needed (C4).
    expect(column(rows, "list")).toEqual({
      "K-1": "suppressed",
      "K-2": "dormant",
      "K-3": "dormant",
      "K-4": "dormant",
      "K-5": "suppressed",
      "K-6": "suppressed",
    });
    expect(column(rows, "list_reason")["K-1"]).toBe("opt_out");
    expect(column(rows, "channel")["K-1"]).toBe("none");
  });
});
