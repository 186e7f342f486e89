import { describe, expect, it } from "vitest";
import { readPermission } from "../../../src/playbook/vocabulary/permission.ts";
import { standard } from "./standard-vocabulary.ts";

const grant = (text: string) => readPermission(text, "grant", standard);
const stop = (text: string) => readPermission(text, "stop", standard);
const veto = (text: string) => readPermission(text, "veto", standard);

describe("a column that grants (Accepts Email Marketing)", () => {
  it.each([
    "1",
    "yes",
    "はい",
    "○",
    "可",
    "希望",
    "HTMLメール",
    "テキストメール",
    "許可",
    "subscribed",
  ])("%s is yes", (text) => {
    expect(grant(text)).toEqual({ permission: "yes" });
  });

  it.each(["0", "no", "受け取らない", "希望しない", "×", "不可", "配信停止", "unsubscribed"])(
    "%s is no",
    (text) => {
      expect(grant(text)).toEqual({ permission: "no" });
    },
  );

  it.each([
    ..."購読しない 購読停止 購読中止 購読拒否 配信解除 登録解除 停止済み 解除済み 無効 要らない いらない 不承諾".split(
      " ",
    ),
    ..."送付しない 送らない × ☓ ✕ ✖ ╳ ✘ 不達 希望なし 望まない いいえ 配信停止済み 退会済み 中止 終了".split(
      " ",
    ),
    "0:拒否",
    "2:配信停止",
    "拒否（2024/3 電話にて）",
    "不要。",
    "メールは送らないでください",
    "今後の案内は辞退",
    "no contact",
    "do not e-mail",
  ])("%s is an explicit no", (text) => {
    expect(grant(text)).toEqual({ permission: "no" });
    expect(veto(text)).toEqual({ permission: "no" });
  });

  it.each(["可（メール不可）", "1:可（要確認）", "停止していない", "不要ではない"])(
    "%s is no plain word",
    (text) => {
      expect(grant(text).permission).not.toBe("yes");
    },
  );

  it.each(["", "設定無し", "未設定", "-", "0000-00-00 00:00:00"])("%j is unknown", (text) => {
    expect(grant(text)).toEqual({ permission: "unknown" });
  });

  it.each(["むにゃ", "2024-01-01", "停止していない"])("%s is for a person to read", (text) => {
    expect(grant(text)).toEqual({ permission: "review", problem: "unknown_word" });
  });
});

describe("a column that stops (配信停止)", () => {
  it.each(["1", "yes", "はい", "○", "停止", "停止中", "配信停止", "拒否", "希望", "希望しない"])(
    "%s is no",
    (text) => {
      expect(stop(text)).toEqual({ permission: "no" });
    },
  );

  it.each([
    ["2025-03-31", "2025-03-31"],
    ["2025/3/31 10:00", "2025-03-31"],
    ["45000", "2023-03-15"],
    ["R7.3.31", "2025-03-31"],
  ])("%s is no, since a day", (text, day) => {
    expect(stop(text)).toEqual({ permission: "no", day });
  });

  it("takes 9999-12-31 for no day", () => {
    expect(stop("9999-12-31")).toEqual({ permission: "unknown" });
  });

  it.each([
    "",
    "0",
    "いいえ",
    "no",
    "配信中",
    "×",
    "-",
    "0000-00-00 00:00:00",
    "subscribed",
    "購読中",
  ])("%j is unknown, never yes", (text) => {
    expect(stop(text)).toEqual({ permission: "unknown" });
  });

  it.each([
    "停止済み",
    "退会済み",
    "購読停止",
    "配信停止済み",
    "不承諾",
    "中止",
    "今後の連絡は不要",
  ])("%s is no, and known", (text) => {
    expect(stop(text)).toEqual({ permission: "no" });
  });

  it.each(["解除", "解除済み", "無効", "撤回済み"])(
    "%s may say that the stop is over: a person is asked",
    (text) => {
      expect(stop(text)).toEqual({ permission: "review", problem: "unknown_word" });
    },
  );

  it.each(["未退会", "☓", "╳"])("%s is unknown", (text) => {
    expect(stop(text)).toEqual({ permission: "unknown" });
  });

  it("takes an unknown word for a no and reports it", () => {
    expect(stop("むにゃ")).toEqual({ permission: "no", problem: "unknown_word" });
    expect(stop("25/3/31")).toEqual({ permission: "no", problem: "unknown_word" });
  });
});

describe("one letter and its like, as forms of offices have them", () => {
  // 要 is the partner of 不要, 否 of 可: each header decides what it asks.
  it.each(["要", "必要", "する", "1:可", "1：希望する", "再開", "配信再開", "再開希望"])(
    "%s: wanted",
    (text) => {
      expect(grant(text)).toEqual({ permission: "yes" });
    },
  );

  it.each([
    ..."否 しない 断 断り お断 断る だめ 駄目 拒 禁 2：否 2:しない 9停止 エラー停止 2.配信停止".split(
      " ",
    ),
    "9 停止",
    "２　停止",
    "do_not_email",
    "opted_out",
  ])("%s: not wanted", (text) => {
    expect(grant(text)).toEqual({ permission: "no" });
    expect(veto(text)).toEqual({ permission: "no" });
  });

  it.each(["要", "必要", "する", "停止する", "1:停止", "9 停止", "エラー停止", "断り", "駄目"])(
    "under 配信停止 %s stops",
    (text) => {
      expect(stop(text)).toEqual({ permission: "no" });
    },
  );

  it.each([
    ..."否 しない 2：否 0:しない 0:いいえ 拒否しない 拒否していない 拒否なし 停止しない 停止なし".split(
      " ",
    ),
    ..."停止希望なし 停止解除 配信停止解除 停止解除済み 拒否撤回 配信再開 再開 再開済み 再開希望".split(
      " ",
    ),
  ])("under 配信停止 %s stops nothing, and is no yes", (text) => {
    expect(stop(text)).toEqual({ permission: "unknown" });
  });

  it.each(["拒否しない", "拒否なし", "停止希望なし", "停止解除"])(
    "under メール可否 %s tells only that nobody refused",
    (text) => {
      expect(grant(text)).toEqual({ permission: "unknown" });
    },
  );

  it.each(["要確認", "否定的", "2025-0", "0-", "1:可（メール不可）", "再開未定"])(
    "%s stays for a person to read",
    (text) => {
      expect(grant(text).permission).not.toBe("yes");
      expect(stop(text).permission).toBe("no");
    },
  );
});
