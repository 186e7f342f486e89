import { describe, expect, it } from "vitest";
import {
  columnOf,
  columns,
  customerColumns,
  isSecret,
  multiFeeds,
} from "../../src/domain/columns.ts";
import type { FileKind } from "../../src/domain/columns.ts";
import { editDistance, nearest } from "../../src/domain/nearest.ts";
import { headerKey, mapHeaders } from "../../src/read/headers.ts";
import { ambiguousWord } from "../../src/read/headers/judge.ts";
import { dictionary } from "../../src/read/headers/lookup.ts";

const kinds = Object.keys(columns) as FileKind[];

describe.each(kinds)("the columns of %s", (kind) => {
  it("have one name each", () => {
    const names = columns[kind].map((column) => column.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("share no synonym, but for the declared ones", () => {
    const declared = new Set(multiFeeds.map(headerKey));
    const clashes = [...dictionary(kind)]
      .map(([key, entries]) => [key, [...new Set(entries.map((e) => e.column.name))]] as const)
      .filter(([key, names]) => names.length > 1 && !declared.has(key));
    expect(clashes).toEqual([]);
  });

  it("claim no word that has to be judged by its neighbours", () => {
    const claimed = columns[kind]
      .flatMap((column) => [...column.headers, ...column.stopHeaders, ...column.weakHeaders])
      .filter((word) => ambiguousWord(kind, headerKey(word)) !== undefined);
    expect(claimed).toEqual([]);
  });

  it("are read back from their names and from the labels they are printed under", () => {
    for (const { name, label } of columns[kind]) {
      for (const header of [name, label.ja, label.en]) {
        const fed = mapHeaders([header], kind).mapped.map((column) => column.name);
        expect([header, fed]).toEqual([header, [name]]);
      }
    }
  });

  it("have no synonym that would be dropped as a secret", () => {
    const words = columns[kind].flatMap((column) => [column.name, ...column.headers]);
    expect(words.filter((word) => isSecret(headerKey(word)))).toEqual([]);
  });

  it("print under labels that no two columns share", () => {
    for (const language of ["ja", "en"] as const) {
      const labels = columns[kind].map((column) => column.label[language]);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});

describe("customer columns", () => {
  it("never print internal remarks", () => {
    const internal = customerColumns.filter((column) => column.internal);
    expect(internal.map((column) => column.name)).toEqual(["churn_note", "note"]);
  });

  it("blank the departed person's names and numbers, not the company's", () => {
    const personal = customerColumns.filter((column) => column.personal).map(({ name }) => name);
    expect(personal).toEqual([
      "title",
      "last_name",
      "first_name",
      "full_name",
      "last_name_kana",
      "first_name_kana",
      "full_name_kana",
      "honorific",
      "mobile",
      "direct_phone",
      "email",
    ]);
  });

  it("fold permissions to the strictest and causes to the severest", () => {
    const folds = (...types: string[]) =>
      new Set(customerColumns.filter(({ type }) => types.includes(type)).map(({ fold }) => fold));
    expect(folds("permission")).toEqual(new Set(["strictest"]));
    expect(folds("reason", "status")).toEqual(new Set(["severest"]));
  });

  it("give only permissions a word that forbids", () => {
    for (const column of customerColumns) {
      expect(column.stopHeaders.length > 0).toBe(column.type === "permission");
    }
  });

  it("do not take the change date of a record for a renewal", () => {
    expect(columnOf("customers", "renewal_at")?.headers).not.toContain("更新日");
    expect(columnOf("customers", "解約日")).toBeUndefined();
  });
});

describe("nearest", () => {
  const names = ["dormancy_months", "tenure_months", "company_name", "company_kana"];

  it.each([
    ["dormancy_month", "dormancy_months"],
    ["tenuer_months", "tenure_months"],
    ["Company Name", "company_name"],
    ["tenure", "tenure_months"],
  ])("takes %s for %s", (word, expected) => {
    expect(nearest(word, names)).toBe(expected);
  });

  it("knows when nothing is near", () => {
    expect(nearest("郵便番号", names)).toBeUndefined();
    expect(nearest("名", ["姓"])).toBeUndefined();
  });

  it("counts a swap of neighbours as one mistake", () => {
    expect(editDistance("会社名", "会名社")).toBe(1);
    expect(editDistance("", "氏名")).toBe(2);
  });
});
