import { expect, test } from "vitest";
import { scoreById } from "../support/score-rows.ts";

test("a column without a header keeps its cells, under its place", async () => {
  const rows = await scoreById("顧客コード,会社名,,　\nK-0001,株式会社見本商事,毎月第2火曜,午前\n");
  expect(rows.get("K-0001")).toMatchObject({ column_3: "毎月第2火曜", column_4: "午前" });
});

test("three columns メモ, メモ and メモ_2 stay three", async () => {
  const rows = await scoreById("顧客コード,控え,控え,控え_2\nK-0001,甲,乙,丙\n");
  expect(rows.get("K-0001")).toMatchObject({ 控え: "甲", 控え_3: "乙", 控え_2: "丙" });
});

test("headers that differ in nothing but case are different columns", async () => {
  const rows = await scoreById("顧客コード,Zatsu,zatsu,ZATSU_2\nK-0001,甲,乙,丙\n");
  expect(rows.get("K-0001")).toMatchObject({ Zatsu: "甲", zatsu_3: "乙", ZATSU_2: "丙" });
});

test("a NUL in a header is no part of its name", async () => {
  const rows = await scoreById("顧客コード,控\0え\nK-0001,甲\n");
  expect(rows.get("K-0001")).toMatchObject({ 控え: "甲" });
});
