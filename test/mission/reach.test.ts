import { describe, expect, it } from "vitest";
import { business, endedIn2025 } from "../support/accounts.ts";
import { type Row, scoreRows } from "../support/score-rows.ts";

/** Every channel is allowed: what stands in the cells decides. */
const allowed: Row = { ...endedIn2025, メール可否: "可", 電話可否: "可" };

async function scored(cells: Row): Promise<Row> {
  const [row = {}] = await scoreRows([business("K-1", { ...allowed, ...cells })]);
  return row;
}

describe("MISSION 7 · what is no address and no number is missing", () => {
  it.each(["同上", "別途", "持っていない", "taro.example.jp", "taro@", "taro@@x", "@example.jp"])(
    "an e-mail address %s reaches nobody",
    async (address) => {
      const row = await scored({ メールアドレス: address, 電話番号: "", 住所1: "", 市区町村: "" });
      expect(row["channel"]).toBe("none");
      expect(row["missing"]?.split(";")).toContain("email");
    },
  );

  it.each(["同上", "固定なし", "内線123", "090", "0000000000", "000-0000-0000"])(
    "a number %s reaches nobody",
    async (number) => {
      const row = await scored({ 電話番号: number, メールアドレス: "", 住所1: "", 市区町村: "" });
      expect(row["channel"]).toBe("none");
      expect(row["missing"]?.split(";")).toContain("phone");
    },
  );

  it.each(["０３－００００－１２３４", "+81 3 0000 1234", "03(0000)1234 内線5", "312340000"])(
    "a number %s reaches somebody",
    async (number) => {
      const row = await scored({ 電話番号: number });
      expect(row["missing"]?.split(";")).not.toContain("phone");
    },
  );

  it.each([
    "ＴＡＲＯ＠example．jp",
    "taro..t.@docomo.ne.jp",
    "例田 <taro@example.jp>",
    "a@x.example; b@x.example",
  ])("an address %s reaches somebody", async (address) => {
    const cells = { メールアドレス: address, 電話番号: "", 住所1: "", 市区町村: "" };
    expect((await scored(cells))["channel"]).toBe("mail");
  });
});

describe("MISSION C4 · what is said in the place of an address", () => {
  it.each(["送らないで", "不可", "拒否", "×", "NG", "受信拒否", "メール不要", "ﾒｰﾙ不可"])(
    "%s is a refusal",
    async (word) => {
      const row = await scored({ メールアドレス: word });
      expect(row).toMatchObject({ list: "needs_review", list_reason: "note_contact_refused" });
    },
  );

  it.each(["不達", "エラーで戻る"])("%s asks for review", async (word) => {
    expect(await scored({ メールアドレス: word })).toMatchObject({ list: "needs_review" });
  });

  it.each(["同上", "別途", "なし", "持っていない"])("%s is none", async (word) => {
    expect(await scored({ メールアドレス: word })).toMatchObject({ list: "dormant" });
  });
});
