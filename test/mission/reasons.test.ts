import { describe, expect, it } from "vitest";
import { inputNotices } from "../../src/locale/inputs.ts";
import {
  business,
  column,
  consumer,
  contract,
  endedIn2025,
  firedFor,
  flagged,
} from "../support/accounts.ts";
import { codesOf, type Row, scoreAll, scoreById, scoreRows } from "../support/score-rows.ts";

const lapsedConsumer = { 最終購入日: "2026-01-10" };

describe("P6 · a missing feature", () => {
  const missing = { ...endedIn2025, 解約理由: "機能不足", 不足機能: "ワークフローの承認" };
  const release = (released: string, feature = "ワークフロー") => [
    { 機能名: feature, 公開日: released, キーワード: "" },
  ];
  const firedWith = async (cells: Row, releases?: readonly Row[]) =>
    firedFor(
      await scoreAll([business("K-1", cells)], releases ? { releases } : {}),
      "feature_released",
    );

  it.each([
    ["the day before the churn", "2025-03-30", []],
    ["on the day of the churn", "2025-03-31", []],
    ["the day after the churn", "2025-04-01", ["K-1"]],
    ["on the as-of day", "2026-11-22", ["K-1"]],
    ["after the as-of day", "2026-11-23", []],
  ])("P6 · released %s", async (_when, day, expected) => {
    expect(await firedWith(missing, release(day))).toEqual(expected);
  });

  it("P6 · only the matching feature counts, by its name or a keyword", async () => {
    expect(await firedWith(missing, release("2025-10-01", "在庫連携"))).toEqual([]);
    const keyword = [{ 機能名: "申請の自動化", 公開日: "2025-10-01", キーワード: "稟議;ﾜｰｸﾌﾛｰ" }];
    expect(await firedWith(missing, keyword)).toEqual(["K-1"]);
  });

  it.each([
    ["AI", "email連携", []],
    ["API", "rapid検索", []],
    ["AI", "AI検索", ["K-1"]],
    ["API", "帳票をREST API（v2）で", ["K-1"]],
    ["API", "apis", []],
    ["2FA", "x2fa", []],
    ["C++", "C++の対応", ["K-1"]],
    ["連携", "email連携", ["K-1"]],
  ])("P6 · the release %s is what %s misses: %j", async (feature, wanted, expected) => {
    const cells = { ...endedIn2025, 解約理由: "機能不足", 不足機能: wanted };
    expect(await firedWith(cells, release("2025-10-01", feature))).toEqual(expected);
  });

  it("P6 · without a release, or with another reason, there is no plus", async () => {
    expect(await firedWith(missing)).toEqual([]);
    expect(await firedWith({ ...missing, 解約理由: "価格" }, release("2025-10-01"))).toEqual([]);
  });

  it("P6 · the same holds for consumers, and the release is what to say", async () => {
    const cells = { ...lapsedConsumer, 解約理由: "機能不足", 不足機能: "ワークフロー" };
    const scored = await scoreAll([consumer("P-1", cells)], { releases: release("2026-05-01") });
    expect(firedFor(scored, "feature_released")).toEqual(["P-1"]);
    expect(scored.rows[0]?.["reason_to_contact"]).toContain("ワークフロー");
  });
});

describe("P6 · in the words of a rep", () => {
  it.each(["必要な機能がない", "欲しい機能がなかった", "欲しい機能が無い"])(
    "P6 · %s is a missing feature, and its release a plus",
    async (解約理由) => {
      const scored = await scoreAll(
        [business("K-1", { ...endedIn2025, 解約理由, 不足機能: "ワークフロー" })],
        { releases: [{ 機能名: "ワークフロー", 公開日: "2025-10-01", キーワード: "" }] },
      );
      expect(firedFor(scored, "feature_released")).toEqual(["K-1"]);
    },
  );
});

