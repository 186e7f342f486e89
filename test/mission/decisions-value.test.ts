import { describe, expect, it } from "vitest";
import { business, column, consumer, endedIn2025, firedFor, flagged } from "../support/accounts.ts";
import { scoreAll, scoreRows, standardPlaybook } from "../support/score-rows.ts";

/** MISSION 7, the bullets on value, score and priority. */
const withAmounts = (amounts: readonly string[]) =>
  amounts.map((累計購入金額, place) =>
    business(`K-${place + 1}`, { ...endedIn2025, 累計購入金額 }),
  );

const ranksOf = async (...amounts: string[]) =>
  Object.values(column(await scoreRows(withAmounts(amounts)), "value_rank")).sort();

describe("7 · value rank by shares", () => {
  it("7 · A while less than 70 % stands before the account", async () => {
    expect(await ranksOf("700", "200", "100")).toEqual(["A", "B", "C"]);
    expect(await ranksOf("699.9999", "200.0001", "100")).toEqual(["A", "A", "C"]);
  });

  it("7 · B while less than 90 % stands before the account", async () => {
    expect(await ranksOf("700", "199.9999", "100.0001")).toEqual(["A", "B", "B"]);
    expect(await ranksOf("700", "200", "60", "40")).toEqual(["A", "B", "C", "C"]);
  });

  it("7 · equal amounts share the rank of the first", async () => {
    expect(await ranksOf("500", "500", "500", "500")).toEqual(["A", "A", "A", "A"]);
    expect(await ranksOf("700", "150", "150")).toEqual(["A", "B", "B"]);
  });

  it("7 · a missing part is omitted, both missing is blank and never C", async () => {
    const rows = await scoreRows([
      business("K-1", { ...endedIn2025, 累計購入金額: "", 見込金額: "900" }),
      business("K-2", { ...endedIn2025, 累計購入金額: "100", 見込金額: "" }),
      business("K-3", { ...endedIn2025, 累計購入金額: "", 見込金額: "" }),
    ]);
    expect(column(rows, "value_rank")).toEqual({ "K-1": "A", "K-2": "C", "K-3": "" });
  });

  it("7 · a negative total counts 0, flagged", async () => {
    const rows = await scoreRows([
      business("K-1", { ...endedIn2025, 累計購入金額: "▲500,000", 見込金額: "100" }),
      business("K-2", { ...endedIn2025, 累計購入金額: "1000", 見込金額: "" }),
    ]);
    expect(column(rows, "value_rank")).toEqual({ "K-1": "C", "K-2": "A" });
    expect(flagged(rows, "negative_amount")).toEqual(["K-1"]);
  });

  it("7 · businesses and consumers are ranked apart, blacklisted and closed ones not at all", async () => {
    const rows = await scoreRows(
      [
        business("K-1", { ...endedIn2025, 累計購入金額: "1,000,000" }),
        business("K-2", { ...endedIn2025, 累計購入金額: "9,000,000,000" }),
        business("K-3", { ...endedIn2025, 累計購入金額: "8,000,000,000", 顧客ステータス: "倒産" }),
        consumer("P-1", { 最終購入日: "2026-01-10", 累計購入金額: "3,000" }),
      ],
      { blacklist: [{ 顧客コード: "K-2" }] },
    );
    expect(column(rows, "value_rank")).toEqual({ "K-1": "A", "K-2": "", "K-3": "", "P-1": "A" });
  });

  it("7 · the weight of the expected amount is configurable", async () => {
    const standard = await standardPlaybook();
    const playbook = { ...standard, value: { ...standard.value, expected_weight: 0 } };
    const rows = await scoreRows(
      [
        business("K-1", { ...endedIn2025, 累計購入金額: "100", 見込金額: "99999" }),
        business("K-2", { ...endedIn2025, 累計購入金額: "900", 見込金額: "0" }),
      ],
      { playbook },
    );
    expect(column(rows, "value_rank")).toEqual({ "K-1": "C", "K-2": "A" });
  });
});

