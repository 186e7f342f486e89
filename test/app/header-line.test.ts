import { describe, expect, it } from "vitest";
import { looksLikeValue } from "../../src/domain/columns.ts";
import { headerErrors } from "../../src/locale/headers.ts";
import { inputErrors } from "../../src/locale/inputs.ts";
import { business, endedIn2025 } from "../support/accounts.ts";
import { scoreRows } from "../support/score-rows.ts";

const customers = [business("K-1", endedIn2025)];

describe("a file beside the list whose first line is no header", () => {
  it.each([
    "k-1@example.co.jp\nk-2@example.co.jp\n",
    "03-0000-1234,停止\n03-0000-1235,停止\n",
    "K-0001,株式会社見本工業\nK-0002,株式会社例示\n",
    "１００１,反社\n１００２,反社\n",
  ])("%j begins with a record", async (suppress) => {
    await expect(scoreRows(customers, { suppress })).rejects.toMatchObject({
      phrase: inputErrors.headerIsRecord,
    });
  });

  it.each([
    "ブラックリスト（2026年版）\n顧客ID,理由\nK-1,反社\n",
    "取引停止先一覧,,\n顧客ID,理由,登録日\nK-1,反社,2025-01-01\n",
    "Do not contact list\nCustomer ID\nK-1\n",
  ])("%j begins with a title", async (blacklist) => {
    await expect(scoreRows(customers, { blacklist })).rejects.toMatchObject({
      phrase: inputErrors.headerIsTitle,
    });
  });

  it.each([
    ["email", "k-1@example.co.jp"],
    ["phone", "03-0000-1234"],
    ["customer_id", "K-1001"],
  ])("is not mapped to %s: its line would be lost", async (column, value) => {
    const run = scoreRows(customers, {
      suppress: `${value}\n${value}\n`,
      map: { [column]: [value] },
    });
    await expect(run).rejects.toMatchObject({ phrase: headerErrors.headerIsValue });
  });
});

describe("a header that holds digits", () => {
  it.each([
    "TEL1",
    "ID2024",
    "email2",
    "電話番号1",
    "No.1000",
    "2nd phone",
    "CRM番号2026",
    "住所1",
    "E-mail 1 - Value",
  ])("%s is a header", (header) => {
    expect(looksLikeValue(header)).toBe(false);
  });

  it.each([
    "a@example.jp",
    "ａ@example.jp",
    "090-0000-1234",
    "+81 3-0000-1234",
    "(03)0000-1234",
    "C-0001",
    "70012",
    "M000123",
  ])("%s is a value", (header) => {
    expect(looksLikeValue(header)).toBe(true);
  });
});