describe("P7 · company circumstances", () => {
  const internal = { 解約理由: "社内事情" };

  it("P7 · waits until 6 months are completed, then is a plus", async () => {
    const scored = await scoreAll([
      business("K-5", { ...internal, ...contract("2022-04-01", "2026-05-23") }),
      business("K-6", { ...internal, ...contract("2022-04-01", "2026-05-22") }),
      consumer("P-5", { ...internal, ...contract("2022-04-01", "2026-05-23") }),
      consumer("P-6", { ...internal, ...contract("2022-04-01", "2026-05-22") }),
    ]);
    expect(column(scored.rows, "list")).toEqual({
      "K-5": "nurture",
      "K-6": "dormant",
      "P-5": "nurture",
      "P-6": "dormant",
    });
    expect(column(scored.rows, "list_reason")["K-5"]).toBe("internal_wait");
    expect(column(scored.rows, "not_before")).toEqual({
      "K-5": "2026-11-23",
      "K-6": "",
      "P-5": "2026-11-23",
      "P-6": "",
    });
    expect(firedFor(scored, "internal_wait_over")).toEqual(["K-6", "P-6"]);
  });

  it("P7 · meanwhile no person-to-person channel is used", async () => {
    const rows = await scoreRows([
      business("K-1", {
        ...internal,
        ...contract("2022-04-01", "2026-10-31"),
        累計購入金額: "5000000",
        メール可否: "可",
      }),
      business("K-2", { ...internal, ...contract("2022-04-01", "2026-10-31"), メール可否: "不可" }),
      business("K-3", {
        ...internal,
        ...contract("2022-04-01", "2026-10-31"),
        メール可否: "不可",
        DM可否: "不可",
      }),
    ]);
    expect(column(rows, "channel")["K-1"]).toBe("mail");
    expect(column(rows, "channel")["K-2"]).toBe("dm");
    expect(column(rows, "channel")["K-3"]).not.toBe("phone");
  });

  it("P7 · counts from churn_at, else from the contract's end, else from the last order", async () => {
    const rows = await scoreRows([
      business("K-1", {
        ...internal,
        ...contract("2022-04-01", "2025-03-31"),
        離反日: "2026-06-30",
      }),
      business("K-2", {
        ...internal,
        ...contract("2022-04-01", "2026-08-31"),
        最終購入日: "2024-01-10",
      }),
      consumer("P-1", { ...internal, 最終購入日: "2026-05-22" }),
    ]);
    expect(column(rows, "not_before")).toEqual({
      "K-1": "2026-12-30",
      "K-2": "2027-02-28",
      "P-1": "",
    });
    expect(column(rows, "list")).toEqual({ "K-1": "nurture", "K-2": "nurture", "P-1": "dormant" });
  });
});

