import { expect, test } from "vitest";
import { fill } from "../../src/errors.ts";
import { business, endedIn2025 } from "../support/accounts.ts";
import {
  scoreAll,
  type ScoreOptions,
  standardPlaybook,
  type Table,
} from "../support/score-rows.ts";

async function said(customers: Table, options: ScoreOptions = {}): Promise<string> {
  const { notices } = await scoreAll(customers, options);
  return notices.map(({ phrase, values }) => fill(phrase.en, values ?? {})).join("\n");
}

const one = business("C-0001", { ...endedIn2025, 電話番号: "03-5550-0001" });

test("an unused header that looks like a known one is named with the --map that reads it", async () => {
  const notices = await said([{ ...one, お別れの理由: "価格", 導入時の金額: "100" }]);
  expect(notices).toContain("--map churn_reason=お別れの理由 --map total_amount=導入時の金額");
});

test("an unused header that looks like nothing of ours is not worth a word", async () => {
  expect(await said([{ ...one, 担当エリア: "関東", 最終更新日: "2026-01-01" }])).not.toContain(
    "not used",
  );
});

test("a header that speaks of a refusal is reported, of whatever kind it is", async () => {
  expect(await said([{ ...one, 訪問拒否フラグ: "1" }])).toContain("訪問拒否フラグ");
});

test.each([
  ["DM発送拒否リスト", "dm_ok"],
  ["メルマガ停止区分", "mail_ok"],
  ["テレアポNGリスト", "phone_ok"],
  ["Accepts_Marketing_Promos", "mail_ok"],
  ["MarketingOptOutStatus", "mail_ok"],
  ["Newsletters_declined", "mail_ok"],
])("the hint for %s begins with %s", async (header, column) => {
  expect(await said([{ ...one, [header]: "1" }])).toContain(`--map ${column}=${header} (or `);
});

test.each([
  ["Marketing Emails Permitted By", '--map "mail_ok=Marketing Emails Permitted By"'],
  ["Newsletter consent (old)", '--map "mail_ok=Newsletter consent (old)"'],
  ["DM停止 区分（旧）", '--map "dm_ok=DM停止 区分（旧）"'],
  ['Consent "Sale!" mail', `--map 'mail_ok=Consent "Sale!" mail'`],
  ["Customer's mail consent $", String.raw`--map 'mail_ok=Customer'\''s mail consent $'`],
])("the hint for %s can be pasted", async (header, option) => {
  expect(await said([{ ...one, [header]: "1" }])).toContain(`${option} (or `);
});

test.each([
  "電話可能時間",
  "電話希望日時",
  "メール区分",
  "Phone Status",
  "Email hard bounce reason",
  "Hard bounce reason",
  "配信停止の理由",
])("%s is suggested as no number, address or reason for leaving", async (header) => {
  expect(await said([{ 会社名: "株式会社例田商店", [header]: "x" }])).not.toMatch(
    /--map "?(phone|mobile|email|churn_reason)=/,
  );
});

test.each([
  "ブラックリスト",
  "取引禁止",
  "NGフラグ",
  "要注意",
  "取引停止フラグ",
  "反社",
  "与信NG",
  "do not trade",
])("a yes under %s asks for a look before any contact, and says how to bar", async (header) => {
  const customers = ["1", "はい", "反社", "0", "", "OK", "なし", "-"].map((cell, at) => ({
    ...business(`C-${at}`, endedIn2025),
    [header]: cell,
  }));
  const { rows, notices } = await scoreAll(customers);
  const lists = Object.fromEntries(rows.map((row) => [row["customer_id"], row["list"]]));
  expect(lists).toEqual({
    "C-0": "needs_review",
    "C-1": "needs_review",
    "C-2": "needs_review",
    "C-3": "dormant",
    "C-4": "dormant",
    "C-5": "dormant",
    "C-6": "dormant",
    "C-7": "dormant",
  });
  expect(rows.find((row) => row["customer_id"] === "C-0")).toMatchObject({
    list_reason: "note_barred",
    why: expect.stringContaining(`${header}: 1`),
  });
  const texts = notices.map(({ phrase, values }) => fill(phrase.en, values));
  expect(texts.filter((text) => text.includes(header))).toEqual([
    `the header ${header} looks like a ban on trade: rows with a yes there go to needs_review; to bar them, give those rows as a blacklist file with -b`,
  ]);
});

