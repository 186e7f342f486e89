import { describe, expect, it } from "vitest";
import { business, column, consumer, contract, endedIn2025 } from "../support/accounts.ts";
import { scoreById, scoreRows, standardPlaybook } from "../support/score-rows.ts";

/** MISSION C1 and C4: which channel, and what holds where nothing is recorded. */

/** Dormant for eight months: as high on the list as a consumer comes. */
const goodCustomer = {
  初回購入日: "2020-01-10",
  最終購入日: "2026-03-10",
  購入回数: "40",
  累計購入金額: "980,000",
};
const yesToAll = { メール可否: "可", DM可否: "可", 電話可否: "可", SMS可否: "可" };
/** Value A, a contract of a year, silent for long: 78 points. */
const highRank = { ...contract("2024-04-01", "2025-03-31"), 累計購入金額: "5,000,000" };
/** One of many small ones, silent for eleven months: 50 points. */
const middling = contract("2022-04-01", "2025-12-31");

describe("C1 · high ranks go to a person", () => {
  it("C1 · B2C: a paper letter, never a call, whatever the phone column says", async () => {
    const standard = await standardPlaybook();
    const playbook = { ...standard, priority: { top: 55, high: 52, normal: 50 } };
    const rows = await scoreRows(
      [
        consumer("P-1", { ...goodCustomer, ...yesToAll }),
        consumer("P-2", { ...goodCustomer, ...yesToAll, 氏名: "見本 次郎", DM可否: "不可" }),
        consumer("P-3", {
          ...goodCustomer,
          ...yesToAll,
          氏名: "見本 三郎",
          DM可否: "不可",
          メール可否: "不可",
        }),
        consumer("P-4", {
          ...goodCustomer,
          ...yesToAll,
          住所1: "",
          市区町村: "",
          メールアドレス: "",
        }),
      ],
      { playbook },
    );
    expect(new Set(rows.map((row) => row["priority"]))).toEqual(new Set(["top"]));
    expect(column(rows, "phone_ok")).toEqual({
      "P-1": "yes",
      "P-2": "yes",
      "P-3": "yes",
      "P-4": "yes",
    });
    expect(column(rows, "channel")).toEqual({
      "P-1": "dm",
      "P-2": "mail",
      "P-3": "none",
      "P-4": "none",
    });
  });

  it("C1 · B2B: a call, and writing only where the phone may not be used", async () => {
    const rows = await scoreRows([
      business("K-1", { ...highRank, ...yesToAll }),
      business("K-2", { ...highRank, ...yesToAll, 電話可否: "不可" }),
      business("K-3", { ...highRank, ...yesToAll, 電話番号: "" }),
      business("K-4", { ...highRank, ...yesToAll, 電話可否: "不可", メール可否: "不可" }),
    ]);
    expect(column(rows, "priority")["K-1"]).toBe("top");
    expect(column(rows, "channel")).toEqual({
      "K-1": "phone",
      "K-2": "mail",
      "K-3": "mail",
      "K-4": "dm",
    });
  });
});

describe("C1 · low ranks go to mail, or DM where mail is not permitted", () => {
  it("C1 · B2B: never a call, though the phone is permitted", async () => {
    const rows = await scoreRows([
      business("K-1", { ...middling, ...yesToAll }),
      business("K-2", { ...middling, ...yesToAll, メール可否: "不可" }),
      business("K-3", { ...middling, ...yesToAll, メール可否: "" }),
      business("K-4", { ...middling, ...yesToAll, メール可否: "不可", DM可否: "不可" }),
    ]);
    expect(new Set(rows.map((row) => row["priority"]))).toEqual(new Set(["normal"]));
    expect(column(rows, "channel")).toEqual({
      "K-1": "mail",
      "K-2": "dm",
      "K-3": "dm",
      "K-4": "none",
    });
  });

  it("C1 · B2C: mail where it is granted, else paper", async () => {
    const rows = await scoreRows([
      consumer("P-1", { 最終購入日: "2026-03-10", メルマガ: "1" }),
      consumer("P-2", { 最終購入日: "2026-03-10", メルマガ: "0" }),
      consumer("P-3", { 最終購入日: "2026-03-10", メルマガ: "" }),
    ]);
    expect(column(rows, "channel")).toEqual({ "P-1": "mail", "P-2": "dm", "P-3": "dm" });
  });

  it("C1 · the border lies at 60 points: high is called, normal is written to", async () => {
    const rows = await scoreRows([
      business("K-60", { ...contract("2025-01-01", "2025-12-31"), ...yesToAll }),
      business("K-58", { ...endedIn2025, ...yesToAll }),
    ]);
    expect(column(rows, "score")).toEqual({ "K-60": "60", "K-58": "58" });
    expect(column(rows, "priority")).toEqual({ "K-60": "high", "K-58": "normal" });
    expect(column(rows, "channel")).toEqual({ "K-60": "phone", "K-58": "mail" });
  });
});

