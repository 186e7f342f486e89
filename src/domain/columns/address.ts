import { column, series } from "./build.ts";

/**
 * The postal address. Where a list gives town and house number beside the whole address (Sansan), the
 * exact column comes first. Headers with 請求先, 会社, 自宅, 納入先 are found by their stem (address blocks
 * in src/read/headers), never mixed with each other.
 */
export const addressColumns = [
  column(
    "postal_code",
    "text",
    "first",
    ["郵便番号", "Postal Code"],
    `〒 | 郵便番号(7桁) | 郵便番号(ハイフンあり) | 〒番号 | 受注郵便番号 | 注文者郵便番号 | Zip | Zip Code | postCode | Postcode
     Zip/Postal Code | Default Address Zip`,
    {
      weak: "郵便番号1",
      parts: ["郵便番号", "〒", "注文者郵便番号"].map((stem) => series(stem, 1, 2, "hyphen")),
    },
  ),
  column(
    "prefecture",
    "text",
    "first",
    ["都道府県", "Prefecture"],
    `都道府県(名称) | 都道府県名 | 住所(都道府県) | 注文者住所:都道府県 | 注文者都道府県 | Province | State | State/Province
     Province Name | Province Code | Default Address Province | Default Address Province Code`,
  ),
  column(
    "city",
    "text",
    "first",
    ["市区町村", "City"],
    `郡市区 | 市区郡 | 市町村 | 市区 | 都市区 | 住所(市区町村) | 注文者住所:都市区 | 注文者住所:郡市区 | 注文者住所:市区町村
     Default Address City`,
  ),
  column(
    "address1",
    "text",
    "first",
    ["住所1", "Address 1"],
    `町域・番地 | 町名・番地 | 市区町村・番地 | 市区町村番地 | 番地 | 丁目・番地 | 町以降 | それ以降の住所 | 住所(地名番地)
     注文者住所:町以降 | 注文者住所:それ以降の住所 | 受注住所1 | 注文者住所1 | Address Line 1 | Street | Address
     Street Address | Default Address Address1 | 住所1`,
  ),
  column(
    "address2",
    "text",
    "first",
    ["住所2", "Address 2"],
    `住所2(建物名) | ビル名 | ビル等 | 建物名・部屋番号など | 建物名・部屋番号 | 建物名等 | 建物名 | マンション名
     ビル・マンション名 | 住所(ビル名) | 受注住所2 | 注文者住所2 | Address Line 2 | Building | Default Address Address2`,
    { parts: [series("住所", 2, 3, "space"), series("注文者住所", 2, 3, "space")] },
  ),
] as const;