describe("P9 · the contact person has left", () => {
  it("P9 · is a plus, greets the successor, and never addresses the departed", async () => {
    const scored = await scoreAll([
      business("K-1", { ...endedIn2025, 退職者フラグ: "1", 直通電話番号: "03-0000-9999" }),
      business("K-2", { ...endedIn2025, 解約理由: "先方担当者異動", 後任: "仮名 太郎" }),
      business("K-3", { ...endedIn2025, 退職者フラグ: "0" }),
    ]);
    expect(firedFor(scored, "b2b_contact_left")).toEqual(["K-1", "K-2"]);
    const rows = new Map(scored.rows.map((row) => [row["customer_id"], row]));
    expect(rows.get("K-1")).toMatchObject({ full_name: "", email: "" });
    expect(rows.get("K-1")?.["honorific"]).not.toBe("様");
    expect(JSON.stringify(rows.get("K-1"))).not.toContain("例田");
    expect(JSON.stringify(rows.get("K-1"))).not.toContain("9999");
    expect(rows.get("K-2")).toMatchObject({ full_name: "仮名 太郎", honorific: "様", email: "" });
    expect(rows.get("K-3")).toMatchObject({ full_name: "例田 健一" });
    expect(rows.get("K-1")?.["play"]).toContain("greet_successor");
    expect(flagged(scored.rows, "contact_left")).toEqual(["K-1", "K-2"]);
  });

  it("P9 · holds whatever more cautious reason stands in the same cell", async () => {
    const reasons = [
      "社内事情で担当者退職",
      "担当者異動に伴い予算凍結",
      "担当者退職、支払遅延",
      "担当者退職と組織変更",
      "トラブル後に担当者退職",
    ];
    const signed = { 承認者: "佐々木 部長", 承認日: "2026-10-01", メール可否: "可" };
    const scored = await scoreAll([
      ...reasons.map((解約理由, place) =>
        business(`K-${place}`, { ...endedIn2025, ...signed, 解約理由 }),
      ),
      business("K-successor", {
        ...endedIn2025,
        解約理由: "担当者異動に伴い予算凍結",
        後任: "仮名 太郎",
      }),
      business("K-two-rows", { ...endedIn2025, 解約理由: "予算凍結" }),
      business("K-two-rows", { 解約理由: "組織変更で担当者が退職" }),
      business("K-stays", { ...endedIn2025, 解約理由: "予算凍結" }),
      consumer("P-1", { ...lapsedConsumer, 解約理由: "多忙、退職のため" }),
    ]);
    const gone = ["K-0", "K-1", "K-2", "K-3", "K-4", "K-successor", "K-two-rows"];
    expect(firedFor(scored, "b2b_contact_left")).toEqual(gone);
    const rows = new Map(scored.rows.map((row) => [row["customer_id"], row]));
    for (const id of gone) {
      const row = rows.get(id);
      expect(JSON.stringify(row)).not.toContain("例田");
      expect(row).toMatchObject({ email: "", list: "dormant" });
      expect(row?.["channel"]).not.toBe("mail");
      expect(row?.["play"]).toContain("greet_successor");
    }
    expect(rows.get("K-successor")).toMatchObject({ full_name: "仮名 太郎", honorific: "様" });
    expect(rows.get("K-stays")).toMatchObject({ full_name: "例田 健一" });
    expect(rows.get("P-1")).toMatchObject({ full_name: "見本 花子" });
  });

  it("P9 · who is not to leave, or only later, is still there", async () => {
    const flags = ["退職予定なし", "2027-03-31", "2026-11-23", "2026-11-22", "2025-03-31"];
    const rows = await scoreRows(
      flags.map((flag) => business(`K-${flag}`, { ...endedIn2025, 退職者フラグ: flag })),
    );
    expect(flagged(rows, "contact_left")).toEqual(["K-2025-03-31", "K-2026-11-22"]);
    expect(column(rows, "full_name")["K-2027-03-31"]).toBe("例田 健一");
  });

  it("P9 · e-mail is no channel then", async () => {
    const cells = { ...endedIn2025, 電話可否: "不可", メール可否: "可" };
    const rows = await scoreRows([
      business("K-1", { ...cells, 退職者フラグ: "1" }),
      business("K-2", { ...cells, 退職者フラグ: "" }),
    ]);
    expect(column(rows, "channel")).toEqual({ "K-1": "dm", "K-2": "mail" });
  });

  it("P9 · who moved inside the company opens another department", async () => {
    const [row] = await scoreRows([business("K-1", { ...endedIn2025, 退職者フラグ: "異動" })]);
    expect(row?.["play"]).toContain("greet_successor");
    expect(row?.["play"]).toContain("other_department");
  });

  it.each([
    "先方ご担当者様が他部署へ異動",
    "担当者が別部署に異動",
    "部署異動",
    "価格。担当者は異動",
    "キーマンが転勤",
    "The contact moved to another department",
  ])("P9 · a reason tells it as well: %s", async (解約理由) => {
    const [row] = await scoreRows([business("K-1", { ...endedIn2025, 解約理由 })]);
    expect(row).toMatchObject({ full_name: "", email: "" });
    expect(row?.["play"]?.split(";")).toEqual(
      expect.arrayContaining(["greet_successor", "other_department"]),
    );
  });

  it("P9 · who left the company opens none, and our own rep's move is no leaving of theirs", async () => {
    const rows = await scoreById([
      business("K-1", { ...endedIn2025, 解約理由: "担当者退職、後任も異動" }),
      business("K-2", { ...endedIn2025, 解約理由: "部署異動", 退職者フラグ: "退職" }),
      business("K-3", { ...endedIn2025, 解約理由: "弊社営業担当の異動に伴い疎遠" }),
      business("K-4", { ...endedIn2025, 解約理由: "当社営業マンの退職" }),
      business("K-5", { ...endedIn2025, 解約理由: "うちの担当が辞めた" }),
    ]);
    for (const id of ["K-1", "K-2"]) {
      expect(rows.get(id)?.["play"]).toContain("greet_successor");
      expect(rows.get(id)?.["play"]).not.toContain("other_department");
    }
    for (const id of ["K-3", "K-4", "K-5"])
      expect(rows.get(id)).toMatchObject({ full_name: "例田 健一", honorific: "様" });
  });

  it("P9 · an announced move counts from its day, and consumers have no contact person", async () => {
    const scored = await scoreAll([
      business("K-1", { ...endedIn2025, 退職日: "2026-11-22" }),
      business("K-2", { ...endedIn2025, 退職日: "2026-11-23" }),
      consumer("P-1", { ...lapsedConsumer, 退職日: "2026-01-10" }),
    ]);
    expect(firedFor(scored, "b2b_contact_left")).toEqual(["K-1"]);
    expect(column(scored.rows, "full_name")["P-1"]).toBe("見本 花子");
  });
});

