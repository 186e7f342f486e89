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
import { type Row, scoreAll, scoreRows, standardPlaybook } from "../support/score-rows.ts";

describe("P1 · value rank", () => {
  it("P1 · past amount and expected growth both count", async () => {
    const rows = await scoreRows([
      business("K-1", { ...endedIn2025, 累計購入金額: "100000", 見込金額: "800000" }),
      business("K-2", { ...endedIn2025, 累計購入金額: "￥８０，０００", 見込金額: "" }),
      business("K-3", { ...endedIn2025, 累計購入金額: "", 見込金額: "20,000円" }),
      business("K-4", { ...endedIn2025, 累計購入金額: "", 見込金額: "" }),
    ]);
    expect(column(rows, "value_rank")).toEqual({ "K-1": "A", "K-2": "C", "K-3": "C", "K-4": "" });
  });

  it("P1 · a higher rank stands first, in both kinds of business", async () => {
    const amounts: Row[] = ["100", "7000", "2000"].map((累計購入金額) => ({
      ...endedIn2025,
      累計購入金額,
    }));
    const rows = await scoreRows(amounts.map((cells, place) => business(`K-${place}`, cells)));
    expect(rows.map((row) => row["customer_id"])).toEqual(["K-1", "K-2", "K-0"]);
    const bought = amounts.map(({ 累計購入金額 = "" }) => ({
      最終購入日: "2026-03-01",
      累計購入金額,
    }));
    const persons = await scoreRows(bought.map((cells, place) => consumer(`P-${place}`, cells)));
    expect(persons.map((row) => row["customer_id"])).toEqual(["P-1", "P-2", "P-0"]);
  });
});

describe("P2 · use by existing customers", () => {
  const existing = contract("2021-04-01");

  it("P2 · logins count where the product has them, on each side of the limits", async () => {
    const scored = await scoreAll(
      ["20", "19", "8", "7", "1", "0"].map((logins) =>
        business(`K-${logins}`, { ...existing, ログイン回数: logins }),
      ),
    );
    expect(firedFor(scored, "logins_daily")).toEqual(["K-20"]);
    expect(firedFor(scored, "logins_weekly")).toEqual(["K-19", "K-8"]);
    expect(firedFor(scored, "logins_some")).toEqual(["K-1", "K-7"]);
    expect(scored.rows.map((row) => row["customer_id"])).toEqual([
      "K-20",
      "K-19",
      "K-8",
      "K-1",
      "K-7",
      "K-0",
    ]);
  });

  it("P2 · order frequency counts where logins are unknown, and never beside a known zero", async () => {
    const orders = { 初回購入日: "2024-11-22", 最終購入日: "2026-11-01", 購入回数: "24" };
    const scored = await scoreAll([
      business("K-1", { ...orders, ログイン回数: "" }),
      business("K-2", { ...orders, ログイン回数: "0" }),
      consumer("P-1", { ...orders, 購入回数: "23" }),
    ]);
    expect(firedFor(scored, "orders_monthly")).toEqual(["K-1"]);
    expect(firedFor(scored, "orders_quarterly")).toEqual(["P-1"]);
  });

  it("P2 · use is read for existing customers only", async () => {
    const scored = await scoreAll([business("K-1", { ...endedIn2025, ログイン回数: "25" })]);
    expect(firedFor(scored, "logins_daily")).toEqual([]);
  });
});

describe("P3 · tenure of five years and more", () => {
  it("P3 · of a business it is no plus but asks for the reason, from 60 months on", async () => {
    const scored = await scoreAll([
      business("K-60", contract("2020-04-01", "2025-03-31")),
      business("K-59", contract("2020-04-01", "2025-03-30")),
    ]);
    expect(column(scored.rows, "tenure_months")).toEqual({ "K-60": "60", "K-59": "59" });
    expect(flagged(scored.rows, "check_reason")).toEqual(["K-60"]);
    const [first, second] = scored.rows;
    expect(first?.["score"]).toBe(second?.["score"]);
  });

  it("P3 · a benign reason needs no check, an unknown one does", async () => {
    const long = contract("2018-04-01", "2025-03-31");
    const rows = await scoreRows([
      business("K-1", { ...long, 解約理由: "価格が高い" }),
      business("K-2", { ...long, 解約理由: "不明" }),
      business("K-3", { ...long, 解約理由: "" }),
      business("K-4", { ...long, 解約理由: "未払い" }),
    ]);
    expect(flagged(rows, "check_reason")).toEqual(["K-2", "K-3", "K-4"]);
  });

  it("P3 · of a consumer it is a plus, and the reason is checked as well", async () => {
    const scored = await scoreAll([
      consumer("P-60", { 初回購入日: "2021-01-10", 最終購入日: "2026-01-10", 購入回数: "30" }),
      consumer("P-59", { 初回購入日: "2021-01-11", 最終購入日: "2026-01-10", 購入回数: "30" }),
    ]);
    expect(firedFor(scored, "b2c_long_tenure")).toEqual(["P-60"]);
    expect(flagged(scored.rows, "check_reason")).toEqual(["P-60"]);
    expect(scored.rows.map((row) => row["customer_id"])).toEqual(["P-60", "P-59"]);
  });
});

