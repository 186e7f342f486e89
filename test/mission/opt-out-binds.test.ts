import { describe, expect, it } from "vitest";
import { business, column, consumer, endedIn2025 } from "../support/accounts.ts";
import { type Row, scoreAll, scoreById, scoreRows } from "../support/score-rows.ts";

const building = { 都道府県: "東京都", 市区町村: "港区", 住所1: "海岸9-90-1", 住所2: "例示ビル3F" };
const permitted = { メール可否: "可", DM可否: "可", 電話可否: "可", SMS可否: "可" };

/** Two colleagues, a company on the same floor, and a namesake in another town. */
const neighbours = [
  business("K-1", {
    ...endedIn2025,
    ...building,
    ...permitted,
    会社名: "株式会社例示商事",
    氏名: "例田 健一",
    メールアドレス: "kenichi@example.jp",
  }),
  business("K-2", {
    ...endedIn2025,
    ...building,
    ...permitted,
    会社名: "株式会社例示商事",
    氏名: "模擬 七海",
  }),
  business("K-3", {
    ...endedIn2025,
    ...building,
    ...permitted,
    会社名: "見本設計有限会社",
    氏名: "試山 五郎",
  }),
  business("K-4", {
    ...endedIn2025,
    ...permitted,
    会社名: "株式会社例示商事",
    氏名: "例田 健一",
    住所1: "丸の内9-91-7",
  }),
];

async function suppressedBy(line: Row, customers: readonly Row[] = neighbours) {
  const rows = await scoreRows(customers, { suppress: [line] });
  return rows
    .filter((row) => row["list"] === "suppressed")
    .map((row) => row["customer_id"] ?? "")
    .sort();
}

describe("C4 · a person's opt-out binds that person and address", () => {
  const who = { 氏名: "例田 健一", 理由: "配信停止" };

  it("leaves colleagues and neighbours open where the line has an e-mail, a name and an address", async () => {
    expect(
      await suppressedBy({ ...who, ...building, メールアドレス: "kenichi@example.jp" }),
    ).toEqual(["K-1"]);
  });

  it("finds the same person at the same address under another e-mail", async () => {
    expect(await suppressedBy({ ...who, ...building, メールアドレス: "ken@example.com" })).toEqual([
      "K-1",
    ]);
  });

  it("binds the person of that name at that address where the line has nothing else", async () => {
    expect(await suppressedBy({ ...who, ...building })).toEqual(["K-1"]);
    expect(await suppressedBy({ ...building, 氏名: "例田", 理由: "配信停止" })).toEqual(["K-1"]);
  });

  it("closes the number of a named person for that person, and for rows that name nobody", async () => {
    const switchboard = { 電話番号: "03-0000-1234", 電話可否: "可" };
    const customers = [
      business("K-1", { ...endedIn2025, ...switchboard, 氏名: "例田健一 様" }),
      business("K-2", { ...endedIn2025, ...switchboard, 氏名: "模擬 七海" }),
      business("K-3", { ...endedIn2025, ...switchboard, 氏名: "" }),
    ];
    const line = { 氏名: "例田 健一", 電話番号: "03-0000-1234", 理由: "架電禁止" };
    expect(column(await scoreRows(customers, { suppress: [line] }), "phone_ok")).toEqual({
      "K-1": "no",
      "K-2": "yes",
      "K-3": "no",
    });
    expect(
      column(await scoreRows(customers, { suppress: [{ ...line, 氏名: "" }] }), "phone_ok"),
    ).toEqual({ "K-1": "no", "K-2": "no", "K-3": "no" });
  });
});

