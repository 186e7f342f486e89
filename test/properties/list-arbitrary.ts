import fc from "fast-check";
import type { BlacklistLine, Customer, Release, StopLine } from "../oracle/types.ts";
import type { Row } from "../support/score-rows.ts";
import { customer } from "./customer-arbitrary.ts";
import { rowsOf } from "./written-row.ts";

/** A list both ways: as typed records for the oracle and as the cells a person would have typed. */
export interface WrittenList {
  readonly customers: readonly Customer[];
  /** The rows of each customer, in the order of `customers`. */
  readonly rows: readonly (readonly Row[])[];
  readonly knowsTrade: boolean;
  readonly blacklist: readonly BlacklistLine[];
  readonly suppress: readonly StopLine[];
  readonly releases: readonly Release[];
}

const releases: fc.Arbitrary<readonly Release[]> = fc.subarray([
  { feature: "ワークフロー", released_at: "2025-11-22" },
  { feature: "申請の自動化", released_at: "2026-05-22", keywords: ["ワークフロー", "稟議"] },
  { feature: "AI", released_at: "2026-05-22" },
  { feature: "在庫連携", released_at: "2026-11-23" },
]);

export function writtenList(size: number): fc.Arbitrary<WrittenList> {
  const choices = fc.array(fc.nat(59), { minLength: 40, maxLength: 40 });
  const places = fc.subarray(
    Array.from({ length: size }, (_, place) => place),
    { maxLength: 6 },
  );
  return fc
    .record({
      knowsTrade: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
      stopColumn: fc.boolean(),
    })
    .chain(({ knowsTrade, stopColumn }) =>
      fc.record({
        customers: fc.tuple(
          ...Array.from({ length: size }, (_, place) => customer(place, knowsTrade)),
        ),
        picks: fc.array(choices, { minLength: size, maxLength: size }),
        barred: places,
        stopped: places,
        merged: fc.array(fc.tuple(fc.nat(size + 3), fc.boolean()), { maxLength: 5 }),
        releases,
        knowsTrade: fc.constant(knowsTrade),
        stopColumn: fc.constant(stopColumn),
      }),
    )
    .map(({ customers, picks, barred, stopped, merged, stopColumn, ...rest }) => {
      const whole = [...customers, ...merged.map((one, place) => mergedInto(one, place, size))];
      const list = stopColumn ? whole.map(withoutGrant) : whole;
      return {
        ...rest,
        customers: list,
        rows: list.map((one, place) =>
          rowsOf(one, { picks: picks[place] ?? [], stopColumn, knowsTrade: rest.knowsTrade }),
        ),
        blacklist: barred.map((place, n) => barLine(place, n)),
        suppress: stopped.map((place, n) => stopLine(place, n)),
        [fc.toStringMethod]: () => `a list of ${list.length} accounts`,
      };
    });
}

/**
 * A row that only says which account took it over, with or without a word for it: an account, one that is
 * not there, or another such row, so that chains and circles come about.
 */
function mergedInto(
  [target, hasWord]: readonly [number, boolean],
  place: number,
  size: number,
): Customer {
  return {
    customer_id: `M-${place}`,
    ...(hasWord ? { status: "merged" as const } : {}),
    merged_into: target > size ? `M-${target - size - 1}` : `K-${target}`,
  };
}

/** A column that stops (配信停止) can say no and nothing, never yes (MISSION C4). */
function withoutGrant(one: Customer): Customer {
  const { mail, ...others } = one.recorded ?? {};
  return { ...one, recorded: mail === "no" ? { ...others, mail } : others, unreadable: [] };
}

function barLine(place: number, n: number): BlacklistLine {
  const lines: BlacklistLine[] = [
    { customer_id: `K-${place}`, reason: "stopped" },
    { email: `k${place}@example.co.jp`, reason: "barred", expires_at: "2026-11-22" },
    { company_name: `株式会社見本 ${place}号店`, reason: "legal" },
    { customer_id: `K-${place}`, reason: "credit", expires_at: "2026-11-21" },
    { phone: `03-0000-${1000 + place}`, reason: "legal" },
  ];
  return lines[n % lines.length] ?? {};
}

function stopLine(place: number, n: number): StopLine {
  const lines: StopLine[] = [
    { customer_id: `K-${place}`, channels: ["dm"], reason: "refused" },
    {
      email: `k${place}@example.co.jp`,
      channels: ["mail", "dm", "phone", "sms"],
      reason: "no_contact",
    },
    { phone: `03-0000-${1000 + place}`, channels: ["phone"], reason: "phone_stop" },
    { customer_id: `K-${place}`, channels: ["mail", "dm", "phone", "sms"], reason: "withdrawn" },
  ];
  return lines[n % lines.length] ?? { channels: [], reason: "" };
}
