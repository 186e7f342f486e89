import { describe, expect, it } from "vitest";
import { business, endedIn2025 } from "../support/accounts.ts";
import { type Row, scoreAll } from "../support/score-rows.ts";

/** As in a list that knows its people by their addresses alone. */
function withoutId(mail: string, cells: Row): Row {
  const { 顧客ID: _, ...row } = business("K", { ...endedIn2025, メールアドレス: mail, ...cells });
  return row;
}

describe("P9 · the departed person's e-mail is not used", () => {
  const gone = "hanako@example.jp";
  const here = "taro@example.jp";

  it("not as an id either: lists, receipts and summary show a code in its place", async () => {
    const scored = await scoreAll([
      withoutId(gone, {
        退職者フラグ: "1",
        氏名: "見本 花子",
        解約理由: "トラブル",
        累計購入金額: "500,000",
      }),
      withoutId(here, { 退職者フラグ: "0", 氏名: "見本 太郎" }),
    ]);
    expect(JSON.stringify(scored)).not.toContain(gone);
    const ids = scored.rows.map((row) => row["customer_id"]);
    expect(ids).toContain(here);
    expect(ids).toContainEqual(expect.stringMatching(/^auto-[0-9a-f]{12}$/));
  });
});

describe("largest amounts left out", () => {
  it("show a code, never an e-mail address: they stand on a screen", async () => {
    const { rows, summary } = await scoreAll([
      withoutId("taro@example.jp", { 解約理由: "トラブル", 累計購入金額: "500,000" }),
    ]);
    expect(rows[0]?.["customer_id"]).toBe("taro@example.jp");
    expect(summary.largest_excluded).toEqual([
      {
        customer_id: expect.stringMatching(/^auto-[0-9a-f]{12}$/),
        list: "caution",
        amount: "500000",
      },
    ]);
  });
});
