import { describe, expect, it } from "vitest";
import { business, column, consumer, contract, endedIn2025, flagged } from "../support/accounts.ts";
import { codesOf, type Row, scoreAll, scoreById, scoreRows } from "../support/score-rows.ts";

/** MISSION 7, the bullets on status words, lists and their order. */
describe("7 · facts beat status words", () => {
  it("7 · whoever bought or had a contract is never a prospect", async () => {
    const rows = await scoreRows([
      business("K-1", { ...endedIn2025, 顧客ステータス: "見込み" }),
      consumer("P-1", { 最終購入日: "2026-10-01", 顧客ステータス: "失注" }),
    ]);
    expect(column(rows, "status")).toEqual({ "K-1": "dormant_former", "P-1": "existing" });
    expect(flagged(rows, "status_conflict")).toEqual(["K-1", "P-1"]);
  });

  it("7 · dates beat a contradicting word, flagged; an agreeing word is not", async () => {
    const rows = await scoreRows([
      business("K-1", { ...endedIn2025, 顧客ステータス: "契約中" }),
      business("K-2", { ...endedIn2025, 顧客ステータス: "解約" }),
      business("K-3", { ...contract("2021-04-01", "2027-03-31"), 顧客ステータス: "休眠" }),
    ]);
    expect(column(rows, "status")).toEqual({
      "K-1": "dormant_former",
      "K-2": "dormant_former",
      "K-3": "existing",
    });
    expect(flagged(rows, "status_conflict")).toEqual(["K-1", "K-3"]);
  });

  it("7 · registration states say nothing of trade", async () => {
    const rows = await scoreRows([
      consumer("P-1", { 最終購入日: "2026-01-10", 会員ステータス: "本会員" }),
      consumer("P-2", { 最終購入日: "2026-10-01", 会員ステータス: "仮会員" }),
    ]);
    expect(column(rows, "status")).toEqual({ "P-1": "dormant_former", "P-2": "existing" });
    expect(flagged(rows, "status_conflict")).toEqual([]);
  });

  it("7 · 退会 of a consumer is suppressed/withdrawn, of a business it is not", async () => {
    const rows = await scoreRows([
      consumer("P-1", { 最終購入日: "2026-10-01", 会員ステータス: "退会" }),
      business("K-1", { ...endedIn2025, 会員ステータス: "退会" }),
    ]);
    expect(column(rows, "list")).toEqual({ "P-1": "suppressed", "K-1": "dormant" });
    expect(column(rows, "list_reason")["P-1"]).toBe("withdrawn");
  });

  it("7 · 退会 is a consumer's word where nothing but a filled company column says business", async () => {
    const bare = { "法人/個人": "", 契約終了日: "2025-03-31" };
    const rows = await scoreRows([
      business("K-1", { ...bare, 会社名: "例田商店", 会員ステータス: "退会" }),
      business("K-2", { ...bare, 会社名: "例田商店", 退会日: "2025-03-31" }),
      business("K-3", { ...bare, 会社名: "例田商店" }),
      business("K-4", { ...bare, 会社名: "株式会社例田商店", 会員ステータス: "退会" }),
    ]);
    expect(column(rows, "list")).toEqual({
      "K-1": "suppressed",
      "K-2": "suppressed",
      "K-3": "dormant",
      "K-4": "dormant",
    });
  });

  it("7 · a list without any column of trade cannot tell that somebody never bought", async () => {
    const rows = await scoreRows([
      business("K-1", { 最終接触日: "2026-09-10" }),
      business("K-2", { 最終接触日: "2026-09-10", 顧客ステータス: "リード" }),
    ]);
    expect(column(rows, "list")).toEqual({ "K-1": "needs_review", "K-2": "new_prospect" });
  });
});

/** Each list with cells that lead there, in the order of precedence of MISSION 7. */
const stop = { メール可否: "不可", DM可否: "不可", 電話可否: "不可", SMS可否: "不可" };
const barred = { 会社名: "株式会社取引停止商店" };
const longSilent = { 最終購入日: "2024-01-10" };
const steps: readonly (readonly [list: string, cells: Row])[] = [
  ["blacklisted", { 法人番号: "2999901000930" }],
  ["closed", { 顧客ステータス: "廃業" }],
  ["suppressed", stop],
  ["caution", { 解約理由: "クレーム" }],
  ["not_target", longSilent],
  ["needs_review", { 備考: "先方はご立腹とのこと" }],
];

