import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import {
  business,
  column,
  consumer,
  contract,
  endedIn2025,
  firedFor,
  flagged,
} from "../support/accounts.ts";
import { type Row, scoreAll, scoreRows, standardPlaybook } from "../support/score-rows.ts";

/** MISSION 7, the bullets on keys, customer type, money and dates as written. */
const nameless = (cells: Row): Row => ({
  会社名: "",
  氏名: "",
  法人番号: "",
  メールアドレス: "",
  電話番号: "",
  住所1: "",
  ...endedIn2025,
  ...cells,
});

describe("7 · the key of an account", () => {
  it("7 · an id, else a corporate number, else an e-mail, else name with phone or address", async () => {
    const { rows, summary } = await scoreAll([
      nameless({ 会社名: "株式会社例田商会", 法人番号: "2999901000930" }),
      nameless({ 会社名: "(株)例田商会", 法人番号: "２９９９９０１０００９３０" }),
      nameless({ 会社名: "株式会社仮名", メールアドレス: "info@kamei.example.co.jp" }),
      nameless({ 会社名: "株式会社仮名", メールアドレス: "INFO@kamei.example.co.jp" }),
      nameless({ 会社名: "株式会社架空", 電話番号: "03-0000-1111" }),
      nameless({ 会社名: "株式会社架空", 電話番号: "０３（００００）１１１１" }),
      nameless({ 会社名: "株式会社雛形", 住所1: "丸の内9-90-1" }),
      nameless({ 会社名: "株式会社雛形", 住所1: "丸の内９－９０－１" }),
    ]);
    expect(summary.rows).toEqual({ read: 8, rejected: 0, folded: 4, accounts: 4 });
    expect(rows).toHaveLength(4);
    expect(rows.every((row) => (row["flags"] ?? "").includes("duplicate_rows"))).toBe(true);
  });

  it.each(["電話番号", "携帯電話番号", "直通電話番号", "メールアドレス"])(
    "7 · a list of %s alone has what its rows are known by",
    async (header) => {
      const cell = header === "メールアドレス" ? "info@kamei.example.co.jp" : "03-0000-1111";
      const { summary } = await scoreAll([{ [header]: cell, 最終購入日: "2024-03-01" }]);
      expect(summary.rows.accounts).toBe(1);
    },
  );

  it("7 · else a key is made, and flagged", async () => {
    const rows = await scoreRows([
      nameless({ 会社名: "株式会社雛形" }),
      nameless({ 会社名: "株式会社雛形" }),
    ]);
    expect(rows).toHaveLength(2);
    expect(rows.every((row) => (row["flags"] ?? "").includes("generated_key"))).toBe(true);
  });

  it("7 · colleagues at one switchboard are not one account", async () => {
    const rows = await scoreRows([
      nameless({ 会社名: "株式会社架空", 氏名: "例田 健一", 電話番号: "03-0000-1111" }),
      nameless({ 会社名: "株式会社架空", 氏名: "仮名 太郎", 電話番号: "03-0000-1111" }),
    ]);
    expect(rows).toHaveLength(2);
  });
});

describe("7 · customer type", () => {
  const bare = (cells: Row): Row => ({
    顧客ID: "",
    会社名: "",
    氏名: "",
    メールアドレス: "",
    "法人/個人": "",
    ...endedIn2025,
    ...cells,
  });
  const list = [
    bare({ 顧客ID: "K-1", 会社名: "株式会社見本工業", メールアドレス: "a@example.co.jp" }),
    bare({ 顧客ID: "P-1", 氏名: "見本 花子", メールアドレス: "hanako@example.ne.jp" }),
    bare({ 顧客ID: "K-2", 氏名: "例田 健一", "法人/個人": "法人" }),
  ];

  it("7 · a legal form makes a business, a person alone a consumer, flagged", async () => {
    const rows = await scoreRows(list);
    expect(column(rows, "customer_type")).toEqual({ "K-1": "b2b", "P-1": "b2c", "K-2": "b2b" });
    expect(flagged(rows, "type_inferred")).toContain("P-1");
    expect(flagged(rows, "type_inferred")).not.toContain("K-2");
  });

  it("7 · --type beats inference, not a column", async () => {
    const rows = await scoreRows(list, { type: "b2c" });
    expect(column(rows, "customer_type")).toEqual({ "K-1": "b2c", "P-1": "b2c", "K-2": "b2b" });
    expect(flagged(rows, "type_inferred")).toEqual([]);
  });
});

