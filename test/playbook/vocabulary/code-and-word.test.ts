import { describe, expect, it } from "vitest";
import { readPermission } from "../../../src/playbook/vocabulary/permission.ts";
import { readStatus, readType } from "../../../src/playbook/vocabulary/status.ts";
import { standard } from "./standard-vocabulary.ts";

const grant = (text: string) => readPermission(text, "grant", standard).permission;
const stop = (text: string) => readPermission(text, "stop", standard).permission;
const veto = (text: string) => readPermission(text, "veto", standard).permission;

describe("a permission with its code: the word decides", () => {
  it.each([
    ..."0（拒否） 0(不可) 0（不要） 0（停止） ０（停止） 0（許可しない） 0（希望しない） 0【拒否】 [0]拒否 (0)拒否 0「不要」 ①不可".split(
      " ",
    ),
    ..."拒否（0） 拒否(０) 拒否【0】 不要：0 停止_0 拒否0 0=拒否 0／拒否 0→不可 00（拒否） 2（拒否） 9(停止中) A（拒否） N（不可）".split(
      " ",
    ),
    ..."×（不可） ×不可 ✕（拒否） 不要（×） 0（いいえ） 0（しない） 【拒否】 （不要） ★停止★ 停止※ 拒否（済） 停止（対応済） 停止済み（0）".split(
      " ",
    ),
    "0 （ 拒否 ）",
    "0 (no)",
    "no (0)",
    "0（電話しないで）",
  ])("%s lets nobody be written to", (text) => {
    expect(grant(text)).toBe("no");
  });

  it.each([
    ..."1（許可） 1(可) 許可（1） 可(１) [1]希望 1（はい） ○（可） ○可 可（○） 1【希望する】 2（許可） 1(する) 【可】".split(
      " ",
    ),
    "1 (yes)",
    "subscribed (1)",
  ])("%s is a yes", (text) => {
    expect(grant(text)).toBe("yes");
  });

  it.each([
    ..."1（拒否） 1(不可) 0（許可） 0（希望する） 許可（0） ×（可） ○（不可） ○不可 可（×） ×（1） 0(yes)".split(
      " ",
    ),
    ..."0（メモあり） 0（要相談） 1（条件付き） 可（平日のみ） 可（未確認） 1回拒否 可/不可 △（可）".split(
      " ",
    ),
  ])("%s: a person decides", (text) => {
    expect(grant(text)).toBe("review");
  });

  it.each("0（未設定） 9(不明) 0（未回答） 未確認（0）".split(" "))("%s tells nothing", (text) => {
    expect(grant(text)).toBe("unknown");
  });

  it.each(
    "1（停止） 停止（1） 1(する) ○（停止） 1（希望） 【配信停止】 0（停止） 1（配信中） ?（停止）".split(
      " ",
    ),
  )("under 配信停止 %s stops", (text) => {
    expect(stop(text)).toBe("no");
  });

  it.each(
    "0（しない） 0(停止しない) 0（いいえ） ×（なし） 0（配信中） 配信中（0） 0(未設定)".split(" "),
  )("under 配信停止 %s stops nothing", (text) => {
    expect(stop(text)).toBe("unknown");
  });

  it("under 連絡可否 0（不可） is a no, 1（可） nothing, 1（不可） is asked", () => {
    expect([veto("0（不可）"), veto("1（可）"), veto("1（不可）")]).toEqual([
      "no",
      "unknown",
      "review",
    ]);
  });
});

describe("a status with its code: the word decides", () => {
  it.each([
    ..."3（退会） ３（退会） 退会（3） 【退会】 （退会） 退会※ ※退会 ★退会★ 済（退会） 退会（済） 03_退会済 C（退会済み） 退会【9】 退会2024/3/31".split(
      " ",
    ),
    ..."会員（退会） 退会・休眠 0（退会） 9/退会者 2024年3月退会 退会 退会3".split(" "),
  ])("%s is withdrawn", (text) => {
    expect(readStatus(text, standard)).toEqual({ code: "withdrawn" });
  });

  it.each([
    ["2（休眠）", "dormant_former"],
    ["休眠（2）", "dormant_former"],
    ["【解約】", "dormant_former"],
    ["休眠(1年)", "dormant_former"],
    ["解約（価格）", "dormant_former"],
    ["1（契約中）", "existing"],
    ["1（会員）", "registration"],
    ["有効(1)", "registration"],
    ["9（倒産）", "closed"],
    ["既存（倒産）", "closed"],
    ["closed (9)", undefined],
    ["未契約（0）", undefined],
    ["退会なし", undefined],
    ["退会後再入会", undefined],
    ["3（要確認）", undefined],
  ])("%s is %s", (text, code) => {
    expect(readStatus(text, standard)).toEqual(
      code === undefined ? { problem: "unknown_word" } : { code },
    );
  });

  it.each([
    ["1（法人）", "b2b"],
    ["法人（1）", "b2b"],
    ["2(個人)", "b2c"],
    ["【個人】", "b2c"],
  ])("type %s is %s", (text, code) => {
    expect(readType(text, standard)).toEqual({ code });
  });
});
