import { describe, expect, it } from "vitest";
import { dayMonthOrder, readDate } from "../../../src/domain/values/date.ts";

describe("a date as people write it", () => {
  it.each([
    ["2026-11-22", "2026-11-22"],
    ["2026/1/2", "2026-01-02"],
    ["2026.1.2", "2026-01-02"],
    ["2026年1月2日", "2026-01-02"],
    ["2026年11月22日（日）", "2026-11-22"],
    ["20261122", "2026-11-22"],
    ["２０２６／１１／２２", "2026-11-22"],
    ["R8.11.22", "2026-11-22"],
    ["R081122", "2026-11-22"],
    ["令和8年11月22日", "2026-11-22"],
    ["令和元年5月1日", "2019-05-01"],
    ["平成 30 年 4 月 1 日", "2018-04-01"],
    ["㍻30年4月1日", "2018-04-01"],
    ["H.30.4.1", "2018-04-01"],
    ["S64.1.7", "1989-01-07"],
    ["平成元年1月8日", "1989-01-08"],
    ["大正15年12月25日", "1926-12-25"],
    ["昭和元年12月25日", "1926-12-25"],
    ["M45.7.30", "1912-07-30"],
    // Contracts kept the years in which they were signed.
    ["H33.3.31", "2021-03-31"],
    ["平成31年5月1日", "2019-05-01"],
    ["S64.1.8", "1989-01-08"],
    ["昭和99年3月31日", "2024-03-31"],
    ["46000", "2025-12-09"],
    ["45000.5", "2023-03-15"],
    ["2024/10/14 10:51:00", "2024-10-14"],
    ["2026-11-22 3:30 PM", "2026-11-22"],
    ["2026年11月22日 午後3時30分", "2026-11-22"],
    ["2024-02-29", "2024-02-29"],
    ["22 Nov 2026", "2026-11-22"],
    ["Nov 22, 2026", "2026-11-22"],
    ["November 22nd, 2026", "2026-11-22"],
    ["2026-Nov-22", "2026-11-22"],
    ["22/11/2026", "2026-11-22"],
    ["11/22/2026", "2026-11-22"],
    ["05/05/2026", "2026-05-05"],
    ["9999-12-31", "9999-12-31"],
  ])("%s is %s", (text, value) => {
    expect(readDate(text)).toEqual({ value });
  });

  it.each([
    ["2025-02-30", "impossible_date"],
    ["1900-02-29", "impossible_date"],
    ["2026-13-01", "impossible_date"],
    ["13/13/2026", "impossible_date"],
    ["0206-11-22", "impossible_date"],
    ["大正15年12月26日", "impossible_date"],
    ["M45.7.31", "impossible_date"],
    ["H1.1.7", "impossible_date"],
    ["R1.4.30", "impossible_date"],
    ["R0.1.1", "impossible_date"],
    ["29/09/01", "two_digit_year"],
    ["01/02/03", "two_digit_year"],
    ["'26.1.2", "two_digit_year"],
    ["26年11月22日", "two_digit_year"],
    ["22-Nov-26", "two_digit_year"],
    ["261122", "two_digit_year"],
    ["01/02/2026", "ambiguous_day_month"],
    ["2017/09", "incomplete_date"],
    ["2017年9月", "incomplete_date"],
    ["201709", "incomplete_date"],
    ["12:00:00", "not_a_date"],
    ["2026-11-22 25:00", "not_a_date"],
    ["19999", "not_a_date"],
    ["60001", "not_a_date"],
    ["2026-11/22", "not_a_date"],
    ["来月", "not_a_date"],
    ["#N/A", "spreadsheet_error"],
  ])("%s is %s", (text, problem) => {
    expect(readDate(text)).toEqual({ problem });
  });

  it.each([
    "",
    "　",
    "-",
    "―",
    "なし",
    "未定",
    "0",
    "0000-00-00",
    "0000-00-00 00:00:00",
    "00000000",
    "1900-01-00",
    "1900/1/0",
    "1899-12-30",
    "1900/1/1",
    "1970-01-01 00:00:00",
    "1753-01-01",
    "0001-01-01",
    "無期限",
    "自動更新",
    "継続中",
    "Auto-Renew",
  ])("%j says nothing", (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});

describe("an instant", () => {
  it.each(["2026-11-22T15:30:00Z", "2026-11-22 15:30:00 +0900", "2026-11-22T15:30:00.123+09:00"])(
    "%s keeps its wall date and is reported",
    (text) => {
      expect(readDate(text)).toEqual({ value: "2026-11-22", offset: true });
    },
  );

  it("becomes the wall date of a declared zone", () => {
    expect(readDate("2026-11-22T15:30:00Z", { timezone: "Asia/Tokyo" })).toEqual({
      value: "2026-11-23",
    });
    expect(readDate("2026-11-22T14:59:59Z", { timezone: "Asia/Tokyo" })).toEqual({
      value: "2026-11-22",
    });
    expect(readDate("2026-11-22 08:00 +0900", { timezone: "America/New_York" })).toEqual({
      value: "2026-11-21",
    });
  });

  it("leaves a wall time without a zone alone", () => {
    expect(readDate("2026-11-22 23:30", { timezone: "America/New_York" })).toEqual({
      value: "2026-11-22",
    });
  });
});

describe("the order of day and month", () => {
  it("is what the column declares", () => {
    expect(readDate("01/02/2026", { order: "day_first" })).toEqual({ value: "2026-02-01" });
    expect(readDate("01/02/2026", { order: "month_first" })).toEqual({ value: "2026-01-02" });
  });

  it("is proved by a part above 12 only", () => {
    expect(dayMonthOrder("22/11/2026")).toBe("day_first");
    expect(dayMonthOrder("11/22/2026 10:00")).toBe("month_first");
    expect(dayMonthOrder("01/02/2026")).toBeUndefined();
    expect(dayMonthOrder("2026-11-22")).toBeUndefined();
  });
});
