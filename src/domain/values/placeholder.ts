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

/** Text columns by which an account is known, reached, addressed or let through. */
export const placeholders: Readonly<Record<string, Placeholders>> = {
  customer_id: { words: id },
  merged_into: { words: id, isPrinted: true },
  company_name: { words: inAnyColumn },
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
