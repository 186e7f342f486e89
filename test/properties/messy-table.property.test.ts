import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { scoreAll } from "../support/score-rows.ts";
import { runs } from "./runs.ts";

const header = "顧客ID,会社名,契約終了日,累計購入金額,解約理由";

const bytesOf = (...texts: readonly string[]) =>
  fc.constantFrom(...texts).map((text) => Buffer.from(text));

const sense = bytesOf(
  "K-1",
  "K-2",
  "k-1",
  "株式会社見本工業",
  "2025/3/31",
  "令和7年3月31日",
  '"¥1,200"',
  "クレーム",
  "",
);
const stray = bytesOf('"', '""', '見本"工業', '"見本\n工業"', "'", ";", "\t");
const anyText = fc.string({ unit: "binary", maxLength: 12 }).map((text) => Buffer.from(text));
const noText = fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes));

/** Cells of one table; bytes that are no text in any encoding make a file be refused, so they are rare. */
const cellsOf = (isText: boolean): fc.Arbitrary<Buffer> =>
  fc.oneof(
    { weight: 6, arbitrary: sense },
    { weight: 2, arbitrary: anyText },
    { weight: 1, arbitrary: stray },
    { weight: isText ? 0 : 1, arbitrary: noText },
  );

/** Mostly as many cells as headers, now and then too few, too many or none at all. */
const lineOf = (cell: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> =>
  fc
    .oneof(
      { weight: 7, arbitrary: fc.array(cell, { minLength: 5, maxLength: 5 }) },
      { weight: 2, arbitrary: fc.array(cell, { maxLength: 8 }) },
      { weight: 1, arbitrary: fc.constant<Buffer[]>([]) },
    )
    .map((cells) => joined(cells, ","));

const table: fc.Arbitrary<Buffer> = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.constantFrom("\n", "\r\n"))
  .chain(([kind, end]) =>
    fc
      .array(lineOf(cellsOf(kind > 0)), { maxLength: 30 })
      .map((lines) => joined([Buffer.from(header), ...lines], end)),
  );

function joined(pieces: readonly Buffer[], between: string): Buffer {
  return Buffer.concat(
    pieces.flatMap((piece, place) => (place === 0 ? [piece] : [Buffer.from(between), piece])),
  );
}

describe("a table of anything", () => {
  it("is scored or refused with a reason, and every row is accounted for", async () => {
    let isScored = 0;
    const settings = runs(25, 500);
    await fc.assert(
      fc.asyncProperty(table, async (bytes) => {
        const result = await scoreAll(bytes).catch((error: unknown) => {
          if (error instanceof UserError) return undefined;
          throw error;
        });
        if (result === undefined) return;
        isScored += 1;
        const { read, rejected, folded, accounts } = result.summary.rows;
        expect(read).toBe(accounts + folded + rejected);
        expect(Object.values(result.summary.lists).reduce((a, b) => a + b, 0)).toBe(accounts);
        expect(result.rows).toHaveLength(accounts);
      }),
      settings,
    );
    expect(isScored).toBeGreaterThan(settings.numRuns / 2);
  });
});
