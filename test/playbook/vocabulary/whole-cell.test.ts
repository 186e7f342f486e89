import { describe, expect, it } from "vitest";
import { readChannel } from "../../../src/playbook/vocabulary/channel.ts";
import { readContactLeft } from "../../../src/playbook/vocabulary/contact-left.ts";
import { readBar, readStop } from "../../../src/playbook/vocabulary/list-reason.ts";
import { readStatus, readType } from "../../../src/playbook/vocabulary/status.ts";
import { standard } from "./standard-vocabulary.ts";

it.each([
  ["既存", "existing"],
  ["契約中", "existing"],
  ["休眠", "dormant_former"],
  ["2:休眠", "dormant_former"],
  ["休眠顧客", "dormant_former"],
  ["休眠(1年)", "dormant_former"],
  ["解約済み", "dormant_former"],
  ["Inactive", "dormant_former"],
  ["失注", "dormant_lost_prospect"],
  ["音信不通", "dormant_lost_prospect"],
  ["見込(休眠)", "dormant_lost_prospect"],
  ["見込み", "new_prospect"],
  ["倒産", "closed"],
  ["本人死亡", "closed"],
  ["合併消滅", "merged"],
  ["退会", "withdrawn"],
  ["本会員", "registration"],
  ["active", "registration"],
  ["enabled", "registration"],
])("status %s is %s", (text, code) => {
  expect(readStatus(text, standard)).toEqual({ code });
});

it.each([
  ..."除名 除名処分 退会処理中 退会手続中 仮退会 強制退会 会員資格停止 資格喪失 資格喪失者 脱退 脱退済み".split(
    " ",
  ),
  ..."アカウント停止 アカウント停止中 アカウント削除済み 利用停止中 登録抹消 2:退会処理済 deactivated".split(
    " ",
  ),
  "account deleted",
  "account_deleted",
  "Account Deactivated",
])("status %s is withdrawn", (text) => {
  expect(readStatus(text, standard)).toEqual({ code: "withdrawn" });
});

it.each([
  ["解約済", "dormant_former"],
  ["退会予定", "cancelling"],
  ["カード停止", "registration"],
  ["disabled", "registration"],
])("status %s is %s all the same", (text, code) => {
  expect(readStatus(text, standard)).toEqual({ code });
});

it("status: an unknown word is reported, a blank is none", () => {
  expect(readStatus("未契約", standard)).toEqual({ problem: "unknown_word" });
  expect(readStatus(" ", standard)).toBeUndefined();
});

it("customer type", () => {
  expect(readType("法人", standard)).toEqual({ code: "b2b" });
  expect(readType("個人顧客", standard)).toEqual({ code: "b2c" });
  expect(readType("謎", standard)).toEqual({ problem: "unknown_word" });
});

it.each([
  ["1", "left"],
  ["退職", "left"],
  ["3月末で退職予定", "left"],
  ["異動", "moved"],
  ["営業部へ転勤", "moved"],
  ["0", "no"],
  ["在籍中", "no"],
  ["退職していない", "no"],
  ["退職予定なし", "no"],
  ["異動なし", "no"],
])("contact %s: %s", (text, code) => {
  expect(readContactLeft(text, standard)).toMatchObject({ code });
});

it("contact 2027-03-31: left, from that day on", () => {
  expect(readContactLeft("2027/3/31", standard)).toEqual({ code: "left", day: "2027-03-31" });
});

it("contact: 在籍していない is not taken for a no", () => {
  expect(readContactLeft("在籍していない", standard)).toEqual({ problem: "unknown_word" });
  expect(readContactLeft("", standard)).toBeUndefined();
});

describe("channels", () => {
  it.each([
    ["メール", ["mail"]],
    ["ｅメール配信", ["mail"]],
    ["電話・DM", ["dm", "phone"]],
    ["mail, sms", ["mail", "sms"]],
    ["全て", ["mail", "dm", "phone", "sms"]],
  ])("%s", (text, channels) => {
    expect(readChannel(text, standard)).toEqual({ channels });
  });

  it("are refused together when one is unknown", () => {
    expect(readChannel("メール・伝書鳩", standard)).toEqual({ problem: "unknown_word" });
    expect(readChannel("", standard)).toBeUndefined();
  });
});