test.each(["取引停止区分", "反社チェック", "NG理由", "与信不可の件"])(
  "%s is no yes or no: it is reported, and not read",
  async (header) => {
    expect(await said([{ ...one, [header]: "2026-01-01" }])).toContain(
      `the header ${header} looks like a ban on trade and is NOT used`,
    );
  },
);

test("every opt-out that HubSpot writes beside another closes the mail", async () => {
  const information = "Opted out of email: Marketing Information";
  const one1 = "Opted out of email: One to One";
  const customers = [
    { ...business("C-1", { ...endedIn2025, 名刺交換日: "2025-01-01" }), "Email Permitted": "yes" },
    { ...business("C-2", endedIn2025), "Email Permitted": "yes", [information]: "Yes" },
    {
      ...business("C-3", endedIn2025),
      "Email Permitted": "yes",
      [information]: "No",
      [one1]: "Yes",
    },
  ];
  const { rows } = await scoreAll(customers);
  const mail = Object.fromEntries(rows.map((row) => [row["customer_id"], row["mail_ok"]]));
  expect(mail).toEqual({ "C-1": "yes", "C-2": "no", "C-3": "no" });
});

test("a no under 電話してよいか closes the phone", async () => {
  const { rows } = await scoreAll([{ ...one, 電話してよいか: "いいえ" }]);
  expect(rows[0]).toMatchObject({ phone_ok: "no" });
});

test("a no to one of two columns of Shopify outweighs a yes to the other", async () => {
  const header = { "Accepts Email Marketing": "yes", "Accepts Marketing": "no" };
  expect((await scoreAll([{ ...one, ...header }])).rows[0]).toMatchObject({ mail_ok: "no" });
});

test("a column of permissions that was named by hand takes back no stop", async () => {
  const customers = [{ ...one, 案内状: "可", DM停止: "1" }];
  const { rows } = await scoreAll(customers, { map: { dm_ok: ["案内状"] } });
  expect(rows[0]).toMatchObject({ dm_ok: "no" });
});

test("what is not used of a list of bars is said in every run", async () => {
  const blacklist = "電話番号,登録者,地区\n03-5550-0009,例田,関東\n";
  expect(await said([one], { blacklist })).toContain(
    "headers of the blacklist file that are not used: 登録者, 地区",
  );
});

test("every file's unused headers stand in the summary", async () => {
  const { summary } = await scoreAll([{ ...one, 担当エリア: "関東" }]);
  expect(summary.inputs[0]?.unused).toEqual(["担当エリア"]);
});

test("a --map whose header only the list of stops has is for that list", async () => {
  const options = { map: { phone: ["れんらく先"] }, suppress: "れんらく先\n03-5550-0001\n" };
  const { rows } = await scoreAll([one], options);
  expect(rows[0]?.["list"]).toBe("suppressed");
});

test("a --map of a column that only a list of stops has is for that list", async () => {
  const suppress = "電話番号,しゅだん\n03-5550-0001,電話\n";
  const { rows } = await scoreAll([one], { map: { channel: ["しゅだん"] }, suppress });
  expect(rows[0]).toMatchObject({ phone_ok: "no", dm_ok: "yes" });
});

test("a --map whose header no file has is refused", async () => {
  const suppress = "電話番号\n03-5550-0001\n";
  await expect(scoreAll([one], { map: { phone: ["れんらく先"] }, suppress })).rejects.toThrow(
    "れんらく先",
  );
});

test("アドレス and 会員No are known in side files", async () => {
  const suppress = "アドレス\nc-0001@example.co.jp\n";
  expect((await scoreAll([one], { suppress })).rows[0]?.["list"]).toBe("suppressed");
  const blacklist = "会員No,理由\nC-0001,反社\n";
  expect((await scoreAll([one], { blacklist })).rows[0]?.["list"]).toBe("blacklisted");
});

test("a permission that the playbook reads from a header which no list has is told", async () => {
  const standard = await standardPlaybook();
  const playbook = { ...standard, columns: { dm_ok: ["独自停止フラグ"], owner: ["担当者", "係"] } };
  const missing = await said([{ ...one, 独自停止: "1", 係: "見本" }], { playbook });
  expect(missing).toContain(
    "reads dm_ok from 独自停止フラグ, which no list has: nobody is held back",
  );
  expect(missing).not.toContain("owner");
  const there = await said([{ ...one, "独自停止 ﾌﾗｸﾞ": "1", 担当者: "見本" }], { playbook });
  expect(there).not.toContain("which no list has");
});