describe("7 · the score", () => {
  it("7 · is 50 plus the groups of the rules that fire", async () => {
    const scored = await scoreAll([
      business("K-1", {
        契約開始日: "2024-04-01",
        契約終了日: "2025-03-31",
        累計購入金額: "100",
        退職者フラグ: "1",
      }),
    ]);
    // value A 10, short tenure 10, long dormancy 8, contact left 6
    expect(Number(scored.rows[0]?.["score"])).toBe(84);
    expect(scored.rows[0]?.["priority"]).toBe("top");
    const points = scored.receipts.reduce((sum, line) => sum + Number(line["points"]), 0);
    expect(points).toBe(34);
  });

  it("7 · holds each group within its limits, in exact decimals", async () => {
    const standard = await standardPlaybook();
    const extra = (id: string, points: number) => ({
      id,
      group: "contact",
      points,
      when: { field: "status", is: "dormant_former" },
      sentence: { en: "left", ja: "離脱" },
    });
    const playbook = { ...standard, rules: [extra("one", 0.1), extra("two", 0.2)] };
    const [row] = await scoreRows([business("K-1", endedIn2025)], { playbook });
    expect(Number(row?.["score"])).toBe(50.3);
    const over = { ...standard, rules: [extra("one", 5), extra("two", 5)] };
    const [held] = await scoreRows([business("K-1", endedIn2025)], { playbook: over });
    expect(Number(held?.["score"])).toBe(56);
    const under = { ...standard, rules: [extra("one", -5), extra("two", -5)] };
    const [low] = await scoreRows([business("K-1", endedIn2025)], { playbook: under });
    expect(Number(low?.["score"])).toBe(44);
    expect(low?.["priority"]).toBe("low");
  });

  it("7 · the caps of the shipped playbook are such that the clamp never bites", async () => {
    const { groups } = await standardPlaybook();
    const sum = (side: "max" | "min") =>
      Object.values(groups).reduce((all, group) => all + group[side], 0);
    expect(sum("max")).toBeLessThanOrEqual(50);
    expect(sum("min")).toBeGreaterThanOrEqual(-50);
  });

  it("7 · unknown is never zero and never low: a missing fact gives no points and is listed", async () => {
    const scored = await scoreAll([
      business("K-1", { 契約開始日: "2021-04-01", ログイン回数: "", 累計購入金額: "" }),
      business("K-2", { 契約開始日: "2021-04-01", ログイン回数: "0", 累計購入金額: "" }),
    ]);
    const scores = column(scored.rows, "score");
    expect(scores["K-1"]).toBe(scores["K-2"]);
    expect(firedFor(scored, "logins_some")).toEqual([]);
    const missing = column(scored.rows, "missing");
    expect(missing["K-1"]).toContain("login_30d");
    expect(missing["K-2"]).not.toContain("login_30d");
    expect(missing["K-1"]).toContain("value_rank");
  });
});

describe("7 · the score is rounded once", () => {
  it("7 · exact sums of groups, then half up to 4 places", async () => {
    const standard = await standardPlaybook();
    const sentence = { en: "a crumb", ja: "わずか" };
    const crumb = (id: string, group: string, points: number) => ({
      id,
      group,
      points,
      sentence,
      when: { field: "customer_type", in: ["b2b", "b2c"] },
    });
    const scoreOf = async (...points: readonly number[]) => {
      const groups = ["value", "usage", "tenure"];
      const rules = points.map((each, n) => crumb(`crumb_${n}`, groups[n] ?? "", each));
      const rows = await scoreRows([business("K-1"), consumer("P-1")], {
        playbook: { ...standard, rules },
      });
      return rows.map((row) => Number(row["score"]));
    };
    expect(await scoreOf(0.00004, 0.00004)).toEqual([50.0001, 50.0001]);
    expect(await scoreOf(0.00004)).toEqual([50, 50]);
    expect(await scoreOf(0.00005)).toEqual([50.0001, 50.0001]);
    expect(await scoreOf(-0.00005, 2.5, 1)).toEqual([53.5, 53.5]);
  });
});
