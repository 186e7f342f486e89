import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dialects } from "../../src/plan/dialects/registry.ts";
import { comma, join, name, sql, value } from "../../src/plan/sql.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { openEngine } from "./engines.ts";

const hostile = [
  "株式会社'; DROP TABLE customers_rows; --",
  'お客様"御中',
  "C:\\名簿\\2026'",
  "一行目\n二行目\r\n三行目",
  "空文字の前\0後",
  "\0",
  "\\",
  "''",
  "'",
  '"',
  "`",
  "; --",
  "/* 注釈 */",
  "$1 ? :name {days} %s %",
  "",
  " ",
  "NULL",
  "𠮷野家と髙島屋",
  "\u202e反転",
];

describe.each(Object.entries(dialects))("%s · escaping", (id, dialect) => {
  let engine: Engine;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ engine, close } = await openEngine(id));
  });
  afterAll(() => close());

  it("gives back every text as it was written", async () => {
    const [row] = await engine.rows(
      sql`SELECT ${join(
        hostile.map((text) => value(text)),
        comma,
      )}`,
    );
    expect(row).toEqual(hostile);
  });

  it("takes every text as a name, but for the empty one and NUL", async () => {
    const names = hostile.filter((text) => text !== "" && !text.includes("\0"));
    for (const text of names) {
      const [row] = await engine.rows(
        sql`SELECT ${name(text)} FROM (SELECT 1 AS ${name(text)}) AS ${name(`t ${text}`)}`,
      );
      expect([text, Number(row?.[0])]).toEqual([text, 1]);
    }
    expect(() => dialect.quoteName("会社\0名")).toThrow(TypeError);
  });

  it("takes the words of SQL as names of columns and tables", async () => {
    const words =
      `select from where group order by having limit table join left on as and or not null
      true case when then else end values value rank list plan key all any union with column user desc
      asc cast in is like between exists distinct primary references row date timestamp interval window
      filter position substring trim coalesce left_ over partition`.split(/\s+/);
    for (const word of words) {
      const [row] = await engine.rows(
        sql`WITH ${name(word)} AS (SELECT 1 AS ${name(word)}) SELECT ${name(word)}.${name(word)} FROM ${name(word)}`,
      );
      expect([word, Number(row?.[0])]).toEqual([word, 1]);
    }
  });

  it("writes numbers so that the engine reads them exactly", async () => {
    const numbers: readonly (readonly [number, string])[] = [
      [0, "0"],
      [-0, "0"],
      [1e21, "1000000000000000000000"],
      [-12.5, "-12.5"],
      [0.1 + 0.2, "0.3"],
      [1e-7, "0.0000001"],
      [0.00654321, "0.00654321"],
      [123456.7891, "123456.7891"],
      [151.37, "151.37"],
      [Number.MAX_SAFE_INTEGER, "9007199254740991"],
    ];
    for (const [number, text] of numbers) {
      expect(dialect.literal(number)).toBe(text);
      const [row] = await engine.rows(sql`SELECT CAST(${value(number)} AS ${dialect.types.text})`);
      expect(row).toEqual([text]);
    }
    expect(() => dialect.literal(Number.NaN)).toThrow(TypeError);
    expect(() => value(Number.POSITIVE_INFINITY)).toThrow(TypeError);
  });

  it("writes a day as a day, and nothing else as one", async () => {
    const [row] = await engine.rows(
      sql`SELECT CAST(${value({ day: "2026-11-22" })} AS ${dialect.types.text})`,
    );
    expect(row).toEqual(["2026-11-22"]);
    for (const day of ["2026-11-22' OR '1'='1", "2026/11/22", "", "令和8年11月22日"]) {
      expect(() => dialect.literal({ day })).toThrow(TypeError);
    }
  });
});
