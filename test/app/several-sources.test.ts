import { expect, test } from "vitest";
import { scoreById } from "../support/score-rows.ts";
import { business, consumer, endedIn2025 } from "../support/accounts.ts";

test("of two reasons for leaving the most cautious decides, whichever column holds it", async () => {
  const both = (price: string, other: string) => ({
    ...endedIn2025,
    解約理由: price,
    失注理由: other,
  });
  const rows = await scoreById([
    business("C-0001", both("価格", "クレーム")),
    business("C-0002", both("クレーム", "価格")),
    business("C-0003", both("価格", "")),
  ]);
  expect(rows.get("C-0001")).toMatchObject({ list: "caution", list_reason: "trouble" });
  expect(rows.get("C-0002")?.["list"]).toBe("caution");
  expect(rows.get("C-0003")?.["list"]).toBe("dormant");
});

test("the clocks take the latest of two days, and the earliest of two beginnings", async () => {
  const rows = await scoreById([
    business("C-0001", { 最終購入日: "2020-01-01", 最終取引日: "2026-09-01" }),
    business("C-0002", { 最終購入日: "2026-09-01", 最終取引日: "2020/1/1" }),
    business("C-0003", { 最終購入日: "2026-09-01", 最終取引日: "9999-12-31" }),
    business("C-0004", {
      契約開始日: "2021-04-01",
      利用開始日: "2020-04-01",
      契約終了日: "2025-03-31",
    }),
  ]);
  for (const id of ["C-0001", "C-0002", "C-0003"]) {
    expect(rows.get(id)).toMatchObject({ list: "existing", last_order_at: "2026-09-01" });
  }
  expect(rows.get("C-0001")).toMatchObject({ 最終購入日: "2020-01-01", 最終取引日: "2026-09-01" });
  expect(rows.get("C-0004")?.["tenure_months"]).toBe("60");
});

test("a withdrawal under a second status header is not hidden by the first", async () => {
  const rows = await scoreById([
    consumer("M-0001", { 会員ステータス: "本会員", 会員状態: "退会", 最終購入日: "2026-10-01" }),
  ]);
  expect(rows.get("M-0001")).toMatchObject({ list: "suppressed", list_reason: "withdrawn" });
});

const numbers = [
  business("C-0001", { 電話番号: "03-5550-0001", TEL: "03-5550-0011", ...endedIn2025 }),
  business("C-0002", { "E-MAIL": "soumu@mihon.example.jp", ...endedIn2025 }),
  business("C-0003", { TEL: "03-5550-0013", ...endedIn2025 }),
];

test("a bar or a stop that names the second number or address finds its customer", async () => {
  const rows = await scoreById(numbers, {
    blacklist: "電話番号,理由\n03-5550-0011,反社\n",
    suppress: "メールアドレス\nSOUMU@mihon.example.jp\n",
  });
  expect(rows.get("C-0001")?.["list"]).toBe("blacklisted");
  expect(rows.get("C-0002")?.["list"]).toBe("suppressed");
  expect(rows.get("C-0003")?.["list"]).toBe("dormant");
});

test("a second cell is printed under its own header, the first in the list's own column", async () => {
  const rows = await scoreById(numbers);
  expect(rows.get("C-0001")).toMatchObject({ phone: "03-5550-0001", TEL: "03-5550-0011" });
  expect(rows.get("C-0002")).toMatchObject({ "E-MAIL": "soumu@mihon.example.jp" });
});

test("a second number of a Sansan card is a number, not a part", async () => {
  const rows = await scoreById(
    "顧客ID,会社名,TEL1,TEL2,契約終了日\nC-0001,株式会社見本商事,03-5550-0001,03-5550-0002,2025-03-31\n",
    { blacklist: "TEL\n03-5550-0002\n" },
  );
  expect(rows.get("C-0001")).toMatchObject({ list: "blacklisted", TEL2: "03-5550-0002" });
});

test("headers that feed one column keep their own places", async () => {
  const rows = await scoreById([
    business("C-0001", { 契約終了日: "2024-03-31", 解約日: "2025-03-31" }),
  ]);
  const row = rows.get("C-0001") ?? {};
  expect(row).toMatchObject({ 契約終了日: "2024-03-31", 解約日: "2025-03-31" });
  expect(Object.keys(row)).not.toContain("契約終了日 解約日");
});

test("a note that says nothing does not take back the complaint in another", async () => {
  const rows = await scoreById([
    business("C-0001", { ...endedIn2025, 備考: "請求の件でクレーム", メモ: "特になし" }),
    business("C-0002", { ...endedIn2025, 備考: "請求の件でクレーム\n特になし" }),
    business("C-0003", { ...endedIn2025, 備考: "クレームなし", メモ: "特になし" }),
  ]);
  for (const id of ["C-0001", "C-0002"]) {
    expect(rows.get(id)).toMatchObject({ list: "needs_review", list_reason: "note_trouble" });
    expect(Object.keys(rows.get(id) ?? {})).not.toContain("備考");
  }
  expect(rows.get("C-0003")?.["list"]).toBe("dormant");
});

test("every address of a cell is known to a stop, and one that opted out stops the mails", async () => {
  const rows = await scoreById(
    [
      business("C-0001", { メールアドレス: "keiri@mihon.example.jp; eigyo@mihon.example.jp" }),
      business("C-0002", { メールアドレス: "a@rei.example.jp、b@rei.example.jp" }),
      business("C-0003", { メールアドレス: "b@rei.example.jp", メール配信停止: "1" }),
      business("C-0004", { メールアドレス: "c@rei.example.jp\nd@rei.example.jp" }),
    ].map((row) => ({ ...row, ...endedIn2025 })),
    {
      blacklist: "メールアドレス\nx@rei.example.jp / d@rei.example.jp\n",
      suppress: "メールアドレス,チャネル\neigyo@mihon.example.jp,メール\n",
    },
  );
  expect(rows.get("C-0001")?.["mail_ok"]).toBe("no");
  expect(rows.get("C-0002")?.["mail_ok"]).toBe("no");
  expect(rows.get("C-0003")?.["mail_ok"]).toBe("no");
  expect(rows.get("C-0004")?.["list"]).toBe("blacklisted");
});

test("every number of a blacklisted cell counts", async () => {
  const rows = await scoreById([business("C-0001", { 電話番号: "03-5550-0002", ...endedIn2025 })], {
    blacklist: '電話番号\n"03-5550-0001\n03-5550-0002"\n',
  });
  expect(rows.get("C-0001")?.["list"]).toBe("blacklisted");
});

test("連絡可否 closes every channel with a no, and opens none with a yes", async () => {
  const rows = await scoreById([
    consumer("M-0001", { 連絡可否: "不可", 最終購入日: "2026-10-01" }),
    consumer("M-0002", { 連絡可否: "可", 最終購入日: "2026-10-01" }),
    consumer("M-0003", { 連絡可否: "", 最終購入日: "2026-10-01" }),
  ]);
  expect(rows.get("M-0001")?.["list"]).toBe("suppressed");
  const of = (id: string) => ["mail_ok", "dm_ok", "phone_ok"].map((name) => rows.get(id)?.[name]);
  expect(of("M-0002")).toEqual(of("M-0003"));
});
