import { describe, expect, test } from "vitest";
import { fill } from "../../src/errors.ts";
import { business, consumer, endedIn2025 } from "../support/accounts.ts";
import { type Row, scoreAll, type ScoreOptions, type Table } from "../support/score-rows.ts";

const one = business("C-0", { ...endedIn2025, 電話番号: "03-5550-0001" });

interface Told {
  readonly rows: readonly Row[];
  readonly said: string;
}

async function told(customers: Table, options: ScoreOptions = {}): Promise<Told> {
  const { rows, notices } = await scoreAll(customers, options);
  return { rows, said: notices.map(({ phrase, values }) => fill(phrase.en, values)).join("\n") };
}

/** One account per cell under the header; C-0 has the first. */
const under = (header: string, ...cells: string[]) =>
  told(
    cells.map((cell, at) => ({
      ...one,
      ...business(`C-${at}`, { ...endedIn2025, 電話番号: `03-5550-000${at}` }),
      [header]: cell,
    })),
  );

describe("a header that names a channel is its permission where the cells are words of one", () => {
  test.each([
    ["ハガキDM", "不要", "dm_ok"],
    ["DM区分", "送付禁止", "dm_ok"],
    ["DM区分", "不要", "dm_ok"],
    ["DM発送区分", "停止", "dm_ok"],
    ["郵送DM", "希望しない", "dm_ok"],
    ["DM(ハガキ)", "不要", "dm_ok"],
    ["DMハガキ", "×", "dm_ok"],
    ["葉書送付", "不可", "dm_ok"],
    ["リコール葉書", "不要", "dm_ok"],
    ["はがき", "不要", "dm_ok"],
    ["郵送物", "不可", "dm_ok"],
    ["ご案内状", "不要", "dm_ok"],
    ["案内送付", "不要", "dm_ok"],
    ["Letters", "no", "dm_ok"],
    ["メールDM", "不要", "mail_ok"],
    ["Email status", "unsubscribed", "mail_ok"],
    ["電話勧誘", "拒否", "phone_ok"],
    ["リコール電話", "不要", "phone_ok"],
    ["お電話", "不可", "phone_ok"],
    ["Phone contact", "refused", "phone_ok"],
    ["SMS", "拒否", "sms_ok"],
  ])("%s: %s", async (header, cell, channel) => {
    const { rows, said } = await under(header, cell, "");
    const said_of = Object.fromEntries(rows.map((row) => [row["customer_id"], row[channel]]));
    expect(said_of["C-0"]).toBe("no");
    const isOpenByDefault = channel !== "sms_ok" && channel !== "mail_ok";
    expect(said_of["C-1"] === "yes").toBe(isOpenByDefault);
    expect(said).not.toContain(header);
  });

  test("a yes under お電話 lets a consumer be called, one under 電話区分 is no consent", async () => {
    const { rows } = await told([
      consumer("P-1", {
        最終購入日: "2026-01-05",
        電話番号: "03-5550-0001",
        お電話: "可",
        電話区分: "",
      }),
      consumer("P-2", {
        最終購入日: "2026-01-05",
        電話番号: "03-5550-0002",
        お電話: "",
        電話区分: "可",
      }),
      consumer("P-3", {
        最終購入日: "2026-01-05",
        電話番号: "03-5550-0003",
        お電話: "不可",
        電話区分: "",
      }),
    ]);
    const phone = Object.fromEntries(rows.map((row) => [row["customer_id"], row["phone_ok"]]));
    expect(phone).toEqual({ "P-1": "yes", "P-2": "no", "P-3": "no" });
  });

  test.each([
    ["営業連絡", "お断り"],
    ["contact_status", "do not contact"],
    ["GDPR consent", "withdrawn"],
    ["GDPR", "Right to erasure requested"],
    ["GDPR Status", "erasure request"],
    ["Data protection requests", "objection to direct marketing"],
    ["個人情報利用同意", "同意しない"],
    ["連絡方法", "連絡不要"],
  ])("a no under %s closes all channels", async (header, cell) => {
    const { rows } = await under(header, cell, "");
    const lists = Object.fromEntries(rows.map((row) => [row["customer_id"], row["list"]]));
    expect(lists).toEqual({ "C-0": "suppressed", "C-1": "dormant" });
  });

  test.each([
    ["DM区分", ["1", "2"]],
    ["はがき", ["1", "0"]],
    ["SMS", ["1", ""]],
    ["DM発送区分", ["A", "B"]],
  ])("codes under %s are reported, not read", async (header, cells) => {
    const { rows, said } = await under(header, ...cells);
    expect(rows.map((row) => row["list"])).toEqual(cells.map(() => "dormant"));
    expect(said).toContain(
      `the header ${header} looks like a permission or a stop and is NOT used`,
    );
  });

  test("ticks under 連絡 close nothing: of which channel they are is not told", async () => {
    const { rows } = await under("連絡", "×", "○");
    expect(rows.map((row) => row["list"])).toEqual(["dormant", "dormant"]);
  });

  test("a number under お電話 is one: the hint says so", async () => {
    const cells = ["03-5550-0001", "0355500002"];
    const customers = cells.map((お電話, at) => ({
      顧客コード: `C-${at}`,
      会社名: "株式会社例田",
      お電話,
    }));
    expect((await told(customers)).said).toContain("--map phone=お電話");
  });
});

