import { describe, expect, it } from "vitest";
import { business, column, consumer, contract, endedIn2025 } from "../support/accounts.ts";
import { codesOf, scoreById, scoreRows } from "../support/score-rows.ts";

/** Accounts numbered by their place, one a text. */
const ids = (texts: readonly string[]) => texts.map((_text, place) => `K-${place}`);

describe("C4, W4 · a status or a reason that forbids contact is as good as a note", () => {
  it.each([
    ["取引停止", "note_barred"],
    ["ブラックリスト", "note_barred"],
    ["与信NG", "note_barred"],
    ["反社チェックNG", "note_barred"],
    ["出入禁止", "note_barred"],
    ["連絡不要", "note_contact_refused"],
    ["配信停止希望", "note_contact_refused"],
    ["営業お断り", "note_contact_refused"],
    ["クレーム", "note_trouble"],
    ["トラブル対応中", "note_trouble"],
    ["要注意", "note_trouble"],
    ["破産手続き中", "note_closed"],
  ])("C4 · status %s: %s, with the excerpt", async (status, gate) => {
    const rows = await scoreById([
      business("K-1", { ...endedIn2025, 顧客ステータス: status }),
      business("K-2", { ...contract("2021-04-01"), 契約ステータス: status }),
      business("K-3", { ...endedIn2025, 顧客ステータス: "解約" }),
    ]);
    for (const id of ["K-1", "K-2"]) {
      expect(rows.get(id)).toMatchObject({ list: "needs_review", list_reason: gate });
      expect(rows.get(id)?.["why"]).toContain(status);
    }
    expect(rows.get("K-3")).toMatchObject({ list: "dormant" });
  });

  it.each([
    ["反社チェックNG", "note_barred"],
    ["取引停止", "note_barred"],
    ["出入禁止", "note_barred"],
    ["ブラックリスト登録", "note_barred"],
    ["今後連絡不要とのこと", "note_contact_refused"],
    ["価格。今後の案内はお断り", "note_contact_refused"],
    ["要注意", "note_trouble"],
  ])("C4 · reason %s: %s, with the excerpt", async (reason, gate) => {
    const [row] = await scoreRows([business("K-1", { ...endedIn2025, 解約理由: reason })]);
    expect(row).toMatchObject({ list: "needs_review", list_reason: gate });
    expect(row?.["why"]).toContain(reason);
  });

  it("P8 · what the reason itself decides is not asked twice: a sign-off lifts trouble", async () => {
    const signed = { 承認者: "佐々木 部長", 承認日: "2026-10-01" };
    const rows = await scoreById([
      business("K-1", { ...endedIn2025, ...signed, 解約理由: "納品トラブル" }),
      business("K-2", { ...endedIn2025, 解約理由: "倒産" }),
      business("K-3", { ...endedIn2025, 顧客ステータス: "廃業" }),
      business("K-4", { ...endedIn2025, 解約理由: "トラブルなし。価格" }),
    ]);
    expect(rows.get("K-1")).toMatchObject({ list: "dormant" });
    expect(rows.get("K-2")).toMatchObject({ list: "closed" });
    expect(rows.get("K-3")).toMatchObject({ list: "closed" });
    expect(codesOf(rows.get("K-2"), "flags")).not.toContain("needs_review/note_closed");
    expect(codesOf(rows.get("K-3"), "flags")).not.toContain("needs_review/note_closed");
    expect(rows.get("K-4")).toMatchObject({ list: "dormant" });
  });
});

describe("C4 · a refusal in a note keeps the account from every outreach list", () => {
  const notes = [
    "今後の連絡はお断りとのこと",
    "お電話はご遠慮ください",
    "二度と連絡するなと言われた",
    "メルマガ解除希望",
    "個人情報の削除依頼あり",
    "配信を止めてほしい",
    "ＤＭ不要",
    "ご案内は もう結構 とのこと",
  ];

  it("C4 · all of them go to a person", async () => {
    const rows = await scoreRows(
      notes.map((備考, place) => business(`K-${place}`, { ...endedIn2025, 備考 })),
    );
    const everyone = Object.fromEntries(ids(notes).map((id) => [id, "note_contact_refused"]));
    expect(column(rows, "list_reason")).toEqual(everyone);
  });
});

describe("C4 · a suppression line closes the channel that its reason names", () => {
  it("C4 · a mail stop leaves the letter and the phone, a bare stop leaves nothing", async () => {
    const reasons = [
      "メルマガ停止",
      "SMS停止",
      "郵送停止",
      "架電停止",
      "配信停止",
      "メール・DM停止",
    ];
    const rows = await scoreRows(
      reasons.map((_reason, place) => business(`K-${place}`, { ...endedIn2025, メール可否: "可" })),
      { suppress: reasons.map((理由, place) => ({ 顧客ID: `K-${place}`, 理由 })) },
    );
    expect(column(rows, "list")).toEqual({
      "K-0": "dormant",
      "K-1": "dormant",
      "K-2": "dormant",
      "K-3": "dormant",
      "K-4": "suppressed",
      "K-5": "suppressed",
    });
    expect(column(rows, "mail_ok")["K-0"]).toBe("no");
    expect(column(rows, "phone_ok")["K-0"]).not.toBe("no");
    expect(column(rows, "dm_ok")["K-2"]).toBe("no");
    expect(column(rows, "mail_ok")["K-2"]).toBe("yes");
    expect(column(rows, "phone_ok")["K-3"]).toBe("no");
  });
});

describe("P10 · payment", () => {
  it("P10 · the credit is checked before anything else", async () => {
    const rows = await scoreRows([
      business("K-1", { ...endedIn2025, 解約理由: "支払遅延" }),
      business("K-2", { ...endedIn2025, 解約理由: "未払い", 退職者フラグ: "1" }),
      consumer("P-1", { 最終購入日: "2026-01-10", 解約理由: "カード期限切れ" }),
      business("K-3", { ...endedIn2025, 解約理由: "価格" }),
    ]);
    const actions = column(rows, "next_action");
    expect(actions).toMatchObject({
      "K-1": "check the credit first",
      "K-2": "check the credit first",
      "P-1": "check the credit first",
    });
    expect(actions["K-3"]).not.toContain("credit");
  });
});
