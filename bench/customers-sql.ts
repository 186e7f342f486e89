/** The day on which every list of the benchmark is scored: the same file gives the same work any day. */
export const asOf = "2026-01-15";

const text = (words: readonly string[]): string =>
  `[${words.map((word) => `'${word}'`).join(", ")}]`;

/** A number from 0 below `n`, drawn from the row's number `i`; another `salt`, another draw. */
const roll = (salt: number, n: number): string => `CAST(hash(i, ${salt}) % ${n} AS INTEGER)`;
const oneOf = (salt: number, words: string): string => {
  const list = words.trim().split(/\s+/);
  return `${text(list)}[1 + ${roll(salt, list.length)}]`;
};
const digits = (salt: number, width: number): string =>
  `lpad(CAST(${roll(salt, 10 ** width)} AS VARCHAR), ${width}, '0')`;
const inPercent = (salt: number, percent: number, then: string, otherwise = "''"): string =>
  `CASE WHEN ${roll(salt, 100)} < ${percent} THEN ${then} ELSE ${otherwise} END`;
const forBusinesses = (then: string): string => `CASE WHEN b2b THEN ${then} ELSE '' END`;
/** Half of the rows write 2024/3/31, half 2024-03-31: as in a list grown from two systems. */
const written = (day: string): string =>
  `CASE WHEN i % 2 = 0 THEN strftime(${day}, '%Y/%-m/%-d') ELSE strftime(${day}, '%Y-%m-%d') END`;
/** Few large customers, many small ones. */
const amount = (salt: number): string =>
  `CAST(CAST(pow(10, 4 + ${roll(salt, 3000)} / 1000.0) AS BIGINT) * 10 AS VARCHAR)`;

const surnames =
  "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部 石川 前田 藤田 小川 岡田";
const givenNames =
  "健一 美咲 翔太 陽子 大輔 恵子 直樹 由美子 拓也 真由美 誠 久美子 浩二 さくら 隆 明美 修 智子 学 裕子 剛 千尋 亮 香織";
const reasons =
  "価格 予算オーバー 予算凍結 組織変更 内製化 他社へ切替 競合他社 機能不足 担当者異動 担当者退職 プロジェクト終了 契約期間満了 利用頻度が少ない 効果が出ない クレーム 納期遅延 不明 その他";
const places = [
  ["北海道", "札幌市中央区"],
  ["宮城県", "仙台市青葉区"],
  ["東京都", "千代田区"],
  ["東京都", "新宿区"],
  ["神奈川県", "横浜市西区"],
  ["埼玉県", "さいたま市大宮区"],
  ["愛知県", "名古屋市中村区"],
  ["京都府", "京都市下京区"],
  ["大阪府", "大阪市北区"],
  ["大阪府", "堺市堺区"],
  ["兵庫県", "神戸市中央区"],
  ["広島県", "広島市中区"],
  ["福岡県", "福岡市博多区"],
  ["沖縄県", "那覇市"],
] as const;
const place = (part: 0 | 1): string =>
  `${text(places.map((pair) => pair[part]))}[1 + ${roll(10, places.length)}]`;

const notes = [
  "' 電話。次回は来期の予算が決まってから、資料を送付'",
  "' 訪問。現行の運用に満足とのこと'",
  "' 展示会で名刺交換, 導入時期は未定'",
  "' メールで見積を再送、返信待ち'",
  "' 旧システムからの移行について質問あり。技術の者から回答済み'",
];
const note = `${written("last_contact")} || [${notes.join(", ")}][1 + ${roll(40, notes.length)}] || '(担当 ' || ${oneOf(41, surnames)} || ')'`;

