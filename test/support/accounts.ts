import type { Row, Scored } from "./score-rows.ts";

/** A company that can be reached on every channel; the cells say the rest, under headers of real lists. */
export function business(id: string, cells: Row = {}): Row {
  return {
    顧客ID: id,
    "法人/個人": "法人",
    会社名: `株式会社見本工業 ${id}`,
    氏名: "例田 健一",
    電話番号: "03-0000-1234",
    メールアドレス: `${id.toLowerCase()}@example.co.jp`,
    都道府県: "東京都",
    市区町村: "千代田区",
    住所1: "丸の内9-90-1",
    ...cells,
  };
}

/** A person who can be reached on every channel. */
export function consumer(id: string, cells: Row = {}): Row {
  return {
    顧客ID: id,
    "法人/個人": "個人",
    氏名: "見本 花子",
    電話番号: "090-0000-1234",
    メールアドレス: `${id.toLowerCase()}@example.ne.jp`,
    都道府県: "大阪府",
    市区町村: "大阪市北区",
    住所1: "梅田9-91-2",
    ...cells,
  };
}

/** A contract, its last day included; without an end it runs. */
export function contract(start: string, end = ""): Row {
  return { 契約開始日: start, 契約終了日: end };
}

/** Rows with a contract that ended in March 2025, twenty months before the as-of day of the tests. */
export const endedIn2025 = contract("2022-04-01", "2025-03-31");

/** One column of every account: customer_id → cell. */
export function column(rows: readonly Row[], name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.map((row) => [row["customer_id"] ?? "", row[name] ?? ""]));
}

/** Accounts whose receipt holds a rule. */
export function firedFor({ receipts }: Scored, rule: string): readonly string[] {
  const hits = receipts.filter((line) => line["rule_id"] === rule);
  return hits.map((line) => line["customer_id"] ?? "").sort();
}

/** Accounts that carry a flag. */
export function flagged(rows: readonly Row[], flag: string): readonly string[] {
  const carry = rows.filter((row) => (row["flags"] ?? "").split(";").includes(flag));
  return carry.map((row) => row["customer_id"] ?? "").sort();
}
