import { describe, expect, it } from "vitest";
import { hasLegalForm, legalFormPattern } from "../../../src/domain/values/legal-form.ts";
import { companyKey, personKey } from "../../../src/domain/values/name.ts";

describe("company keys", () => {
  it.each([
    "株式会社アシスト",
    "㈱アシスト",
    "（株）アシスト",
    "(株) ア シスト",
    "㍿ｱｼｽﾄ",
    "ｶ)ｱｼｽﾄ",
    "株式会社アシスト御中",
    "株式会社アシスト　営業部",
    "株式会社アシスト（旧社名 ヘルプ）",
  ])("%s", (name) => {
    expect(companyKey(name)).toBe("[株式会社]アシスト");
  });

  it.each([
    "アシスト株式会社",
    "アシスト㈱",
    "ｱｼｽﾄ(ｶ",
    "アシスト株式会社 東京支店",
    "アシスト株式会社東京支店",
  ])("%s", (name) => {
    expect(companyKey(name)).toBe("アシスト[株式会社]");
  });

  it("keep apart what only shares its core", () => {
    const names = [
      "株式会社アシスト",
      "アシスト株式会社",
      "有限会社アシスト",
      "アシスト",
      "アシスト・プラス",
    ];
    expect(new Set(names.map(companyKey)).size).toBe(names.length);
  });

  it("fold kanji that people write for one another", () => {
    expect(companyKey("㈱髙﨑商店")).toBe(companyKey("株式会社高崎商店"));
  });

  it("never are empty: Japanese names keep their characters", () => {
    expect(companyKey("山田商店")).toBe("山田商店");
    expect(["", "-", "株式会社", "個人", "なし", "🎉"].map(companyKey)).toEqual(
      Array(6).fill(undefined),
    );
  });
});

const withForm = [
  "アシスト㈱",
  "有限会社アシスト",
  "（株）アシスト",
  "ｶ)ｱｼｽﾄ",
  "一般社団法人アシスト",
  "ASSIST Inc.",
  "Assist Co., Ltd.",
  "Assist GmbH",
  "Assist K.K.",
  "特定非営利活動法人アシスト",
];
const withoutForm = [
  "アシスト",
  "Princess",
  "山田太郎",
  "Incubate",
  "山田(営業)",
  "Kkday",
  "株主の会",
];

describe("a legal form", () => {
  it.each(withForm)("stands in %s", (name) => {
    expect(hasLegalForm(name)).toBe(true);
    expect(new RegExp(legalFormPattern).test(name)).toBe(true);
  });

  it.each(withoutForm)("does not stand in %s", (name) => {
    expect(hasLegalForm(name)).toBe(false);
    expect(new RegExp(legalFormPattern).test(name)).toBe(false);
  });

  it("has a pattern without look-around, for SQL", () => {
    expect(legalFormPattern).not.toMatch(/\(\?/);
  });
});

describe("person keys", () => {
  it.each([
    ["山田　太郎 様", "山田太郎"],
    ["髙橋さん", "高橋"],
    ["渡邉 花子先生", "渡辺花子"],
    ["Mr. Taro Yamada", "taroyamada"],
    ["佐々木（営業）", "佐々木"],
    ["鵜殿", "鵜殿"],
  ])("%s is %s", (name, key) => {
    expect(personKey(name)).toBe(key);
  });

  it.each(["", "様", "御中", "ご担当者様", "不明", "123"])("%j names nobody", (name) => {
    expect(personKey(name)).toBeUndefined();
  });
});