const company = `${oneOf(2, "株式会社 株式会社 株式会社 有限会社 合同会社")} || ${oneOf(3, "東 西 南 北 大 新 三 日 光 富士 丸 共 明 和 平 栄 信 昭 中央 城")} || ${oneOf(4, "和 栄 星 洋 陽 山 川 国 都 邦 成 進 友 央 亜 海 芝 葉 浜 岡")} || ${oneOf(5, "商事 産業 工業 電機 製作所 システム 食品 建設 物流 印刷 化学 不動産 設計 サービス 通商 精機")}`;

/** Header → expression over `i` and the facts below. 22 columns, as a Japanese CRM exports them. */
const columns: Readonly<Record<string, string>> = {
  顧客コード: "printf('C%08d', i)",
  会社名: forBusinesses(company),
  部署名: forBusinesses(
    inPercent(6, 80, oneOf(7, "営業部 総務部 情報システム部 経理部 購買課 製造部 企画室 人事部")),
  ),
  役職: forBusinesses(inPercent(8, 70, oneOf(9, "部長 課長 係長 主任 担当 室長 取締役"))),
  担当者名: `${oneOf(11, surnames)} || ' ' || ${oneOf(12, givenNames)}`,
  郵便番号: `${digits(13, 3)} || '-' || ${digits(14, 4)}`,
  都道府県: place(0),
  市区町村: place(1),
  住所1: `${oneOf(15, "本町 中央 栄町 緑町 旭町 大手町 丸の内 桜木町 泉町 新町")} || (1 + ${roll(16, 9)}) || '-' || (1 + ${roll(17, 30)}) || '-' || (1 + ${roll(18, 20)})`,
  住所2: inPercent(
    19,
    35,
    `${oneOf(20, "第一ビル 中央ビル センタービル グランドタワー ハイツ メゾン")} || (1 + ${roll(21, 30)}) || 'F'`,
  ),
  電話番号: inPercent(
    22,
    96,
    `${oneOf(23, "03 06 052 092 090 080")} || '-' || ${digits(24, 4)} || '-' || ${digits(25, 4)}`,
  ),
  メールアドレス: inPercent(
    26,
    85,
    `'user' || i || '@' || ${oneOf(27, "example.co.jp example.com example.jp mail.example.jp")}`,
  ),
  営業担当者: oneOf(28, surnames),
  契約開始日: written("contract_start"),
  契約終了日: `CASE WHEN ended THEN ${written("contract_end")} ELSE '' END`,
  最終接触日: inPercent(29, 90, written("last_contact")),
  累計取引額: amount(30),
  見込金額: inPercent(31, 60, amount(32)),
  解約理由: `CASE WHEN ended THEN ${inPercent(33, 60, oneOf(34, reasons))} ELSE '' END`,
  配信停止: inPercent(35, 9, "'1'", "'0'"),
  業種: oneOf(
    36,
    "製造業 小売業 卸売業 建設業 運輸業 情報通信業 不動産業 飲食業 医療 教育 金融業 農業",
  ),
  備考: inPercent(37, 20, note),
};

export const headers = Object.keys(columns);

/** A SELECT of `rows` customers, the same at every call: each value is drawn from the row's number. */
export function customersSql(rows: number): string {
  // An empty cell is NULL, which COPY writes as nothing at all, not as "".
  const list = Object.entries(columns).map(
    ([header, expression]) => `nullif(${expression}, '') AS "${header}"`,
  );
  return `
    WITH drawn AS (
      SELECT i, ${roll(1, 100)} < 70 AS b2b, ${roll(50, 100)} < 65 AS ended,
        DATE '2012-01-01' + ${roll(51, 4400)} AS contract_start,
        30 * (2 + ${roll(52, 110)}) AS contract_days,
        DATE '${asOf}' - ${roll(53, 1500)} AS last_contact
      FROM range(1, ${rows + 1}) AS numbers(i)
    ), facts AS (
      SELECT *, least(contract_start + contract_days, DATE '${asOf}' - ${roll(54, 900)}) AS contract_end
      FROM drawn
    )
    SELECT ${list.join(",\n      ")}
    FROM facts`;
}
