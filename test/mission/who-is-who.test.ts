import { describe, expect, it } from "vitest";
import { business, column, consumer, contract, endedIn2025, flagged } from "../support/accounts.ts";
import { type Row, scoreAll, scoreRows } from "../support/score-rows.ts";

describe("W1 · who is who", () => {
  it("W1 · existing is under contract or keeps buying, dormant has two kinds", async () => {
    const rows = await scoreRows([
      business("K-1", contract("2021-04-01")),
      business("K-2", { 初回購入日: "2024-05-01", 最終購入日: "2026-08-01", 購入回数: "9" }),
      business("K-3", endedIn2025),
      business("K-4", { 最終購入日: "2024-08-01" }),
      business("K-5", { 顧客ステータス: "失注", 最終接触日: "2025-12-05" }),
      business("K-6", { 顧客ステータス: "見込み", 最終接触日: "2026-09-10" }),
    ]);
    expect(column(rows, "status")).toEqual({
      "K-1": "existing",
      "K-2": "existing",
      "K-3": "dormant_former",
      "K-4": "dormant_former",
      "K-5": "dormant_lost_prospect",
      "K-6": "new_prospect",
    });
    expect(column(rows, "list")).toMatchObject({
      "K-1": "existing",
      "K-4": "dormant",
      "K-5": "dormant",
      "K-6": "new_prospect",
    });
  });

  it("W1 · no transactions never drops a lost prospect, whatever the word says", async () => {
    const rows = await scoreRows([
      business("K-1", { 最終接触日: "2024-01-10", 購入回数: "0" }),
      business("K-2", { 顧客ステータス: "取引なし", 最終接触日: "2024-01-10", 購入回数: "0" }),
    ]);
    expect(column(rows, "list")).toEqual({ "K-1": "dormant", "K-2": "dormant" });
    expect(column(rows, "list_reason")).toEqual({
      "K-1": "dormant_lost_prospect",
      "K-2": "dormant_lost_prospect",
    });
  });

  it("W1 · closed and unknown are named, never guessed away", async () => {
    const rows = await scoreRows([
      business("K-1", { ...endedIn2025, 顧客ステータス: "倒産" }),
      business("K-2", { ...endedIn2025, 解約理由: "廃業のため" }),
      consumer("P-1", { 顧客ステータス: "本人死亡" }),
      business("K-3", {}),
    ]);
    expect(column(rows, "list")).toEqual({
      "K-1": "closed",
      "K-2": "closed",
      "P-1": "closed",
      "K-3": "needs_review",
    });
    expect(column(rows, "status")["K-3"]).toBe("unknown");
  });

  it("W1 · merged rows are folded into their survivor; without one a person must look", async () => {
    const { rows, summary } = await scoreAll([
      business("K-1", contract("2021-04-01")),
      business("K-2", { 顧客ステータス: "統合", 統合先: "K-1" }),
      business("K-3", { 顧客ステータス: "統合", 統合先: "K-99", ...endedIn2025 }),
    ]);
    expect(column(rows, "merged_ids")).toMatchObject({ "K-1": "K-2", "K-3": "" });
    expect(column(rows, "list")).toEqual({ "K-1": "existing", "K-3": "needs_review" });
    expect(column(rows, "list_reason")["K-3"]).toBe("merged_without_target");
    expect(summary.rows).toEqual({ read: 3, rejected: 0, folded: 1, accounts: 2 });
  });
});

describe("W1 · rows of one account", () => {
  it("W1 · a merged row takes nothing from its survivor, wherever it stands", async () => {
    const bare = { 顧客ID: "K-2", 顧客ステータス: "統合", 統合先: "K-1" };
    const survivor = business("K-1", endedIn2025);
    const [last] = await scoreRows([survivor, bare]);
    const [first] = await scoreRows([bare, survivor]);
    expect(last).toMatchObject({ customer_id: "K-1", channel: "dm", merged_ids: "K-2" });
    expect(first).toEqual(last);
  });
});

describe("W2 · the order of approach", () => {
  const three = [
    business("K-1", { 顧客ステータス: "見込み", 最終接触日: "2026-09-10" }),
    business("K-2", { ...endedIn2025, 累計購入金額: "9,000,000" }),
    business("K-3", contract("2021-04-01")),
  ];

  it("W2 · a combined list keeps existing, then dormant, then new", async () => {
    const rows = await scoreRows(three);
    expect(rows.map((row) => row["customer_id"])).toEqual(["K-3", "K-2", "K-1"]);
    expect(rows.map((row) => row["rank"])).toEqual(["1", "2", "3"]);
  });

  it("W2 · --order score mixes them", async () => {
    const rows = await scoreRows(three, { order: "score" });
    expect(rows.map((row) => row["customer_id"])).toEqual(["K-2", "K-1", "K-3"]);
  });
});

