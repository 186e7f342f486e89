import { describe, expect, test } from "vitest";
import { inputNotices } from "../../src/locale/inputs.ts";
import { business, column, consumer, endedIn2025, flagged } from "../support/accounts.ts";
import { scoreAll, scoreById, scoreRows } from "../support/score-rows.ts";

const listsOf = async (...given: Parameters<typeof scoreById>) =>
  Object.fromEntries([...(await scoreById(...given))].map(([id, row]) => [id, row["list"]]));

const numbered = [
  business("1", { 会社名: "株式会社見本商事", 電話番号: "03-5550-0001", ...endedIn2025 }),
  business("2", { 会社名: "株式会社例示工業", 電話番号: "03-5550-0002", ...endedIn2025 }),
];

test.each(["No", "No.", "№", "番号", "ID", "管理番号", "レコード番号"])(
  "line 1 of a blacklist, under %s, is not customer 1",
  async (serial) => {
    const blacklist = `${serial},電話番号,理由\n1,03-5550-0002,反社\n`;
    expect(await listsOf(numbered, { blacklist })).toEqual({ 1: "dormant", 2: "blacklisted" });
  },
);

test("a number that stands alone in a side file is the id", async () => {
  expect(await listsOf(numbered, { blacklist: "No.,理由\n1,反社\n" })).toMatchObject({
    1: "blacklisted",
  });
  expect(await listsOf(numbered, { suppress: "ID\n2\n" })).toMatchObject({ 2: "suppressed" });
});

test("two lists that are each numbered from 1 stay different companies", async () => {
  const rows = await scoreById(
    "No.,会社名,メールアドレス,契約終了日\n1,株式会社東京見本,a@tokyo.example.jp,2025-03-31\n1,株式会社大阪見本,b@osaka.example.jp,2025-03-31\n",
  );
  const names = new Set([...rows.values()].map((row) => row["company_name"]));
  expect(names).toEqual(new Set(["株式会社大阪見本", "株式会社東京見本"]));
});

test.each(["携帯電話番号", "携帯", "TEL", "電話番号1", "直通電話", "会社電話", "担当者携帯"])(
  "a blacklist may give its numbers under %s",
  async (header) => {
    const blacklist = `${header},理由\n090-5550-0009,反社\n`;
    const customers = [consumer("M-0001", { 電話番号: "090-5550-0009" })];
    expect(await listsOf(customers, { blacklist })).toEqual({ "M-0001": "blacklisted" });
  },
);

test("all numbers and addresses of a line are keys", async () => {
  const customers = [
    business("C-0001", { 電話番号: "03-5550-0001", ...endedIn2025 }),
    business("C-0002", { 電話番号: "090-5550-0002", ...endedIn2025 }),
    business("C-0003", { メールアドレス: "soumu@mihon.example.jp", ...endedIn2025 }),
    business("C-0004", { 電話番号: "03-5550-0004", ...endedIn2025 }),
  ];
  const blacklist =
    "TEL1,TEL2,TEL3,携帯番号,メールアドレス,E-MAIL\n03,5550,0001,090-5550-0002,keiri@mihon.example.jp,soumu@mihon.example.jp\n";
  expect(await listsOf(customers, { blacklist })).toEqual({
    "C-0001": "blacklisted",
    "C-0002": "blacklisted",
    "C-0003": "blacklisted",
    "C-0004": "dormant",
  });
});

test("an apostrophe before digits is no part of an id, a number or a postal code", async () => {
  const rows = await scoreById(
    [
      business("'7001", { 電話番号: "'03-5550-0001", 郵便番号: "'100-0001", ...endedIn2025 }),
      business("7002", { ...endedIn2025 }),
    ],
    { blacklist: "顧客ID\n7001\n'7002\n" },
  );
  expect(rows.get("7001")).toMatchObject({ list: "blacklisted", phone: "03-5550-0001" });
  expect(rows.get("7001")?.["postal_code"]).toBe("100-0001");
  expect(rows.get("7002")?.["list"]).toBe("blacklisted");
});

