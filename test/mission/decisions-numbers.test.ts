import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { inputErrors, inputNotices } from "../../src/locale/inputs.ts";
import { business, column, consumer, contract, endedIn2025, flagged } from "../support/accounts.ts";
import {
  type Row,
  type Scored,
  scoreAll,
  scoreRows,
  standardPlaybook,
} from "../support/score-rows.ts";

/** MISSION 7 and C3: rounding, currencies, offsets, small lists, and how much a row says at most. */

const noticed = ({ notices }: Scored, phrase: object) =>
  notices.find((one) => one.phrase === phrase);

describe("7 · the score is rounded half up to 4 places", () => {
  const scoreWith = async (...points: readonly number[]) => {
    const standard = await standardPlaybook();
    const groups = ["contact", "reason"];
    const rules = points.map((each, place) => ({
      id: `nudge_${place}`,
      group: groups[place] ?? "",
      points: each,
      when: { field: "status", is: "dormant_former" },
      sentence: { en: "left", ja: "離脱" },
    }));
    const [row] = await scoreRows([business("K-1", endedIn2025)], {
      playbook: { ...standard, rules },
    });
    return Number(row?.["score"]);
  };

  it("7 · a half at the fifth place goes up, less goes down", async () => {
    expect(await scoreWith(0.00005)).toBe(50.0001);
    expect(await scoreWith(0.00004)).toBe(50);
    expect(await scoreWith(0.00014)).toBe(50.0001);
    expect(await scoreWith(0.00015)).toBe(50.0002);
  });

  it("7 · below the middle too: 49.99995 is 50, 49.99994 is not", async () => {
    expect(await scoreWith(-0.00005)).toBe(50);
    expect(await scoreWith(-0.00006)).toBe(49.9999);
  });

  it("7 · once, over the sum of all groups: two quarters are a half, two halves a whole", async () => {
    expect(await scoreWith(0.000025, 0.000025)).toBe(50.0001);
    expect(await scoreWith(0.000025, 0.000024)).toBe(50);
    expect(await scoreWith(0.00005, 0.00005)).toBe(50.0001);
  });
});

describe("7 · fewer than 20 valued accounts", () => {
  const valued = (count: number, one: typeof business | typeof consumer, letter: string) =>
    Array.from({ length: count }, (_, place) =>
      one(`${letter}-${place}`, {
        ...(one === business ? endedIn2025 : { 最終購入日: "2026-03-10" }),
        累計購入金額: String(1000 + place),
      }),
    );

  it("7 · 19 businesses are too few for shares, 20 are not", async () => {
    const few = await scoreAll(valued(19, business, "K"));
    expect(noticed(few, inputNotices.fewValued)?.values).toMatchObject({
      type_en: "business account(s)",
      count: 19,
    });
    expect(
      noticed(await scoreAll(valued(20, business, "K")), inputNotices.fewValued),
    ).toBeUndefined();
  });

  it("7 · counted per customer type, and an account without amount is not counted", async () => {
    const scored = await scoreAll([
      ...valued(20, business, "K"),
      ...valued(19, consumer, "P"),
      consumer("P-blank", { 最終購入日: "2026-03-10", 累計購入金額: "" }),
    ]);
    const few = scored.notices.filter(({ phrase }) => phrase === inputNotices.fewValued);
    expect(few.map(({ values }) => values)).toEqual([
      expect.objectContaining({ type_en: "consumer(s)", count: 19 }),
    ]);
  });
});

describe("7 · several currencies", () => {
  const mixed: readonly Row[] = [
    business("K-jpy", { ...endedIn2025, 累計購入金額: "300,000", 通貨: "JPY" }),
    business("K-usd", { ...endedIn2025, 累計購入金額: "10,000", 通貨: "usd" }),
    business("K-eur", { ...endedIn2025, 累計購入金額: "50,000", 通貨: "EUR" }),
  ];

  it("7 · are refused, with both ways out named", async () => {
    const refused = await scoreRows(mixed).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UserError);
    expect(refused).toMatchObject({
      phrase: inputErrors.mixedCurrency,
      values: { currencies: "EUR, JPY, USD" },
      place: { line: 3, column: "通貨" },
    });
    expect(inputErrors.mixedCurrency.hint.en).toMatch(/--currency.*rates/);
  });

  it("7 · --currency counts that one, the others are unknown and flagged, never zero", async () => {
    const { rows } = await scoreAll(mixed, { currency: "JPY" });
    expect(column(rows, "total_amount")).toEqual({ "K-jpy": "300000", "K-usd": "", "K-eur": "" });
    expect(column(rows, "value_rank")).toEqual({ "K-jpy": "A", "K-usd": "", "K-eur": "" });
    expect(flagged(rows, "other_currency")).toEqual(["K-eur", "K-usd"]);
  });

  it("7 · declared rates convert, exactly; who has no rate stays unknown", async () => {
    const standard = await standardPlaybook();
    const value = { ...standard.value, currency: "JPY", rates: { USD: 150.25 } };
    const { rows } = await scoreAll(mixed, { playbook: { ...standard, value } });
    expect(column(rows, "total_amount")).toEqual({
      "K-jpy": "300000",
      "K-usd": "1502500",
      "K-eur": "",
    });
    expect(column(rows, "value_rank")).toEqual({ "K-jpy": "B", "K-usd": "A", "K-eur": "" });
    expect(flagged(rows, "other_currency")).toEqual(["K-eur"]);
  });

  it("7 · a currency that stands in the amount itself counts as one", async () => {
    const signs = ["¥900,000", "US$10,000"].map((累計購入金額, place) =>
      business(`K-${place}`, { ...endedIn2025, 累計購入金額 }),
    );
    await expect(scoreRows(signs)).rejects.toMatchObject({ phrase: inputErrors.mixedCurrency });
    const { rows } = await scoreAll(signs, { currency: "JPY" });
    expect(column(rows, "total_amount")).toEqual({ "K-0": "900000", "K-1": "" });
  });
});

