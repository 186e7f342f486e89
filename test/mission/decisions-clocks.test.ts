import { describe, expect, it } from "vitest";
import { business, column, consumer, contract, firedFor, flagged } from "../support/accounts.ts";
import { scoreAll, scoreRows, standardPlaybook } from "../support/score-rows.ts";

/** MISSION 7, the bullets on time: months, contracts, status without contracts. */
describe("7 · months are completed months", () => {
  const since = async (asOf: string, days: readonly string[]) =>
    column(
      await scoreRows(
        days.map((最終接触日) =>
          business(`K-${最終接触日}`, { 最終購入日: "2010-01-10", 最終接触日 }),
        ),
        { asOf },
      ),
      "dormancy_months",
    );

  it("7 · 2025-11-23 → 2026-11-22 is 11, a day earlier is 12", async () => {
    expect(
      await since("2026-11-22", ["2025-11-22", "2025-11-23", "2026-11-22", "2026-10-23"]),
    ).toEqual({
      "K-2025-11-22": "12",
      "K-2025-11-23": "11",
      "K-2026-11-22": "0",
      "K-2026-10-23": "0",
    });
  });

  it("7 · a day past the month's end counts as reached on its last day", async () => {
    expect(
      await since("2026-02-28", ["2026-01-31", "2026-01-29", "2026-01-28", "2025-08-31"]),
    ).toEqual({
      "K-2026-01-31": "1",
      "K-2026-01-29": "1",
      "K-2026-01-28": "1",
      "K-2025-08-31": "6",
    });
    expect(await since("2026-02-27", ["2026-01-31", "2026-01-28"])).toEqual({
      "K-2026-01-31": "0",
      "K-2026-01-28": "0",
    });
  });

  it("7 · 29 February is reached on 28 February of other years, and in leap years on its own day", async () => {
    expect(await since("2025-02-28", ["2024-02-29"])).toEqual({ "K-2024-02-29": "12" });
    expect(await since("2025-02-27", ["2024-02-29"])).toEqual({ "K-2024-02-29": "11" });
    expect(await since("2028-02-28", ["2024-02-29"])).toEqual({ "K-2024-02-29": "47" });
    expect(await since("2028-02-29", ["2024-02-29"])).toEqual({ "K-2024-02-29": "48" });
  });
});

describe("7 · contract ends are inclusive", () => {
  it("7 · 2020-04-01 to 2025-03-31 is 60 months", async () => {
    const rows = await scoreRows([
      business("K-1", contract("2020-04-01", "2025-03-31")),
      business("K-2", contract("2020-04-01", "2025-03-30")),
      business("K-3", contract("2024-02-29", "2025-02-27")),
    ]);
    expect(column(rows, "tenure_months")).toEqual({ "K-1": "60", "K-2": "59", "K-3": "12" });
  });

  it("7 · contracts with a gap of at most one month join, a longer gap starts anew", async () => {
    const rows = await scoreRows([
      business("K-1", contract("2019-04-01", "2021-03-31")),
      business("K-1", contract("2021-05-01", "2024-04-30")),
      business("K-2", contract("2019-04-01", "2021-03-31")),
      business("K-2", contract("2021-05-02", "2024-05-01")),
    ]);
    expect(column(rows, "tenure_months")).toEqual({ "K-1": "61", "K-2": "36" });
    expect(flagged(rows, "check_reason")).toEqual(["K-1"]);
  });

  it("7 · without contracts tenure is first to last order, flagged; one order gives none", async () => {
    const scored = await scoreAll([
      business("K-1", { 初回購入日: "2023-01-10", 最終購入日: "2023-12-10", 購入回数: "5" }),
      business("K-2", { 初回購入日: "2023-01-10", 最終購入日: "2023-01-10", 購入回数: "1" }),
    ]);
    expect(column(scored.rows, "tenure_months")).toEqual({ "K-1": "11", "K-2": "" });
    expect(flagged(scored.rows, "tenure_from_orders")).toEqual(["K-1"]);
    expect(firedFor(scored, "b2b_short_tenure")).toEqual([]);
  });

  it("7 · an order after the last contract's end keeps an account existing only inside the window", async () => {
    const rows = await scoreRows([
      business("K-1", { ...contract("2020-04-01", "2024-03-31"), 最終購入日: "2025-11-23" }),
      business("K-2", { ...contract("2020-04-01", "2024-03-31"), 最終購入日: "2025-11-22" }),
      business("K-3", { ...contract("2020-04-01", "2026-09-30"), 最終購入日: "2026-09-30" }),
    ]);
    expect(column(rows, "status")).toEqual({
      "K-1": "existing",
      "K-2": "dormant_former",
      "K-3": "dormant_former",
    });
  });

  it("7 · the last day of a contract is still under contract", async () => {
    const rows = await scoreRows([
      business("K-1", contract("2024-04-01", "2026-11-22")),
      business("K-2", contract("2024-04-01", "2026-11-21")),
      business("K-3", contract("2024-04-01", "9999-12-31")),
    ]);
    expect(column(rows, "status")).toEqual({
      "K-1": "existing",
      "K-2": "dormant_former",
      "K-3": "existing",
    });
    expect(flagged(rows, "cancellation_notified")).toEqual(["K-1"]);
  });
});

