import { describe, expect, it } from "vitest";
import { readAmount } from "../../../src/domain/values/amount.ts";
import { readNumber } from "../../../src/domain/values/number.ts";

describe("an amount of money", () => {
  it.each([
    ["¥1,234,567", { amount: "1234567", currency: "JPY" }],
    ["\\1,234", { amount: "1234", currency: "JPY" }],
    ["1,234円", { amount: "1234", currency: "JPY" }],
    ["1,234円（税込）", { amount: "1234", currency: "JPY" }],
    ["１２３", { amount: "123" }],
    ["(1,234)", { amount: "-1234" }],
    ["(¥1,234)", { amount: "-1234", currency: "JPY" }],
    ["△1,234", { amount: "-1234" }],
    ["▲ 1,234円", { amount: "-1234", currency: "JPY" }],
    ["-1,234", { amount: "-1234" }],
    ["−1,234", { amount: "-1234" }],
    ["¥-1,234", { amount: "-1234", currency: "JPY" }],
    ["¥1,234-", { amount: "1234", currency: "JPY" }],
    ["$12.50", { amount: "12.50", currency: "USD" }],
    ["12.50 USD", { amount: "12.50", currency: "USD" }],
    ["EUR 9.99", { amount: "9.99", currency: "EUR" }],
    ["1.234,56", { amount: "1234.56" }],
    ["0", { amount: "0" }],
    ["-0", { amount: "0" }],
    ["000123", { amount: "123" }],
    ["12345678901234567890.01", { amount: "12345678901234567890.01" }],
  ])("%s", (text, value) => {
    expect(readAmount(text)).toEqual({ value });
  });

  it.each([
    ["1.2万", "needs_unit"],
    ["1億2,000万円", "needs_unit"],
    ["1,200千円", "needs_unit"],
    ["1.2E+07", "exponent_form"],
    ["#REF!", "spreadsheet_error"],
    ["1,23", "not_an_amount"],
    ["12,50", "not_an_amount"],
    ["1.234.567", "not_an_amount"],
    ["1,234-", "not_an_amount"],
    ["12 345", "not_an_amount"],
    ["約1,000円", "not_an_amount"],
    ["1,000〜2,000", "not_an_amount"],
    ["$5 €6", "not_an_amount"],
    ["(-5)", "not_an_amount"],
    ["円", "not_an_amount"],
  ])("%s is %s", (text, problem) => {
    expect(readAmount(text)).toEqual({ problem });
  });

  it.each(["", "-", "―", "¥-", "なし", "N/A"])("%j says nothing", (text) => {
    expect(readAmount(text)).toBeUndefined();
  });

  it.each([
    ["1.2万", "12000"],
    ["1億2,000万", "120000000"],
    ["1,200千", "1200000"],
    ["▲0.05億", "-5000000"],
  ])("%s is %s where units are declared", (text, amount) => {
    expect(readAmount(text, { units: true })).toEqual({ value: { amount } });
  });
});

describe("a number", () => {
  it.each([
    ["1,234", "1234"],
    ["-3", "-3"],
    ["0.5", "0.5"],
    ["85%", "0.85"],
    ["８５％", "0.85"],
    ["0.05%", "0.0005"],
    ["120%", "1.2"],
    ["3割", "0.3"],
    ["85", "85"],
    ["12回", "12"],
    ["6か月", "6"],
  ])("%s is %s", (text, value) => {
    expect(readNumber(text)).toEqual({ value });
  });

  it("is refused where digits are lost or missing", () => {
    expect(readNumber("1e5")).toEqual({ problem: "exponent_form" });
    expect(readNumber("多数")).toEqual({ problem: "not_a_number" });
    expect(readNumber("")).toBeUndefined();
  });
});