describe("7 · offsets are reported unless a time zone is set", () => {
  const late = [
    // Half past eight in the evening in London is the next morning in Tokyo.
    consumer("P-1", { 最終購入日: "2026-05-22T20:30:00Z" }),
    consumer("P-2", { 最終購入日: "2026-05-22" }),
  ];

  it("7 · the wall date as written counts, and the run says that there were offsets", async () => {
    const scored = await scoreAll(late);
    expect(column(scored.rows, "last_order_at")).toEqual({
      "P-1": "2026-05-22",
      "P-2": "2026-05-22",
    });
    expect(column(scored.rows, "list")).toEqual({ "P-1": "dormant", "P-2": "dormant" });
    expect(noticed(scored, inputNotices.offsets)?.values).toEqual({ count: 1 });
  });

  it("7 · with timezone: Asia/Tokyo it is the day there, and nothing is left to report", async () => {
    const playbook = { ...(await standardPlaybook()), timezone: "Asia/Tokyo" };
    const scored = await scoreAll(late, { playbook });
    expect(column(scored.rows, "last_order_at")).toEqual({
      "P-1": "2026-05-23",
      "P-2": "2026-05-22",
    });
    expect(column(scored.rows, "list")).toEqual({ "P-1": "existing", "P-2": "dormant" });
    expect(noticed(scored, inputNotices.offsets)).toBeUndefined();
  });
});

describe("7 · registration states say nothing of trade", () => {
  it.each(["本会員", "仮会員", "active", "enabled", "Active", "ENABLED"])(
    "7 · %s: dates decide, no conflict, and without dates nobody is a customer",
    async (state) => {
      const rows = await scoreRows([
        consumer("P-bought", { 最終購入日: "2026-10-01", 購入回数: "3", 会員ステータス: state }),
        consumer("P-silent", { 最終購入日: "2026-01-10", 購入回数: "3", 会員ステータス: state }),
        consumer("P-new", { 購入回数: "0", 登録日: "2026-09-01", 会員ステータス: state }),
        consumer("P-lost", { 購入回数: "0", 登録日: "2026-01-10", 会員ステータス: state }),
        consumer("P-none", { 会員ステータス: state }),
      ]);
      expect(column(rows, "status")).toEqual({
        "P-bought": "existing",
        "P-silent": "dormant_former",
        "P-new": "new_prospect",
        "P-lost": "dormant_lost_prospect",
        "P-none": "unknown",
      });
      expect(flagged(rows, "status_conflict")).toEqual([]);
    },
  );
});

describe("C3 · a few offers at most", () => {
  it("C3 · of five rules that all offer something, the first three are said", async () => {
    const standard = await standardPlaybook();
    const offers = ["新機能", "活用事例", "契約更新", "後任への挨拶", "他部署への紹介"];
    const rules = offers.map((ja, place) => ({
      id: `offer_${place}`,
      group: "contact",
      points: 1,
      when: { field: "status", is: "dormant_former" },
      sentence: { en: `rule ${place}`, ja: `ルール${place}` },
      offer: { en: `offer ${place}`, ja },
    }));
    const { rows, receipts } = await scoreAll(
      [business("K-1", contract("2022-04-01", "2025-03-31"))],
      {
        playbook: { ...standard, rules },
        language: "ja",
      },
    );
    expect(receipts.filter(({ rule_id = "" }) => rule_id.startsWith("offer_"))).toHaveLength(5);
    expect(rows[0]?.["reason_to_contact"]).toBe("新機能 / 活用事例 / 契約更新");
    expect(rows[0]?.["why"]).toContain("ルール4");
  });
});