describe("7 · money and dates as written", () => {
  it("7 · money is exact: a difference that floats would miss decides the rank", async () => {
    // As floats both are the same number: they lie closer than floats of that size do.
    const amounts = ["9007199254740.9931", "9007199254740.9932"];
    const rows = await scoreRows(
      amounts.map((累計購入金額, place) =>
        business(`K-${place}`, { ...endedIn2025, 累計購入金額 }),
      ),
    );
    expect(rows.map((row) => row["customer_id"])).toEqual(["K-1", "K-0"]);
    expect(rows[0]?.["total_amount"]).toBe("9007199254740.9932");
  });

  it("7 · mixed currencies are refused", async () => {
    const mixed = [
      business("K-1", { ...endedIn2025, 累計購入金額: "1000", 通貨: "JPY" }),
      business("K-2", { ...endedIn2025, 累計購入金額: "1000", 通貨: "USD" }),
    ];
    await expect(scoreRows(mixed)).rejects.toBeInstanceOf(UserError);
  });

  it("7 · dates are wall dates as written, in every spelling", async () => {
    const spellings = [
      "2025-11-22",
      "2025/11/22",
      "2025年11月22日",
      "令和7年11月22日",
      "R7.11.22",
      "20251122",
      "２０２５／１１／２２",
      "2025-11-22 23:59:59",
      "2025-11-22T23:30:00+09:00",
      "45983",
    ];
    const rows = await scoreRows(
      spellings.map((最終購入日, place) => consumer(`P-${place}`, { 最終購入日 })),
    );
    expect(new Set(rows.map((row) => row["dormancy_months"]))).toEqual(new Set(["12"]));
    expect(rows).toHaveLength(spellings.length);
  });

  it("7 · a cell that cannot be read is flagged by its column and never guessed", async () => {
    const rows = await scoreRows([
      business("K-1", { ...contract("2024-02-30", "2025-03-31") }),
      business("K-2", { ...endedIn2025, 累計購入金額: "百万くらい" }),
    ]);
    expect(flagged(rows, "unreadable_contract_start")).toEqual(["K-1"]);
    expect(flagged(rows, "unreadable_total_amount")).toEqual(["K-2"]);
    expect(column(rows, "tenure_months")["K-1"]).toBe("");
  });
});

describe("7 · rows of one account are one account", () => {
  it("7 · a rule finds a tag or a product in whichever row it stands", async () => {
    const standard = await standardPlaybook();
    const rule = (field: string, contains: string) => ({
      id: `has_${field}`,
      group: "usage",
      points: 1,
      when: { field, contains },
      sentence: { en: field, ja: field },
    });
    const rules = [rule("tags", "VIP"), rule("products_owned", "在庫")];
    const scored = await scoreAll(
      [
        business("K-1", { タグ: "展示会", 保有製品: "会計" }),
        business("K-1", { タグ: "VIP", 保有製品: "在庫管理" }),
        consumer("P-1", { タグ: "VIP" }),
        consumer("P-1", { タグ: "通販" }),
        business("K-2", { タグ: "展示会" }),
      ],
      { playbook: { ...standard, rules } },
    );
    expect(firedFor(scored, "has_tags")).toEqual(["K-1", "P-1"]);
    expect(firedFor(scored, "has_products_owned")).toEqual(["K-1"]);
  });
});