const members = ["M-0001", "M-0002", "M-0003", "M-0004"].map((id) =>
  consumer(id, { 最終購入日: "2026-10-01", メルマガ: "受け取る" }),
);

test("a table of permissions given as a list of stops closes what it says no to", async () => {
  const rows = await scoreById(members, {
    suppress:
      "顧客ID,メール配信停止,DM停止,電話停止,メール受信可否\nM-0001,1,0,0,\nM-0002,0,0,0,\nM-0003,0,1,,可\nM-0004,,,,不可\n",
  });
  const said = (id: string) => [rows.get(id)?.["mail_ok"], rows.get(id)?.["dm_ok"]];
  expect(said("M-0001")).toEqual(["no", "yes"]);
  expect(said("M-0002")).toEqual(["yes", "yes"]);
  expect(said("M-0003")).toEqual(["yes", "no"]);
  expect(said("M-0004")).toEqual(["no", "yes"]);
});

test("a bare line of a list of stops still closes every channel, whatever day stands beside it", async () => {
  const suppress = "顧客ID,配信停止日\nM-0001,2026-05-01\nM-0002,\n";
  expect(await listsOf(members, { suppress })).toMatchObject({
    "M-0001": "suppressed",
    "M-0002": "suppressed",
    "M-0003": "existing",
  });
});

test("a list of stops that holds company names alone asks before their channels are used", async () => {
  const rows = await scoreById([business("K-1", { ...endedIn2025, 会社名: "株式会社見本" })], {
    suppress: [{ 会社名: "(株)見本", チャネル: "DM" }],
  });
  expect(rows.get("K-1")).toMatchObject({ list: "dormant", dm_ok: "review" });
  expect(flagged([...rows.values()], "stopped_by_name")).toEqual(["K-1"]);
});

const sameId = (one: string, other: string) =>
  `顧客ID,会社名,氏名,電話番号,メールアドレス,契約終了日\n1,${one},2026-08-31\n1,${other},2026-08-31\n`;

test.each([
  [
    "株式会社東京見本,例田,03-5550-0001,a@tokyo.example.jp",
    "株式会社大阪見本,仮山,06-5550-0001,b@osaka.example.jp",
  ],
  ["株式会社東京見本,,,", "株式会社大阪見本,,,"],
  [",例田 一郎,03-5550-0001,", ",仮山 次郎,06-5550-0001,"],
])("rows of one id that share nothing else are for a person to look at: %s", async (one, other) => {
  const rows = await scoreById(sameId(one, other));
  expect(rows.get("1")).toMatchObject({ list: "needs_review", list_reason: "same_id_other_name" });
});

test.each([
  ["株式会社東京見本,例田,03-5550-0001,", "(株)東京見本,仮山,03-5550-0002,"],
  ["株式会社東京見本,例田,03-5550-0001,", "東京見本ホールディングス株式会社,例田,03-5550-0001,"],
  [",見本 花子,,hanako@example.jp", ",例田 花子,,hanako@example.jp"],
])("rows of one id that share more are one customer: %s", async (one, other) => {
  expect((await scoreById(sameId(one, other))).get("1")?.["list"]).toBe("dormant");
});

test("a postal code whose leading zero a spreadsheet ate is restored and flagged", async () => {
  const rows = await scoreById([
    business("C-0001", { 郵便番号: "600001", ...endedIn2025 }),
    business("C-0002", { 郵便番号: "60-0001", ...endedIn2025 }),
    business("C-0003", { 郵便番号: "060-0001", ...endedIn2025 }),
  ]);
  const postal = [...rows.values()].map((row) => row["postal_code"]);
  expect(postal).toEqual(["0600001", "060-0001", "060-0001"]);
  expect(flagged([...rows.values()], "postal_code_restored")).toEqual(["C-0001", "C-0002"]);
});