describe("C4 · a building stands on one side alone", () => {
  const lot = { 都道府県: "東京都", 市区町村: "千代田区", 住所1: "千代田1-1-1" };
  const member = (id: string, cells: Row) =>
    consumer(id, { 最終購入日: "2026-10-01", DM可否: "可", 氏名: "見本 一郎", ...lot, ...cells });
  const letters = async (customers: readonly Row[], 住所: string, line: Row = {}) => {
    const said = { 氏名: "見本 一郎", 住所, 理由: "受取拒否", ...line };
    return column(await scoreRows(customers, { suppress: [said] }), "dm_ok");
  };

  it.each([
    [{ 住所2: "千代田ハイツ101" }, "東京都千代田区千代田1-1-1"],
    [{}, "東京都千代田区千代田1-1-1 千代田ハイツ101"],
    [{ 住所1: "千代田1-1-1千代田ハイツ101" }, "東京都千代田区千代田1-1-1"],
    [{ 住所1: "千代田一丁目1番1号千代田ハイツ１０１号室" }, "千代田区千代田1-1-1-101"],
    [{ 住所2: "千代田ハイツ101" }, "千代田区千代田1-1-1 101号室"],
    [{ 住所2: "千代田ハイツ" }, "千代田区千代田1-1-1 ハイツ千代田"],
  ])("%j is meant by %s", async (cells, place) => {
    expect(await letters([member("P-1", cells)], place)).toEqual({ "P-1": "no" });
  });

  it("asks where the same name lives in another room", async () => {
    const [here, there] = [
      { 住所2: "千代田ハイツ101" },
      "東京都千代田区千代田1-1-1 千代田ハイツ102",
    ];
    expect(await letters([member("P-1", here)], there)).toEqual({ "P-1": "review" });
    const rows = [member("P-1", here), member("P-2", { 住所2: "千代田ハイツ102" })];
    expect(await letters(rows, there)).toEqual({ "P-1": "yes", "P-2": "no" });
  });

  it("leaves other people of the house, and the same name elsewhere, alone", async () => {
    const others = [
      member("P-1", { 住所2: "千代田ハイツ101", 氏名: "例田 花子" }),
      member("P-2", { 住所1: "千代田1-1-2" }),
      member("P-3", { 住所1: "千代田1-11" }),
      member("P-4", { 住所1: "千代田11-1-1" }),
      member("P-5", { 住所2: "千代田ハイツ101", 氏名: "" }),
    ];
    expect(new Set(Object.values(await letters(others, "東京都千代田区千代田1-1-1")))).toEqual(
      new Set(["yes"]),
    );
  });

  it("does not let an address alone speak for every room above it", async () => {
    const rooms = [member("P-1", { 住所2: "千代田ハイツ101" }), member("P-2", {})];
    const line = { 氏名: "" };
    expect(await letters(rooms, "東京都千代田区千代田1-1-1", line)).toEqual({
      "P-1": "yes",
      "P-2": "no",
    });
  });
});

describe("C4 · a whole company only when the company asked", () => {
  it("binds all its people at the address where the line names the company and nobody", async () => {
    const line = { ...building, 会社名: "例示商事", 理由: "連絡不要" };
    expect(await suppressedBy(line)).toEqual(["K-1", "K-2"]);
    expect(await suppressedBy({ ...line, 会社名: "株式会社例示商事" })).toEqual(["K-1", "K-2"]);
    expect(await suppressedBy({ ...line, 会社名: "有限会社例示商事" })).toEqual([]);
  });

  it("does not take the e-mail of one of its people for the company's word", async () => {
    const line = { ...building, 会社名: "株式会社例示商事", メールアドレス: "kenichi@example.jp" };
    expect(await suppressedBy({ ...line, 理由: "配信停止" })).toEqual(["K-1"]);
  });
});

describe("C4 · an address alone", () => {
  it("closes the letters to that address and nothing else", async () => {
    const home = { 都道府県: "大阪府", 市区町村: "大阪市北区", 住所1: "梅田9-91-2" };
    const rows = await scoreById(
      [
        consumer("P-1", { 最終購入日: "2026-10-01", ...permitted, ...home }),
        consumer("P-2", { 最終購入日: "2026-10-01", ...permitted, 住所1: "梅田9-91-3" }),
      ],
      { suppress: [{ ...home, 理由: "配信停止" }] },
    );
    expect(rows.get("P-1")).toMatchObject({ dm_ok: "no", mail_ok: "yes", phone_ok: "yes" });
    expect(rows.get("P-2")).toMatchObject({ dm_ok: "yes" });
  });
});

describe("C4 · a stop closes the channel that it names", () => {
  const all = ["no", "no", "no", "no"];
  const [yes, no] = ["yes", "no"];

  it.each([
    ["携帯メール", [no, yes, yes, yes]],
    ["電話勧誘", [yes, yes, no, yes]],
    ["テレアポ", [yes, yes, no, yes]],
    ["SMS/LINE", [yes, yes, yes, no]],
    ["回覧板", all],
    ["メール、回覧板", all],
  ])("%s", async (チャネル, expected) => {
    const { rows } = await scoreAll([business("E-1", { ...endedIn2025, ...permitted })], {
      suppress: [{ 顧客ID: "E-1", チャネル, 理由: "拒否" }],
    });
    const [row] = rows;
    expect(["mail_ok", "dm_ok", "phone_ok", "sms_ok"].map((item) => row?.[item])).toEqual(expected);
  });

  it("says where the word stands that nobody knows", async () => {
    const { notices } = await scoreAll([business("E-1", endedIn2025)], {
      suppress: [
        { 顧客ID: "E-1", チャネル: "メール", 理由: "拒否" },
        { 顧客ID: "E-1", チャネル: "回覧板", 理由: "拒否" },
      ],
    });
    const said = notices.find(({ phrase }) => phrase.en.includes("channel that is not known"));
    expect(said?.values).toEqual({ count: 1, lines: "suppress.csv:3" });
  });
});

