import fc from "fast-check";
import type { StatusCode } from "../../src/playbook/vocabulary/types.ts";
import { monthsAfter, nextDay } from "../oracle/months.ts";
import type { Amount, Contract, Customer, Day } from "../oracle/types.ts";
import { noteWords, reasonWords, statusWords } from "./words.ts";

export const asOf: Day = "2026-11-22";

/** Limits of the rules, and a day to either side: where mistakes live. */
const telling = [0, 1, 4, 5, 6, 7, 11, 12, 13, 18, 23, 24, 25, 36, 48, 59, 60, 61, 84];

export const pastDay: fc.Arbitrary<Day> = fc
  .tuple(fc.constantFrom(...telling), fc.integer({ min: 0, max: 2 }))
  .map(([months, shift]) => shifted(monthsAfter(asOf, -months), shift));

/** Mostly past, now and then ahead. */
const anyDay: fc.Arbitrary<Day> = fc.oneof(
  { weight: 9, arbitrary: pastDay },
  { weight: 1, arbitrary: fc.constantFrom("2026-11-23", "2027-03-31", "2028-02-29") },
);

const endDay: fc.Arbitrary<Day> = fc.oneof(
  { weight: 8, arbitrary: anyDay },
  { weight: 1, arbitrary: fc.constantFrom("9999-12-31", "2099-12-31", "2099-12-30") },
);

const amount: fc.Arbitrary<Amount> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: 0, max: 2_000 }).map((yen) => BigInt(yen) * 10_000_000n),
  },
  { weight: 2, arbitrary: fc.bigInt({ min: 0n, max: 9_999_999_999n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: -99_999_999n, max: 0n }) },
);

/** Known in so many of ten accounts. */
const sometimes = <T>(arbitrary: fc.Arbitrary<T>, of10 = 5): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { weight: of10, arbitrary },
    { weight: 10 - of10, arbitrary: fc.constant<T | undefined>(undefined) },
  );

/** Contracts of one account: none, one (whole, open or half known), or two with a gap about a month. */
const contracts: fc.Arbitrary<readonly Contract[]> = fc.oneof(
  { weight: 5, arbitrary: fc.constant([]) },
  {
    weight: 8,
    arbitrary: fc
      .record({ start: sometimes(anyDay, 9), end: sometimes(endDay, 8) })
      .map((one) => [known(one)]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(6, 12, 24), fc.constantFrom(-1, 0, 1), fc.constantFrom(6, 18, 40))
      .map(twoContracts),
  },
);

/** Two terms with a gap of a month, a day more or a day less between them. */
function twoContracts([first, shift, second]: readonly [number, number, number]): Contract[] {
  const start = "2019-04-01";
  const after = monthsAfter(start, first);
  const again = shifted(monthsAfter(after, 1), shift);
  return [
    { start, end: shifted(after, -1) },
    { start: again, end: shifted(monthsAfter(again, second), -1) },
  ];
}

const codes = <Code extends string>(words: Readonly<Record<Code, readonly string[]>>) =>
  fc.constantFrom(...(Object.keys(words) as Code[]));

const trade = fc.record({
  contracts,
  first_order_at: sometimes(anyDay),
  last_order_at: sometimes(anyDay),
  order_count: sometimes(fc.constantFrom(0, 0, 1, 2, 5, 12, 24, 60)),
});

const rest = fc.record({
  b2b: fc.boolean(),
  typeTold: fc.boolean(),
  hasEmail: fc.boolean(),
  hasPhone: fc.boolean(),
  hasAddress: fc.boolean(),
  registered_at: sometimes(anyDay),
  last_contact_at: sometimes(anyDay),
  purchase_days: sometimes(fc.constantFrom(1, 2, 3, 8)),
  median_gap_days: sometimes(fc.constantFrom(10, 120, 243, 244, 365)),
  status: sometimes(
    codes(statusWords).filter((code) => code !== "merged") as fc.Arbitrary<StatusCode>,
  ),
  total_amount: sometimes(amount, 7),
  expected_amount: sometimes(amount),
  churn_reason: sometimes(codes(reasonWords), 6),
  namesLeaver: fc.nat(2).map((n) => n === 0),
  churn_at: sometimes(anyDay, 2),
  missing_feature: sometimes(
    fc.constantFrom(
      "ワークフローの承認",
      "ﾜｰｸﾌﾛｰ",
      "在庫連携",
      "帳票の出力",
      "email連携",
      "ＡＩ検索",
    ),
  ),
  note: codes(noteWords),
  cautionIn6: fc.nat(5),
  contact_left: sometimes(fc.constantFrom("left", "moved", "no"), 2),
  contact_left_at: sometimes(anyDay, 1),
  again: sometimes(
    fc.record({
      last_order_at: sometimes(anyDay),
      last_contact_at: sometimes(anyDay),
      signed_off_by: sometimes(fc.constant("田中 課長"), 7),
      signed_off_at: sometimes(anyDay, 7),
    }),
    1,
  ),
  signed_off_by: sometimes(fc.constant("佐々木 部長"), 5),
  signed_off_at: sometimes(anyDay, 5),
  renewal_at: sometimes(anyDay, 3),
  login_30d: sometimes(fc.constantFrom(0, 1, 7, 8, 19, 20, 45), 4),
  mail: fc.constantFrom(undefined, undefined, "yes", "no", "review"),
  dm: fc.constantFrom(undefined, undefined, "yes", "no"),
  phone: fc.constantFrom(undefined, undefined, "yes", "no"),
  sms: fc.constantFrom(undefined, "yes", "no"),
  consent_basis: sometimes(fc.constant("名刺交換"), 2),
  optout_at: sometimes(pastDay, 1),
});

/** One account; `knowsTrade` false leaves out all that only lists with columns of trade can tell. */
export function customer(place: number, knowsTrade: boolean): fc.Arbitrary<Customer> {
  return fc.tuple(trade, rest).map(([traded, person]) => {
    const {
      b2b,
      typeTold,
      hasEmail,
      hasPhone,
      hasAddress,
      note,
      cautionIn6,
      namesLeaver,
      again,
      mail,
      dm,
      phone,
      sms,
      ...plain
    } = person;
    return known({
      customer_id: `K-${place}`,
      ...(b2b ? { company_name: `株式会社見本 ${place}号店` } : {}),
      full_name: `例田 ${place}`,
      customer_type: typeTold ? (b2b ? "b2b" : "b2c") : undefined,
      email: hasEmail ? `k${place}@example.co.jp` : undefined,
      phone: hasPhone ? `03-0000-${String(1000 + place)}` : undefined,
      address1: hasAddress ? `丸の内9-90-${place + 1}` : undefined,
      ...plain,
      again: again && known(knowsTrade ? again : { ...again, last_order_at: undefined }),
      // Other reasons give way to the departure, and then it is the reason.
      reason_names_leaver:
        namesLeaver && ["trouble", "payment", "internal"].includes(plain.churn_reason ?? ""),
      ...(knowsTrade ? traded : {}),
      note_caution: cautionIn6 > 0 || note === "none" ? undefined : note,
      recorded: known({ mail, dm, phone, sms }),
      unreadable: mail === "review" ? ["mail_ok"] : [],
    }) as Customer;
  });
}

/** Drops what is undefined, as exactOptionalPropertyTypes asks. */
function known<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(record).filter(([, cell]) => cell !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function shifted(day: Day, days: number): Day {
  if (days <= 0 && days > -1) return day;
  if (days > 0) return shifted(nextDay(day), days - 1);
  const before = new Date(`${day}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() + days);
  return before.toISOString().slice(0, 10);
}
