import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getuid } from "node:process";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { readErrors } from "../../src/locale/read.ts";
import { type OpenedTable, type OpenOptions, openTable } from "../../src/read/open-table.ts";

let dir: string;
let files = 0;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "reactivate-test-"));
});
afterAll(async () => {
  await rm(dir, { recursive: true });
});

async function write(content: string | Uint8Array): Promise<string> {
  files += 1;
  const path = join(dir, `customers-${files}.csv`);
  await writeFile(path, content);
  return path;
}

type Options = Omit<OpenOptions, "spoolDir">;
async function open(content: string | Uint8Array, options: Options = {}): Promise<OpenedTable> {
  return openTable(await write(content), { spoolDir: dir, ...options });
}

async function refusal(work: Promise<unknown>): Promise<{ phrase: string; line?: number }> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error(`no UserError but ${String(error)}`);
  const [phrase = "?"] = Object.entries(readErrors).find(([, p]) => p === error.phrase) ?? [];
  return { phrase, ...(error.place.line === undefined ? {} : { line: error.place.line }) };
}

const JAPANESE =
  "会社名,電話\r\n株式会社山田製作所,03-1234-5678\r\nさくら商事有限会社,06-1111-2222\r\n";
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
const utf16 = Buffer.from(JAPANESE, "utf16le");
/** 日本語 and two names in EUC-JP, which iconv-lite writes too. */
const eucJp = iconv.encode(JAPANESE, "euc-jp");

test.each<[string, Uint8Array]>([
  ["utf-8", Buffer.from(JAPANESE)],
  ["utf-8-bom", Buffer.from(`\uFEFF${JAPANESE}`)],
  ["cp932", iconv.encode(JAPANESE, "cp932")],
  ["euc-jp", eucJp],
  ["utf-16le", utf16],
  ["utf-16be", swapped(utf16)],
  ["utf-16le", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
  ["utf-16be", Buffer.concat([Buffer.from([0xfe, 0xff]), swapped(utf16)])],
])("%s is told and decoded", async (encoding, bytes) => {
  const table = await open(bytes);
  expect(table.encoding).toBe(encoding);
  expect(table.header).toEqual(["会社名", "電話"]);
  expect(table.records).toBe(2);
  expect(await readFile(table.path, "utf8")).toContain("さくら商事有限会社,06-1111-2222");
});

test("accents before letters are Windows-1252, not single kanji", async () => {
  const text =
    "name;city\nRémy Légère;Orléans\nFrançois Müller;Besançon\nRené “Bébé” Côté;Nîmes €\n";
  for (const content of [text, "name;city\nRémy;Orléans\n"]) {
    const table = await open(iconv.encode(content, "windows-1252"));
    expect(table.encoding).toBe("windows-1252");
    expect(await readFile(table.path, "utf8")).toBe(content);
  }
});

test("half-width kana and the vendor's characters are CP932", async () => {
  const table = await open(iconv.encode("ﾌﾘｶﾞﾅ,会社名\nﾔﾏﾀﾞ,㈱髙﨑①\nｽｽﾞｷｼﾖｳﾃﾝ,鈴木商店\n", "cp932"));
  expect(table.encoding).toBe("cp932");
  expect(table.header[0]).toBe("ﾌﾘｶﾞﾅ");
});

test("control bytes of CP932 keep their own characters and a final end mark is dropped", async () => {
  const bytes = Buffer.concat([
    iconv.encode("会社名,印\n山田,", "cp932"),
    Buffer.from([0x1c, 0x7f, 0x1a]),
  ]);
  const table = await open(bytes, { encoding: "sjis" });
  expect(await readFile(table.path, "latin1")).toMatch(/,\x1c\x7f\n$/);
});

test("a damaged byte is named by its line", async () => {
  const rows = "株式会社山田製作所,03-1234-5678\n".repeat(5);
  const utf8 = Buffer.from(`会社名,電話\n${rows}`);
  utf8[utf8.length - 30] = 0xff;
  expect(await refusal(open(utf8))).toEqual({ phrase: "bytesInvalid", line: 6 });
  const cp932 = Buffer.concat([iconv.encode(`会社名,電話\n${rows}`, "cp932"), Buffer.from([0x81])]);
  expect(await refusal(open(cp932))).toEqual({ phrase: "bytesInvalid", line: 7 });
  const euc = Buffer.concat([
    iconv.encode("会社名,電話\nさくら商事株式会社,03\nひまわり工業有限会社,06\n", "euc-jp"),
    Buffer.from([0xa4, 0x0a]),
  ]);
  expect(await refusal(open(euc))).toEqual({ phrase: "bytesInvalid", line: 4 });
  const cut = Buffer.concat([Buffer.from(`\uFEFF${JAPANESE}`, "utf16le"), Buffer.from([0x41])]);
  expect(await refusal(open(cut))).toEqual({ phrase: "bytesInvalid", line: 4 });
  const latin = Buffer.from([0x61, 0x0a, 0x81, 0x20, 0xff, 0x0a]);
  expect(await refusal(open(latin))).toEqual({ phrase: "bytesUndecodable", line: 2 });
  expect(await refusal(open(cp932, { encoding: "utf8" }))).toEqual({
    phrase: "bytesInvalid",
    line: 1,
  });
});

test.each<[string, string | Uint8Array, Options]>([
  ["fileEmpty", "", {}],
  ["fileEmpty", "\uFEFF", {}],
  ["fileEmpty", " \r\n\n  \n", {}],
  ["kindUnsupported", "PK\x03\x04rest", {}],
  ["kindUnsupported", Buffer.from("d0cf11e0a1b11ae1", "hex"), {}],
  ["kindUnsupported", "%PDF-1.7", {}],
  ["kindUnsupported", "PAR1....PAR1", {}],
  ["kindUnsupported", '[{"id": 1}]', {}],
  ["kindUnsupported", '{"id": 1}\n{"id": 2}\n', {}],
  ["fileBinary", Buffer.from("7f454c4602010100", "hex"), {}],
  ["fileBinary", Buffer.from("89504e470d0a1a0a", "hex"), {}],
  ["fileBinary", Buffer.alloc(4096), {}],
  ["gzipBroken", gzipSync(JAPANESE).subarray(0, 30), {}],
  ["encodingUnknown", JAPANESE, { encoding: "shift-jsi" }],
  ["delimiterInvalid", JAPANESE, { delimiter: "||" }],
  ["delimiterInvalid", JAPANESE, { delimiter: "、" }],
  ["headerRowInvalid", JAPANESE, { headerRow: 0 }],
  ["headerRowBeyond", JAPANESE, { headerRow: 9 }],
])("%s: the file is refused", async (phrase, content, options) => {
  expect((await refusal(open(content, options))).phrase).toBe(phrase);
});

test("a missing file and a folder are told apart", async () => {
  const at = (path: string) => openTable(path, { spoolDir: dir });
  expect((await refusal(at(join(dir, "ない.csv")))).phrase).toBe("fileMissing");
  const folder = join(dir, "フォルダー");
  await mkdir(folder);
  expect((await refusal(at(folder))).phrase).toBe("fileIsFolder");
});

test.skipIf(getuid?.() === 0)("a file without permission says so", async () => {
  const forbidden = await write(JAPANESE);
  await chmod(forbidden, 0o000);
  expect((await refusal(openTable(forbidden, { spoolDir: dir }))).phrase).toBe("fileForbidden");
});

test("an unknown encoding is answered with the nearest known one", async () => {
  const error = await open(JAPANESE, { encoding: "shift-jsi" }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ values: { nearest: "cp932" } });
});