const unseen = [..."\t\n\v\f\r\u00a0\u2003\u2028\u0085\u0001\u007f\u200b"].flatMap((mark) => [
  `C-0026${mark}`,
  `${mark}C-0026`,
  ` C-0026 ${mark}`,
]);
const spellings = [
  "C‐0026",
  "C‑0026",
  "C−0026",
  "Ｃ－0026",
  '="C-0026"',
  "'C-0026",
  "c-0026",
  ...unseen,
];
/** The same spellings of as many ids. */
const marked = spellings.map((id, at) => id.replace("0026", String(1000 + at)));

test("an id on a list of stops or bars is the customer's, however a spreadsheet or a page wrote it", async () => {
  const customers = marked.map((_id, at) => business(`C-${1000 + at}`, endedIn2025));
  const suppress = marked.map((顧客コード) => ({ 顧客コード, 理由: "配信停止" }));
  const stopped = await scoreRows(customers, { suppress });
  expect(new Set(stopped.map((row) => row["list"]))).toEqual(new Set(["suppressed"]));
  const blacklist = marked.map((顧客コード) => ({ 顧客コード, 理由: "反社" }));
  const barred = await scoreRows(customers, { blacklist });
  expect(new Set(barred.map((row) => row["list"]))).toEqual(new Set(["blacklisted"]));
});

test("an id that is so written in the customer list is found by its plain form", async () => {
  const customers = marked.map((id) => business(id, endedIn2025));
  const blacklist = marked.map((_id, at) => ({ 顧客コード: `C-${1000 + at}`, 理由: "反社" }));
  const rows = await scoreRows(customers, { blacklist });
  expect(new Set(rows.map((row) => row["list"]))).toEqual(new Set(["blacklisted"]));
});

test.each([
  ["顧客ID", "123", "123.0"],
  ["法人番号", "5011001098993", "5011001098993"],
  ["法人番号", "5011001098993", "5,011,001,098,993"],
  ["法人番号", "4011001098993", "4011001098993.0"],
  ["電話番号", "03-1234-5678", "312345678.0"],
])("%s %s is barred as %s", async (header, own, barred) => {
  const customers = [business("K-1", { ...endedIn2025, [header]: own })];
  const rows = await scoreRows(customers, { blacklist: [{ [header]: barred, 理由: "反社" }] });
  expect(rows.map((row) => row["list"])).toEqual(["blacklisted"]);
});

test("where a side file says one thing in two columns, both count", async () => {
  const customers = [business("K-1", { ...endedIn2025, メール可否: "可" })];
  const one = async (sides: Parameters<typeof scoreById>[1]) =>
    (await scoreById(customers, sides)).get("K-1");
  const day = (有効期限: string, 解除予定日: string) => ({
    blacklist: [{ 顧客ID: "K-1", 有効期限, 解除予定日 }],
  });
  expect(await one(day("2020-01-01", "2030-01-01"))).toMatchObject({ list: "blacklisted" });
  expect(await one(day("2030-01-01", "2020-01-01"))).toMatchObject({ list: "blacklisted" });
  expect(await one(day("2020-01-01", ""))).toMatchObject({ list: "dormant" });

  const channels = { suppress: [{ 顧客ID: "K-1", 媒体: "メール", 停止区分: "電話" }] };
  expect(await one(channels)).toMatchObject({ mail_ok: "no", phone_ok: "no", dm_ok: "yes" });

  const reasons = (停止理由: string, 理由: string) => ({
    suppress: [{ 顧客ID: "K-1", 停止理由, 理由 }],
  });
  for (const [a, b] of [
    ["メール不達", "退会"],
    ["退会", "メール不達"],
  ] as const) {
    expect(await one(reasons(a, b))).toMatchObject({
      list: "suppressed",
      list_reason: "withdrawn",
    });
  }
  expect(await one(reasons("メール不達", ""))).toMatchObject({ mail_ok: "no", phone_ok: "yes" });
});