describe("C1 · who waits is written to, never called or visited", () => {
  it("C1 · nurture has no person-to-person channel, at any value", async () => {
    const waiting = { 解約理由: "社内事情", 離反日: "2026-10-01", 累計購入金額: "98,000,000" };
    const standard = await standardPlaybook();
    const playbook = { ...standard, priority: { top: 30, high: 20, normal: 10 } };
    const rows = await scoreRows(
      [
        business("K-1", { ...contract("2025-10-01", "2026-09-30"), ...waiting, ...yesToAll }),
        business("K-2", { ...contract("2025-10-01", "2026-09-30"), ...waiting }),
        business("K-3", {
          ...contract("2025-10-01", "2026-09-30"),
          ...waiting,
          電話可否: "可",
          メール可否: "不可",
          DM可否: "不可",
        }),
        consumer("P-1", { ...contract("2025-10-01", "2026-09-30"), ...waiting, ...yesToAll }),
      ],
      { playbook },
    );
    expect(new Set(rows.map((row) => `${row["list"]} ${row["priority"]}`))).toEqual(
      new Set(["nurture top"]),
    );
    expect(column(rows, "channel")).toEqual({
      "K-1": "mail",
      "K-2": "dm",
      "K-3": "none",
      "P-1": "mail",
    });
  });
});

describe("C4 · where nothing is recorded", () => {
  const unrecorded = { メール可否: "", DM可否: "", 電話可否: "", SMS可否: "" };
  const permissions = (row: Readonly<Record<string, string>> | undefined) =>
    ["mail_ok", "dm_ok", "phone_ok", "sms_ok"].map((name) => row?.[name]);

  it("C4 · paper is open, SMS closed; phone and e-mail depend on the customer type", async () => {
    const rows = await scoreById([
      business("K-1", { ...endedIn2025, ...unrecorded }),
      consumer("P-1", { 最終購入日: "2026-03-10", ...unrecorded }),
    ]);
    expect(permissions(rows.get("K-1"))).toEqual(["review", "yes", "yes", "no"]);
    expect(permissions(rows.get("P-1"))).toEqual(["no", "yes", "no", "no"]);
  });

  it("C4 · the same where the list has no such column at all", async () => {
    const rows = await scoreById([
      business("K-1", endedIn2025),
      consumer("P-1", { 最終購入日: "2026-03-10" }),
    ]);
    expect(permissions(rows.get("K-1"))).toEqual(["review", "yes", "yes", "no"]);
    expect(permissions(rows.get("P-1"))).toEqual(["no", "yes", "no", "no"]);
  });

  it("C4 · a recorded basis makes a company's e-mail a yes, a consumer's stays a no", async () => {
    const rows = await scoreById([
      business("K-1", { ...endedIn2025, ...unrecorded, 同意根拠: "名刺交換 2022-05-10" }),
      consumer("P-1", { 最終購入日: "2026-03-10", ...unrecorded, 同意根拠: "展示会で名刺" }),
    ]);
    expect(permissions(rows.get("K-1"))).toEqual(["yes", "yes", "yes", "no"]);
    expect(permissions(rows.get("P-1"))).toEqual(["no", "yes", "no", "no"]);
  });

  it("C4 · a basis never outweighs a recorded no", async () => {
    const rows = await scoreById([
      business("K-1", { ...endedIn2025, メール可否: "不可", 同意根拠: "名刺交換 2022-05-10" }),
    ]);
    expect(rows.get("K-1")?.["mail_ok"]).toBe("no");
  });

  it("C4 · consent_default may be declared in the playbook, per type and channel", async () => {
    const standard = await standardPlaybook();
    const playbook = {
      ...standard,
      channels: {
        ...standard.channels,
        consent_default: {
          b2b: { mail: "yes", dm: "no", phone: "review", sms: "no" },
          b2c: { mail: "review", dm: "no", phone: "no", sms: "yes" },
        },
      },
    } as const;
    const rows = await scoreById(
      [
        business("K-1", { ...endedIn2025, ...unrecorded }),
        business("K-2", { ...endedIn2025, ...unrecorded, DM可否: "可" }),
        consumer("P-1", { 最終購入日: "2026-03-10", ...unrecorded }),
      ],
      { playbook },
    );
    expect(permissions(rows.get("K-1"))).toEqual(["yes", "no", "review", "no"]);
    expect(permissions(rows.get("K-2"))).toEqual(["yes", "yes", "review", "no"]);
    expect(permissions(rows.get("P-1"))).toEqual(["review", "no", "no", "yes"]);
  });
});

describe("C4 · a consumer's refusal on the phone", () => {
  it.each([
    ["a line that names the channel", { チャネル: "電話", 停止理由: "拒否" }],
    ["a reason that names it", { チャネル: "", 停止理由: "電話拒否" }],
    ["a refusal to be solicited again", { チャネル: "", 停止理由: "再勧誘禁止" }],
  ])("C4 · closes the phone and nothing else: %s", async (_how, stop) => {
    const rows = await scoreById(
      [
        consumer("P-1", { 最終購入日: "2026-03-10", ...yesToAll }),
        consumer("P-2", { 最終購入日: "2026-03-10", ...yesToAll }),
      ],
      { suppress: [{ 顧客ID: "P-1", ...stop }] },
    );
    expect(rows.get("P-1")).toMatchObject({
      phone_ok: "no",
      mail_ok: "yes",
      dm_ok: "yes",
      sms_ok: "yes",
    });
    expect(rows.get("P-2")).toMatchObject({ phone_ok: "yes" });
  });
});