describe("7 · a contract that ends, or begins, in the future", () => {
  it("7 · who has announced the end is existing and notified, whatever column says so", async () => {
    const rows = await scoreRows([
      business("K-1", { ...contract("2022-04-01"), 顧客ステータス: "解約予定" }),
      business("K-2", { ...contract("2022-04-01"), 契約状況: "解約申請中" }),
      business("K-3", { ...contract("2022-04-01", "2025-03-31"), 契約状況: "解約申込済" }),
      business("K-4", { ...contract("2022-04-01"), 契約状況: "解約済" }),
      consumer("P-1", { ...contract("2022-04-01"), 顧客ステータス: "退会予定" }),
    ]);
    expect(column(rows, "status")).toEqual({
      "K-1": "existing",
      "K-2": "existing",
      "K-3": "dormant_former",
      "K-4": "dormant_former",
      "P-1": "existing",
    });
    expect(flagged(rows, "cancellation_notified")).toEqual(["K-1", "K-2", "P-1"]);
    expect(flagged(rows, "status_conflict")).toEqual(["K-3"]);
  });

  it("7 · a term that a word and a past day of leaving cut short has ended on that day", async () => {
    const term = { 契約開始日: "2022-04-01", 契約終了日: "2027-03-31", 離反日: "2025-10-31" };
    const rows = await scoreRows([
      business("E-1", { ...term, ステータス: "解約" }),
      // Without the word the day may be that of the notice: the contract runs to its end.
      business("E-2", term),
      business("E-3", { ...term, ステータス: "解約", 離反日: "2026-11-22" }),
      business("E-4", { ...term, ステータス: "解約", 離反日: "2022-03-31" }),
    ]);
    expect(column(rows, "list")).toEqual({
      "E-1": "dormant",
      "E-2": "existing",
      "E-3": "existing",
      "E-4": "existing",
    });
    const twice = business("E-5", { ...term, ステータス: "解約" });
    const older = { ...twice, 契約開始日: "2015-04-01", 契約終了日: "2018-03-31", 離反日: "" };
    const again = await scoreRows([twice, twice]);
    expect(column(again, "list")["E-5"]).toBe("dormant");
    expect(column(again, "tenure_months")["E-5"]).toBe("43");
    expect(column(await scoreRows([twice, older]), "list")["E-5"]).toBe("dormant");
    expect(column(rows, "tenure_months")["E-1"]).toBe("43");
    expect(column(rows, "dormancy_months")["E-1"]).toBe("12");
  });

  it("7 · a contract that has not begun is sold: existing, nothing cancelled, no tenure of it", async () => {
    const sold = contract("2027-04-01", "2028-03-31");
    const rows = await scoreRows([
      business("K-1", sold),
      business("K-2", contract("2027-04-01")),
      business("K-3", contract("2020-04-01", "2025-03-31")),
      business("K-3", sold),
      business("K-4", contract("2022-04-01", "2027-03-31")),
      business("K-4", sold),
      consumer("P-1", sold),
    ]);
    expect(new Set(rows.map((row) => row["list"]))).toEqual(new Set(["existing"]));
    expect(flagged(rows, "cancellation_notified")).toEqual(["K-4"]);
    expect(flagged(rows, "future_date")).toEqual(["K-1", "K-2", "K-3", "K-4", "P-1"]);
    expect(column(rows, "tenure_months")).toEqual({
      "K-1": "",
      "K-2": "",
      "K-3": "60",
      "K-4": "55",
      "P-1": "",
    });
  });
});

