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
    ["今後の連絡は不要", "note_contact_refused"],
    ["宛先不明", "note_unreachable"],
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

describe("7 · a consumer whose membership was ended is not written to again", () => {
  const words = ["除名", "退会処理中", "仮退会", "会員資格停止", "アカウント停止", "deactivated"];

  it("7 · whatever the dates say; of a company it is the end of a contract", async () => {
    const rows = await scoreRows([
      ...words.map((会員ステータス, at) =>
        consumer(`P-${at}`, { 最終購入日: "2026-10-01", 会員ステータス }),
      ),
      business("K-1", { ...endedIn2025, 会員ステータス: "利用停止中" }),
      business("K-2", { ...endedIn2025, 会員ステータス: "退会済み" }),
      business("K-3", { ...endedIn2025, 会員ステータス: "退会済（連絡不要）" }),
      business("K-4", { ...endedIn2025, 会員ステータス: "強制退会" }),
    ]);
    expect(column(rows, "list_reason")).toMatchObject(
      Object.fromEntries(words.map((_word, at) => [`P-${at}`, "withdrawn"])),
    );
    expect(column(rows, "list")).toMatchObject({ "K-1": "dormant", "K-2": "dormant" });
    expect(column(rows, "list_reason")).toMatchObject({
      "K-3": "note_contact_refused",
      "K-4": "note_barred",
    });
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

describe("C4 · a stop that was written around a name or behind a number", () => {
  const stops: readonly (readonly [string, string, string])[] = [
    ["会社名", "★DM不要★株式会社丑", "note_contact_refused"],
    ["会社名", "株式会社子（廃業）", "note_closed"],
    ["会社名", "【取引停止】株式会社寅", "note_barred"],
    ["会社名", "株式会社卯【クレーム】", "note_trouble"],
    ["氏名", "【連絡禁止】例田 十四", "note_contact_refused"],
    ["氏名", "例田 十二（故人）", "note_closed"],
    ["氏名", "（退職済）例田 十一", "note_contact_left"],
    ["氏名", "例田 十三※電話NG", "note_contact_refused"],
    ["電話番号", "03-0000-8015(架電NG)", "note_contact_refused"],
    ["電話番号", "03-0000-8015 NG", "note_contact_refused"],
    ["電話番号", "03-0000-8015×", "note_contact_refused"],
    ["携帯電話番号", "090-0000-8015 着信拒否", "note_contact_refused"],
    ["住所1", "丸の内9-90-1（転居先不明）", "note_unreachable"],
    ["メールアドレス", "k@example.co.jp（配信停止）", "note_contact_refused"],
  ];

  const marks: readonly (readonly [string, string, string])[] = [
    ["氏名", "（故）見本太郎", "note_closed"],
    ["氏名", "故 見本太郎", "note_closed"],
    ["氏名", "故・見本太郎", "note_closed"],
    ["氏名", "見本太郎(亡)", "note_closed"],
    ["氏名", "（退会）見本太郎", "note_contact_refused"],
    ["氏名", "見本太郎　退会済", "note_contact_refused"],
    ["氏名", "DM不要 見本太郎", "note_contact_refused"],
    ["氏名", "削除予定 見本太郎", "note_barred"],
    ["氏名", "×見本太郎", "note_barred"],
    ["氏名", "見本太郎 ✕", "note_barred"],
    ["氏名", "【使用不可】見本太郎", "note_barred"],
    ["氏名", "見本太郎（転居）", "note_unreachable"],
    ["氏名", "見本太郎 退職", "note_contact_left"],
    ["氏名", "使用禁止", "note_barred"],
    ["会社名", "【使用禁止】株式会社見本", "note_barred"],
    ["会社名", "(廃)株式会社見本", "note_closed"],
    ["会社名", "株式会社見本（R6.3 取引中止）", "note_barred"],
    ["会社名", "株式会社見本　閉店", "note_closed"],
    ["会社名", "×株式会社見本", "note_barred"],
    ["会社名", "株式会社見本（ブラック）", "note_barred"],
  ];

  it("C4 · and so does a mark of one word, bracketed or at either end", async () => {
    const rows = await scoreRows(
      marks.map(([header, cell], at) => business(`K-${at}`, { ...endedIn2025, [header]: cell })),
    );
    expect(column(rows, "list_reason")).toEqual(
      Object.fromEntries(marks.map(([, , gate], at) => [`K-${at}`, gate])),
    );
  });

  it("C4 · sends each of them to a person", async () => {
    const rows = await scoreRows(
      stops.map(([header, cell], at) => business(`K-${at}`, { ...endedIn2025, [header]: cell })),
    );
    expect(column(rows, "list_reason")).toEqual(
      Object.fromEntries(stops.map(([, , gate], at) => [`K-${at}`, gate])),
    );
  });

  it("C4 · leaves honest names and numbers alone", async () => {
    const honest: readonly (readonly [string, string])[] = [
      ["会社名", "株式会社トラブルシューター"],
      ["会社名", "廃業支援センター株式会社"],
      ["会社名", "クレーム対応研究所"],
      ["会社名", "★クレーム対応研究所"],
      ["会社名", "（株）見本工業"],
      ["会社名", "株式会社例（転職エージェント）"],
      ["会社名", "株式会社見本（旧トラブル解決社）"],
      ["会社名", "（株）ブラック・カンパニー"],
      ["会社名", "ブラック 株式会社"],
      ["会社名", "見本×例示株式会社"],
      ["会社名", "株式会社見本 東京支店"],
      ["会社名", "【解約済】株式会社見本"],
      ["会社名", "（有）故郷観光"],
      ["会社名", "株式会社故紙センター"],
      ["会社名", "移転サポート 株式会社"],
      ["氏名", "ブラック ジャック"],
      ["氏名", "例田 亡羊"],
      ["住所2", "停車場前ビル 3階"],
      ["氏名", "例田 健一（レイタ ケンイチ）"],
      ["氏名", "例田 健一（営業部）"],
      ["氏名", "例田 健一（定年再雇用）"],
      ["氏名", "例田 健一（中途退職者支援）"],
      ["電話番号", "03-0000-8015（代表）"],
      ["電話番号", "03-0000-8015 内線12"],
      ["電話番号", "TEL:03-0000-8015 夜間NG"],
    ];
    const rows = await scoreRows(
      honest.map(([header, cell], at) => business(`K-${at}`, { ...endedIn2025, [header]: cell })),
    );
    expect(new Set(Object.values(column(rows, "list")))).toEqual(new Set(["dormant"]));
    expect(rows.length).toBe(honest.length);
  });
});

describe("C4, W4, P9 · what a note says in the words of an office", () => {
  const notes: readonly (readonly [string, string])[] = [
    ["DM：不可", "note_contact_refused"],
    ["連絡はメールのみ希望", "note_contact_refused"],
    ["退会", "note_contact_refused"],
    ["電話不通", "note_unreachable"],
    ["出荷停止", "note_barred"],
    ["ブラック", "note_barred"],
    ["良好\nﾌﾞﾗｯｸ", "note_barred"],
    ["会社たたんだ", "note_closed"],
    ["支払い滞納", "note_payment"],
    ["担当の見本様はR6.3末で退職。後任は例示三郎様", "note_contact_left"],
  ];

  it("C4 · asks a person, and shows the words", async () => {
    const rows = await scoreRows(
      notes.map(([備考], at) => business(`K-${at}`, { ...endedIn2025, 備考 })),
    );
    expect(column(rows, "list_reason")).toEqual(
      Object.fromEntries(notes.map(([, gate], at) => [`K-${at}`, gate])),
    );
    expect(column(rows, "why")["K-9"]).toContain("退職");
  });

  it("P9 · is no question where the list itself says who left, nor where our own people did", async () => {
    const rows = await scoreById([
      business("K-1", { ...endedIn2025, 備考: "担当者退職", 退職者フラグ: "1" }),
      business("K-2", { ...endedIn2025, 備考: "弊社担当退職" }),
      business("K-3", { ...endedIn2025, 解約理由: "担当者退職" }),
      business("K-4", { ...endedIn2025, 備考: "担当者退職、クレームあり", 退職者フラグ: "1" }),
      business("K-5", { ...endedIn2025, 備考: "担当者退職", 退職者フラグ: "0" }),
      consumer("P-1", { 最終購入日: "2026-01-10", 備考: "窓口の見本様が退職" }),
    ]);
    expect(rows.get("K-1")).toMatchObject({ list: "dormant", full_name: "" });
    expect(rows.get("K-2")).toMatchObject({ list: "dormant" });
    expect(rows.get("K-3")).toMatchObject({ list: "dormant", full_name: "" });
    expect(rows.get("K-4")).toMatchObject({ list_reason: "note_trouble" });
    expect(rows.get("K-5")).toMatchObject({ list_reason: "note_contact_left" });
    expect(rows.get("P-1")).toMatchObject({ list_reason: "note_contact_left" });
  });

  it("P10 · a reason of payment is answered by its rule, a status or a note asks", async () => {
    const rows = await scoreById([
      business("K-1", { ...endedIn2025, 解約理由: "滞納" }),
      business("K-2", { ...endedIn2025, 顧客ステータス: "滞納中" }),
      business("K-3", { ...endedIn2025, 顧客ステータス: "ブラック" }),
    ]);
    expect(rows.get("K-1")).toMatchObject({ list: "dormant" });
    expect(rows.get("K-2")).toMatchObject({ list_reason: "note_payment" });
    expect(rows.get("K-3")).toMatchObject({ list_reason: "note_barred" });
  });
});

describe("C4 · mail that came back", () => {
  const notes = [
    "転居先不明で返送",
    "宛先不明",
    "あて所に尋ねあたりません",
    "郵便物返送",
    "letter returned to sender",
  ];

  it("C4 · a person finds out which address is wrong before another letter goes", async () => {
    const rows = await scoreRows(
      notes.map((備考, at) => business(`K-${at}`, { ...endedIn2025, 備考 })),
    );
    expect(new Set(Object.values(column(rows, "list_reason")))).toEqual(
      new Set(["note_unreachable"]),
    );
  });

  it("C4 · a sign-off of the trouble does not answer it", async () => {
    const [row] = await scoreRows([
      business("K-1", {
        ...endedIn2025,
        解約理由: "納品トラブル",
        承認者: "佐々木 部長",
        承認日: "2026-10-01",
        備考: "クレームの件は済。宛先不明で返送",
      }),
    ]);
    expect(row).toMatchObject({ list: "needs_review", list_reason: "note_unreachable" });
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

describe("C4 · of two cautions of one weight in a row", () => {
  it("the one that sorts first is quoted, wherever it stands", async () => {
    const rows = await scoreById([
      business("K-1", { ...endedIn2025, 備考: "納期遅延で立腹", 顧客ステータス: "トラブル対応中" }),
      business("K-2", { ...endedIn2025, 備考: "トラブル対応中", 顧客ステータス: "要注意" }),
    ]);
    expect(rows.get("K-1")?.["why"]).toContain("トラブル対応中");
    expect(rows.get("K-2")?.["why"]).toContain("トラブル対応中");
  });
});
