import { expect, test } from "vitest";
import { consumer } from "../support/accounts.ts";
import { type Row, scoreAll } from "../support/score-rows.ts";

const why = async (cells: Row) => {
  const { rows } = await scoreAll([consumer("P-1", { 最終購入日: "2024-10-01", ...cells })]);
  expect(rows[0]?.["list"]).toBe("suppressed");
  return rows[0]?.["why"];
};

test("who has withdrawn is told by the header that says so", async () => {
  expect(await why({ 会員状態: "退会" })).toContain("no channel is left: 会員状態");
  expect(await why({ 退会日: "2025-01-01" })).toContain("no channel is left: 退会日");
});

test("of several columns that say no each is named, and each once", async () => {
  const each = { メルマガ購読: "しない", DM可否: "不可", 電話可否: "不可", SMS可否: "不可" };
  expect(await why(each)).toContain("no channel is left: メルマガ購読, DM可否, 電話可否, SMS可否");
  expect(await why({ 連絡可否: "不可" })).toContain("no channel is left: 連絡可否 /");
});
