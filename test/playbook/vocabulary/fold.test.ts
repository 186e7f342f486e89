import { expect, test } from "vitest";
import { fold, foldKeepingCase } from "../../../src/playbook/vocabulary/fold.ts";

const folded = (text: string) => foldKeepingCase(text).toLowerCase();

test("担当者 退職 and ﾀﾝﾄｳ　変更 lose the space and the width; No  Trouble keeps its space", () => {
  expect(fold("担当者 退職")).toBe("担当者退職");
  expect(fold("ﾀﾝﾄｳ　変更")).toBe("タントウ変更");
  expect(fold(" No  Trouble ")).toBe("no trouble");
});

test("no character is taken for folded already that is not, alone or among others", () => {
  const taken = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (letter) =>
      [letter, `休${letter}眠`, `a${letter}1`].some((text) => fold(text) !== folded(text)),
  );
  expect(taken).toEqual([]);
});
