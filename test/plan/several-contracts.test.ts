import { describe, expect, it } from "vitest";
import { business, column, contract, flagged } from "../support/accounts.ts";
import { type Row, scoreRows } from "../support/score-rows.ts";

const terms = (id: string, ...rows: readonly Row[]) => rows.map((cells) => business(id, cells));

describe("contracts of one account in several rows", () => {
  it("join where the gap is at most one month, to the day", async () => {
    const rows = await scoreRows([
      ...terms("K-1", contract("2019-04-01", "2021-03-31"), contract("2021-05-01", "2024-04-30")),
      ...terms("K-2", contract("2019-04-01", "2021-03-31"), contract("2021-05-02", "2024-05-01")),
      ...terms("K-3", contract("2019-04-01", "2021-01-30"), contract("2021-02-28", "2024-03-31")),
      ...terms("K-4", contract("2019-04-01", "2021-01-30"), contract("2021-03-01", "2024-02-29")),
    ]);
    expect(column(rows, "tenure_months")).toEqual({
      "K-1": "61",
      "K-2": "36",
      "K-3": "60",
      "K-4": "36",
    });
  });

  it("count the last run only, whatever the order of the rows and however they overlap", async () => {
    const old = contract("2012-04-01", "2013-03-31");
    const long = contract("2018-04-01", "2023-03-31");
    const inner = contract("2019-04-01", "2020-03-31");
    const next = contract("2023-04-01", "2024-03-31");
    const rows = await scoreRows([
      ...terms("K-1", old, long, inner, next),
      ...terms("K-2", next, inner, long, old),
    ]);
    expect(column(rows, "tenure_months")).toEqual({ "K-1": "72", "K-2": "72" });
    expect(column(rows, "contact_clock")).toEqual({ "K-1": "2024-03-31", "K-2": "2024-03-31" });
  });

  it("run while one of them runs, counted to the as-of day", async () => {
    const rows = await scoreRows([
      ...terms("K-1", contract("2024-11-22"), contract("2022-11-22", "2024-11-21")),
      ...terms("K-2", contract("2020-04-01", "2021-03-31"), contract("2025-11-22", "2027-03-31")),
    ]);
    expect(column(rows, "status")).toEqual({ "K-1": "existing", "K-2": "existing" });
    expect(column(rows, "tenure_months")).toEqual({ "K-1": "48", "K-2": "12" });
  });

  it("give no tenure where the last has no known end but a word says that it ended", async () => {
    const ended = { 契約状況: "解約" };
    const rows = await scoreRows(
      terms("K-1", { ...contract("2019-04-01", "2021-03-31"), ...ended }, contract("2021-04-01")),
    );
    expect(rows[0]).toMatchObject({ status: "dormant_former", tenure_months: "" });
  });

  it("are counted without a reversed one, which is flagged", async () => {
    const rows = await scoreRows(
      terms("K-1", contract("2019-04-01", "2021-03-31"), contract("2024-04-01", "2023-04-01")),
    );
    expect(rows[0]).toMatchObject({ tenure_months: "24", status: "dormant_former" });
    expect(flagged(rows, "contract_dates_reversed")).toEqual(["K-1"]);
  });
});

describe("one contract", () => {
  it("that ends on 2099-12-31 or later runs, with or without a start, unless a word says it ended", async () => {
    const rows = await scoreRows([
      business("K-1", contract("2021-04-01", "2099-12-31")),
      business("K-2", contract("", "9999-12-31")),
      business("K-3", contract("2021-04-01", "2099-12-30")),
      business("K-4", { ...contract("", "2099-12-31"), 契約状況: "解約" }),
    ]);
    expect(column(rows, "status")).toEqual({
      "K-1": "existing",
      "K-2": "existing",
      "K-3": "existing",
      "K-4": "dormant_former",
    });
    expect(column(rows, "tenure_months")).toMatchObject({ "K-1": "67", "K-2": "" });
  });

  it("is not ended by a leaving before its start: the customer came back", async () => {
    const rows = await scoreRows([
      business("K-1", { ...contract("2024-04-01"), 離反日: "2023-03-31" }),
      business("K-2", { ...contract("2024-04-01"), 離反日: "2025-03-31" }),
    ]);
    expect(column(rows, "status")).toEqual({ "K-1": "existing", "K-2": "dormant_former" });
    expect(column(rows, "tenure_months")).toEqual({ "K-1": "31", "K-2": "12" });
    expect(flagged(rows, "contract_dates_reversed")).toEqual([]);
  });

  it("that starts ahead is flagged; its end ahead keeps it, an end before its start reverses it", async () => {
    const rows = await scoreRows([
      business("K-1", contract("2027-04-01", "2028-03-31")),
      business("K-2", contract("2027-04-01", "2027-03-31")),
      business("K-3", contract("2027-04-01", "2025-03-31")),
    ]);
    expect(column(rows, "status")).toEqual({
      "K-1": "existing",
      "K-2": "dormant_former",
      "K-3": "dormant_former",
    });
    expect(column(rows, "tenure_months")).toEqual({ "K-1": "", "K-2": "", "K-3": "" });
    expect(flagged(rows, "future_date")).toEqual(["K-1", "K-2", "K-3"]);
    expect(flagged(rows, "contract_dates_reversed")).toEqual(["K-2", "K-3"]);
  });
});
