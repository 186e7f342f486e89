import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Explanation, ScoreResult } from "../../src/app/contract.ts";
import { renderCondition } from "../../src/cli/render/condition.ts";
import { nextSteps } from "../../src/cli/render/next-steps.ts";
import { grouped, groupedDecimal } from "../../src/cli/render/number.ts";
import { paint } from "../../src/cli/render/paint.ts";
import { progressLine } from "../../src/cli/render/progress.ts";
import { renderReceipts } from "../../src/cli/render/receipt.ts";
import { countLine, renderSummary } from "../../src/cli/render/summary.ts";
import { inputNotices } from "../../src/locale/inputs.ts";
import { foresee } from "../../src/cli/foresee.ts";
import { stage } from "./io.ts";

const plain = paint(false);
const lists = {
  existing: 3,
  dormant: 1200,
  caution: 1,
  blacklisted: 2,
  closed: 0,
  suppressed: 0,
  not_target: 0,
  needs_review: 0,
  new_prospect: 0,
  nurture: 0,
};
const result: ScoreResult = {
  summary: {
    version: "0.1.0",
    as_of: "2026-11-22",
    language: "ja",
    playbook: { name: "standard", sha256: "" },
    inputs: [
      {
        file: "顧客.csv",
        kind: "customers",
        sha256: "",
        encoding: "cp932",
        delimiter: ",",
        rows: 1210,
        rejected: 1,
        blank_lines: 0,
        columns: { customer_id: ["会員No"], full_name: ["姓", "名"] },
        unused: ["控え"],
      },
    ],
    rows: { read: 1210, rejected: 1, folded: 3, accounts: 1206 },
    lists,
    reasons: {},
    flags: {},
    unmatched: { blacklist: 0, suppress: 0 },
    files: { "dormant.csv": 1200 },
    largest_excluded: [{ customer_id: "K-0007", list: "caution", amount: "72000000" }],
  },
  notices: [
    {
      phrase: { en: "{count} row(s) were rejected", ja: "{count} 行を採用しませんでした" },
      values: { count: 1 },
      place: { file: "顧客.csv", line: 37 },
    },
  ],
  needsPerson: true,
};

const piped = { language: "en", paint: plain } as const;

test("a pipe gets one line of counts", () => {
  expect(countLine(result, ["existing", "dormant"], piped)).toBe(
    "1,210 rows = 1,206 accounts + 3 folded + 1 rejected; on the list: 1,203; 1 notice(s), --verbose shows them\n",
  );
});

test("a pipe is told in full whom nobody holds back", () => {
  const lapsed = {
    phrase: inputNotices.allLapsed,
    values: { kind_en: "blacklist", kind_ja: "", count: 2, lines: "" },
  };
  const notices = [...result.notices, lapsed];
  const [counts, ...told] = countLine({ ...result, notices }, ["existing"], piped).split("\n");
  expect(counts).toMatch(/; 1 notice\(s\), --verbose shows them$/);
  expect(told).toEqual([expect.stringMatching(/^! .*nobody is held back/), ""]);
});

test("the summary: counts that add up, lists with their sum, what needs a person and where", () => {
  const text = renderSummary(result, [], { language: "ja", paint: plain, verbose: false });
  expect(text).toContain("読み込み 1,210 行 = 顧客 1,206 件 + 統合 3 行 + 取り込めなかった行 1\n");
  expect(text).toMatch(/ {2}dormant {6}1,200 {2}休眠\n/);
  expect(text).toMatch(/ {2}合計 {9}1,206\n/);
  expect(text).not.toContain("closed");
  expect(text).toContain("! 1 行を採用しませんでした（顧客.csv、37 行目）");
  expect(text).toContain("72,000,000  K-0007  caution");
  expect(text).not.toContain("会員No");
});

test("--verbose says which header was read as which column", () => {
  const text = renderSummary(result, [], { language: "en", paint: plain, verbose: true });
  expect(text).toMatch(
    /顧客\.csv \(customers, cp932\)\n {2}customer_id +← 会員No\n {2}full_name +← 姓 \+ 名\n {2}not used: 控え/,
  );
});

