import { expect, test } from "vitest";
import type { Playbook, Rule } from "../../src/playbook/types.ts";
import { scoreRows, standardPlaybook } from "../support/score-rows.ts";

/** Both languages alike. */
const phrase = (text: string) => ({ en: text, ja: text });

async function playbookWith(change: (playbook: Playbook) => Partial<Playbook>): Promise<Playbook> {
  const standard = await standardPlaybook();
  return { ...standard, ...change(standard) };
}

/** A rule of no points that fires for one amount alone. */
function ruleFor(amount: number, more: Partial<Rule> = {}): Rule {
  return {
    id: `amount_${amount}`,
    group: "activity",
    points: 0,
    when: { field: "total_amount", is: amount },
    sentence: phrase(`bought for ${amount} exactly`),
    ...more,
  };
}

const dormant = (id: number, amount: number) => ({
  customer_id: `C${id}`,
  company_name: `会社${id}`,
  customer_type: "b2b",
  phone: `03-0000-${String(1000 + id)}`,
  prefecture: "東京都",
  city: "港区",
  address1: `芝${id}-1-1`,
  contract_start: "2020-01-01",
  contract_end: "2024-12-31",
  total_amount: String(amount),
});

test("with two hundred rules each account is told its own, and no other's", async () => {
  const amounts = Array.from({ length: 200 }, (_, index) => index + 1);
  const playbook = await playbookWith(() => ({ rules: amounts.map((amount) => ruleFor(amount)) }));
  const rows = await scoreRows(
    amounts.map((amount) => dormant(amount, amount)),
    { playbook, language: "en" },
  );
  const told = Object.fromEntries(rows.map((row) => [row["customer_id"], row["why"]]));
  expect(told).toEqual(
    Object.fromEntries(amounts.map((amount) => [`C${amount}`, `bought for ${amount} exactly (0)`])),
  );
});

test("accounts of one case are told their own numbers, in the order of the rules", async () => {
  const playbook = await playbookWith(() => ({
    rules: [
      ruleFor(1, { when: { field: "total_amount", gt: 0 }, sentence: phrase("first") }),
      ruleFor(2, {
        when: { field: "total_amount", gt: 0 },
        sentence: phrase("bought for {total_amount}"),
      }),
      ruleFor(3, { when: { field: "total_amount", gt: 0 }, sentence: phrase("last") }),
    ],
  }));
  const rows = await scoreRows([dormant(1, 500), dormant(2, 700)], { playbook, language: "en" });
  const told = Object.fromEntries(rows.map((row) => [row["customer_id"], row["why"]]));
  expect(told).toEqual({
    C1: "first (0) / bought for 500 (0) / last (0)",
    C2: "first (0) / bought for 700 (0) / last (0)",
  });
});

test("a next action names facts of the account where the playbook does, else it is that of the case", async () => {
  const playbook = await playbookWith(() => ({
    rules: [
      ruleFor(1, {
        when: { field: "total_amount", gte: 600 },
        next_action: phrase("mention the {total_amount} yen"),
      }),
      ruleFor(2, {
        when: { field: "total_amount", lt: 600 },
        next_action: phrase("ask what has changed"),
      }),
    ],
  }));
  const rows = await scoreRows([dormant(1, 500), dormant(2, 700), dormant(3, 800)], {
    playbook,
    language: "en",
  });
  const next = Object.fromEntries(rows.map((row) => [row["customer_id"], row["next_action"]]));
  expect(next).toEqual({
    C1: "ask what has changed",
    C2: "mention the 700 yen",
    C3: "mention the 800 yen",
  });
});

test("a count reads as people write it, and an offer without its fact is none", async () => {
  const playbook = await playbookWith(({ channels }) => ({
    channels: { ...channels, most_offers: 2 },
    rules: [
      ruleFor(1, { when: { field: "total_amount", gt: 0 }, offer: phrase("{industry}") }),
      ruleFor(2, {
        when: { field: "total_amount", gt: 0 },
        sentence: phrase("{order_count} orders"),
        offer: phrase("thanks for {order_count} orders"),
      }),
      ruleFor(3, { when: { field: "total_amount", gt: 0 }, offer: phrase("a greeting") }),
    ],
  }));
  const [bare, full] = await scoreRows(
    [
      { ...dormant(1, 500), order_count: "18", industry: "" },
      { ...dormant(2, 400), order_count: "3", industry: "建設" },
    ],
    { playbook, language: "en" },
  );
  expect(bare?.["reason_to_contact"]).toBe("thanks for 18 orders / a greeting");
  expect(bare?.["why"]).toContain("18 orders (0)");
  expect(full?.["reason_to_contact"]).toBe("建設 / thanks for 3 orders");
});
