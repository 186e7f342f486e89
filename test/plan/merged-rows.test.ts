import { describe, expect, it } from "vitest";
import { business, column, endedIn2025, flagged } from "../support/accounts.ts";
import { type Row, scoreAll, scoreRows } from "../support/score-rows.ts";

const into = (id: string, 統合先: string, cells: Row = {}): Row => ({
  顧客ID: id,
  統合先,
  ...cells,
});

describe("merged rows", () => {
  it("are followed without a word for it, through chains", async () => {
    const { rows, summary } = await scoreAll([
      into("K-3", "K-2"),
      business("K-1", endedIn2025),
      into("K-2", "K-1", { 顧客ステータス: "統合" }),
    ]);
    expect(column(rows, "merged_ids")).toEqual({ "K-1": "K-2;K-3" });
    expect(summary.rows).toEqual({ read: 3, rejected: 0, folded: 2, accounts: 1 });
  });

  it("whose target is not in the list are flagged and go their way, with a word for review", async () => {
    const rows = await scoreRows([
      business("K-1", { ...endedIn2025, 統合先: "K-99" }),
      business("K-2", { ...endedIn2025, 統合先: "K-99", 顧客ステータス: "統合" }),
      business("K-3", { ...endedIn2025, 統合先: "K-3" }),
    ]);
    expect(column(rows, "list")).toEqual({
      "K-1": "dormant",
      "K-2": "needs_review",
      "K-3": "dormant",
    });
    expect(flagged(rows, "merged_target_missing")).toEqual(["K-1"]);
    expect(column(rows, "list_reason")["K-2"]).toBe("merged_without_target");
  });

  it("in a circle, and those that lead into it, are for review; none of them is lost", async () => {
    const rows = await scoreRows([
      business("K-1", { ...endedIn2025, 統合先: "K-2" }),
      business("K-2", { ...endedIn2025, 統合先: "K-1" }),
      business("K-3", { ...endedIn2025, 統合先: "K-1" }),
    ]);
    expect(column(rows, "list_reason")).toEqual({
      "K-1": "merged_without_target",
      "K-2": "merged_without_target",
      "K-3": "merged_without_target",
    });
  });

  it("change nothing that is printed of their survivor, wherever they stand", async () => {
    const survivor = business("K-1", { ...endedIn2025, 部署: "", 携帯電話: "", 後任: "" });
    const merged = business("K-2", {
      顧客ステータス: "統合",
      統合先: "K-1",
      退職者フラグ: "1",
      部署: "営業部",
      携帯電話: "090-0000-7777",
      後任: "見本 花子",
      "法人/個人": "個人",
      メール可否: "可",
      同意根拠: "名刺交換",
      電話番号: "",
      住所1: "",
      市区町村: "",
    });
    const [alone] = await scoreRows([{ ...survivor, 統合先: "" }]);
    for (const order of [
      [survivor, merged],
      [merged, survivor],
    ]) {
      const [row] = await scoreRows(order);
      const printed = ["full_name", "customer_type", "channel", "mail_ok", "phone", "missing"];
      expect(printed.map((name) => row?.[name])).toEqual(printed.map((name) => alone?.[name]));
      expect(row).toMatchObject({ customer_id: "K-1", full_name: "例田 健一", mail_ok: "review" });
    }
  });

  it("close a channel of their survivor all the same", async () => {
    const rows = await scoreRows([
      business("K-1", endedIn2025),
      into("K-2", "K-1", { 顧客ステータス: "統合", 電話可否: "不可" }),
    ]);
    expect(column(rows, "phone_ok")).toEqual({ "K-1": "no" });
  });
});
