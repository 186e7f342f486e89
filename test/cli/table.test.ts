import { expect, test } from "vitest";
import { fit } from "../../src/cli/render/fit.ts";
import { listTable } from "../../src/cli/render/list-table.ts";
import { paint } from "../../src/cli/render/paint.ts";
import { screenColumns } from "../../src/cli/render/screen-columns.ts";
import { onScreen } from "../../src/cli/screen.ts";
import { cut, padStart, printable, width, wrap } from "../../src/cli/render/width.ts";
import { stage } from "./io.ts";

test.each([
  ["株式会社青葉製作所", 18],
  ["ｶﾌﾞｼｷｶﾞｲｼｬ", 10],
  ["Ａ１", 4],
  ["髙﨑", 4],
  ["が", 2],
  ["か\u3099", 2],
  ["rank", 4],
])("%s takes %d cells", (text, cells) => {
  expect(width(text)).toBe(cells);
});

test("text is cut before the character that would not fit, never in the middle of one", () => {
  expect(cut("青葉製作所", 10)).toBe("青葉製作所");
  expect(cut("青葉製作所", 9)).toBe("青葉製作…");
  expect(cut("青葉製作所", 8)).toBe("青葉製…");
  expect(padStart("青葉", 6)).toBe("  青葉");
});

test("lines break at spaces, between full-width characters, and not before 、 or 。", () => {
  expect(wrap("left after trouble", 10)).toEqual(["left after", "trouble"]);
  expect(wrap("休眠十二か月。", 12)).toEqual(["休眠十二か", "月。"]);
});

test("a cell cannot move the cursor or break the line", () => {
  expect(printable("青葉\u001B[31m\n製作所\u202E")).toBe("青葉 [31m 製作所 ");
});

test("a header of the customer's file cannot either", () => {
  const columns = ["customer_id", "\u001B[31mX\u001B]0;title\u0007\u202E"];
  const evil = { columns, rows: [["T-009", "1"]], total: 1 };
  const table = listTable(evil, columns, { language: "en", paint: paint(false), width: 80 });
  expect(table).toContain("[31mX");
  expect(table).not.toMatch(/[\u001B\u0007\u202E]/);
});

test("data on a screen keeps its lines and tabs, and no other control character", async () => {
  const { io, said } = stage([]);
  const bytes = Buffer.from("顧客,\u001B[2J\t\u009B\u202E例\r\n");
  const screenOutput = onScreen(io.stdout);
  for (const byte of bytes) screenOutput.write(Buffer.of(byte));
  await new Promise<void>((resolve) => screenOutput.end(resolve));
  expect(said.stdout).toBe("顧客, [2J\t  例 \n");
});

test("the widest column gives way first, then spare columns go", () => {
  const columns = [
    { code: "rank" },
    { code: "name", least: 5 },
    { code: "owner", least: 4, spare: 1 },
  ];
  const cells = (room: number) => fit(columns, [4, 20, 8], room).map(({ cells: each }) => each);
  expect(cells(36)).toEqual([4, 20, 8]);
  expect(cells(30)).toEqual([4, 14, 8]);
  expect(cells(17)).toEqual([4, 5, 4]);
  expect(cells(16)).toEqual([4, 10]);
  expect(cells(3)).toEqual([4, 5]);
});

const row = (values: Readonly<Record<string, string>>): string[] =>
  screenColumns.map((code) => values[code] ?? "");
const preview = {
  columns: screenColumns,
  rows: [
    row({
      rank: "1",
      list: "dormant",
      priority: "top",
      score: "74",
      customer_id: "T-009",
      company_name: "株式会社青葉製作所",
      full_name: "見本 花子",
      why: "価値ランクA (+10)",
    }),
    row({
      rank: "2",
      list: "dormant",
      priority: "low",
      score: "50",
      customer_id: "T-010",
      full_name: "例田 太郎",
    }),
  ],
  total: 5,
};
const screen = { language: "ja", paint: paint(false) } as const;

test.each([60, 80, 120, 200])("no line of the table is wider than %d cells", (cells) => {
  const table = listTable(preview, screenColumns, { ...screen, width: cells });
  const lines = table.split("\n").slice(0, 3);
  expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(cells);
});

test("whoever has no company stands there by name, and the rest of the list is counted", () => {
  const table = listTable(preview, screenColumns, { ...screen, width: undefined });
  expect(table).toContain("株式会社青葉製作所");
  expect(table).not.toContain("見本 花子");
  expect(table).toContain("例田 太郎");
  expect(table).toContain("…ほか 3 件");
});

test("columns start at the same cell in every line", () => {
  const [head = "", first = "", second = ""] = listTable(preview, screenColumns, {
    ...screen,
    width: undefined,
  }).split("\n");
  const at = (line: string, word: string): number => width(line.slice(0, line.indexOf(word)));
  expect(at(first, "T-009")).toBe(at(head, "customer_id"));
  expect(at(second, "T-010")).toBe(at(head, "customer_id"));
  expect(at(first, "価値ランク")).toBe(at(head, "why"));
});

test("colour marks the priority, and only with colour", () => {
  const coloured = listTable(preview, screenColumns, { ...screen, paint: paint(true), width: 120 });
  expect(coloured).toContain("\u001B[31mtop\u001B[39m");
  expect(listTable(preview, screenColumns, { ...screen, width: 120 })).not.toContain("\u001B");
});
