import fc from "fast-check";
import { expect, test } from "vitest";
import {
  QUOTED_BYTES_DOUBTED,
  QUOTED_BYTES_MAX,
  QUOTED_LINES_DOUBTED,
} from "../../src/read/record.ts";
import { scan } from "../../src/read/scan.ts";

interface Seen {
  readonly line: number;
  readonly kind: string;
  readonly text: string;
}

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(bytes.subarray(at, at + size));
  }
}

async function scanned(text: string, chunk = 1 << 20, preambleLines = 0): Promise<Seen[]> {
  const seen: Seen[] = [];
  const options = { file: "顧客.csv", delimiter: ",", preambleLines };
  await scan(pieces(Buffer.from(text), chunk), options, {
    visit({ kind, window, start, shape, line }) {
      seen.push({ line, kind, text: window.toString("utf8", start, shape.end) });
      return true;
    },
    pause: async () => {},
  });
  return seen;
}

async function kinds(text: string): Promise<[number, string][]> {
  return (await scanned(text)).map(({ line, kind }) => [line, kind]);
}

test.each([
  ["too few fields", "鈴木商店,06", "too_few_fields"],
  ["too many fields", "鈴木商店,06,大阪府,北区", "too_many_fields"],
  ["a quote inside a cell", '鈴木"商店,06,大阪府', "stray_quote"],
  ["text after a closing quote", '"鈴木"商店,06,大阪府', "stray_quote"],
  ["a quote that is not closed", '"鈴木商店,06,大阪府', "unclosed_quote"],
  ["only delimiters", ",,", "empty_row"],
  ["only white space, also full-width", ' ,　,""', "empty_row"],
  ["a NUL byte", "鈴木\0商店,06,大阪府", "nul_byte"],
])("a row with %s is listed and its neighbours are read", async (_, row, reason) => {
  const text = `会社名,電話,住所\n株式会社山田,03,東京都\n${row}\n有限会社佐藤,052,愛知県\n`;
  expect(await kinds(text)).toEqual([
    [1, "header"],
    [2, "row"],
    [3, reason],
    [4, "row"],
  ]);
});

test("lines without a byte are no rows, and lines are counted through cells with line breaks", async () => {
  expect(await kinds('会社名,住所\n\n山田,"東京都\r\n港区"\r\r\n鈴木,大阪府')).toEqual([
    [1, "header"],
    [2, "blank"],
    [3, "row"],
    [5, "blank"],
    [6, "row"],
  ]);
});

test("a trailing delimiter on every line is a column without a name", async () => {
  expect(await kinds("会社名,電話,\n山田,03,\n")).toEqual([
    [1, "header"],
    [2, "row"],
  ]);
});

test("rows before the header that hold nothing are not taken for it", async () => {
  expect(await kinds(",,\n会社名,電話\n山田,03\n")).toEqual([
    [1, "empty_row"],
    [2, "header"],
    [3, "row"],
  ]);
});

test("lines before the header row asked for are skipped as lines, whatever their quotes", async () => {
  const seen = await scanned('顧客一覧 "2026\n会社名,電話\n山田,03\n', 5, 1);
  expect(seen.map(({ kind }) => kind)).toEqual(["preamble", "header", "row"]);
});

test.each([
  ["many lines", "山田,03\n".repeat(QUOTED_LINES_DOUBTED + 50)],
  ["many bytes", `${"x".repeat(QUOTED_BYTES_DOUBTED)},03\n`.repeat(2)],
])("a quote that is not closed for %s costs one row only", async (_, rows) => {
  const seen = await scanned(`会社名,電話\n"鈴木,06\n${rows}"佐藤",052\n`);
  expect(seen.filter(({ kind }) => kind !== "row").map(({ line, kind }) => [line, kind])).toEqual([
    [1, "header"],
    [2, "unclosed_quote"],
  ]);
});

test.each([
  ["a correspondence of many lines", "お世話になっております。\n".repeat(5000)],
  ["a correspondence with commas", "件名, Re: 見積, 再送\n\n本文\n".repeat(400)],
  ["one long line", "x".repeat(QUOTED_BYTES_DOUBTED * 8)],
])("%s in quotes is one cell", async (_, cell) => {
  const seen = await scanned(`会社名,備考\n鈴木,"${cell}"\n佐藤,\n`);
  expect(seen.map(({ kind }) => kind)).toEqual(["header", "row", "row"]);
});

test("a quote that is closed nowhere costs one row, however little the rest looks like rows", async () => {
  const rest = "x\n".repeat(QUOTED_BYTES_MAX);
  const seen = await scanned(`会社名,備考\n鈴木,"${rest}`, 1 << 16);
  expect(seen[1]).toMatchObject({ line: 2, kind: "unclosed_quote" });
  expect(seen[2]).toMatchObject({ line: 3, kind: "too_few_fields" });
});

/** The same meaning, written once more over a whole string. */
function naive(text: string): Seen[] {
  const field = '(?:"(?:[^"]|"")*"|[^",\\r\\n]*)';
  const record = new RegExp(`${field}(?:,${field})*(?=[\\r\\n]|$)`, "y");
  const seen: Seen[] = [];
  let width: number | undefined;
  let line = 1;
  for (let at = 0; at < text.length; ) {
    record.lastIndex = at;
    const good = record.exec(text)?.[0];
    const found = good ?? (/^[^\r\n]*/.exec(text.slice(at)) ?? [""])[0];
    const bare = (good ?? found).replaceAll(good === undefined ? "" : /"(?:[^"]|"")*"/g, "");
    const fields = bare.split(",").length;
    let kind: string;
    if (found === "") kind = "blank";
    else if (good !== undefined && /^[\s,"]*$/.test(good)) kind = "empty_row";
    else if (width === undefined) kind = "header";
    else if (good === undefined) kind = "broken";
    else if (good.includes("\0")) kind = "nul_byte";
    else if (fields === width) kind = "row";
    else kind = fields < width ? "too_few_fields" : "too_many_fields";
    if (kind === "header") width = fields;
    seen.push({ line, kind, text: found });
    line += (found.match(/\r\n?|\n/g)?.length ?? 0) + 1;
    at += found.length;
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  return seen;
}

const piece = fc.constantFrom(
  ...'ab,,,"""\n\n\r \0'.split(""),
  "\r\n",
  "山田",
  '"a"',
  '""',
  ',"',
  '",',
);

test("any mess is seen as a naive reader sees it, for any size of chunks", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 80 }).map((parts) => parts.join("")),
      fc.integer({ min: 1, max: 40 }),
      async (text, chunk) => {
        const seen = await scanned(text, chunk);
        const plain = seen.map((record) =>
          record.kind.endsWith("_quote") ? { ...record, kind: "broken" } : record,
        );
        expect(plain).toEqual(naive(text));
      },
    ),
    { numRuns: 3000 },
  );
});
