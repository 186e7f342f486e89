import { describe, expect, it } from "vitest";
import { business, column, consumer, endedIn2025 } from "../support/accounts.ts";
import { codesOf, scoreById, scoreRows } from "../support/score-rows.ts";

const blanks = [
  "-",
  "ー",
  "―",
  "なし",
  "無し",
  "不明",
  "未定",
  "該当なし",
  "N/A",
  "null",
  "（なし）",
  "#N/A",
  "#REF!",
  "#DIV/0!",
];

/** One account for each word, K-0, K-1 …, with what it puts into its cells. */
const withEach = (words: readonly string[], cells: (word: string) => Record<string, string>) =>
  words.map((word, at) => business(`K-${at}`, { ...endedIn2025, ...cells(word) }));

describe("P8 · a sign-off by なし is none", () => {
  it("leaves the trouble on caution, whatever stands for the missing name", async () => {
    const rows = await scoreRows([
      ...withEach([...blanks, "未承認", "承認待ち", "却下"], (承認者) => ({
        解約理由: "納品トラブル",
        承認者,
        承認日: "2026-10-01",
      })),
      business("K-signed", {
        ...endedIn2025,
        解約理由: "納品トラブル",
        承認者: "佐々木 部長",
        承認日: "2026-10-01",
      }),
    ]);
    const { "K-signed": signed, ...others } = column(rows, "list");
    expect(signed).toBe("dormant");
    expect(new Set(Object.values(others))).toEqual(new Set(["caution"]));
  });
});

describe("key of an account · what says nothing identifies nobody", () => {
  it("keeps two companies apart that both have - for an id", async () => {
    const rows = await scoreRows(
      ["-", "なし", "0", "N/A"].flatMap((id, at) => [
        business(id, {
          ...endedIn2025,
          会社名: "株式会社例示商事",
          メールアドレス: `a${at}@example.jp`,
        }),
        business(id, {
          ...endedIn2025,
          会社名: "見本印刷有限会社",
          メールアドレス: `b${at}@example.jp`,
        }),
      ]),
    );
    expect(Object.keys(column(rows, "list")).sort()).toEqual(
      [0, 1, 2, 3].flatMap((at) => [`a${at}@example.jp`, `b${at}@example.jp`]).sort(),
    );
  });

  it("follows no merge into なし", async () => {
    const rows = await scoreRows([business("K-1", { ...endedIn2025, 統合先: "なし" })]);
    expect(codesOf(rows[0], "flags")).not.toContain("merged_target_missing");
  });

  it("does not let an opt-out of - bind whoever has - too", async () => {
    const rows = await scoreRows([business("K-1", { ...endedIn2025, メールアドレス: "-" })], {
      suppress: [
        { 顧客ID: "-", メールアドレス: "taro@example.com", 理由: "配信停止" },
        { 顧客ID: "K-9", メールアドレス: "-", 理由: "配信停止" },
      ],
    });
    expect(column(rows, "list")).toEqual({ "K-1": "dormant" });
  });
});

describe("C1 · a channel needs an address, not a word in its place", () => {
  it("misses the phone and the e-mail of whoever has なし there", async () => {
    const rows = await scoreById(
      withEach(blanks, (word) => ({
        電話番号: word,
        携帯電話番号: word,
        直通電話番号: word,
        メールアドレス: word,
        メール可否: "可",
      })),
    );
    for (const row of rows.values()) {
      expect(codesOf(row, "missing")).toEqual(expect.arrayContaining(["email", "phone"]));
      expect(row["channel"]).toBe("dm");
      expect(row["phone"]).toBe("");
      expect(row["email"]).toBe("");
    }
    expect(rows.size).toBe(blanks.length);
  });

  it("does not take a person for a company that is called なし, and keeps the phone closed", async () => {
    const rows = await scoreRows(
      ["なし", "-", "該当なし"].map((会社名, at) =>
        consumer(`P-${at}`, { "法人/個人": "", 会社名, 最終購入日: "2026-10-01" }),
      ),
    );
    expect(new Set(rows.map((row) => row["customer_type"]))).toEqual(new Set(["b2c"]));
    expect(new Set(rows.map((row) => row["phone_ok"]))).toEqual(new Set(["no"]));
  });
});

describe("C4 · a consent whose basis is 不明 is none", () => {
  it("asks for a basis, and takes a business card for one", async () => {
    const rows = await scoreById([
      ...withEach([...blanks, "未取得"], (同意根拠) => ({ 同意根拠 })),
      business("K-card", { ...endedIn2025, 同意根拠: "名刺交換" }),
    ]);
    const { "K-card": card, ...others } = column([...rows.values()], "mail_ok");
    expect(card).toBe("yes");
    expect(new Set(Object.values(others))).toEqual(new Set(["review"]));
  });

  it("prints the basis as it was written", async () => {
    const rows = await scoreById(withEach(["-", "名刺交換"], (同意根拠) => ({ 同意根拠 })));
    expect([...rows.values()].map((row) => row["同意根拠"])).toEqual(["-", "名刺交換"]);
  });
});

describe("P9 · 未定 is not the successor's name", () => {
  it("addresses nobody as 未定 様", async () => {
    const rows = await scoreById(
      withEach([...blanks, "調整中"], (後任) => ({ 退職者フラグ: "1", 後任 })),
    );
    for (const row of rows.values()) {
      expect(row["full_name"]).toBe("");
      expect(row["honorific"]).toBe("");
    }
  });

  it("prints no name that says that there is none, and knows a family called Na", async () => {
    const rows = await scoreById([
      business("K-1", { ...endedIn2025, 氏名: "不明" }),
      business("K-2", { ...endedIn2025, 氏名: "", 姓: "Na", 名: "Hyun" }),
    ]);
    expect(rows.get("K-1")?.["full_name"]).toBe("");
    expect(rows.get("K-1")?.["honorific"]).toBe("御中");
    expect(rows.get("K-2")?.["full_name"]).toBe("Hyun Na");
  });
});
