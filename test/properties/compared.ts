import { channelNames, type Verdict } from "../oracle/types.ts";
import { codesOf, type Row, type Scored } from "../support/score-rows.ts";

/** A verdict as plain text, so that a difference can be read. */
export type Plain = Readonly<Record<string, string>>;

export function plainOracle(verdict: Verdict): Plain {
  return {
    list: verdict.list,
    list_reason: verdict.list_reason,
    rank: String(verdict.rank),
    status: verdict.status,
    customer_type: verdict.customer_type ?? "",
    score: decimal(verdict.score),
    priority: verdict.priority,
    value_rank: verdict.value_rank ?? "",
    tenure_months: text(verdict.tenure_months),
    tenure_source: verdict.tenure_source ?? "",
    dormancy_months: text(verdict.dormancy_months),
    contact_clock: verdict.contact_clock ?? "",
    channel: verdict.channel ?? "none",
    not_before: verdict.not_before ?? "",
    flags: [...verdict.flags].sort().join(";"),
    fired: verdict.fired
      .map(({ rule, points }) => `${rule}=${decimal(points)}`)
      .sort()
      .join(";"),
    ...Object.fromEntries(channelNames.map((name) => [`${name}_ok`, verdict.permissions[name]])),
  };
}

/** The product's rows in the same form; the place inside its list is that in the combined file. */
export function plainProduct({ rows, receipts }: Scored): ReadonlyMap<string, Plain> {
  const fired = new Map<string, string[]>();
  for (const line of receipts.filter(
    ({ group }) => group !== "clock" && !group?.startsWith("gate:"),
  )) {
    const id = line["customer_id"] ?? "";
    const code = `${line["rule_id"]}=${Number(line["points"])}`;
    fired.set(id, [...(fired.get(id) ?? []), code]);
  }
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const place = (seen.get(row["list"] ?? "") ?? 0) + 1;
      seen.set(row["list"] ?? "", place);
      return [
        row["customer_id"] ?? "",
        plainRow(row, place, fired.get(row["customer_id"] ?? "") ?? []),
      ];
    }),
  );
}

const copied = [
  "list",
  "list_reason",
  "status",
  "customer_type",
  "priority",
  "value_rank",
  "tenure_months",
  "dormancy_months",
  "contact_clock",
  "channel",
  "not_before",
  "mail_ok",
  "dm_ok",
  "phone_ok",
  "sms_ok",
];

function plainRow(row: Row, place: number, fired: readonly string[]): Plain {
  const flags = codesOf(row, "flags");
  const source = flags.includes("tenure_from_orders") ? "orders" : "contract";
  return {
    ...Object.fromEntries(copied.map((name) => [name, row[name] ?? ""])),
    rank: String(place),
    score: String(Number(row["score"])),
    tenure_source: row["tenure_months"] === "" ? "" : source,
    flags: [...flags].sort().join(";"),
    fired: [...fired].sort().join(";"),
  };
}

export interface Difference {
  readonly rows: readonly Row[];
  /** column → what the oracle says, what the product says. */
  readonly columns: Readonly<Record<string, readonly [oracle: string, product: string]>>;
}

/** Only the columns that differ; undefined where none does. */
export function differing(
  oracle: Plain,
  product: Plain | undefined,
): Difference["columns"] | undefined {
  const pairs = Object.entries(oracle)
    .map(([name, cell]) => [name, [cell, product?.[name] ?? "(no row)"]] as const)
    .filter(([, [a, b]]) => a !== b);
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

function text(number: number | undefined): string {
  return number === undefined ? "" : String(number);
}

function decimal(units: bigint): string {
  return String(Number(units) / 10_000);
}
