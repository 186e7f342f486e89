import { describe, expect, it } from "vitest";
import { emailKey, emailKeys } from "../../../src/domain/values/email.ts";
import { phoneKeys } from "../../../src/domain/values/phone.ts";

describe("phone keys", () => {
  it.each([
    "03-1234-5678",
    "０３－１２３４－５６７８",
    "03ー1234ー5678",
    "(03)1234-5678",
    "03/1234/5678",
    "+81-3-1234-5678",
    "+81 (0)3 1234 5678",
    "0081 3 1234 5678",
    "81312345678",
    "03-1234-5678 内線123",
    "03-1234-5678（内）12",
    "03-1234-5678 ext. 12",
    "03-1234-5678x12",
    "03-1234-5678(代)",
    "TEL 03-1234-5678",
    "03-1234-5678、5679",
  ])("%s", (text) => {
    expect(phoneKeys(text)).toEqual(["0312345678"]);
  });

  it.each([
    "+81 90 1000 0002",
    "0081 90 1000 0002",
    "(+81) 90 1000 0002",
    "(+81)90-1000-0002",
    "+81 (0)90 1000 0002",
    "+81 (0) 90 1000 0002",
    "+81.90.1000.0002",
    "81 90 1000 0002",
    "010 81 90 1000 0002",
    "090 1000 0002",
    "090 10 00 00 02",
  ])("%s is one number, though a group begins with 0", (text) => {
    expect(phoneKeys(text)).toEqual(["09010000002"]);
  });

  it("keeps the groups of a foreign number together", () => {
    expect(phoneKeys("+44 20 7946 0958")).toEqual(["+442079460958"]);
    expect(phoneKeys("+44 20 7946 0958 03-1000-0002")).toEqual(["+442079460958", "0310000002"]);
  });

  it.each([
    "03-1234-5678/090-1111-2222",
    "03-1234-5678 090-1111-2222",
    "03-1234-5678（090-1111-2222）",
    "03 1234 5678 090 1111 2222",
    "会社:03-1234-5678 携帯:090-1111-2222",
    "03-1234-5678\n+81 90 1111 2222",
  ])("%j holds two numbers", (text) => {
    expect(phoneKeys(text)).toEqual(["0312345678", "09011112222"]);
  });

  it.each([
    ["03-1111-0006〜8", "0311110006 0311110007 0311110008"],
    ["03-1111-0006～0008", "0311110006"],
    ["03-1111-0010-12", "0311110010 0311110011 0311110012"],
    ["０３－１１１１－００１０－１２", "0311110010 0311110011 0311110012"],
    ["03-1111-0020~23", "0311110020 0311110021 0311110022 0311110023"],
    ["03-1111-0098 〜 99", "0311110098 0311110099"],
    ["+81-3-1111-0006〜7", "0311110006 0311110007"],
    ["0422-22-1110〜2", "0422221110 0422221111 0422221112"],
    ["090-1111-0006〜7", "09011110006 09011110007"],
    // An extension, a floor or a count is no further number.
    ["03-1111-0010-123", "0311110010"],
    ["03-1111-0010-2345", "0311110010"],
    ["03-1111-0010 (2)", "0311110010"],
    ["03-1111-0010 12", "0311110010"],
    ["03-1111-0010-5", "0311110010"],
    ["03-1111-0019-5", "0311110019"],
    ["03-1111-0001〜03-1111-0005", "0311110001 0311110005"],
  ])("%s begins with a whole number", (text, keys) => {
    expect([...phoneKeys(text)].sort()).toEqual(keys.split(" "));
  });

  it("restores the zero that a spreadsheet ate, beside what stands there", () => {
    expect(phoneKeys("312345678")).toEqual(["312345678", "0312345678"]);
    expect(phoneKeys("9012345678")).toEqual(["9012345678", "09012345678"]);
  });

  it("keeps a group that begins with 0 in its number", () => {
    expect(phoneKeys("0422-22-0111")).toEqual(["0422220111"]);
    expect(phoneKeys("03-1234-0678")).toEqual(["0312340678"]);
  });

  it("keeps foreign numbers apart from domestic ones", () => {
    expect(phoneKeys("+1 415-555-0123")).toEqual(["+14155550123"]);
  });

  it.each(["", "なし", "12345678", "0000000000", "090-0000-0000", "1111111111"])(
    "%j gives no key",
    (text) => {
      expect(phoneKeys(text)).toEqual([]);
    },
  );
});

describe("e-mail keys", () => {
  it.each([
    [" Taro@Example.CO.JP ", "taro@example.co.jp"],
    ["mailto:taro@example.jp", "taro@example.jp"],
    ["山田 太郎 <taro@example.jp>", "taro@example.jp"],
    ["ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ", "taro@example.jp"],
    ["abc..def.@docomo.ne.jp", "abc..def.@docomo.ne.jp"],
    ["taro@日本語.jp", "taro@日本語.jp"],
  ])("%s is %s", (text, key) => {
    expect(emailKey(text)).toBe(key);
  });

  it.each(["", "なし", "taro", "taro@example", "@example.jp", "taro@@example.jp"])(
    "%j is no address",
    (text) => {
      expect(emailKey(text)).toBeUndefined();
    },
  );

  it("finds several in one cell", () => {
    expect(emailKeys("a@example.jp; B@example.jp、a@example.jp")).toEqual([
      "a@example.jp",
      "b@example.jp",
    ]);
  });
});

it.each([
  "03-1234-5655(9:00-18:00)",
  "03-1234-5655 2階",
  "03-1234-5655 10時以降",
  "03-1234-5655（平日10時〜17時）",
])("a remark behind a number is no part of it: %s", (text) => {
  expect(phoneKeys(text)).toEqual(["0312345655"]);
});

it.each([
  "\u202ad@mihon.example.jp\u202c",
  "d@mihon\u200b.example.jp",
  "PC:d@mihon.example.jp",
  "メール：d@mihon.example.jp",
  "'d@mihon.example.jp",
  "mailto:d@mihon.example.jp?subject=x",
])("what stands around an address is no part of it: %j", (text) => {
  expect(emailKeys(text)).toEqual(["d@mihon.example.jp"]);
});
