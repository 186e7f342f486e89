import { describe, expect, it } from "vitest";
import { fill } from "../../src/errors.ts";
import { business, endedIn2025 } from "../support/accounts.ts";
import { scoreAll } from "../support/score-rows.ts";

const permitted = { メール可否: "可", DM可否: "可", 電話可否: "可", SMS可否: "可" };
const customers = [business("K-1", { ...endedIn2025, ...permitted })];

async function stopped(suppress: string) {
  const { rows, notices } = await scoreAll(customers, { suppress });
  const row = rows[0] ?? {};
  return {
    open: ["mail", "dm", "phone", "sms"].filter((channel) => row[`${channel}_ok`] === "yes"),
    list: row["list"],
    said: notices.map(({ phrase, values }) => fill(phrase.en, values)).join("\n"),
  };
}

describe("mail that came back", () => {
  it.each([
    "Email Address,First Name,CLEAN_TIME,CLEAN_CAMPAIGN_TITLE\nk-1@example.co.jp,Ken,2026-01-10 09:00:00,Autumn\n",
    "Email,Bounce Date\nk-1@example.co.jp,2026-01-10\n",
    "メールアドレス,メール不達日\nk-1@example.co.jp,2026-01-10\n",
  ])("closes mail alone: %j", async (suppress) => {
    expect((await stopped(suppress)).open).toEqual(["dm", "phone", "sms"]);
  });

  it.each([
    "Email Address,UNSUB_TIME,UNSUB_REASON\nk-1@example.co.jp,2026-01-10 09:00:00,\n",
    "Email,Date\nk-1@example.co.jp,2026-01-10\n",
    "Email,Bounce Date,Unsubscribe Date\nk-1@example.co.jp,,2026-01-10\n",
    "Email,Bounce Date,Reason\nk-1@example.co.jp,2026-01-10,do not contact\n",
  ])("is not taken for a stop that somebody asked for: %j", async (suppress) => {
    expect((await stopped(suppress)).list).toBe("suppressed");
  });
});

describe("a stop of a channel that no list uses", () => {
  it.each(["FAX", "ファックス", "アプリ通知", "Push notification"])(
    "%s closes none",
    async (channel) => {
      const { open, said } = await stopped(`顧客ID,チャネル,理由\nK-1,${channel},停止希望\n`);
      expect(open).toEqual(["mail", "dm", "phone", "sms"]);
      expect(said).toContain("1 suppression line(s) are for a channel that no list uses");
    },
  );

  it("stands beside one that is used", async () => {
    const { open, said } = await stopped("顧客ID,チャネル\nK-1,FAX・メール\n");
    expect(open).toEqual(["dm", "phone", "sms"]);
    expect(said).not.toContain("no list uses");
  });
});

describe("a header made by hand", () => {
  it.each([
    "停止の種類",
    "種類",
    "対象",
    "チャンネル",
    "停止媒体",
    "停止チャンネル",
    "停止手段",
    "Stop type",
    "Channels",
  ])("%s is the channel where its cells name channels", async (header) => {
    const { open, said } = await stopped(`顧客ID,${header}\nK-1,メール\nK-2,DM・電話\nK-3,\n`);
    expect(open).toEqual(["dm", "phone", "sms"]);
    expect(said).not.toContain(header);
  });

  it("is the reason where its cells give reasons", async () => {
    const { open } = await stopped("顧客ID,停止の種類\nK-1,メール不達\nK-2,DM停止\n");
    expect(open).toEqual(["dm", "phone", "sms"]);
  });

  it("is told where the cells say neither: all is closed", async () => {
    const { list, said } = await stopped("顧客ID,対象\nK-1,メール\nK-2,回覧板\n");
    expect(list).toBe("suppressed");
    expect(said).toContain("a line whose reason names no channel closes all of them");
    expect(said).toContain("--map channel=対象");
  });

  it.each(["対象商品", "顧客種別", "地域"])("%s speaks of no channel", async (header) => {
    const { said } = await stopped(`顧客ID,${header}\nK-1,一般\n`);
    expect(said).not.toContain("is not read as a channel");
  });
});