describe("a refusal of contact under a header that is not read", () => {
  test.each([
    ["顧客区分2", "連絡禁止", "一般", "dm_ok"],
    ["連絡方法", "連絡不要", "メール", "mail_ok"],
    ["Preferred contact method", "Do not contact", "Email", "mail_ok"],
    ["DM区分", "不要", "年2回", "dm_ok"],
    ["GDPR consent", "withdrawn", "given 2024", "mail_ok"],
    ["GDPR", "Right to erasure requested", "DPA signed 2024", "mail_ok"],
    ["何か", "DM不要", "特別", "dm_ok"],
  ])("%s: %s goes to a person, and the notice reads the column", async (header, no, other, map) => {
    const { rows, said } = await under(header, no, other, "");
    const lists = Object.fromEntries(rows.map((row) => [row["customer_id"], row["list"]]));
    expect(lists).toEqual({ "C-0": "needs_review", "C-1": "dormant", "C-2": "dormant" });
    expect(rows.find((row) => row["customer_id"] === "C-0")?.["why"]).toContain(`${header}: ${no}`);
    expect(said).toContain(`cells under the header ${header} refuse contact`);
    expect(said).toMatch(new RegExp(`--map "?${map}=${header}"? \\(or `));
  });

  test("one among many texts is found, and the notice has them read as notes", async () => {
    const { rows, said } = await told(
      Array.from({ length: 200 }, (_, at) => ({
        ...business(`C-${at}`, endedIn2025),
        ひとこと: at === 150 ? "先方より今後の連絡は不要とのこと" : `${at}回目の訪問で名刺を交換`,
      })),
    );
    const reviewed = rows.filter((row) => row["list"] === "needs_review");
    expect(reviewed.map((row) => row["customer_id"])).toEqual(["C-150"]);
    expect(said).toContain("--map note=ひとこと");
  });

  test("one among the words of a long list is found", async () => {
    const customers = Array.from(
      { length: 10_050 },
      (_, at) => `C-${at},株式会社例田${at},2025-03-31,${at === 10_001 ? "連絡禁止" : "一般"}`,
    );
    const { rows } = await told(
      `顧客コード,会社名,契約終了日,顧客区分2\n${customers.join("\n")}\n`,
    );
    const reviewed = rows.filter((row) => row["list"] === "needs_review");
    expect(reviewed.map((row) => row["customer_id"])).toEqual(["C-10001"]);
  });

  test("two columns of one header are not told apart: their refusals go to a person", async () => {
    const { rows, said } = await told(
      "顧客コード,会社名,契約終了日,はがき,はがき\nC-0,株式会社例田,2025-03-31,,不要\nC-1,株式会社見本,2025-03-31,可,\n",
    );
    const lists = Object.fromEntries(rows.map((row) => [row["customer_id"], row["list"]]));
    expect(lists).toEqual({ "C-0": "needs_review", "C-1": "dormant" });
    expect(said).toContain("--map dm_ok=はがき");
  });

  test("a refusal where a number should stand goes to a person", async () => {
    const { rows } = await told([
      { 顧客コード: "C-0", 会社名: "株式会社例田", 契約終了日: "2025-03-31", 電話: "不可" },
      { 顧客コード: "C-1", 会社名: "株式会社見本", 契約終了日: "2025-03-31", 電話: "03-5550-0001" },
      {
        顧客コード: "C-2",
        会社名: "株式会社記入",
        契約終了日: "2025-03-31",
        電話: "担当より折り返し",
      },
    ]);
    const lists = Object.fromEntries(rows.map((row) => [row["customer_id"], row["list"]]));
    expect(lists).toEqual({ "C-0": "needs_review", "C-1": "dormant", "C-2": "dormant" });
  });
});

