import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDuckdb } from "../../src/engine/duckdb.ts";
import { name, sql } from "../../src/plan/sql.ts";
import { mapHeaders } from "../../src/read/headers.ts";
import { openTable } from "../../src/read/open-table.ts";
import { loadTable, type MappedFile } from "../../src/read/tables.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reactivate-quick-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Rows as the engine holds them, and what was set aside, when the file is opened in one of two ways. */
async function loaded(path: string, way: { exact: true } | { quickFrom: 0 }) {
  const spoolDir = await mkdtemp(join(folder, "spool-"));
  const opened = async (options: object): Promise<MappedFile> => {
    const table = await openTable(path, { spoolDir, ...options });
    return { path, table, mapping: mapHeaders(table.header, "customers") };
  };
  const engine = await openDuckdb({ memory: 256e6, threads: 1, tempDir: spoolDir });
  try {
    const { files, columns } = await loadTable(engine, "customers", [await opened(way)], () =>
      opened({ exact: true }),
    );
    const list = columns.map(({ column }) => name(column));
    const select = list.reduce((all, column) => sql`${all}, ${column}`, sql`line`);
    const rows = await engine.rows(sql`SELECT ${select} FROM customers_rows ORDER BY row_id`);
    return { rows, rejected: files[0]?.table.rejected.count, records: files[0]?.table.records };
  } finally {
    await engine.close();
  }
}

const cell = fc.constantFrom(
  "C001",
  "株式会社みほん",
  "",
  " ",
  "2024/3/31",
  "髙橋",
  '"',
  '"a,b"',
  "a\tb",
);
const row = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(","));
const lineEnd = fc.constantFrom("\n", "\r\n", "\n\n", "\r");

describe("the quick look at big files", () => {
  it("reads the same rows and sets the same rows aside as the exact look", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(row, lineEnd), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        fc.constantFrom("\n", "\r\n"),
        async (rows, uniform, usual) => {
          const path = join(folder, "customers.csv");
          const text = rows.map(([line, end]) => line + (uniform ? usual : end)).join("");
          await writeFile(path, `顧客コード,会社名,備考${usual}${text}`);
          expect(await loaded(path, { quickFrom: 0 })).toEqual(await loaded(path, { exact: true }));
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it("takes a regular file as it is, without a copy", async () => {
    const path = join(folder, "regular.csv");
    await writeFile(path, "顧客コード,会社名\r\nC1,株式会社みほん\r\nC2,見本商店");
    const table = await openTable(path, { spoolDir: folder, quickFrom: 0 });
    expect([table.widthsChecked, table.records, table.path]).toEqual([false, 2, path]);
  });
});