describe("7 · existing without contract dates", () => {
  it("7 · a business for less than 12 months after its last order, a consumer for less than 6", async () => {
    const rows = await scoreRows([
      business("K-11", { 最終購入日: "2025-11-23" }),
      business("K-12", { 最終購入日: "2025-11-22" }),
      consumer("P-5", { 最終購入日: "2026-05-23" }),
      consumer("P-6", { 最終購入日: "2026-05-22" }),
    ]);
    expect(column(rows, "list")).toEqual({
      "K-11": "existing",
      "K-12": "dormant",
      "P-5": "existing",
      "P-6": "dormant",
    });
  });

  it("7 · within 1.5 times its own gap where it has 3 purchase days and that is longer", async () => {
    const yearly = { 最終購入日: "2025-05-31", 購入間隔中央値: "360" };
    const rows = await scoreRows([
      consumer("P-1", { ...yearly, 購入日数: "3" }),
      consumer("P-2", { ...yearly, 購入日数: "2" }),
      consumer("P-3", { ...yearly, 購入日数: "3", 最終購入日: "2025-05-30" }),
      consumer("P-4", { 最終購入日: "2026-05-23", 購入日数: "9", 購入間隔中央値: "10" }),
    ]);
    expect(column(rows, "status")).toEqual({
      "P-1": "existing",
      "P-2": "dormant_former",
      "P-3": "dormant_former",
      "P-4": "existing",
    });
  });

  it("7 · never bought: fresh before 6 months, lost from 6 on, a consumer no target from 12 on", async () => {
    const never = (最終接触日: string) => ({ 購入回数: "0", 最終接触日 });
    const rows = await scoreRows([
      business("K-5", never("2026-05-23")),
      business("K-6", never("2026-05-22")),
      business("K-40", never("2023-07-22")),
      consumer("P-11", never("2025-11-23")),
      consumer("P-12", never("2025-11-22")),
      business("K-none", never("")),
    ]);
    expect(column(rows, "list")).toEqual({
      "K-5": "new_prospect",
      "K-6": "dormant",
      "K-40": "dormant",
      "P-11": "dormant",
      "P-12": "not_target",
      "K-none": "needs_review",
    });
    expect(column(rows, "list_reason")).toMatchObject({
      "P-12": "never_bought",
      "K-none": "unknown_status",
    });
  });

  it("7 · never bought: a word for a prospect without any date contradicts nothing", async () => {
    const rows = await scoreRows([
      business("K-1", { 顧客ステータス: "見込み", 購入回数: "" }),
      consumer("P-1", { 顧客ステータス: "失注", 購入回数: "0" }),
      business("K-2", { 顧客ステータス: "既存", 購入回数: "0" }),
    ]);
    expect(new Set(rows.map((row) => row["list_reason"]))).toEqual(new Set(["unknown_status"]));
    expect(flagged(rows, "status_conflict")).toEqual(["K-2"]);
  });

  it("7 · never bought: the clock is the later of last contact and registration", async () => {
    const rows = await scoreRows([
      business("K-1", { 購入回数: "0", 登録日: "2026-07-01", 最終接触日: "2024-01-10" }),
      business("K-2", { 購入回数: "0", 登録日: "2023-07-01", 最終接触日: "2026-09-10" }),
      business("K-3", { 購入回数: "0", 登録日: "2023-07-01" }),
    ]);
    expect(column(rows, "dormancy_months")).toEqual({ "K-1": "4", "K-2": "2", "K-3": "40" });
    expect(column(rows, "status")["K-3"]).toBe("dormant_lost_prospect");
  });
});

