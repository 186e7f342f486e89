import { describe, expect, it } from "vitest";
import { consumer } from "../support/accounts.ts";
import { type Row, scoreRows } from "../support/score-rows.ts";

const bought = { 最終購入日: "2026-10-01", DM可否: "可" };
const mailed = (cells: readonly string[]) =>
  cells.map((cell, at) => consumer(`M-${at}`, { ...bought, メールアドレス: cell, 電話番号: "" }));

async function listsOf(rows: readonly Row[], suppress?: string): Promise<readonly string[]> {
  const scored = await scoreRows(rows, suppress === undefined ? {} : { suppress });
  const lists = new Map(scored.map((row) => [row["customer_id"], row["list"] ?? ""]));
  return rows.map((row) => lists.get(row["顧客ID"]) ?? "");
}

const marked = (at: number) => [
  `×m${at}@example.jp`,
  `✕ m${at}@example.jp`,
  `m${at}@example.jp ×`,
  `m${at}@example.jp×`,
  `m${at}@example.jp 送信NG`,
  `m${at}@example.jp（退職）`,
  `m${at}@example.jp(退職済)`,
  `【配信停止】m${at}@example.jp`,
  `m${at}@example.jp停止中`,
  `m${at}@example.jp 配信不可`,
  `不達 m${at}@example.jp`,
  `m${at}@example.jp(NG)`,
  `ｍ${at}＠ｅｘａｍｐｌｅ．ｊｐ　×`,
  `例田 <m${at}@example.jp> 送信NG`,
];

describe("a mark in the cell of an address (MISSION C4)", () => {
  it.each(marked(0))("%s: a person must see it", async (cell) => {
    expect(await listsOf(mailed([cell]))).toEqual(["needs_review"]);
  });

  it("hides no address from the file of stops", async () => {
    const rows = mailed(marked(0).map((_cell, at) => marked(at)[at] ?? ""));
    const stops = `メールアドレス\n${rows.map((_row, at) => `m${at}@example.jp`).join("\n")}`;
    expect(await listsOf(rows, stops)).toEqual(rows.map(() => "suppressed"));
  });

  it("fires for no plain address, nor for what people write beside one", async () => {
    const rows = mailed([
      "a0@example.jp",
      "a1@example.jp; b1@example.jp",
      "PC:a2@example.jp",
      "a3@example.jp（携帯）",
      "会社 a4@example.jp",
      "例田 十二 <a5@example.jp>",
      "David Ng <ng@example.jp>",
      '"Ng, David" <a7@example.jp>',
      "a8@例.jp",
      "ａ９＠ｅｘａｍｐｌｅ．ｊｐ",
      "a10@example.jp（配信OK）",
      "a11@example.jp メルマガ登録用",
      "mailto:a12@example.jp",
      "a13@example.jp\nb13@example.jp",
      "x-ng@example.jp",
    ]);
    expect(await listsOf(rows)).toEqual(rows.map(() => "existing"));
  });
});

describe("a mark in the cell of a number", () => {
  it.each(["03-1111-0001（退職済）", "03-1111-0001 退職", "03-1111-0001(異動)"])(
    "%s: a person must see it",
    async (cell) => {
      expect(await listsOf([consumer("T-1", { ...bought, 電話番号: cell })])).toEqual([
        "needs_review",
      ]);
    },
  );

  it.each([
    "03-1111-0001（代）",
    "03-1111-0001 内線12",
    "03-1111-0001（自宅）",
    "03-1111-0001（日中不在）",
  ])("%s is a number", async (cell) => {
    expect(await listsOf([consumer("T-1", { ...bought, 電話番号: cell })])).toEqual(["existing"]);
  });
});
