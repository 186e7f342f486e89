import { expect, test } from "vitest";
import { business, column, endedIn2025 } from "../support/accounts.ts";
import { type Row, scoreRows } from "../support/score-rows.ts";

/** A row per cell under the header: C-0 has the first. */
const under = (header: string, ...cells: readonly string[]): readonly Row[] =>
  cells.map((cell, at) => ({
    ...business(`C-${at}`, endedIn2025),
    会社名: `株式会社例田${at}`,
    電話番号: `03-5550-000${at}`,
    [header]: cell,
  }));

test.each([
  ["DM停止日", "2025-03-01", "dm_ok"],
  ["DM停止受付日", "2025/3/1", "dm_ok"],
  ["DM停止年月", "2025-03", "dm_ok"],
  ["郵送停止日", "2025-03-01", "dm_ok"],
  ["受取拒否日", "2025-03-01", "dm_ok"],
  ["受取拒否", "1", "dm_ok"],
  ["郵便不着", "1", "dm_ok"],
  ["郵便不着日", "2025-03-01", "dm_ok"],
  ["DM戻り", "○", "dm_ok"],
  ["DM返戻フラグ", "1", "dm_ok"],
  ["DM対象外", "1", "dm_ok"],
  ["会報", "停止", "dm_ok"],
  ["No Mail", "Yes", "dm_ok"],
  ["No_DM", "1", "dm_ok"],
  ["Requests No Letters", "Yes", "dm_ok"],
  ["メール不達", "1", "mail_ok"],
  ["メール不達日", "2025-03-01", "mail_ok"],
  ["メールエラーフラグ", "1", "mail_ok"],
  ["配信対象外", "1", "mail_ok"],
  ["No Mail", "Yes", "mail_ok"],
  ["No Email", "TRUE", "mail_ok"],
  ["Requests No Email", "Yes", "mail_ok"],
  ["電話停止日", "2025-03-01", "phone_ok"],
  ["架電拒否日時", "2025-03-01 10:00", "phone_ok"],
  ["No Phone Calls", "Yes", "phone_ok"],
  ["Requests No Calls", "Yes", "phone_ok"],
  ["SMS受信", "受信しない", "sms_ok"],
])("%s: %s closes %s, and a blank or a no does not", async (header, cell, channel) => {
  const rows = await scoreRows(under(header, cell, "", "0"));
  expect(column(rows, channel)["C-0"]).toBe("no");
  expect(column(rows, "list")).toEqual({ "C-0": "dormant", "C-1": "dormant", "C-2": "dormant" });
  const isOpenByDefault = channel === "dm_ok";
  expect(column(rows, channel)["C-1"] === "yes" || !isOpenByDefault).toBe(true);
});

test("SMS受信 is of short messages alone: who receives mail is on the list", async () => {
  const [row] = await scoreRows(
    under("SMS受信", "受信しない").map((one) => ({ ...one, メルマガ受信: "受信する" })),
  );
  expect(row).toMatchObject({ list: "dormant", sms_ok: "no", mail_ok: "yes" });
});

test("メール配信: 配信 is a yes", async () => {
  const rows = await scoreRows(under("メール配信", "配信", "停止"));
  expect(column(rows, "mail_ok")).toEqual({ "C-0": "yes", "C-1": "no" });
});

test.each([
  "do-not-mail",
  "no_dm",
  "VIP, no-mail",
  "do_not_contact",
  "no-dm;gold",
  "no-email",
  "no_mail",
])("the tag %s asks a person", async (tag) => {
  const rows = await scoreRows(under("タグ", tag, "gold"));
  expect(column(rows, "list")).toEqual({ "C-0": "needs_review", "C-1": "dormant" });
});

test.each(["no email on file", "no mail received", "no-show at the fair"])(
  "the note %s refuses nothing",
  async (note) => {
    const rows = await scoreRows(under("備考", note));
    expect(column(rows, "list")).toEqual({ "C-0": "dormant" });
  },
);

test.each([
  ["DM発送日", "2025-03-01"],
  ["メール送信日", "2025-03-01"],
  ["電話受付日", "2025-03-01"],
  ["受取日", "2025-03-01"],
  ["No", "12"],
  ["No of Mails", "3"],
  ["配送停止日", "2025-03-01"],
  ["返品受付日", "2025-03-01"],
  ["支払停止日", ""],
  ["Mail No", "7"],
])("%s: %s closes nothing", async (header, cell) => {
  const rows = await scoreRows(under(header, cell, ""));
  expect(column(rows, "list")).toEqual({ "C-0": "dormant", "C-1": "dormant" });
  expect(column(rows, "dm_ok")).toEqual({ "C-0": "yes", "C-1": "yes" });
});
