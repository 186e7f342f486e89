import { describe, expect, it } from "vitest";
import { addressKey, lotPattern, roomPattern } from "../../../src/domain/values/address.ts";
import { kanjiNumber } from "../../../src/domain/values/kanji-numerals.ts";
import { prefectureOf, prefectures } from "../../../src/domain/values/prefecture.ts";

describe("the same address", () => {
  it.each([
    [
      ["東京都", "千代田区", "丸の内一丁目2番3号", "丸ビル 5F"],
      ["東京都千代田区丸ノ内１－２－３　丸ビル５Ｆ"],
    ],
    [["東京", "千代田区", "千代田1-1"], ["〒100-0001 東京都千代田区千代田1番1号"]],
    [["東京都", "東京都港区芝十番地"], ["港区芝10"]],
    [["北海道札幌市北二十四条西五丁目1番10号"], ["札幌市北24条西5-1-10"]],
    [
      ["霞ヶ関1-1", "101号室"],
      ["霞が関1ー1", "101"],
    ],
    [["長野県", "長野市大字中山字上ノ原123番地の4"], ["長野市中山上の原123-4"]],
    [["堺市堺区3丁5番1号"], ["堺市堺区3-5-1"]],
    [["港区芝三―五―二"], ["港区芝3-5-2"]],
    [["中央区八丁堀三丁目5番1号"], ["中央区八丁堀3-5-1"]],
    [["千代田区三番町5番地"], ["千代田区三番町5"]],
  ])("%j = %j", (one, other) => {
    expect(addressKey(one)).toBe(addressKey(other));
    expect(addressKey(one)).toBeDefined();
  });

  it.each([
    [["港区芝1-2-3"], ["港区芝1-23"]],
    [["港区芝1-2-3 301"], ["港区芝1-2-3301"]],
    [["港区芝1-2-3", "芝ビル"], ["港区芝1-2-3"]],
    [["横手市十文字町1"], ["横手市十文町1"]],
  ])("%j is not %j", (one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });
});

it("strips the prefecture by its list: 長野市県町 keeps its 県", () => {
  expect(addressKey(["長野県", "長野市県町1-2"])).toBe("長野市県町1-2");
  expect(addressKey(["長野市県町1-2"])).toBe("長野市県町1-2");
});

it("is too vague without a digit", () => {
  expect(addressKey(["東京都", "港区"])).toBeUndefined();
  expect(addressKey([undefined, ""])).toBeUndefined();
});

it.each([
  ["十", "10"],
  ["二十三", "23"],
  ["百二", "102"],
  ["千二百", "1200"],
  ["一〇三", "103"],
])("%s is %s", (numerals, digits) => {
  expect(kanjiNumber(numerals)).toBe(digits);
});

describe("prefectures", () => {
  it("are 47, in the order of their codes", () => {
    expect(prefectures).toHaveLength(47);
    expect(new Set(prefectures).size).toBe(47);
    expect(["JP-13", "13", "東京", "東京都"].map(prefectureOf)).toEqual(Array(4).fill("東京都"));
    expect(["JP-01", "47", "京都", "三重"].map(prefectureOf)).toEqual([
      "北海道",
      "沖縄県",
      "京都府",
      "三重県",
    ]);
    expect(["0", "48", "県", ""].map(prefectureOf)).toEqual(Array(4).fill(undefined));
  });
});

describe("the lot of an address, its building cut off", () => {
  const parted = (...parts: string[]) => {
    const key = addressKey(parts) ?? "";
    const lot = key.replace(new RegExp(lotPattern), "$1$2");
    return [lot, new RegExp(roomPattern).exec(key.slice(lot.length))?.[1] ?? ""];
  };

  it.each([
    [["千代田区千代田1-1-1"], "千代田区千代田1-1-1", ""],
    [["千代田区千代田1-1-1", "千代田ハイツ101"], "千代田区千代田1-1-1", "101"],
    [["千代田区千代田1丁目1番1号千代田ハイツ101号室"], "千代田区千代田1-1-1", "101"],
    [["千代田区千代田1-1-1-101"], "千代田区千代田1-1-1", "101"],
    [["千代田区千代田1-1-1 101"], "千代田区千代田1-1-1", "101"],
    [["港区芝3-5", "101号室"], "港区芝3-5", "101"],
    [["港区芝3-5-301"], "港区芝3-5", "301"],
    [["港区芝3-5", "3F"], "港区芝3-5", "3"],
    [["港区芝3-5-12メゾン芝5-12-301"], "港区芝3-5-12", "301"],
    [["港区芝10", "芝ビル"], "港区芝10", ""],
    [["札幌市北二十四条西五丁目1番10号", "第2北ビル7階"], "札幌市北24条西5-1-10", "7"],
    [["千代田区三番町5番地", "麹町館204"], "千代田区3番町5", "204"],
    [["盛岡市31地割4番地2", "コーポ2"], "盛岡市31地割4-2", "2"],
    [["長野市中山123-456"], "長野市中山123-456", ""],
  ])("%j is %s, room %s", (parts, lot, room) => {
    expect(parted(...parts)).toEqual([lot, room]);
  });
});
