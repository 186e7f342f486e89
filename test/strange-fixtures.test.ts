import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runShell } from "./cli/case.ts";
import { column, flagged } from "./support/accounts.ts";
import { type ScoreOptions, scoreAll } from "./support/score-rows.ts";

/**
 * Every file of fixtures/strange is odd in one way; what is expected of it stands in its README and was
 * derived by hand. The files are handed over as `customers.csv`: what they are, their content tells.
 */
const folder = new URL("../fixtures/strange/", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder));
const score = (file: string, options: ScoreOptions = {}) => scoreAll(read(file), options);

const tenCompanies = {
  "S-001": "existing",
  "S-002": "dormant",
  "S-003": "dormant",
  "S-004": "existing",
  "S-005": "caution",
  "S-006": "new_prospect",
  "S-007": "dormant",
  "S-008": "existing",
  "S-009": "dormant",
  "S-010": "dormant",
};
const { "S-005": _damaged, ...withoutTheDamagedLine } = tenCompanies;

interface Readable {
  readonly lists: Readonly<Record<string, string>>;
  readonly rejected?: number;
  readonly folded?: number;
}

const readable: Readonly<Record<string, Readable>> = {
  "tab-separated.tsv": { lists: tenCompanies },
  "utf-16-from-excel.txt": { lists: tenCompanies },
  "euc-jp-old-server.csv": { lists: tenCompanies },
  "customers.csv.gz": { lists: tenCompanies },
  "unclosed-quote.csv": { lists: withoutTheDamagedLine, rejected: 1 },
  "quoted-newlines.csv": {
    lists: {
      "S-001": "existing",
      "S-002": "dormant",
      "S-003": "dormant",
      "S-004": "existing",
      "S-005": "caution",
      "S-006": "new_prospect",
    },
  },
  "duplicate-ids.csv": {
    lists: {
      "S-001": "existing",
      "S-002": "suppressed",
      "S-003": "dormant",
      "S-004": "existing",
      "S-005": "caution",
    },
    folded: 1,
  },
  "semicolon-german-excel.csv": {
    lists: {
      "kontakt1@d1.example.com": "needs_review",
      "kontakt2@d2.example.com": "needs_review",
      "kontakt3@d3.example.com": "needs_review",
      "kontakt4@d4.example.com": "needs_review",
    },
  },
  "split-columns-ec-cube-2.csv": {
    lists: {
      "1": "existing",
      "2": "dormant",
      "3": "not_target",
      "4": "existing",
      "5": "needs_review",
      "6": "dormant",
    },
  },
  "withdrawn-consumers.csv": {
    lists: {
      W1: "suppressed",
      W2: "suppressed",
      W3: "suppressed",
      W4: "existing",
      W5: "dormant",
      W6: "new_prospect",
    },
  },
  "contact-left.csv": {
    lists: {
      "L-1": "dormant",
      "L-2": "dormant",
      "L-3": "dormant",
      "L-4": "dormant",
      "L-5": "dormant",
      "L-6": "existing",
    },
  },
  "future-dates.csv": {
    lists: {
      "F-1": "dormant",
      "F-2": "existing",
      "F-3": "existing",
      "F-4": "needs_review",
      "F-5": "dormant",
      "F-6": "dormant",
    },
  },
  "leap-day.csv": {
    lists: {
      "Y-1": "dormant",
      "Y-2": "dormant",
      "Y-3": "dormant",
      "Y-4": "dormant",
      "Y-5": "dormant",
      "Y-6": "dormant",
      "Y-7": "dormant",
    },
  },
};

/** Exit code 2, and the code of the message under --json. */
const refused: Readonly<Record<string, string>> = {
  "binary.csv": "file_binary",
  "empty.csv": "file_empty",
  "header-only.csv": "no_rows",
  "mixed-currency.csv": "mixed_currency",
  "no-header.csv": "header_is_record",
  "no-key.csv": "no_key",
};

/** Blank rows are neither accounts nor damage; how many lines they are stands elsewhere. */
const blankRows = "excel-blank-rows.csv";

test("no strange file is left out", () => {
  const files = readdirSync(folder).filter((file) => file !== "README.md");
  const told = [...Object.keys(readable), ...Object.keys(refused), blankRows];
  expect(told.toSorted()).toEqual(files.toSorted());
});

test.each(Object.entries(readable))(
  "%s is read, and every account stands where it should",
  async (file, wanted) => {
    const { rows, summary } = await score(file);
    expect(column(rows, "list")).toEqual(wanted.lists);
    const { rejected = 0, folded = 0 } = wanted;
    const accounts = Object.keys(wanted.lists).length;
    expect(summary.rows).toEqual({
      read: accounts + rejected + folded,
      rejected,
      folded,
      accounts,
    });
  },
);

test(`${blankRows}: blank rows are no accounts`, async () => {
  const { rows, summary } = await score(blankRows);
  expect(summary.rows.accounts).toBe(5);
  expect(column(rows, "list")).toEqual({
    "S-001": "existing",
    "S-002": "dormant",
    "S-003": "dormant",
    "S-004": "existing",
    "S-005": "caution",
  });
});

test.each(Object.entries(refused))("%s is refused with %s, exit code 2", async (file, code) => {
  const ran = await runShell(
    `reactivate score "$FIXTURES/strange/${file}" --as-of 2026-11-22 --json`,
  );
  if (ran.code !== 2) console.error(ran.transcript);
  expect(ran.code).toBe(2);
  expect(ran.stdout).toBe("");
  const said = JSON.parse(ran.stderr) as Record<string, unknown>;
  expect(said).toMatchObject({ code, place: { file: `fixtures/strange/${file}` } });
  expect(said["hint"]).not.toBe("");
});