describe("P4 · tenure of a year at most", () => {
  it("P4 · a contract of exactly 12 months counts as short, 13 months do not", async () => {
    const scored = await scoreAll([
      business("K-11", contract("2024-04-01", "2025-03-30")),
      business("K-12", contract("2024-04-01", "2025-03-31")),
      business("K-12b", contract("2024-04-01", "2025-04-29")),
      business("K-13", contract("2024-04-01", "2025-04-30")),
    ]);
    expect(column(scored.rows, "tenure_months")).toEqual({
      "K-11": "11",
      "K-12": "12",
      "K-12b": "12",
      "K-13": "13",
    });
    expect(firedFor(scored, "b2b_short_tenure")).toEqual(["K-11", "K-12", "K-12b"]);
    expect(scored.rows.at(-1)?.["customer_id"]).toBe("K-13");
  });

  it("P4 · orders are no contract, consumers are neutral, and between 1 and 5 years nothing counts", async () => {
    const scored = await scoreAll([
      business("K-1", { 初回購入日: "2024-04-01", 最終購入日: "2024-09-01", 購入回数: "4" }),
      consumer("P-1", contract("2025-04-01", "2026-03-31")),
      consumer("P-2", contract("2023-04-01", "2026-03-31")),
    ]);
    expect(firedFor(scored, "b2b_short_tenure")).toEqual([]);
    expect(flagged(scored.rows, "tenure_from_orders")).toEqual(["K-1"]);
    const scores = column(scored.rows, "score");
    expect(scores["P-1"]).toBe(scores["P-2"]);
  });
});

describe("P5 · dormancy of a year and more", () => {
  const silentSince = (day: string) => contract("2022-04-01", day);

  it("P5 · for a business 12 months are a plus, 11 are none, at any length the same", async () => {
    const scored = await scoreAll([
      business("K-11", silentSince("2025-11-23")),
      business("K-12", silentSince("2025-11-22")),
      business("K-30", silentSince("2024-05-22")),
    ]);
    expect(column(scored.rows, "dormancy_months")).toEqual({
      "K-11": "11",
      "K-12": "12",
      "K-30": "30",
    });
    expect(firedFor(scored, "b2b_long_dormant")).toEqual(["K-12", "K-30"]);
    const scores = column(scored.rows, "score");
    expect(scores["K-12"]).toBe(scores["K-30"]);
    expect(Number(scores["K-12"])).toBeGreaterThan(Number(scores["K-11"]));
  });

  it("P5 · a consumer is no target from 12 months on; of 60 months tenure by its own reason", async () => {
    const rows = await scoreRows([
      consumer("P-11", { 最終購入日: "2025-11-23" }),
      consumer("P-12", { 最終購入日: "2025-11-22" }),
      consumer("P-59", { 初回購入日: "2020-10-02", 最終購入日: "2025-10-01", 購入回数: "30" }),
      consumer("P-60", { 初回購入日: "2020-10-01", 最終購入日: "2025-10-01", 購入回数: "30" }),
    ]);
    expect(column(rows, "list")).toEqual({
      "P-11": "dormant",
      "P-12": "not_target",
      "P-59": "not_target",
      "P-60": "not_target",
    });
    expect(column(rows, "list_reason")).toMatchObject({
      "P-12": "b2c_long_dormant",
      "P-59": "b2c_long_dormant",
      "P-60": "b2c_long_dormant_good_customer",
    });
  });

  it("P5 · --include brings them back, at low priority and behind the others", async () => {
    const rows = await scoreRows(
      [
        consumer("P-1", { 最終購入日: "2024-11-22", 累計購入金額: "900000" }),
        consumer("P-2", { 最終購入日: "2026-01-10", 累計購入金額: "1000" }),
        consumer("P-3", { 初回購入日: "2018-10-01", 最終購入日: "2024-10-01", 購入回数: "9" }),
      ],
      { include: ["b2c_long_dormant"] },
    );
    expect(rows.map((row) => [row["customer_id"], row["list"]])).toEqual([
      ["P-2", "dormant"],
      ["P-1", "dormant"],
      ["P-3", "not_target"],
    ]);
    expect(column(rows, "priority")["P-1"]).toBe("low");
    expect(["mail", "dm"]).toContain(column(rows, "channel")["P-1"]);
  });

  it("P5 · who buys once a year may be silent for two cycles, and never for less than the limit", async () => {
    const standard = await standardPlaybook();
    const cycle = (months: number) => ({
      ...standard,
      windows: { ...standard.windows, purchase_cycle_months: months },
    });
    const list = [
      consumer("P-11", { 最終購入日: "2025-11-23" }),
      consumer("P-12", { 最終購入日: "2025-11-22" }),
      consumer("P-23", { 最終購入日: "2024-11-23" }),
      consumer("P-24", { 最終購入日: "2024-11-22" }),
    ];
    const yearly = column(await scoreRows(list, { playbook: cycle(12) }), "list");
    expect(yearly).toEqual({
      "P-11": "dormant",
      "P-12": "dormant",
      "P-23": "dormant",
      "P-24": "not_target",
    });
    const monthly = column(await scoreRows(list, { playbook: cycle(1) }), "list");
    expect(monthly).toMatchObject({ "P-11": "dormant", "P-12": "not_target" });
  });

  it("P5 · the limit is configurable", async () => {
    const standard = await standardPlaybook();
    const playbook = {
      ...standard,
      windows: { ...standard.windows, dormancy_months: { b2b: 24, b2c: 18 } },
    };
    const scored = await scoreAll(
      [
        business("K-23", silentSince("2024-11-23")),
        business("K-24", silentSince("2024-11-22")),
        consumer("P-17", { 最終購入日: "2025-05-23" }),
        consumer("P-18", { 最終購入日: "2025-05-22" }),
      ],
      { playbook },
    );
    expect(firedFor(scored, "b2b_long_dormant")).toEqual(["K-24"]);
    expect(column(scored.rows, "list")).toMatchObject({ "P-17": "dormant", "P-18": "not_target" });
  });
});