describe("7 · running contracts and dates that cannot be", () => {
  it("7 · a running contract counts tenure to the as-of day and is never asked for its reason", async () => {
    const rows = await scoreRows([
      business("K-1", contract("2015-04-01")),
      business("K-2", contract("2026-01-23", "2027-01-22")),
    ]);
    expect(column(rows, "tenure_months")).toEqual({ "K-1": "139", "K-2": "9" });
    expect(flagged(rows, "check_reason")).toEqual([]);
  });

  it("7 · dates after the as-of day are ignored by the clocks and flagged, ends and renewals excepted", async () => {
    const rows = await scoreRows([
      business("K-1", { ...contract("2020-04-01", "2024-03-31"), 最終接触日: "2027-01-15" }),
      business("K-2", { 最終購入日: "2027-01-15", 最終接触日: "2024-01-10" }),
      business("K-3", { ...contract("2020-04-01", "2027-03-31"), 契約更新日: "2027-04-01" }),
    ]);
    expect(flagged(rows, "future_date")).toEqual(["K-1", "K-2"]);
    expect(column(rows, "dormancy_months")).toMatchObject({ "K-1": "31", "K-2": "34" });
  });

  it("7 · of several rows the latest day that has come counts, one ahead only flags", async () => {
    const orders = (id: string, ...days: readonly string[]) =>
      days.map((最終購入日) => business(id, { 最終購入日 }));
    const rows = await scoreRows([
      ...orders("K-1", "2026-01-10", "2027-01-10"),
      ...orders("K-2", "2027-01-10", "2024-01-10", "2023-05-01"),
      ...orders("K-3", "2026-01-10", "2025-01-10"),
      consumer("P-1", { 退会日: "2025-03-31" }),
      consumer("P-1", { 退会日: "9999-12-31" }),
    ]);
    expect(column(rows, "status")).toMatchObject({
      "K-1": "existing",
      "K-2": "dormant_former",
      "K-3": "existing",
    });
    expect(column(rows, "last_order_at")).toMatchObject({
      "K-1": "2026-01-10",
      "K-2": "2024-01-10",
    });
    expect(flagged(rows, "future_date")).toEqual(["K-1", "K-2", "P-1"]);
    expect(column(rows, "list")["P-1"]).toBe("suppressed");
  });

  it("7 · whose only order day is a slip ahead has bought: ask, unless other facts tell", async () => {
    const slip = { 最終購入日: "2027-01-10", 最終接触日: "2025-01-10" };
    const rows = await scoreRows([
      consumer("P-1", slip),
      business("K-1", { ...slip, 最終接触日: "2026-10-10" }),
      business("K-2", { ...slip, 顧客ステータス: "失注" }),
      business("K-3", { ...slip, ...contract("2024-04-01") }),
      consumer("P-2", { 初回購入日: "2027-01-10", 登録日: "2020-01-10" }),
    ]);
    expect(column(rows, "list")).toEqual({
      "P-1": "needs_review",
      "K-1": "needs_review",
      "K-2": "dormant",
      "K-3": "existing",
      "P-2": "needs_review",
    });
    expect(flagged(rows, "future_date")).toEqual(["K-1", "K-2", "K-3", "P-1", "P-2"]);
  });

  it("7 · an end that nobody can read is no running contract: a person must look", async () => {
    const rows = await scoreRows([
      business("K-blank", { 契約開始日: "2018-04-01", 契約終了日: "" }),
      business("K-month", { 契約開始日: "2018-04-01", 契約終了日: "2023年3月末" }),
      business("K-word", { 契約開始日: "2018-04-01", 契約終了日: "解約済み" }),
      business("K-buys", {
        契約開始日: "2018-04-01",
        契約終了日: "R7.13.1",
        最終購入日: "2026-10-01",
      }),
    ]);
    expect(column(rows, "list")).toEqual({
      "K-blank": "existing",
      "K-month": "needs_review",
      "K-word": "needs_review",
      "K-buys": "existing",
    });
    expect(column(rows, "tenure_months")["K-month"]).toBe("");
    expect(flagged(rows, "unreadable_contract_end")).toHaveLength(3);
  });

  it("7 · an end before its start gives no tenure and is flagged", async () => {
    const scored = await scoreAll([business("K-1", contract("2024-04-01", "2023-03-31"))]);
    expect(scored.rows[0]).toMatchObject({ tenure_months: "", status: "dormant_former" });
    expect(flagged(scored.rows, "contract_dates_reversed")).toEqual(["K-1"]);
    expect(firedFor(scored, "b2b_short_tenure")).toEqual([]);
  });
});

describe("7 · all configurable", () => {
  it("7 · the factor and the days of an account's own gap, and the gap that joins contracts", async () => {
    const standard = await standardPlaybook();
    const rows = [
      consumer("P-1", { 最終購入日: "2025-11-20", 購入日数: "2", 購入間隔中央値: "184" }),
      business("K-1", contract("2019-04-01", "2021-03-31")),
      business("K-1", contract("2021-05-02", "2024-05-01")),
    ];
    const windows = {
      ...standard.windows,
      own_gap_factor: 2,
      own_gap_purchases: 2,
      contract_gap_months: 2,
    };
    const told = async (playbook: typeof standard) => {
      const scored = await scoreRows(rows, { playbook });
      return [column(scored, "status")["P-1"], column(scored, "tenure_months")["K-1"]];
    };
    expect(await told(standard)).toEqual(["dormant_former", "36"]);
    expect(await told({ ...standard, windows })).toEqual(["existing", "61"]);
  });

  it("7 · how many offers a row carries", async () => {
    const standard = await standardPlaybook();
    const cells = { ...contract("2022-04-01", "2025-03-31"), 退職者フラグ: "異動" };
    const told = async (most: number) => {
      const playbook = {
        ...standard,
        channels: { ...standard.channels, most_offers: most },
      };
      const rows = await scoreRows([business("K-1", { ...cells, 累計購入金額: "100000" })], {
        playbook,
      });
      return rows[0]?.["reason_to_contact"]?.split(" / ").length;
    };
    expect(await told(3)).toBe(3);
    expect(await told(1)).toBe(1);
  });
});
