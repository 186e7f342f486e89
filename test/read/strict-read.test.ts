import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import iconv from "iconv-lite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenedTable, openTable } from "../../src/read/open-table.ts";
import { strictReadOptions } from "../../src/read/strict-options.ts";

let dir: string;
let connection: DuckDBConnection;
let files = 0;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "reactivate-test-"));
  connection = await (await DuckDBInstance.create()).connect();
});
afterAll(async () => {
  connection.closeSync();
  await rm(dir, { recursive: true });
});

async function open(content: string | Buffer, chunkBytes?: number): Promise<OpenedTable> {
  files += 1;
  const path = join(dir, `customers-${files}.csv`);
  await writeFile(path, content);
  return openTable(path, { spoolDir: dir, ...(chunkBytes === undefined ? {} : { chunkBytes }) });
}

function literal(value: string | number | boolean): string {
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}

async function readCsv(path: string, columns: number, options: string): Promise<unknown[][]> {
  const types = Array.from({ length: columns }, (_, index) => `'c${index}': 'VARCHAR'`).join(", ");
  const sql = `SELECT * FROM read_csv(${literal(path)}, columns = {${types}}, ${options})`;
  return (await connection.runAndReadAll(sql)).getRows();
}

/** All rows of a table as the engine reads them. */
async function strictRows(table: OpenedTable): Promise<unknown[][]> {
  const options = Object.entries(strictReadOptions(table)).map(([k, v]) => `${k} = ${literal(v)}`);
  const columns = table.header.length + (table.lineColumn ? 1 : 0);
  return readCsv(table.path, columns, options.join(", "));
}

const HEADER = "会社名,電話,住所";
const regular = ["株式会社山田,03-1234-5678,東京都", "有限会社鈴木,06-0000-1111,大阪府"];

test.each([
  ["LF", `${HEADER}\n${regular.join("\n")}\n`],
  ["CRLF", `${HEADER}\r\n${regular.join("\r\n")}\r\n`],
  ["no final line end", `${HEADER}\r\n${regular.join("\r\n")}`],
  ["a byte order mark", `\uFEFF${HEADER}\r\n${regular.join("\r\n")}\r\n`],
  ["a byte order mark and LF", `\uFEFF${HEADER}\n${regular.join("\n")}\n`],
  ["quoted cells", `"会社名","電話","住所"\n"株式会社""山田""","03","東京都, 港区"\n`],
])("a regular file with %s is read where it stands", async (_, content) => {
  const table = await open(content);
  expect(table.lineColumn).toBe(false);
  expect(table.path).toContain("customers-");
  expect(table.header).toEqual(["会社名", "電話", "住所"]);
  expect(await strictRows(table)).toHaveLength(table.records);
  expect(table.records).toBe(content.includes("鈴木") ? 2 : 1);
});

test.each([
  ["CR line ends", `${HEADER}\r${regular.join("\r")}\r`, ["2", "3"]],
  ["mixed line ends", `${HEADER}\r\n${regular.join("\n")}\r`, ["2", "3"]],
  ["blank lines", `${HEADER}\n\n${regular.join("\n\n")}\n\n`, ["3", "5"]],
  ["a DOS end mark", `${HEADER}\n${regular.join("\n")}\n\x1a`, ["2", "3"]],
  ["a line break in a cell", `${HEADER}\n山田,03,"東京都\r\n港区"\n鈴木,06,大阪府\n`, ["2", "4"]],
  ["a line break in the header", `会社名,電話,"住所\n番地"\n${regular.join("\n")}\n`, ["3", "4"]],
])("a file with %s is rewritten, each row behind its line", async (_, content, lines) => {
  const table = await open(content);
  expect(table.lineColumn).toBe(true);
  expect(table.rejected.count).toBe(0);
  const rows = await strictRows(table);
  expect(rows.map((row) => row[0])).toEqual(lines);
  expect(rows).toHaveLength(table.records);
});

test("a line of 3 MB is read", async () => {
  const table = await open(`${HEADER}\n山田,03,${"長".repeat(1_000_000)}\n鈴木,06,短\n`);
  expect(await strictRows(table)).toHaveLength(2);
});

test("a header without rows reads as no rows", async () => {
  const table = await open(`${HEADER}\n`);
  expect(table.records).toBe(0);
  expect(await strictRows(table)).toEqual([]);
});

test("a file name that looks like a pattern is read as that file", async () => {
  const path = join(dir, "顧客[1].csv");
  await writeFile(path, `${HEADER}\n${regular.join("\n")}\n`);
  const table = await openTable(path, { spoolDir: dir });
  expect(await strictRows(table)).toHaveLength(2);
});

test("rejected rows are a CSV that gives back the raw text", async () => {
  const table = await open(`${HEADER}\n山田,"03"4,東京都\n鈴木,06\n`);
  const rows = await readCsv(table.rejected.path, 4, "auto_detect = false, header = false");
  expect(rows.map((row) => row.slice(1))).toEqual([
    ["2", '山田,"03"4,東京都', "stray_quote"],
    ["3", "鈴木,06", "too_few_fields"],
  ]);
  expect(table.firstRejectedLine).toBe(2);
});

test("CP932 and EUC-JP cells arrive as they were written", async () => {
  const text = `${HEADER}\r\n㈱髙島,03,東京都①\r\n有限会社鈴木,06,おおさか\r\n`;
  for (const encoding of ["cp932", "utf16le"]) {
    const table = await open(iconv.encode(text, encoding));
    expect(await strictRows(table)).toEqual([
      ["㈱髙島", "03", "東京都①"],
      ["有限会社鈴木", "06", "おおさか"],
    ]);
  }
});

const piece = fc.constantFrom(
  ...'ab,,,""\n\n\r; \0'.split(""),
  "\r\n",
  "山田",
  '"a"',
  '"',
  "x,y\n",
);
const messy = fc.array(piece, { maxLength: 60 }).map((parts) => `a,b\n${parts.join("")}`);

test("the strict reader sees exactly the records counted, whatever the mess and the chunks", async () => {
  await fc.assert(
    fc.asyncProperty(messy, fc.integer({ min: 1, max: 9 }), async (content, chunkBytes) => {
      const whole = await open(content);
      const parts = await open(content, chunkBytes);
      expect({ ...parts, file: "", path: "", rejected: parts.rejected.count }).toEqual({
        ...whole,
        file: "",
        path: "",
        rejected: whole.rejected.count,
      });
      const rows = await strictRows(whole);
      expect(rows).toHaveLength(whole.records);
      expect(await strictRows(parts)).toEqual(rows);
    }),
    { numRuns: 200 },
  );
});
