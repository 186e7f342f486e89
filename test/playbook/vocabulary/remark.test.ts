import { describe, expect, it } from "vitest";
import { remarksOfName, wordsOfNumber } from "../../../src/playbook/vocabulary/remark.ts";

describe("what stands around a name", () => {
  it.each([
    ["★DM不要★株式会社丑", ["DM不要"]],
    ["【連絡禁止】例田 十四", ["連絡禁止"]],
    ["株式会社子（廃業）", ["廃業"]],
    ["例田 十二（故人", ["故人"]],
    ["［退職済］例田 十一", ["退職済"]],
    ["例田 十二※故人", ["故人"]],
    ["※連絡禁止　例田 十四", ["連絡禁止"]],
    ["株式会社例◆要注意◆DM不要", ["要注意", "DM不要"]],
    ["（株）見本工業（廃業）", ["廃業"]],
  ])("%s", (text, remarks) => {
    expect(remarksOfName(text)).toEqual(remarks);
  });

  it.each([
    "廃業支援センター株式会社",
    "（株）見本工業",
    "★クレーム対応研究所",
    "★クレーム対応研究所★",
    "●トラブル解決社",
    "株式会社例（旧トラブル解決社）",
  ])("%s is all name", (text) => {
    expect(remarksOfName(text)).toEqual([]);
  });
});

describe("what stands with a number", () => {
  it.each([
    ["03-0000-8015(架電NG)", "架電NG"],
    ["０３－００００－８０１５　ＮＧ", "NG"],
    ["03-0000-8015 ✕", "×"],
    ["+81 3 0000 8015", ""],
    ["03(0000)8015 内線12", "内線"],
  ])("%s", (text, words) => {
    expect(wordsOfNumber(text)).toBe(words);
  });
});