test("header-only.csv with --allow-empty: no account, on no list", async () => {
  const { rows, summary } = await score("header-only.csv");
  expect(rows).toEqual([]);
  expect(new Set(Object.values(summary.lists))).toEqual(new Set([0]));
});

describe("what the oddity must not change", () => {
  test("cells with line ends come out as they were written", async () => {
    const { rows } = await score("quoted-newlines.csv");
    const other = Object.values(rows.find((row) => row["customer_id"] === "S-001") ?? {});
    expect(other).toContain("見本食品株式会社");
    expect(rows.every((row) => !Object.values(row).includes("undefined"))).toBe(true);
  });

  test("split columns come together, zeros in front included", async () => {
    const { rows } = await score("split-columns-ec-cube-2.csv");
    expect(rows.find((row) => row["customer_id"] === "1")).toMatchObject({
      postal_code: "060-0042",
      phone: "011-000-2850",
      full_name: "見本 花子",
    });
    expect(flagged(rows, "check_reason")).toEqual(["6"]);
    expect(column(rows, "dormancy_months")).toMatchObject({ "2": "9", "6": "44" });
  });

  test("EUC-JP is not taken for CP932", async () => {
    const { rows } = await score("euc-jp-old-server.csv");
    expect(rows.map((row) => row["company_name"])).toContain("見本食品株式会社");
  });

  test("German headers are understood once they are mapped, the day before the month", async () => {
    const { rows } = await score("semicolon-german-excel.csv", {
      type: "b2b",
      map: {
        customer_id: ["Kundennummer"],
        company_name: ["Firma"],
        contract_start: ["Vertragsbeginn"],
        contract_end: ["Vertragsende"],
        last_contact_at: ["Letzter Kontakt"],
      },
    });
    expect(column(rows, "list")).toEqual({
      "D-001": "existing",
      "D-002": "dormant",
      "D-003": "dormant",
      "D-004": "dormant",
    });
    expect(column(rows, "last_contact_at")["D-001"]).toBe("2026-10-05");
    expect(column(rows, "company_name")["D-002"]).toBe("Beispiel Bäckerei AG");
  });

  test("two rows of one id are one account, and the opt-out of either holds", async () => {
    const { rows } = await score("duplicate-ids.csv");
    expect(flagged(rows, "duplicate_rows")).toEqual(["S-002"]);
    expect(rows.find((row) => row["customer_id"] === "S-002")).toMatchObject({
      list_reason: "opt_out",
      mail_ok: "no",
      dm_ok: "no",
      phone_ok: "no",
    });
  });

  test("who withdrew is suppressed for that reason, before any other", async () => {
    const { rows } = await score("withdrawn-consumers.csv");
    expect(column(rows, "list_reason")).toMatchObject({
      W1: "withdrawn",
      W2: "withdrawn",
      W3: "withdrawn",
    });
  });

  test("departed contacts are not written to, and their successors are", async () => {
    const { rows } = await score("contact-left.csv");
    expect(flagged(rows, "contact_left")).toEqual(["L-1", "L-2", "L-3", "L-4", "L-6"]);
    expect(column(rows, "full_name")).toEqual({
      "L-1": "例田 花子",
      "L-2": "",
      "L-3": "",
      "L-4": "",
      "L-5": "試山 五郎",
      "L-6": "模擬 七海",
    });
    expect(column(rows, "honorific")).toEqual({
      "L-1": "様",
      "L-2": "",
      "L-3": "",
      "L-4": "",
      "L-5": "様",
      "L-6": "様",
    });
    const left = rows.filter((row) => row["customer_id"] !== "L-5");
    expect(new Set(left.map((row) => row["email"]))).toEqual(new Set([""]));
    expect(left.every((row) => row["play"]?.includes("greet_successor"))).toBe(true);
  });

  test("dates that lie ahead move no clock", async () => {
    const { rows } = await score("future-dates.csv");
    expect(flagged(rows, "future_date")).toEqual(["F-1", "F-3", "F-4", "F-6"]);
    expect(flagged(rows, "cancellation_notified")).toEqual(["F-2"]);
    expect(column(rows, "dormancy_months")).toMatchObject({ "F-1": "13", "F-5": "0", "F-6": "31" });
    expect(column(rows, "contact_clock")).toMatchObject({
      "F-1": "2025-09-30",
      "F-6": "2024-03-31",
    });
  });

  test("leap days count as months do, and an impossible day is never moved to the next", async () => {
    const { rows } = await score("leap-day.csv");
    expect(column(rows, "tenure_months")).toMatchObject({
      "Y-1": "12",
      "Y-2": "12",
      "Y-3": "11",
      "Y-4": "60",
      "Y-5": "60",
      "Y-6": "12",
    });
    expect(flagged(rows, "check_reason")).toEqual(["Y-4", "Y-5"]);
    expect(column(rows, "dormancy_months")).toMatchObject({ "Y-5": "32", "Y-6": "32" });
    expect(flagged(rows, "unreadable_contract_end")).toEqual(["Y-7"]);
    expect(column(rows, "contact_clock")["Y-7"]).not.toBe("2025-03-01");
  });
});
