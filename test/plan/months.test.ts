import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/engine/engine.ts";
import { dialects } from "../../src/plan/dialects/registry.ts";
import { completedMonths } from "../../src/plan/months.ts";
import { sql } from "../../src/plan/sql.ts";
import { completedMonths as plainMonths, monthsAfter, nextDay } from "../oracle/months.ts";
import { openEngine } from "./engines.ts";

/** Ends and beginnings of months, leap days, and the days beside them. */
const days = ["2023-12-30", "2024-02-27", "2024-12-30", "2025-02-26", "2026-01-28", "2100-02-26"]
  .flatMap((first) => Array.from({ length: 8 }, (_, shift) => shifted(first, shift)))
  .concat(
    ["1900-02-28", "1999-12-31", "2000-02-28", "2000-02-29", "2000-03-01"],
    ["2024-04-30", "2024-05-31", "2025-08-30", "2025-08-31", "2026-11-22", "2026-11-23"],
  );
const pairs = days.flatMap((from) => days.filter((to) => to >= from).map((to) => [from, to]));

describe.each(Object.entries(dialects))("%s · completed months", (id, dialect) => {
  let engine: Engine;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ engine, close } = await openEngine(id));
    await engine.createTable(
      "pairs",
      [
        ["place", "integer"],
        ["since", "date"],
        ["until_day", "date"],
      ],
      pairs.map(([from, to], place) => [place, from ?? "", to ?? ""]),
    );
  });
  afterAll(() => close());

  it(`agree with the plain count on ${pairs.length} pairs of days`, async () => {
    const months = completedMonths(sql`since`, sql`until_day`, dialect);
    const rows = await engine.rows(sql`SELECT ${months} FROM pairs ORDER BY place`);
    const got = pairs.map(([from, to], place) => `${from} ${to} ${rows[place]?.[0]}`);
    const plain = pairs.map(([from = "", to = ""]) => `${from} ${to} ${plainMonths(from, to)}`);
    expect(pairs.length).toBeGreaterThan(1500);
    expect(got).toEqual(plain);
  });

  it("a day and so many months later, held at the month's end", async () => {
    for (const months of [0, 1, 6, 11, 12, 60]) {
      const later = dialect.addMonths(sql`since`, months);
      const rows = await engine.rows(
        sql`SELECT CAST(since AS ${dialect.types.text}), CAST(${later} AS ${dialect.types.text}) FROM (SELECT DISTINCT since FROM pairs) AS days`,
      );
      expect(rows.length).toBe(days.length);
      for (const [day, after] of rows) expect(after).toBe(monthsAfter(String(day), months));
    }
  });

  it("of an unknown day are unknown", async () => {
    const none = sql`CAST(NULL AS ${dialect.types.date})`;
    const day = sql`CAST('2026-11-22' AS ${dialect.types.date})`;
    const [row] = await engine.rows(
      sql`SELECT ${completedMonths(none, day, dialect)}, ${completedMonths(day, none, dialect)}`,
    );
    expect(row).toEqual([null, null]);
  });
});

function shifted(day: string, by: number): string {
  return by === 0 ? day : shifted(nextDay(day), by - 1);
}
