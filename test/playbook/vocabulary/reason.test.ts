import { describe, expect, it } from "vitest";
import { readReason } from "../../../src/playbook/vocabulary/reason.ts";
import { standard } from "./standard-vocabulary.ts";

const codeOf = (text: string) => {
  const read = readReason(text, standard);
  return read && "code" in read ? read.code : read?.problem;
};

describe("one reason", () => {
  it.each([
    ["機能が足りない", "feature_gap"],
    ["使いこなせなかった", "no_use"],
    ["社内都合（組織変更）", "internal"],
    ["予算凍結", "internal"],
    ["予算", "unknown"],
    ["料金が高い", "price"],
    ["費用対効果がない", "price"],
    ["支払遅延", "payment"],
    ["キーマン異動・後任不明", "contact_left"],
    ["先方担当変更", "contact_left"],
    ["担当変更", "unknown"],
    ["弊社担当変更", "unknown"],
    ["他社へ乗り換え", "competitor"],
    ["更新手続きの手間", "procedure"],
    ["プロジェクト終了", "project_end"],
    ["廃業", "closed"],
    ["ﾄﾗﾌﾞﾙ", "trouble"],
    ["Poor support", "trouble"],
    ["switched to a rival", "competitor"],
    ["不明", "unknown"],
    ["特になし", "unknown"],
    ["priceless", "unknown_word"],
    ["むにゃむにゃ", "unknown_word"],
  ])("%s is %s", (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it("is undefined for blank", () => {
    expect(readReason("　", standard)).toBeUndefined();
  });
});

describe("several reasons", () => {
  it.each([
    ["機能不足とトラブル", "trouble"],
    ["倒産、トラブル", "closed"],
    ["価格とクレーム対応", "trouble"],
    ["その他：クレーム", "trouble"],
    ["未払い・社内都合", "payment"],
  ])("%s: the most cautious wins", (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it("all stand in the hits", () => {
    expect(readReason("価格、機能不足", standard)).toEqual({
      code: "feature_gap",
      hits: [
        { code: "price", word: "価格" },
        { code: "feature_gap", word: "機能不足" },
      ],
    });
  });
});

describe("what only looks like trouble", () => {
  it.each([
    "トラブルなし",
    "トラブル　無し",
    "ﾄﾗﾌﾞﾙ無し",
    "トラブルは無い",
    "クレームは無かった",
    "クレームは一切ございません",
    "クレームの発生はありませんでした",
    "クレーム歴なし",
    "クレーム：0件",
    "トラブルは発生していない",
    "トラブル・クレームなし",
    "トラブルもクレームもなし",
    "トラブルではない",
    "障害者施設",
    "障害物",
    "事故車",
    "無事故",
    "トラブルシュート",
    "競合のトラブル",
    "競合他社でトラブル",
    "no complaints",
    "No complaints or outages",
    "without trouble",
    "trouble-free",
    "had no complaints",
    "never any complaints",
    "complaints: none",
    "troubleshooting",
  ])("%s does not fire", (text) => {
    expect(codeOf(text)).toMatch(/^unknown/);
  });

  it("leaves the other reason standing", () => {
    expect(codeOf("トラブルなし。価格が理由")).toBe("price");
    expect(codeOf("トラブルではなく価格")).toBe("price");
    expect(codeOf("no complaints, too expensive")).toBe("price");
  });
});

describe("what only looks like a negation", () => {
  it.each([
    "クレームがなくならない",
    "クレームが絶えない",
    "トラブルがなければ継続した",
    "トラブルがなかったら継続していた",
    "トラブルなしとは言えない",
    "クレームがない訳ではない",
    "クレーム対応なし",
    "謝罪がない",
    "事故、クレームなし",
    "障害者施設でトラブル",
    "競合と比較しトラブルが多い",
    "no complaint handling",
    "no support for complaints",
  ])("%s fires", (text) => {
    expect(codeOf(text)).toBe("trouble");
  });
});
