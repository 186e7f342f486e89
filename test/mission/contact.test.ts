import { describe, expect, it } from "vitest";
import { business, column, consumer, contract, endedIn2025 } from "../support/accounts.ts";
import { codesOf, scoreById, scoreRows } from "../support/score-rows.ts";

const reach = {
  電話番号: "03-1234-5678",
  住所1: "千代田区1-1",
  メールアドレス: "info@example.co.jp",
};

describe("C4 · who said no is not contacted, however the list says it", () => {
  it("closes every channel of a consumer who has left on a day, not of one who will", async () => {
    const rows = await scoreRows([
      consumer("P-1", { 最終購入日: "2026-10-01", 退会日: "2026-10-05", メルマガ: "1" }),
      consumer("P-2", { 最終購入日: "2026-10-01", 退会日: "9999-12-31", メルマガ: "1" }),
      consumer("P-3", { 最終購入日: "2026-10-01", 退会日: "", メルマガ: "1" }),
    ]);
    expect(column(rows, "list")).toEqual({
      "P-1": "suppressed",
      "P-2": "existing",
      "P-3": "existing",
    });
    expect(column(rows, "list_reason")["P-1"]).toBe("withdrawn");
  });

  it("asks a person where a free note refuses a channel in passing", async () => {
    const rows = await scoreRows([
      business("K-1", { ...endedIn2025, 備考: "電話はNG、メールは可" }),
      business("K-2", { ...endedIn2025, 備考: "平日の電話は控えてほしい" }),
      business("K-3", { ...endedIn2025, 備考: "メール不可" }),
      business("K-4", { ...endedIn2025, 備考: "電話で商談" }),
    ]);
    expect(column(rows, "list")).toEqual({
      "K-1": "needs_review",
      "K-2": "needs_review",
      "K-3": "needs_review",
      "K-4": "dormant",
    });
  });

  it("reads 退会フラグ, 電話NG and 架電 as what they are", async () => {
    const rows = await scoreById([
      business("K-1", { ...endedIn2025, ...reach, 退会フラグ: "1", 電話NG: "", 架電: "" }),
      business("K-2", { ...endedIn2025, ...reach, 退会フラグ: "0", 電話NG: "1", 架電: "" }),
      business("K-3", { ...endedIn2025, ...reach, 退会フラグ: "0", 電話NG: "", 架電: "禁止" }),
    ]);
    expect(rows.get("K-1")?.["list"]).toBe("suppressed");
    expect(rows.get("K-2")?.["phone_ok"]).toBe("no");
    expect(rows.get("K-3")?.["phone_ok"]).toBe("no");
  });

  it("reads 退会済み under 退会フラグ as a withdrawal, and 解除済み under 配信停止 as a question", async () => {
    const rows = await scoreById([
      business("K-1", { ...endedIn2025, 退会フラグ: "退会済み", メール配信停止: "" }),
      business("K-2", { ...endedIn2025, 退会フラグ: "", メール配信停止: "解除済み" }),
      business("K-3", { ...endedIn2025, 退会フラグ: "", メール配信停止: "停止済み" }),
    ]);
    expect(rows.get("K-1")?.["list"]).toBe("suppressed");
    expect(rows.get("K-1")?.["flags"]).not.toContain("unreadable");
    expect(rows.get("K-2")).toMatchObject({ list: "dormant", mail_ok: "review" });
    expect(rows.get("K-3")?.["mail_ok"]).toBe("no");
    expect(rows.get("K-3")?.["flags"]).not.toContain("unreadable");
  });
});

describe("C3 · something to say, to those who may be spoken to", () => {
  it("leaves reason_to_contact blank on lists without contact", async () => {
    const rows = await scoreById([
      business("K-1", { ...endedIn2025, ...reach, 解約理由: "トラブル" }),
      business("K-2", { ...endedIn2025, ...reach, 解約理由: "価格" }),
    ]);
    expect(rows.get("K-1")?.["list"]).toBe("caution");
    expect(rows.get("K-1")?.["reason_to_contact"]).toBe("");
    expect(rows.get("K-2")?.["reason_to_contact"]).not.toBe("");
  });

  it("says what to do where no channel is left, and that only the basis for e-mail is missing", async () => {
    const rows = await scoreById([
      business("K-1", { ...contract("2021-04-01"), 市区町村: "", 住所1: "" }),
      business("K-2", { ...contract("2021-04-01"), ...reach }),
    ]);
    expect(rows.get("K-1")?.["channel"]).toBe("none");
    expect(rows.get("K-1")?.["next_action"]).toContain("find a way to reach them");
    expect(rows.get("K-2")?.["channel"]).toBe("dm");
    expect(codesOf(rows.get("K-2"), "missing")).toContain("mail_consent");
  });
});

describe("C5 · 様 or 御中, never both", () => {
  it("gives a name that has its 様 no second one, and a company without a person 御中", async () => {
    const rows = await scoreById([
      business("K-1", { ...endedIn2025, 氏名: "中村 さくら様", 敬称: "" }),
      business("K-2", { ...endedIn2025, 氏名: "", 敬称: "" }),
      business("K-3", { ...endedIn2025, 氏名: "中村 さくら", 敬称: "御中" }),
    ]);
    expect(rows.get("K-1")?.["honorific"]).toBe("");
    expect(rows.get("K-2")?.["honorific"]).toBe("御中");
    expect(rows.get("K-3")?.["honorific"]).toBe("様");
  });

  it.each(["様", "さま", "殿", "先生", "さん", "氏", "様方"])(
    "gives none behind a name typed with %s, and one behind a name that only ends alike",
    async (typed) => {
      const rows = await scoreById([
        business("K-1", { ...endedIn2025, 氏名: `中村 さくら ${typed}` }),
        business("K-2", { ...endedIn2025, 氏名: "殿" }),
      ]);
      expect(rows.get("K-1")?.["honorific"]).toBe("");
      expect(rows.get("K-2")?.["honorific"]).toBe("様");
    },
  );
});

describe("W4 · a blacklist whose lines have all expired", () => {
  it("holds nobody back and does not stop the nightly run; on its last day it still does", async () => {
    const customers = [business("K-1", { ...endedIn2025, ...reach })];
    const until = (期限: string) => ({
      blacklist: [{ 顧客コード: "K-1", 理由: "取引停止", 期限 }],
    });
    expect(column(await scoreRows(customers, until("2026-11-21")), "list")).toEqual({
      "K-1": "dormant",
    });
    expect(column(await scoreRows(customers, until("2026-11-22")), "list")).toEqual({
      "K-1": "blacklisted",
    });
  });
});

describe("C4 · a cross under a header of a stop", () => {
  const two = (header: string, ...cells: readonly string[]) =>
    scoreById(cells.map((cell, at) => business(`K-${at}`, { ...endedIn2025, [header]: cell })));

  it("asks a person where the column has no other mark", async () => {
    const rows = await two("電話NG", "×", "");
    expect(rows.get("K-0")).toMatchObject({ phone_ok: "review" });
    expect(rows.get("K-1")).toMatchObject({ phone_ok: "yes" });
  });

  it("denies the stop where ○ says it", async () => {
    const rows = await two("電話NG", "×", "○");
    expect(rows.get("K-0")).toMatchObject({ phone_ok: "yes" });
    expect(rows.get("K-1")).toMatchObject({ phone_ok: "no" });
  });
});