describe("a list with two kinds of numbers", () => {
  const { 顧客ID: _, ...contacts } = business("", endedIn2025);
  const both = [
    { システム顧客番号: "501", 会員ID: "502", ...contacts },
    { システム顧客番号: "502", 会員ID: "501", ...contacts },
  ];

  test.each([
    ["会員ID", "501"],
    ["会員 ID", "501"],
    ["システム顧客番号", "502"],
    ["顧客ID", "502"],
  ])("a bar under %s means the number of that header", async (header, barred) => {
    const found = await listsOf(both, { blacklist: `${header},理由\n502,反社\n` });
    const other = barred === "501" ? "502" : "501";
    expect(found).toEqual({ [barred]: "blacklisted", [other]: "dormant" });
  });

  test("so does a stop", async () => {
    const suppress = "会員ID,理由\n502,配信停止\n";
    expect(await listsOf(both, { suppress })).toEqual({ 501: "suppressed", 502: "dormant" });
  });

  test("a bar and a stop may mean different ones", async () => {
    const sides = {
      blacklist: "会員ID,理由\n502,反社\n",
      suppress: "システム顧客番号,理由\n502,配信停止\n",
    };
    expect(await listsOf(both, sides)).toEqual({ 501: "blacklisted", 502: "suppressed" });
  });

  test("a number that the list gives nobody else is found under its header", async () => {
    const customers = both.map((row, at) => ({ ...row, 会員ID: `M-${at + 1}` }));
    const blacklist = "会員ID,理由\nM-1,反社\n";
    expect(await listsOf(customers, { blacklist })).toEqual({ 501: "blacklisted", 502: "dormant" });
  });

  test("a line that gives both numbers is met by each, and by none of them crosswise", async () => {
    const blacklist = "システム顧客番号,会員ID,理由\n501,502,反社\n";
    expect(await listsOf(both, { blacklist })).toEqual({ 501: "blacklisted", 502: "dormant" });
  });

  test("of two numbers of a line the one counts that the list has", async () => {
    const customers = ["501", "502"].map((id) => ({ 会員ID: id, ...contacts }));
    const blacklist = "システム顧客番号,会員ID,理由\n501,502,反社\n";
    expect(await listsOf(customers, { blacklist })).toEqual({ 501: "dormant", 502: "blacklisted" });
  });

  test("words for no number bar nobody", async () => {
    const customers = both.map((row) => ({ ...row, 会員ID: "なし" }));
    const blacklist = "システム顧客番号,会員ID,理由\n501,なし,反社\n";
    expect(await listsOf(customers, { blacklist })).toEqual({ 501: "blacklisted", 502: "dormant" });
  });

  test("under a header that is neither, the key is compared and the doubt is told", async () => {
    const { rows, notices } = await scoreAll(both, { blacklist: "得意先コード,理由\n502,反社\n" });
    expect(column(rows, "list")).toEqual({ 501: "dormant", 502: "blacklisted" });
    expect(notices.map(({ phrase }) => phrase)).toContain(inputNotices.idsOfSeveralKinds);
  });

  test("where the header decides, or the list has one kind, there is no doubt", async () => {
    const one = ["501", "502"].map((id) => ({ システム顧客番号: id, ...contacts }));
    for (const [customers, header] of [
      [both, "会員ID"],
      [one, "会員ID"],
      [one, "得意先コード"],
    ] as const) {
      const { notices } = await scoreAll(customers, { blacklist: `${header},理由\n502,反社\n` });
      const said = notices.map(({ phrase }) => phrase);
      expect(said).not.toContain(inputNotices.idsOfSeveralKinds);
    }
  });
});

test.each([
  ["会社名", "お取引先様名"],
  ["Company Name", "お取引先様名"],
  ["company_name", "お取引先様名"],
])("--map takes a column by its label: %s", async (label, header) => {
  const customers = `顧客ID,${header},契約終了日\nK-1,株式会社見本,2025-03-31\n`;
  const rows = await scoreById(customers, { map: { [label]: [header] } });
  expect(rows.get("K-1")?.["company_name"]).toBe("株式会社見本");
});
