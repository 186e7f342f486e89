import { describe, expect, it } from "vitest";
import { business, column, consumer, endedIn2025, firedFor } from "../support/accounts.ts";
import { scoreAll, scoreRows } from "../support/score-rows.ts";

describe("recorded permission", () => {
  it("a basis opens the mail of a business, of a consumer only a recorded yes does", async () => {
    const basis = { 同意根拠: "名刺交換", メール可否: "" };
    const rows = await scoreRows([
      business("K-1", { ...endedIn2025, ...basis }),
      consumer("P-1", { 最終購入日: "2026-01-10", ...basis }),
      consumer("P-2", { 最終購入日: "2026-01-10", ...basis, メール可否: "可" }),
    ]);
    expect(column(rows, "mail_ok")).toEqual({ "K-1": "yes", "P-1": "no", "P-2": "yes" });
  });

  it("a line of a suppression file speaks before the list's own columns", async () => {
    const stopped = { メール可否: "不可", DM可否: "不可", 電話可否: "不可", SMS可否: "不可" };
    const rows = await scoreRows(
      [
        business("K-1", { ...endedIn2025, ...stopped }),
        business("K-2", { ...endedIn2025, ...stopped }),
      ],
      { suppress: [{ 顧客ID: "K-1", チャネル: "全て", 停止理由: "退会" }] },
    );
    expect(column(rows, "list")).toEqual({ "K-1": "suppressed", "K-2": "suppressed" });
    expect(column(rows, "list_reason")).toEqual({ "K-1": "withdrawn", "K-2": "opt_out" });
    expect(column(rows, "why")["K-1"]).toContain("suppress.csv:2");
    expect(column(rows, "why")["K-2"]).toContain("メール可否");
  });

  it("a no to the phone binds the person on every row of that number, not the colleagues", async () => {
    const shared = { ...endedIn2025, 会社名: "株式会社例田商会", 電話番号: "03-0000-1111" };
    const rows = await scoreRows([
      business("K-1", { ...shared, 電話可否: "不可" }),
      business("K-2", { ...shared, 電話番号: "０３（００００）１１１１", 氏名: "例田　健一" }),
      business("K-3", { ...shared, 氏名: "仮名 太郎" }),
      business("K-4", { ...shared, 電話番号: "03-0000-2222" }),
    ]);
    expect(column(rows, "phone_ok")).toEqual({
      "K-1": "no",
      "K-2": "no",
      "K-3": "yes",
      "K-4": "yes",
    });
  });

  it("a no to the mail closes the address on every other row", async () => {
    const address = { ...endedIn2025, メールアドレス: "info@kamei.example.co.jp" };
    const rows = await scoreRows([
      business("K-1", { ...address, 配信停止: "1" }),
      business("K-2", { ...address, メールアドレス: "INFO@kamei.example.co.jp", 配信停止: "" }),
    ]);
    expect(column(rows, "mail_ok")).toEqual({ "K-1": "no", "K-2": "no" });
  });
});

describe("receipts", () => {
  it("P9 · the reason 担当者退職 counts beside a flag that says 0", async () => {
    const scored = await scoreAll([
      business("K-1", { ...endedIn2025, 退職者フラグ: "0", 解約理由: "担当者退職" }),
      business("K-2", { ...endedIn2025, 退職者フラグ: "0", 解約理由: "価格" }),
    ]);
    expect(firedFor(scored, "b2b_contact_left")).toEqual(["K-1"]);
  });

  it("W3 · show both clocks with their source", async () => {
    const list = [
      business("K-1", { ...endedIn2025, 最終購入日: "2025-01-10" }),
      business("K-2", { 購入回数: "0", 登録日: "2023-07-01" }),
    ];
    const clocksOf = async (language: "ja" | "en") => {
      const { receipts } = await scoreAll(list, { language });
      return receipts
        .filter(({ group }) => group === "clock")
        .map((line) => [
          line["customer_id"],
          line["rule_id"],
          line["points"],
          line["evidence"],
          line["sentence"],
        ]);
    };
    expect(await clocksOf("en")).toEqual([
      [
        "K-1",
        "contact_clock",
        "0",
        "2025-03-31 (contract_end)",
        "the contact clock runs from the end of the contract on 2025-03-31, 19 month(s) ago",
      ],
      [
        "K-1",
        "purchase_clock",
        "0",
        "2025-01-10 (last_order)",
        "the purchase clock runs from the last order on 2025-01-10, 22 month(s) ago",
      ],
      [
        "K-2",
        "contact_clock",
        "0",
        "2023-07-01 (registered)",
        "the contact clock runs from the registration on 2023-07-01, 40 month(s) ago",
      ],
    ]);
    expect((await clocksOf("ja"))[0]?.[4]).toBe("最終接点は契約終了（2025-03-31、19か月前）");
  });
});
