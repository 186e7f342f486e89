import { describe, expect, it } from "vitest";
import { business, column, consumer } from "../support/accounts.ts";
import { type Row, scoreRows } from "../support/score-rows.ts";

const standing = async (row: Row): Promise<string> => {
  const [first] = await scoreRows([row]);
  return `${first?.["list"]}/${first?.["list_reason"]}`;
};

describe("a column of contracts speaks of contracts (MISSION W1)", () => {
  it.each([
    ["有効", "existing"],
    ["1（有効）", "existing"],
    ["active", "existing"],
    ["Enabled", "existing"],
    ["契約期間内", "existing"],
    ["契約中", "existing"],
    ["無効", "dormant_former"],
    ["停止中", "dormant_former"],
    ["期限切れ", "dormant_former"],
    ["解約", "dormant_former"],
    ["合併", "unknown"],
    ["吸収合併", "unknown"],
  ])("契約状況 %s: %s", async (word, status) => {
    const rows = await scoreRows([business("A-1", { 契約状況: word })]);
    expect(column(rows, "status")).toEqual({ "A-1": status });
  });

  it("a merger of companies folds no record", async () => {
    expect(await standing(business("A-1", { 契約状況: "合併" }))).toBe(
      "needs_review/unknown_status",
    );
  });

  it("a consumer whose contract is paused has not asked for silence", async () => {
    const cells = { 契約状況: "停止中", 最終購入日: "2026-10-01" };
    expect(await standing(consumer("B-1", cells))).toBe("existing/existing");
  });

  it("of a member 有効 says nothing of trade", async () => {
    const rows = await scoreRows([business("A-1", { 会員状態: "有効" })]);
    expect(column(rows, "status")).toEqual({ "A-1": "unknown" });
  });
});

describe("a member who was stopped is not written to", () => {
  it.each(["利用停止", "停止", "停止中", "2（停止）", "アカウント停止", "会員停止"])(
    "会員状態 %s",
    async (word) => {
      const cells = { 会員状態: word, 最終購入日: "2026-10-01" };
      expect(await standing(consumer("B-1", cells))).toBe("suppressed/withdrawn");
    },
  );

  it("無効 is asked, 有効 and カード停止 are nothing", async () => {
    const member = (word: string) =>
      standing(consumer("B-1", { 会員状態: word, 最終購入日: "2026-10-01" }));
    expect(await member("無効")).toBe("needs_review/note_barred");
    expect(await member("有効")).toBe("existing/existing");
    expect(await member("カード停止")).toBe("existing/existing");
  });
});
