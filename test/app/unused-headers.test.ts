import { expect, test } from "vitest";
import { fill } from "../../src/errors.ts";
import { business, endedIn2025 } from "../support/accounts.ts";
import { scoreAll, type ScoreOptions, type Table } from "../support/score-rows.ts";

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
  expect(await said([{ ...one, 勧誘拒否フラグ: "1" }])).toContain("勧誘拒否フラグ");
});

test.each([
  ["DM発送拒否リスト", "dm_ok"],
  ["案内状の送付不要", "dm_ok"],
  ["メルマガ停止希望", "mail_ok"],
  ["テレアポNG", "phone_ok"],
])("the hint for %s begins with %s", async (header, column) => {
  expect(await said([{ ...one, [header]: "1" }])).toContain(`--map ${column}=${header} (or `);
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