test("a bracketed header is not JSON", async () => {
  expect((await open("[id],[name]\n1,山田\n")).header).toEqual(["[id]", "[name]"]);
});

test("gzip of several members and standard input are read like files, private to their owner", async () => {
  const [head, tail] = [JAPANESE.slice(0, 20), JAPANESE.slice(20)];
  const packed = Buffer.concat([gzipSync(head), gzipSync(tail)]);
  const stdin = Readable.from([packed.subarray(0, 7), packed.subarray(7)]);
  const table = await openTable("-", { spoolDir: dir, stdin, hash: true });
  expect(table).toMatchObject({ file: "(stdin)", gzip: true, records: 2, bytes: packed.length });
  expect(table.sha256).toBe(createHash("sha256").update(packed).digest("hex"));
  expect((await stat(table.path)).mode & 0o777).toBe(0o600);
  expect((await stat(table.rejected.path)).mode & 0o777).toBe(0o600);
});

test.each([
  [",", "会社名,備考\n山田,a;b;c\n鈴木,d;e\n"],
  [";", "会社名;金額\n山田;1,5\n鈴木;2,5\n"],
  ["\t", "会社名\t備考\n山田\ta, b\n鈴木\tc\n"],
  ["|", "会社名|電話\n山田|03\n"],
  [",", '会社名,備考\n"山田","a;b;c;d"\n"鈴木","a;b;c;d"\n'],
  [",", "会社名\n山田\n鈴木\n"],
  ["\t", "会社名\n山田, 東京\n鈴木\n佐藤\n"],
])("the delimiter %j is found", async (delimiter, content) => {
  const table = await open(content);
  expect(table.delimiter).toBe(delimiter);
  expect(table.rejected.count).toBe(0);
});

test("delimiter and header row can be said", async () => {
  const table = await open("顧客一覧\n\n会社名\t電話;FAX\n山田\t03\n", {
    delimiter: "tab",
    headerRow: 3,
  });
  expect(table).toMatchObject({ header: ["会社名", "電話;FAX"], headerLine: 3, preambleLines: 2 });
  expect(table.records).toBe(1);
});

test("every record is read, blank or listed", async () => {
  const table = await open('会社名,電話\n山田,03\n鈴木\n,\n\n"佐藤,06\n高橋,052\n');
  expect(table).toMatchObject({ records: 2, emptyRows: 1, blankLines: 1, firstRejectedLine: 3 });
  expect(table.rejectedReasons).toEqual({ too_few_fields: 1, unclosed_quote: 1 });
  expect(table.rejected.count).toBe(2);
});

test.each([
  ["stands below blank lines", "\n  \n顧客ID;会社名\n1;見本, 商事\n"],
  ["holds a line end", '"顧客ID\n（社内）";会社名\n1;見本, 商事\n'],
])("the delimiter is found where the header %s", async (_name, text) => {
  const table = await open(text);
  expect(table.delimiter).toBe(";");
  expect(table.header).toHaveLength(2);
  expect(table.records).toBe(1);
});

test.each([["fffe0000"], ["0000feff"]])(
  "UTF-32 (%s) is told, not taken for UTF-16",
  async (mark) => {
    const units = [...JAPANESE].map((character) => {
      const unit = Buffer.alloc(4);
      if (mark.startsWith("ff")) unit.writeUInt32LE(character.codePointAt(0) ?? 0);
      else unit.writeUInt32BE(character.codePointAt(0) ?? 0);
      return unit;
    });
    const file = Buffer.concat([Buffer.from(mark, "hex"), ...units]);
    expect(await refusal(open(file))).toEqual({ phrase: "utf32" });
  },
);
