import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listContact, isListName } from "../../src/domain/lists.ts";
import { type ChannelName, channelNames, type Customer, type StopLine } from "../oracle/types.ts";
import type { Row } from "../support/score-rows.ts";
import { type WrittenList, writtenList } from "./list-arbitrary.ts";
import { runs } from "./runs.ts";
import { scored } from "./scored.ts";

const list = writtenList(150);

const isContacted = (row: Row | undefined) => {
  const name = row?.["list"] ?? "";
  return isListName(name) && listContact[name] !== "none";
};

async function rowsById(
  written: WrittenList,
  rows?: readonly Row[],
): Promise<ReadonlyMap<string, Row>> {
  const { rows: ranked } = await scored(written, rows);
  return new Map(ranked.map((row) => [row["customer_id"] ?? "", row]));
}

const isNamedBy = (line: StopLine, one: Customer) =>
  (["customer_id", "email", "phone"] as const).some(
    (key) => line[key] !== undefined && line[key] === one[key],
  );

/** Whether the list and the stops as they were written let a channel be used (MISSION C4). */
function isOpen(channel: ChannelName, one: Customer, stops: readonly StopLine[]): boolean {
  const isBusiness = (one.customer_type ?? (one.company_name ? "b2b" : "b2c")) === "b2b";
  const isStopped =
    stops.some((line) => line.channels.includes(channel) && isNamedBy(line, one)) ||
    (channel === "mail" && one.optout_at !== undefined) ||
    (!isBusiness && one.status === "withdrawn");
  if (isStopped) return false;
  const recorded = one.recorded?.[channel];
  if (recorded !== undefined) return recorded === "yes";
  const unrecorded: Readonly<Record<ChannelName, boolean>> = {
    mail: isBusiness && one.consent_basis !== undefined,
    dm: true,
    phone: isBusiness,
    sms: false,
  };
  return unrecorded[channel];
}

const isClosedEverywhere = ({ recorded = {} }: Customer) =>
  channelNames.every((name) => recorded[name] === "no");

/** No row holds both a name and a day of sign-off, so none can be valid. */
const isUnsignedTrouble = (one: Customer) =>
  one.churn_reason === "trouble" &&
  ![one, one.again ?? {}].some(
    ({ signed_off_by, signed_off_at }: Pick<Customer, "signed_off_by" | "signed_off_at">) =>
      signed_off_by !== undefined && signed_off_at !== undefined,
  );

describe("what no rule and no value outvotes", () => {
  it("a channel that the list or a stop has closed, or that nobody opened, is never used", async () => {
    await fc.assert(
      fc.asyncProperty(list, async (written) => {
        const rows = await rowsById(written);
        const used = written.customers.flatMap((one) => {
          const word = rows.get(one.customer_id ?? "")?.["channel"];
          const channel = channelNames.find((name) => name === word);
          return channel === undefined ? [] : [{ one, channel }];
        });
        expect(used.length).toBeGreaterThan(0);
        const wrong = used.filter(({ one, channel }) => !isOpen(channel, one, written.suppress));
        expect(wrong.map(({ one, channel }) => `${one.customer_id} ${channel}`)).toEqual([]);
      }),
      runs(4, 30),
    );
  });

  it("nobody barred, closed on every channel or in unsigned trouble is ever to be contacted", async () => {
    await fc.assert(
      fc.asyncProperty(list, async (written) => {
        const rows = await rowsById(written);
        const barred = written.blacklist
          .filter(({ reason }) => reason === "stopped")
          .map((line) => line.customer_id);
        const never = written.customers.filter(
          (one) =>
            barred.includes(one.customer_id) || isClosedEverywhere(one) || isUnsignedTrouble(one),
        );
        const wrong = never.filter((one) => isContacted(rows.get(one.customer_id ?? "")));
        expect(wrong.map((one) => one.customer_id)).toEqual([]);
      }),
      runs(4, 30),
    );
  });

  it("no past or expected amount moves an account off caution", async () => {
    const rich = { 累計購入金額: "9,800,000,000", 見込金額: "3,000,000,000" };
    await fc.assert(
      fc.asyncProperty(list, async (written) => {
        const before = [...(await rowsById(written)).values()].filter(
          (row) => row["list"] === "caution",
        );
        const after = await rowsById(
          written,
          written.rows.flat().map((row) => ({ ...row, ...rich })),
        );
        const moved = before.filter(
          (row) => after.get(row["customer_id"] ?? "")?.["list"] !== "caution",
        );
        expect(moved.map((row) => row["customer_id"])).toEqual([]);
      }),
      runs(3, 20),
    );
  });
});
