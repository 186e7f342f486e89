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

describe("a code of a system is its words", () => {
  it.each([
    ["bad_support", "trouble"],
    ["bad-support", "trouble"],
    ["price,bad-support", "trouble"],
    ["Data loss", "trouble"],
    ["data_loss", "trouble"],
    ["low_quality", "trouble"],
    ["customer_service", "trouble"],
    ["poor_customer_service", "trouble"],
    ["company_closed", "closed"],
    ["went_out_of_business", "closed"],
    ["missing_features", "feature_gap"],
    ["missing-feature", "feature_gap"],
    ["switched_service", "competitor"],
    ["switched-provider", "competitor"],
    ["champion_left", "contact_left"],
    ["too_complex", "no_use"],
    ["too_expensive", "price"],
    ["payment_failed", "payment"],
    ["budget_cuts", "internal"],
    ["no_longer_needed", "no_use"],
    ["feature_gap", "feature_gap"],
    ["no_complaints", "unknown"],
    ["trouble_free", "unknown"],
    ["in_house", "internal"],
    ["hard to use", "no_use"],
    ["unused", "no_use"],
    ["customer service tool", "unknown"],
    ["complexity", "unknown_word"],
  ])("%s is %s", (text, code) => {
    expect(codeOf(text)).toBe(code);
  });
});

describe("whose fault it was", () => {
  it.each([
    "納品不良",
    "納入不良",
    "当社責",
    "当社責任",
    "当社責による解約",
    "弊社責任",
    "弊社の責",
    "弊社に責任あり",
    "自社責",
    "当社起因",
    "弊社の落ち度",
    "当社過失",
    "our fault",
  ])("%s is trouble", (text) => {
    expect(codeOf(text)).toBe("trouble");
  });

  it.each([
    ["当社責任者が訪問", "unknown_word"],
    ["弊社責任者交代", "unknown_word"],
    ["当社責任ではない", "unknown"],
    ["弊社責なし", "unknown"],
    ["先方都合", "internal"],
    ["販売停止", "unknown_word"],
  ])("%s is %s", (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it.each([
    ["担当交代", "unknown"],
    ["先方の担当交代", "contact_left"],
    ["先方担当者が交代", "contact_left"],
    ["顧客側担当者の変更", "contact_left"],
    ["弊社担当交代", "unknown"],
  ])("%s is %s: a change of 担当 alone may be ours", (text, code) => {
    expect(codeOf(text)).toBe(code);
  });
});