it.each([
  ["あて所に尋ねあたりません", { code: "address_unknown", channels: ["dm"] }],
  ["受取拒否", { code: "refused", channels: ["dm"] }],
  ["宛名不完全", { code: "address_incomplete", channels: ["dm"] }],
  ["保管期間経過", { code: "uncollected", channels: ["dm"] }],
  ["ご本人より配信停止のご連絡", { code: "opt_out", channels: ["mail", "dm", "phone", "sms"] }],
  ["DM送付停止依頼", { code: "dm_stop", channels: ["dm"] }],
  ["喪中", { code: "mourning", channels: ["dm"], months: 12 }],
  ["cleaned", { code: "hard_bounce", channels: ["mail"] }],
  ["550 5.1.1 user unknown", { code: "hard_bounce", channels: ["mail"] }],
  ["退会", { code: "withdrawn", channels: ["mail", "dm", "phone", "sms"] }],
  ["退会。メール不達", { code: "withdrawn", channels: ["mail", "dm", "phone", "sms"] }],
  ["むにゃ", { problem: "unknown_word" }],
  ["", undefined],
])("stop %s", (text, read) => {
  expect(readStop(text, standard)).toEqual(read);
});

describe("a stop that names its channel closes that channel", () => {
  it.each([
    ["メール停止", "mail"],
    ["メルマガ停止", "mail"],
    ["メール不要", "mail"],
    ["メルマガ解除", "mail"],
    ["メールマガジンの配信停止希望", "mail"],
    ["メール配信を止めてほしい", "mail"],
    ["Ｅメール配信停止", "mail"],
    ["メールDM不要", "mail"],
    ["電話にてメルマガ解除の依頼", "mail"],
    ["email opt-out", "mail"],
    ["no newsletters", "mail"],
    ["SMS停止", "sms"],
    ["SMS配信停止", "sms"],
    ["ショートメール拒否", "sms"],
    ["送付停止", "dm"],
    ["郵送停止", "dm"],
    ["DM停止", "dm"],
    ["DM配信停止希望", "dm"],
    ["ダイレクトメール不要", "dm"],
    ["カタログの送付を停止", "dm"],
    ["電話でDM停止の依頼", "dm"],
    ["電話停止", "phone"],
    ["架電停止", "phone"],
    ["電話不要", "phone"],
    ["TEL不要", "phone"],
    ["電話連絡不要", "phone"],
    ["営業電話お断り", "phone"],
  ])("%s: %s", (text, channel) => {
    expect(readStop(text, standard)).toMatchObject({ channels: [channel] });
  });

  it.each([
    "配信停止",
    "配信停止希望",
    "メールにて配信停止の連絡",
    "解除",
    "オプトアウト",
    "unsubscribed",
    "メール・電話停止",
    "メールとDM停止",
    "DM停止、メール停止",
    "架電停止・送付停止",
    "メール停止依頼、郵送も",
    "メール停止。今後一切連絡不要",
    "拒否",
    "お断り",
    "本人が拒否",
    "すべて拒否",
    "今後一切の連絡を拒否",
    "一切のDMを拒否",
    "DM不要。今後の連絡も不要",
    "電話とDMを拒否",
    "DM不要、電話お断り",
    "営業電話お断り、DMも送らないで",
  ])("%s closes all", (text) => {
    const read = readStop(text, standard);
    expect(read).toMatchObject({ channels: ["mail", "dm", "phone", "sms"] });
  });
});

it.each([
  ["郵便物の受取を拒否", "refused", ["dm"]],
  ["着信拒否", "phone_stop", ["phone"]],
  ["メール不達、受取拒否", "refused", ["mail", "dm"]],
  ["喪中、電話不要", "phone_stop", ["dm", "phone"]],
])("a line says more than one thing, and each closes its channels: %s", (text, code, channels) => {
  expect(readStop(text, standard)).toEqual({ code, channels });
});

it.each([
  ["反社", { code: "legal" }],
  ["与信不可", { code: "credit" }],
  ["取引停止中", { code: "stopped" }],
  ["出入禁止", { code: "barred" }],
  ["むにゃ", { problem: "unknown_word" }],
])("bar %s", (text, read) => {
  expect(readBar(text, standard)).toEqual(read);
});

describe("codes as cells", () => {
  it("are words for themselves: what we print reads back", () => {
    expect(readStatus("dormant_former", standard)).toEqual({ code: "dormant_former" });
    expect(readStop("hard_bounce", standard)).toMatchObject({ code: "hard_bounce" });
    expect(readBar("legal", standard)).toEqual({ code: "legal" });
  });
});
