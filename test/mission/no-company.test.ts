import { describe, expect, it } from "vitest";
import type { Row } from "../support/score-rows.ts";
import { scoreRows } from "../support/score-rows.ts";

/** A person of a list without 法人/個人, by what stands under 会社名. */
const person = (company: string, at = 0): Row => ({
  顧客ID: `P-${at}`,
  会社名: company,
  氏名: "例田 健一",
  電話番号: "090-0000-1234",
  都道府県: "大阪府",
  市区町村: "大阪市北区",
  住所1: "梅田9-91-2",
  最終購入日: "2026-10-01",
});

async function typesOf(companies: readonly string[]): Promise<Record<string, string>> {
  const rows = await scoreRows(companies.map(person));
  const types = new Map(rows.map((row) => [row["customer_id"], row["customer_type"] ?? ""]));
  return Object.fromEntries(companies.map((company, at) => [company, types.get(`P-${at}`) ?? ""]));
}

const all = (companies: readonly string[], type: string) =>
  Object.fromEntries(companies.map((company) => [company, type]));

describe("what is typed where a form insists on a company makes nobody a company (MISSION 7)", () => {
  it.each([
    [
      "words",
      "個人 （個人） 【個人】 個人宅 主婦 専業主婦 無職 学生 自営業 会社員 パート 自宅 会社なし 所属なし なし 年金生活",
    ],
    ["the own name", "例田健一 例田　健一"],
    [
      "a flat",
      "メゾン見本203号室 見本マンション101 コーポ例１０２ 見本ハイツA-201 203号室 見本団地3-405",
    ],
  ])("%s", async (_what, cells) => {
    const companies = [...cells.split(" "), "例田 健一"];
    expect(await typesOf(companies)).toEqual(all(companies, "b2c"));
  });

  it("and is nobody to be called, nor addressed as 御中", async () => {
    const [row] = await scoreRows([person("主婦")]);
    expect(row).toMatchObject({ phone_ok: "no", company_name: "", honorific: "様" });
  });
});

describe("companies stay companies", () => {
  it("whatever their name", async () => {
    const companies = [
      ..."株式会社見本 見本商店 個人教室見本 主婦の店見本 学生会館 自宅サロン見本 メゾン見本 メゾン・ド・見本 見本マンション管理".split(
        " ",
      ),
      ..."株式会社見本マンション101 有限会社例田健一 例田健一事務所 パート代行社 見本荘 ホテル見本1000 見本ビル3F 見本21 住宅見本社".split(
        " ",
      ),
    ];
    expect(await typesOf(companies)).toEqual(all(companies, "b2b"));
  });

  it("where both columns hold the name of a shop", async () => {
    const rows = await scoreRows(
      ["見本商店", "カフェ例", "見本ヘアサロン", "例田医院"].map((shop, at) => ({
        ...person(shop, at),
        氏名: shop,
      })),
    );
    expect(rows.map((row) => row["customer_type"])).toEqual(["b2b", "b2b", "b2b", "b2b"]);
  });
});