describe("W3 · two clocks", () => {
  it("W3 · the contact clock is the latest of contact, order and past contract end", async () => {
    const cells = { ...contract("2020-04-01", "2024-03-31"), 最終購入日: "", 最終接触日: "" };
    const rows = await scoreRows([
      business("K-1", cells),
      business("K-2", { ...cells, 最終購入日: "2024-05-10" }),
      business("K-3", { ...cells, 最終購入日: "2024-05-10", 最終接触日: "2025-06-15" }),
      business("K-4", { ...cells, 最終購入日: "2023-05-10", 最終接触日: "2023-06-15" }),
    ]);
    expect(column(rows, "contact_clock")).toEqual({
      "K-1": expect.stringContaining("2024-03-31"),
      "K-2": expect.stringContaining("2024-05-10"),
      "K-3": expect.stringContaining("2025-06-15"),
      "K-4": expect.stringContaining("2024-03-31"),
    });
    expect(column(rows, "dormancy_months")).toEqual({
      "K-1": "31",
      "K-2": "30",
      "K-3": "17",
      "K-4": "31",
    });
  });

  it("W3 · the purchase clock stays the last order", async () => {
    const rows = await scoreRows([
      consumer("P-1", { 最終購入日: "2026-01-10", 最終接触日: "2026-10-01" }),
    ]);
    expect(rows[0]).toMatchObject({
      last_order_at: "2026-01-10",
      dormancy_months: "1",
      list: "dormant",
    });
  });

  it("W3 · a contract end that lies ahead is no past contact", async () => {
    const rows = await scoreRows([
      business("K-1", { ...contract("2021-04-01", "2027-03-31"), 最終接触日: "2026-02-20" }),
    ]);
    expect(rows[0]).toMatchObject({ dormancy_months: "9", list: "existing" });
  });
});