test("the next commands keep what was typed, except where the lists went", () => {
  const { io } = stage([
    "score",
    "顧客 一覧.csv",
    "-b",
    "stop.csv",
    "-o",
    "out/",
    "--list=all",
    "--as-of",
    "2026-11-22",
  ]);
  const call = {
    io,
    manner: foresee(io),
    language: "en",
    operands: [],
    out: plain,
    err: plain,
  } as const;
  const output = {
    lists: ["dormant"],
    format: "csv",
    headers: "code",
    bom: false,
    output: "out/",
  } as const;
  expect(nextSteps(result, output, call).filter((line) => line.includes("reactivate"))).toEqual([
    "  reactivate score '顧客 一覧.csv' -b stop.csv --as-of 2026-11-22 --list caution,needs_review",
    "  reactivate explain ID '顧客 一覧.csv' -b stop.csv --as-of 2026-11-22",
  ]);
});

const explanation: Explanation = {
  row: {
    customer_id: "T-003",
    company_name: "例示書店株式会社",
    list: "dormant",
    list_reason: "dormant_former",
    rank: "2",
    score: "71",
    priority: "top",
    next_action: "新機能を案内する",
  },
  of: 10,
  receipt: [
    {
      rule: "feature_released",
      group: "reason",
      points: "8",
      evidence: "在庫連携",
      sentence: "不足していた機能を公開",
    },
    { rule: "late_payer", group: "value", points: "-10", evidence: "", sentence: "支払遅延" },
  ],
  missing: [{ fact: "nps", label: "NPS", columns: ["nps"] }],
  changes: ["担当者の退職が分かれば +6"],
  stored: false,
};

test("a receipt: list and why, rank, each rule with points and evidence, what is missing", () => {
  const text = renderReceipts([explanation], { language: "ja", paint: plain, width: 80 });
  expect(text).toContain("T-003  例示書店株式会社\n");
  expect(text).toMatch(/リスト +dormant 休眠 \(dormant_former\)\n/);
  expect(text).toContain("10 件中 2 位");
  expect(text).toMatch(/ {3}\+8 {2}feature_released {2}不足していた機能を公開 {2}\[在庫連携\]\n/);
  expect(text).toMatch(/ {2}-10 {2}late_payer {8}支払遅延\n/);
  expect(text).toContain("NPS  nps");
  expect(text).toContain("  担当者の退職が分かれば +6");
  expect(text).not.toContain("手段");
});

test("on a stored list the rank stands alone and nothing was scored again", () => {
  const { of: _length, ...stored } = { ...explanation, stored: true };
  const text = renderReceipts([stored], { language: "en", paint: plain, width: 80 });
  expect(text).toMatch(/rank +2\n/);
  expect(text).toContain("nothing was scored again");
});

test.each([
  [{ field: "status", is: "existing" }, "status is existing"],
  [{ field: "contact_left", is: true }, "contact_left"],
  [{ field: "contact_left", is: false }, "contact_left is no"],
  [
    {
      all: [
        { field: "dormancy_months", gte: { window: "dormancy_months" } },
        {
          any: [
            { field: "nps", missing: true },
            { field: "nps", lt: 7 },
          ],
        },
      ],
    },
    "dormancy_months >= windows.dormancy_months and (nps missing or nps < 7)",
  ],
  [
    { not: { field: "churn_reason", in: ["price", "competitor"] } },
    "not (churn_reason in price|competitor)",
  ],
] as const)("%j reads: %s", (condition, line) => {
  expect(renderCondition(condition)).toBe(line);
});

test("amounts are grouped without touching their decimals", () => {
  expect([grouped(999), grouped(1234567)]).toEqual(["999", "1,234,567"]);
  expect([groupedDecimal("-1234567.1200"), groupedDecimal("0.5"), groupedDecimal("")]).toEqual([
    "-1,234,567.1200",
    "0.5",
    "",
  ]);
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("progress shows after a second, says stage and rows, and erases itself", () => {
  const stream = new PassThrough();
  const written = (): string => String((stream.read() as Buffer | null) ?? "");
  const progress = progressLine(stream, "ja", 80);
  progress.tell({ kind: "stage", stage: "points", rows: 1_000_000, milliseconds: 5 });
  expect(written()).toBe("");
  vi.advanceTimersByTime(1001);
  expect(written()).toBe("\r\u001B[2K得点の計算… 1,000,000 行");
  progress.tell({ kind: "start", stage: "own_stage" });
  expect(written()).toContain("own_stage…");
  progress.end();
  expect(written()).toBe("\r\u001B[2K");
});

test("quick work and pipes show no progress", () => {
  const stream = new PassThrough();
  const quick = progressLine(stream, "en", 80);
  quick.tell({ kind: "start", stage: "points" });
  quick.end();
  vi.advanceTimersByTime(5000);
  expect(stream.read()).toBeNull();
});