describe("what the cells of an unused column look like is reported", () => {
  test.each(["会誌", "区分9", "Magazine"])("不要 under %s", async (header) => {
    const { said } = await under(header, "不要", "要");
    expect(said).toContain(
      `the cells under the header ${header} read like permissions or refusals`,
    );
  });

  test.each([
    ["領収書", "不要"],
    ["駐車場", "不可"],
    ["返品", "不可"],
    ["FAX可否", "不可"],
    ["案件の状態", "終了"],
    ["工事", "停止"],
    ["担当エリア", "関東"],
    ["商品名", "クレームブリュレ"],
    ["Website", "https://www.example.com/stop/options"],
  ])("%s: %s is no refusal of contact", async (header, cell) => {
    const { rows, said } = await under(header, cell, "要");
    expect(rows.map((row) => row["list"])).toEqual(["dormant", "dormant"]);
    expect(said).not.toMatch(/read like permissions|refuse contact|words of caution/);
  });

  test("a complaint in a text that nobody reads", async () => {
    const { rows, said } = await under("自由欄", "納品の件でクレームあり", "特になし");
    expect(rows[0]).toMatchObject({ list: "dormant" });
    expect(said).toContain("--map note=自由欄 reads them as notes");
    expect((await under("自由欄", "クレームなし", "特になし")).said).not.toContain("自由欄");
  });
});

test.each([
  ["会員種別", ["法人", "個人"], ["b2b", "b2c"]],
  ["お客様区分", ["個人", "法人"], ["b2c", "b2b"]],
])("%s tells the customer type where its cells do", async (header, cells, types) => {
  const customers = cells.map((cell, at) => ({
    顧客コード: `C-${at}`,
    氏名: "見本 一郎",
    [header]: cell,
  }));
  const { rows } = await told(customers);
  const found = Object.fromEntries(rows.map((row) => [row["customer_id"], row["customer_type"]]));
  expect(found).toEqual({ "C-0": types[0], "C-1": types[1] });
});

test("会員種別 of ranks tells no type, and is printed as it stands", async () => {
  const { rows } = await under("会員種別", "ゴールド", "法人");
  expect(rows.map((row) => row["会員種別"])).toEqual(["ゴールド", "法人"]);
});

test.each([
  ["お別れの日", "2025-01-01", false],
  ["有効期限", "2027-01-31", true],
  ["有効期限", "なし", false],
  ["お電話番号の種類", "自宅", false],
])("the hint looks at the cells: %s of %s", async (header, cell, isHinted) => {
  const customers = [{ 顧客コード: "C-0", 会社名: "株式会社例田", [header]: cell }];
  expect((await told(customers)).said.includes(`=${header}`)).toBe(isHinted);
});

describe("amounts in thousands", () => {
  test.each(["累計取引金額(千円)", "年間売上（百万円）", "Revenue (thousands)"])(
    "%s",
    async (header) => {
      expect((await under(header, "120")).said).toContain(
        `amounts under the header ${header} are in`,
      );
    },
  );

  test.each(["累計取引金額(円)", "累計取引金額"])("%s is plain", async (header) => {
    expect((await under(header, "120")).said).not.toContain("a unit of their own");
  });
});

describe("ids of side files beside a list without any", () => {
  const list = [
    { 会社名: "株式会社例田", 契約終了日: "2025-03-31", 台帳No: "T-1", 郵便番号: "100-0001" },
  ];
  const blacklist = "顧客ID,理由\nT-1,反社\n";

  test("are told, with the header that may be the id", async () => {
    const { said } = await told(list, { blacklist });
    expect(said).toContain("--map customer_id=台帳No");
    expect(said).not.toContain("customer_id=郵便番号");
  });

  test("are matched once it is named", async () => {
    const { rows, said } = await told(list, { blacklist, map: { customer_id: ["台帳No"] } });
    expect(rows[0]?.["list"]).toBe("blacklisted");
    expect(said).not.toContain("people by id");
  });

  test("are no matter where lines are known by other keys", async () => {
    const { said } = await told(list, { suppress: "電話番号\n03-5550-0001\n" });
    expect(said).not.toContain("people by id");
  });
});