describe("7 · one list per account, the first that applies wins", () => {
  const blacklist = [{ 法人番号: "2999901000930", 理由: "反社" }];
  const pairs = steps
    .slice(1)
    .map(
      ([list, cells], place) =>
        [steps[place]?.[0] ?? "", list, { ...cells, ...steps[place]?.[1] }] as const,
    );

  it.each(pairs)(
    "7 · %s comes before %s, and the other stands in flags",
    async (first, second, cells) => {
      const [row] = await scoreRows([consumer("P-1", { ...longSilent, ...cells })], { blacklist });
      expect(row?.["list"]).toBe(first);
      expect(codesOf(row, "flags").some((flag) => flag.startsWith(`${second}/`))).toBe(true);
    },
  );

  it("7 · needs_review comes before new_prospect, nurture, existing and dormant", async () => {
    const note = { 備考: "先方はご立腹とのこと" };
    const rows = await scoreRows([
      business("K-1", { ...note, 購入回数: "0", 最終接触日: "2026-10-01" }),
      business("K-2", { ...note, ...contract("2022-04-01", "2026-09-30"), 解約理由: "社内事情" }),
      business("K-3", { ...note, ...contract("2022-04-01") }),
      business("K-4", { ...note, ...endedIn2025 }),
    ]);
    expect(new Set(Object.values(column(rows, "list")))).toEqual(new Set(["needs_review"]));
    expect(flagged(rows, "new_prospect/recent_prospect")).toEqual(["K-1"]);
    expect(flagged(rows, "nurture/internal_wait")).toEqual(["K-2"]);
  });

  it("7 · new_prospect comes before nurture, which is for dormant accounts", async () => {
    const rows = await scoreRows([
      business("K-1", {
        購入回数: "0",
        最終接触日: "2026-10-01",
        解約理由: "社内事情",
        離反日: "2026-10-01",
      }),
      business("K-2", {
        購入回数: "0",
        最終接触日: "2026-04-01",
        解約理由: "社内事情",
        離反日: "2026-10-01",
      }),
    ]);
    expect(column(rows, "list")).toEqual({ "K-1": "new_prospect", "K-2": "nurture" });
  });

  it("7 · suppressed needs every channel to be a no, one of them recorded", async () => {
    const rows = await scoreRows([
      consumer("P-1", { 最終購入日: "2026-01-10", DM可否: "不可" }),
      consumer("P-2", { 氏名: "仮名 次郎", 最終購入日: "2026-01-10", メール可否: "不可" }),
      business("K-1", { ...endedIn2025, メール可否: "不可", DM可否: "不可" }),
      business("K-2", {
        ...endedIn2025,
        メールアドレス: "",
        電話番号: "",
        住所1: "",
        市区町村: "",
        都道府県: "",
      }),
    ]);
    // For a consumer mail, phone and SMS are closed unless granted (C4): paper is the only channel left.
    expect(column(rows, "list")).toEqual({
      "P-1": "suppressed",
      "P-2": "dormant",
      "K-1": "dormant",
      "K-2": "dormant",
    });
    const missing = codesOf(
      rows.find((row) => row["customer_id"] === "K-2"),
      "missing",
    );
    expect(missing).toEqual(expect.arrayContaining(["email", "phone", "address"]));
  });

  it("7 · the day mails were stopped closes the mail, and nothing else", async () => {
    const rows = await scoreById([
      business("K-1", { ...endedIn2025, 配信停止日: "2025-05-01", メール可否: "可" }),
    ]);
    expect(rows.get("K-1")).toMatchObject({
      list: "dormant",
      mail_ok: "no",
      dm_ok: "yes",
      phone_ok: "yes",
    });
  });

  it("7 · low priority alone leaves an account on its list, with a mail or DM channel", async () => {
    const rows = await scoreRows([consumer("P-1", { 最終購入日: "2024-01-10" })], {
      include: ["b2c_long_dormant"],
    });
    expect(rows[0]).toMatchObject({ list: "dormant", priority: "low", channel: "dm" });
  });

  it("7 · every account stands on exactly one list, and the lists add up", async () => {
    const customers = steps.map(([, cells], place) =>
      consumer(`P-${place}`, { ...longSilent, 氏名: `見本 ${place}子`, ...cells }),
    );
    const { rows, summary } = await scoreAll(
      [...customers, business("K-1", { ...barred, ...endedIn2025 })],
      { blacklist },
    );
    expect(rows).toHaveLength(7);
    expect(new Set(rows.map((row) => row["customer_id"])).size).toBe(7);
    expect(Object.values(summary.lists).reduce((a, b) => a + b, 0)).toBe(7);
    expect(summary.lists).toMatchObject({
      blacklisted: 1,
      closed: 1,
      suppressed: 1,
      caution: 1,
      not_target: 2,
      dormant: 1,
    });
  });
});
