/**
 * What people type into a cell that has no value: `-`, なし, 不明, N/A. Taken for a value it does harm: it
 * signs off a trouble, gives a consent, makes one account of all who have it, and prints 未定 様.
 */
export interface Placeholders {
  readonly words: readonly string[];
  /** Lists print the column as it was written; only what is made of it changes. */
  readonly isPrinted?: true;
}

const said = `なし 無し 無 ナシ ﾅｼ 無記入 該当なし 該当無し 特になし 特に無し 記載なし 記載無し 登録なし 情報なし データなし
  不明 未詳 未定 未設定 未入力 未記入 未登録 未記載 未確認 未回答 確認中 調査中 空欄 空白 ブランク`;
const latin = "n/a N/A N.A. unknown Unknown UNKNOWN undefined tbd TBD tba TBA ｎ／ａ Ｎ／Ａ";
/** Not for parts of a name: a family may be called Na, Nil or Null. */
const nameLike = "na NA Na null NULL Null nil NIL none NONE None nan NaN ＮＡ ＮＵＬＬ";
/** What a spreadsheet writes where a formula found nothing. */
const failures = "#N/A #REF! #VALUE! #NAME? #DIV/0! #NULL! #NUM! #SPILL! #CALC!";
const inAnyColumn = words(said, latin, nameLike, failures);

/** A number that nobody was given. */
const zeros = "0 00 000 0000 00000 000000 ０ ０００";

const phone = [...inAnyColumn, ...words(zeros, "未取得 非公開 電話なし 番号なし 番号不明")];
const id = [...inAnyColumn, ...words(zeros, "未採番 未発番 未付番 採番待ち 新規")];
const place = [...inAnyColumn, ...words(zeros, "未取得 非公開 住所なし 住所不明")];

/** What a consumer types where a form insists on a company. */
const noCompany = `個人 個人宅 個人様 個人客 個人利用 個人使用 個人契約 個人購入 個人のお客様 一般 一般個人 一般家庭 一般のお客様 自宅 自宅用 ご自宅
  主婦 専業主婦 兼業主婦 主夫 専業主夫 主婦（夫） 主婦(夫) 主婦/主夫 主婦・主夫 家事手伝い 家庭 無職 学生 大学生 高校生 会社員 サラリーマン OL 社員 パート アルバイト
  パート・アルバイト パート/アルバイト パートタイマー フリーター 派遣 派遣社員 契約社員 正社員 公務員 団体職員 年金 年金生活 年金生活者 年金受給者 定年 定年退職
  退職 退職者 求職中 休職中 自営 自営業 個人事業 個人事業主 フリーランス 会社なし 会社無し 会社名なし 会社名無し 所属なし 所属無し 勤務先なし 勤務先無し 勤め先なし
  法人なし 法人ではない 非法人 個人なのでなし 個人のため 個人のためなし individual Individual personal Personal private Private home Home housewife Housewife
  student Student self-employed Self-employed unemployed Unemployed retired Retired`;

/**
 * A home in the place of a company: メゾン見本203号室, ○○マンション101. A shop may be called メゾン, so a number of a room
 * must follow; RE2 and JavaScript read it alike.
 */
export const homeSign =
  "(?:マンション|アパート|ハイツ|コーポ|メゾン|ハイム|レジデンス|団地|住宅|荘|寮)[^0-9０-９]*(?:[0-9０-９]+[-－ー棟][^0-9０-９]*)?[0-9０-９]{3,4}号?$|[0-9０-９]{2,4} ?号室$";

/** What a business is called and a person is not, where both columns hold the same name. */
export const tradeSign =
  "(?:店|堂|屋|社|所|院|園|校|会|館|組|房|亭|庵|舗|寺|塾|局|室|部|課|係|協|連|商事|工業|産業|製作|建設|工務|運輸|農場|牧場)$|カフェ|サロン|クリニック|ホテル|ショップ|ストア|サービス|スクール|教室|企画|販売|食堂";

/** Text columns by which an account is known, reached, addressed or let through. */
export const placeholders: Readonly<Record<string, Placeholders>> = {
  customer_id: { words: id },
  merged_into: { words: id, isPrinted: true },
  company_name: { words: [...inAnyColumn, ...words(noCompany)] },
  department: { words: inAnyColumn },
  title: { words: inAnyColumn },
  honorific: { words: inAnyColumn },
  last_name: { words: words(said, latin, failures) },
  first_name: { words: words(said, latin, failures) },
  full_name: { words: inAnyColumn },
  postal_code: { words: place },
  prefecture: { words: place },
  city: { words: place },
  address1: { words: place },
  address2: { words: place },
  phone: { words: phone },
  mobile: { words: phone, isPrinted: true },
  direct_phone: { words: phone, isPrinted: true },
  email: { words: [...inAnyColumn, ...words(zeros, "未取得 非公開 メールなし アドレスなし")] },
  owner: { words: inAnyColumn },
  industry: { words: inAnyColumn, isPrinted: true },
  signed_off_by: {
    words: [
      ...inAnyColumn,
      ...words(`未 未承認 未決裁 未実施 未済 未了 承認待ち 承認待 申請中 審査中 保留 保留中 否 否認 否決 却下 差戻 差戻し 差し戻し
        不承認 不可 no No NO ng NG pending rejected × ✕`),
    ],
    isPrinted: true,
  },
  consent_basis: {
    words: [
      ...inAnyColumn,
      ...words(`未 未取得 未同意 未許諾 未了 取得なし 取得無し 取得中 依頼中 同意なし 同意無し 不同意 許諾なし 根拠なし 根拠無し 根拠不明
        拒否 不可 no No NO ng NG false pending × ✕ ${zeros}`),
    ],
    isPrinted: true,
  },
  successor: {
    words: [
      ...inAnyColumn,
      ...words(
        `後任 後任者 後任なし 後任無し 後任未定 後任不明 調整中 人選中 選定中 検討中 募集中 採用中 未着任 未決定 空席 欠員`,
      ),
    ],
    isPrinted: true,
  },
};

const dashes = [..."-‐‑‒–—―−─━ー－ｰ＿_"];
/** Five: three empty parts of a number, joined. */
const lengths = [1, 2, 3, 4, 5];
const marks = [...dashes.flatMap((dash) => lengths.map((n) => dash.repeat(n))), "...", "…"];
const alone = ["?", "？", "*", "＊", ".", "・", "/", "／"];

/** Every spelling of a column's words: as they stand, in brackets, and as bare dashes and marks. */
export function spellingsOf({ words: list }: Placeholders): readonly string[] {
  const bracketed = list.flatMap((word) => [`(${word})`, `（${word}）`, `【${word}】`]);
  return [...new Set([...list, ...bracketed, ...marks, ...alone])];
}

function words(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split(/\s+/)).filter((word) => word !== "");
}