describe("C4 · a stop of which only the name agrees asks for a look", () => {
  const open = { ...endedIn2025, ...building, ...permitted };
  const customers = [
    business("S-1", { ...open, 会社名: "株式会社例示周防", 電話番号: "03-0000-7001" }),
    business("S-2", { ...open, 会社名: "株式会社例示播磨", 電話番号: "03-0000-7002" }),
  ];
  const channels = (rows: readonly Row[]) =>
    Object.fromEntries(
      rows.map((row) => [
        row["customer_id"],
        [row["mail_ok"], row["dm_ok"], row["phone_ok"], row["flags"]?.includes("stopped_by_name")],
      ]),
    );

  it("closes its channels until somebody has looked, for that company alone", async () => {
    const rows = await scoreRows(customers, {
      suppress: [
        { 会社名: "㈱例示周防", 電話番号: "", チャネル: "DM", 理由: "受取拒否" },
        { 会社名: "㈱例示備前", 電話番号: "03-0000-7009", チャネル: "", 理由: "" },
      ],
    });
    expect(channels(rows)).toEqual({
      "S-1": ["yes", "review", "yes", true],
      "S-2": ["yes", "yes", "yes", false],
    });
  });

  it("also where the line's own id or number belongs to nobody here", async () => {
    const rows = await scoreRows(customers, {
      suppress: [{ 顧客コード: "1", 会社名: "㈱例示周防", 電話番号: "03-0000-7999" }],
    });
    expect(channels(rows)["S-1"]).toEqual(["review", "review", "review", true]);
    expect(column(rows, "channel")["S-1"]).toBe("none");
  });

  it("not where the line has found its account, nor where it names one of the company's people", async () => {
    const found = await scoreRows(
      [
        ...customers,
        business("S-3", { ...open, 会社名: "株式会社例示周防", 電話番号: "03-0000-7003" }),
      ],
      {
        suppress: [{ 顧客コード: "S-3", 会社名: "株式会社例示周防" }],
      },
    );
    expect(channels(found)["S-1"]).toEqual(["yes", "yes", "yes", false]);
    const ofPerson = await scoreRows(customers, {
      suppress: [
        { 会社名: "株式会社例示周防", 氏名: "例田 三郎", メールアドレス: "saburo@example.jp" },
      ],
    });
    expect(channels(ofPerson)["S-1"]).toEqual(["yes", "yes", "yes", false]);
  });
});

describe("C4 · letters that the list itself says no to", () => {
  const home = { 都道府県: "東京都", 市区町村: "港区", 住所1: "芝9-1-2", 住所2: "" };
  const hanako = (id: string, cells: Row) =>
    consumer(id, { ...home, 氏名: "例田 花子", 最終購入日: "2026-10-01", ...cells });

  it.each([{ DM停止: "1" }, { DM可否: "不可" }])(
    "are not sent to the same person there under another id: %o",
    async (stop) => {
      const none = Object.fromEntries(Object.keys(stop).map((header) => [header, ""]));
      const rows = await scoreRows([
        hanako("C-1", stop),
        hanako("C-2", { ...none, 氏名: "例田　花子", メールアドレス: "hana@example.jp" }),
        hanako("C-3", { ...none, 氏名: "例田 太郎" }),
        hanako("C-4", { ...none, 住所1: "芝9-1-3" }),
        hanako("C-5", { ...none, 住所1: "", 市区町村: "" }),
      ]);
      const { "C-1": own, "C-2": same, "C-3": family, "C-4": elsewhere } = column(rows, "dm_ok");
      expect({ own, same, family, elsewhere }).toEqual({
        own: "no",
        same: "no",
        family: "yes",
        elsewhere: "yes",
      });
    },
  );
});

describe("C4 · what tags say", () => {
  it.each(["反社", "配信停止", "VIP;連絡不要", "unsubscribed"])(
    "%s asks for review",
    async (タグ) => {
      const rows = await scoreRows([business("K-1", { ...endedIn2025, タグ })]);
      expect(column(rows, "list")).toEqual({ "K-1": "needs_review" });
    },
  );

  it.each(["VIP", "2024福袋", "クリスマス;リピーター"])("%s does not", async (タグ) => {
    const rows = await scoreRows([business("K-1", { ...endedIn2025, タグ })]);
    expect(column(rows, "list")).toEqual({ "K-1": "dormant" });
  });
});
