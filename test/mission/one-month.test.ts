import { expect, test } from "vitest";
import { business, consumer } from "../support/accounts.ts";
import { scoreRows } from "../support/score-rows.ts";

/** Each stands one month, login or order from the day 2026-11-22. */
const accounts = [
  business("K-1", { 最終接触日: "2026-10-20" }),
  business("K-2", { 契約開始日: "2024-10-01", 契約終了日: "2026-10-20", 解約理由: "社内事情" }),
  business("K-3", { 契約開始日: "2025-09-01", 契約終了日: "2025-10-15" }),
  business("K-4", { 契約開始日: "2024-10-01", ログイン回数: "1", 契約更新日: "2026-12-25" }),
  consumer("P-1", { 初回購入日: "2025-11-01", 最終購入日: "2026-10-01", 購入回数: "1" }),
];

test("no English sentence says 1 months, 1 logins or 1 orders", async () => {
  const rows = await scoreRows(accounts, { language: "en", map: { login_30d: ["ログイン回数"] } });
  const why = rows.map((row) => row["why"]).join("\n");
  expect(why).not.toMatch(/\b1 (months|logins|orders)\b/);
  for (const sentence of [
    "last contact 1 month(s) ago",
    "left for internal reasons 1 month(s) ago",
    "left after 1 month(s)",
    "renewal within 1 month(s)",
    "1 login(s) in 30 days",
    "1 order(s) a year",
  ]) {
    expect(why).toContain(sentence);
  }
});