describe("W4 · the blacklist and the sum of the lists", () => {
  const customers = [
    business("K-1", { ...endedIn2025, 法人番号: "2999901000930" }),
    business("K-2", { ...endedIn2025, メールアドレス: "takarei@c31.example.co.jp" }),
    business("K-3", { ...endedIn2025, 電話番号: "０６（００００）２１４７" }),
    business("K-4", { ...endedIn2025, 会社名: "株式会社例田タイル" }),
    business("K-5", contract("2021-04-01")),
    business("K-6", endedIn2025),
  ];
  const blacklist = [
    {
      顧客コード: "",
      法人番号: "2-9999-0100-0930",
      メールアドレス: "",
      電話番号: "",
      会社名: "",
      理由: "反社",
      期限: "",
    },
    { メールアドレス: "TAKAREI@C31.EXAMPLE.CO.JP", 理由: "出入禁止" },
    { 電話番号: "06-0000-2147", 理由: "与信不可" },
    { 会社名: "㈱例田タイル", 理由: "取引停止" },
    { 顧客コード: "K-5", 理由: "取引停止", 期限: "2026-11-22" },
    { 顧客コード: "K-6", 理由: "取引停止", 期限: "2026-11-21" },
  ];

  it("W4 · an id, corporate number, e-mail or phone removes, whatever its spelling", async () => {
    const rows = await scoreRows(customers, { blacklist });
    expect(column(rows, "list")).toEqual({
      "K-1": "blacklisted",
      "K-2": "blacklisted",
      "K-3": "blacklisted",
      "K-4": "needs_review",
      "K-5": "blacklisted",
      "K-6": "dormant",
    });
    expect(column(rows, "list_reason")).toMatchObject({
      "K-1": "legal",
      "K-2": "barred",
      "K-3": "credit",
      "K-4": "blacklist_name_only",
      "K-5": "stopped",
    });
  });

  it("W4 · a company asks for review by its name, though the line's number is not its own any more", async () => {
    const rows = await scoreRows(
      [
        business("N-1", { ...endedIn2025, 会社名: "株式会社例田タイル", 電話番号: "06-0000-1111" }),
        business("N-2", { ...endedIn2025, 会社名: "株式会社例田建材", 電話番号: "06-0000-2222" }),
      ],
      { blacklist: [{ 会社名: "㈱例田タイル", 電話番号: "03-0000-9999", 理由: "反社" }] },
    );
    expect(column(rows, "list")).toEqual({ "N-1": "needs_review", "N-2": "dormant" });
  });

  it("W4 · a name asks in whatever column and with whatever legal form it is written", async () => {
    const named = (id: string, more: Readonly<Record<string, string>>) =>
      business(id, {
        ...endedIn2025,
        会社名: "",
        氏名: "",
        電話番号: "",
        メールアドレス: "",
        ...more,
      });
    const listsOf = async (customer: Readonly<Record<string, string>>, line: Row) =>
      (await scoreRows([named("N-1", customer)], { blacklist: [line] }))[0]?.["list"];
    const barred = { 理由: "反社" };
    expect(await listsOf({ 姓: "例田", 名: "巌" }, { 氏名: "例田巌", ...barred })).toBe(
      "needs_review",
    );
    expect(await listsOf({ 会社名: "例田巌" }, { 氏名: "例田　巌", ...barred })).toBe(
      "needs_review",
    );
    expect(await listsOf({ 氏名: "例田巌" }, { 会社名: "例田 巌", ...barred })).toBe(
      "needs_review",
    );
    expect(
      await listsOf({ 会社名: "株式会社例田タイル" }, { 会社名: "例田タイル", ...barred }),
    ).toBe("needs_review");
    expect(
      await listsOf({ 会社名: "例田タイル株式会社" }, { 会社名: "㈱例田タイル", ...barred }),
    ).toBe("needs_review");
    expect(
      await listsOf({ 会社名: "例田タイル有限会社" }, { 会社名: "㈱例田タイル", ...barred }),
    ).toBe("dormant");
    expect(
      await listsOf({ 会社名: "特定非営利活動法人みらい" }, { 会社名: "NPO法人みらい", ...barred }),
    ).toBe("needs_review");
    expect(
      await listsOf({ 氏名: "株式会社見本" }, { 会社名: "個人事業主", 氏名: "㈱見本", ...barred }),
    ).toBe("needs_review");
    expect(
      await listsOf({ 氏名: "例田巌" }, { 氏名: "例田巌", 電話番号: "内線12", ...barred }),
    ).toBe("needs_review");
  });

  it("W4 · what is no name asks nobody", async () => {
    for (const word of [
      "0",
      "1",
      "A",
      "自宅",
      "その他",
      "東京支店",
      "株式会社不明",
      "株式会社（仮）",
    ]) {
      const rows = await scoreRows([business("N-1", { ...endedIn2025, 会社名: word })], {
        blacklist: [{ 会社名: word, 電話番号: "06-9999-1111", 理由: "反社" }],
      });
      expect([word, rows[0]?.["list"]]).toEqual([word, "dormant"]);
    }
  });

  it("W4 · a person's name asks where the line's own keys find nobody", async () => {
    const people = [
      business("N-1", { ...endedIn2025, 氏名: "例田　巌" }),
      business("N-2", { ...endedIn2025, 氏名: "例原 巌" }),
    ];
    const byName = await scoreRows(people, { blacklist: [{ 氏名: "例田巌", 理由: "出入禁止" }] });
    expect(column(byName, "list")).toEqual({ "N-1": "needs_review", "N-2": "dormant" });
    const lostZero = { 顧客コード: "", 氏名: "例田巌", 電話番号: "03-0000-9999", 理由: "出入禁止" };
    const byNumber = await scoreRows(people, { blacklist: [lostZero] });
    expect(column(byNumber, "list")).toEqual({ "N-1": "needs_review", "N-2": "dormant" });
    const namesake = business("N-3", { ...endedIn2025, 氏名: "例田巌", 電話番号: "03-0000-9999" });
    const found = await scoreRows([...people, namesake], { blacklist: [lostZero] });
    expect(column(found, "list")).toEqual({
      "N-1": "dormant",
      "N-2": "dormant",
      "N-3": "blacklisted",
    });
  });

  it("W4 · accounts in = accounts out, summed over all lists", async () => {
    const { rows, summary } = await scoreAll(customers, { blacklist });
    const sum = Object.values(summary.lists).reduce((a, b) => a + b, 0);
    expect(sum).toBe(6);
    expect(rows).toHaveLength(6);
    expect(summary.lists).toMatchObject({ blacklisted: 4, needs_review: 1, dormant: 1 });
    expect(summary.rows).toEqual({ read: 6, rejected: 0, folded: 0, accounts: 6 });
  });

  it("W4 · only the blacklist removes: every other reason has a list and a reason of its own", async () => {
    const { rows, summary } = await scoreAll(
      [
        business("K-stop", endedIn2025),
        business("K-caution", { ...endedIn2025, 解約理由: "クレーム" }),
        business("K-closed", { ...endedIn2025, 顧客ステータス: "廃業" }),
        consumer("P-long", { 最終購入日: "2024-01-10" }),
        business("K-both", { ...endedIn2025, 解約理由: "クレーム" }),
        business("K-free", endedIn2025),
      ],
      {
        suppress: ["K-stop", "K-both"].map((顧客ID) => ({
          顧客ID,
          チャネル: "全て",
          停止理由: "連絡不要",
        })),
        blacklist: [{ 顧客コード: "K-both", 理由: "与信不可" }],
      },
    );
    expect(rows.map((row) => [row["customer_id"], row["list"], row["list_reason"]])).toEqual([
      ["K-free", "dormant", "dormant_former"],
      ["K-caution", "caution", "trouble"],
      ["P-long", "not_target", "b2c_long_dormant"],
      ["K-stop", "suppressed", "no_contact"],
      ["K-both", "blacklisted", "credit"],
      ["K-closed", "closed", "closed"],
    ]);
    expect(summary.lists.blacklisted).toBe(1);
    expect(flagged(rows, "suppressed/no_contact")).toEqual(["K-both"]);
    expect(flagged(rows, "caution/trouble")).toEqual(["K-both"]);
  });
});
