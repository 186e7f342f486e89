import { describe, expect, it } from "vitest";
import { readPermission } from "../../../src/playbook/vocabulary/permission.ts";
import { standard } from "./standard-vocabulary.ts";

const grant = (text: string) => readPermission(text, "grant", standard);
const stop = (text: string) => readPermission(text, "stop", standard);

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

  it("takes an unknown word for a no and reports it", () => {
    expect(stop("むにゃ")).toEqual({ permission: "no", problem: "unknown_word" });
    expect(stop("25/3/31")).toEqual({ permission: "no", problem: "unknown_word" });
  });
});