describe("P10 · other reasons", () => {
  it("P10 · price, competitor, no use, project end and procedure are neutral", async () => {
    const reasons = ["価格", "競合他社へ", "使わなくなった", "プロジェクト終了", "更新忘れ", ""];
    const rows = await scoreRows(
      reasons.map((解約理由, place) => business(`K-${place}`, { ...endedIn2025, 解約理由 })),
    );
    expect(new Set(rows.map((row) => row["score"])).size).toBe(1);
    expect(new Set(rows.map((row) => row["list"]))).toEqual(new Set(["dormant"]));
  });

  it("P10 · nobody has left who is under contract", async () => {
    const rows = await scoreRows([
      business("K-1", { ...contract("2022-04-01"), 解約理由: "価格" }),
      consumer("P-1", { 最終購入日: "2026-10-10", 解約理由: "使わなくなった" }),
      business("K-2", { ...endedIn2025, 解約理由: "価格" }),
    ]);
    expect(column(rows, "why")["K-1"]).not.toContain("left for");
    expect(column(rows, "why")["P-1"]).not.toContain("stopped");
    expect(column(rows, "why")["K-2"]).toContain("left for the price");
  });

  it("P10 · payment asks to check the credit, closed is never contacted", async () => {
    const rows = await scoreRows([
      business("K-1", { ...endedIn2025, 解約理由: "支払失敗" }),
      consumer("P-1", { ...lapsedConsumer, 解約理由: "カード期限切れ" }),
      business("K-2", { ...contract("2021-04-01"), 解約理由: "倒産" }),
    ]);
    expect(flagged(rows, "check_credit")).toEqual(["K-1", "P-1"]);
    expect(column(rows, "list")["K-2"]).toBe("closed");
  });
});

describe("P11 · several reasons, negation, unknown", () => {
  it("P11 · the most cautious of several reasons wins", async () => {
    const rows = await scoreRows([
      business("K-1", { ...endedIn2025, 解約理由: "価格と担当者退職、クレームもあり" }),
      business("K-2", { ...endedIn2025, 解約理由: "クレームの後に倒産" }),
    ]);
    expect(column(rows, "list")).toEqual({ "K-1": "caution", "K-2": "closed" });
  });

  it("P11 · a negation does not fire", async () => {
    const rows = await scoreRows([
      business("K-1", { ...endedIn2025, 解約理由: "価格。トラブルなし" }),
      business("K-2", { ...endedIn2025, 備考: "クレームは無い。担当変更後も関係良好" }),
      business("K-3", { ...endedIn2025, 備考: "クレームがなくならない" }),
    ]);
    expect(column(rows, "list")).toEqual({
      "K-1": "dormant",
      "K-2": "dormant",
      "K-3": "needs_review",
    });
  });

  it("P11 · who says that there was none, or that it was the competitor's, is not held", async () => {
    const harmless = [
      "価格。クレームを受けたことはない",
      "競合A社の製品でトラブルがあった",
      "クレームが原因ではない",
    ];
    const trueOnes = [
      "クレームが原因ではないかと思われる",
      "クレームだけが原因ではない",
      "競合に比べ弊社の障害が多い",
      "謝罪を受けていない",
    ];
    const rows = await scoreRows([
      ...harmless.map((解約理由, n) => business(`K-${n}`, { ...endedIn2025, 解約理由 })),
      ...harmless.map((解約理由, n) => consumer(`P-${n}`, { ...lapsedConsumer, 解約理由 })),
      ...trueOnes.map((解約理由, n) => business(`T-${n}`, { ...endedIn2025, 解約理由 })),
      business("K-note", { ...endedIn2025, 備考: "トラブルにはならなかった。死亡事故なし" }),
    ]);
    for (const row of rows) {
      const isTrue = row["customer_id"]?.startsWith("T-");
      expect([row["customer_id"], row["list"]]).toEqual([
        row["customer_id"],
        isTrue ? "caution" : "dormant",
      ]);
    }
  });

  it("P11 · texts that were not understood are counted, with the first line and never the words", async () => {
    const { notices } = await scoreAll([
      business("K-1", { ...endedIn2025, 解約理由: "価格" }),
      business("K-2", { ...endedIn2025, 解約理由: "むにゃむにゃ" }),
      business("K-3", { ...endedIn2025, 解約理由: "その他" }),
      business("K-4", { ...endedIn2025, 解約理由: "むにゃむにゃ" }),
      business("K-5", { ...endedIn2025, 解約理由: "" }),
    ]);
    const notice = notices.find(({ phrase }) => phrase === inputNotices.reasonsNotUnderstood);
    expect(notice).toMatchObject({ values: { count: 2 }, place: { line: 3 } });
    expect(JSON.stringify(notice)).not.toContain("むにゃ");
  });

  it("P11 · an unknown reason is a flag for the rep, not a list", async () => {
    const rows = await scoreById([
      business("K-1", { ...endedIn2025, 解約理由: "その他" }),
      business("K-2", endedIn2025),
      consumer("P-1", { ...lapsedConsumer, 解約理由: "不明" }),
      business("K-3", { ...endedIn2025, 解約理由: "価格" }),
    ]);
    for (const id of ["K-1", "K-2", "P-1"]) {
      expect(rows.get(id)?.["list"]).toBe("dormant");
      expect(codesOf(rows.get(id), "flags")).toContain("reason_unknown");
    }
    expect(codesOf(rows.get("K-3"), "flags")).not.toContain("reason_unknown");
  });
});
