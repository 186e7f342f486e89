import { type PermissionColumn, permissionColumns } from "../channels.ts";
import { calls, type PermissionFamily, shortMessages } from "./permission-families.ts";

/**
 * Headers that name a channel and nothing else (はがき, DM区分, SMS, Phone contact): what stands under them is a
 * permission where the cells are words of one (不要, 可, unsubscribed), and a number, a date or a code elsewhere.
 * Keys are as `looseKey` gives them.
 */
const postal =
  "dm|ダイレクトメール|郵送物?|郵便物?|はがき|ハガキ|葉書|案内状|案内(?=送付|発送|郵送)|挨拶状|年賀状|手紙|カタログ|チラシ|パンフ(?:レット)?|会報誌?|情報誌|冊子";
const subjects: Readonly<Record<PermissionColumn, string>> = {
  mail_ok: "(?:e?メール|e?mail|メルマガ|メールマガジン|ニュースレター)(?:dm)?",
  dm_ok: `(?:紙|郵送|リコール)?(?:${postal})(?:はがき|ハガキ|葉書|dm)?`,
  phone_ok: `(?:リコール)?${calls}`,
  sms_ok: shortMessages,
};
const before = "(?:ご|お|営業|販促|勧誘)*";
const act = "(?:の?(?:配信|送信|受信|受取|購読|送付|発送|郵送|配布|連絡|案内|勧誘|営業))*";
const sort = "(?:の?(?:区分|フラグ|種別|設定|状況|ステータス))?";
const english: Readonly<Record<PermissionColumn, string>> = {
  mail_ok: "e?mail|newsletter",
  dm_ok: "post|postal|postalmail|directmail|letters?|mailings?",
  phone_ok: "phone|telephone|calls?",
  sms_ok: "sms|texts?|textmessages?",
};
const englishSort = "(?:marketing|contact|comms|communications?|consent|preferences?|status)*";

const ofOne = permissionColumns.map(
  (column) =>
    [
      new RegExp(
        `^(?:${before}${subjects[column]}${act}${sort}|(?:${english[column]})${englishSort})$`,
      ),
      column,
    ] as const,
);
const ofAll =
  /^(?:(?:ご|お|営業|販促)*(?:連絡|接触|コンタクト|案内)(?:の?(?:方法|手段|区分|状況|ステータス|希望|設定))?|(?:個人情報|プライバシー)(?:の?(?:利用|取り?扱い?|提供|保護|ポリシー))*(?:への?|の)?(?:同意|承諾)|(?:preferred|marketing|customer)?(?:contact|communications?)(?:method|channel|status|preferences?)|(?:gdpr|privacy|dataprotection|marketing)(?:consent|status|preferences?|requests?|rights?)|gdpr|consent(?:status)?)$/;
/** Says what somebody is or has chosen: a word that is no refusal is no consent either. */
const tellsStates =
  /(?:区分|種別|状況|ステータス|contact|status|preferences?|requests?|rights?|gdpr)$/;

/** The permission that cells under such a header can be; undefined where the header names no channel alone. */
export function permissionByCells(looseKey: string): PermissionFamily | undefined {
  const one = ofOne.find(([pattern]) => pattern.test(looseKey))?.[1];
  if (one !== undefined) {
    return { columns: [one], polarity: tellsStates.test(looseKey) ? "veto" : "grant" };
  }
  return ofAll.test(looseKey) ? { columns: permissionColumns, polarity: "veto" } : undefined;
}

/** Headers that tell business from consumer where the cells do (法人, 個人), and ranks or ages elsewhere. */
export function isTypeByCells(looseKey: string): boolean {
  return /^(?:(?:法人|個人)の?区分|(?:会員|顧客|お客様|得意先|取引先|契約者?|customer|account|client)の?(?:種別|種類|区分|属性|タイプ|type|kind))$/.test(
    looseKey,
  );
}

const person = "(?:先方|お客様|顧客|ご|お)*(?:担当者?|窓口|連絡先|キーマン|責任者)(?:様|さん)?の?";
const employment = "(?:在職|在籍|在任|就業|就労|勤務|退職|異動)";
const leaving = new RegExp(
  `^(?:${person}${employment}?|${employment})の?(?:状況|区分|ステータス|状態|情報|有無|フラグ)$|^(?:contact|person|employment|employee)(?:person)?(?:employment)?(?:status|state)$`,
);

/** Headers that tell whether the contact person is still there, where the cells do (退職, 在籍中). */
export function isLeavingByCells(looseKey: string): boolean {
  return leaving.test(looseKey);
}

/** What 不要 and 不可 are said of without any refusal of contact: a receipt, a parking lot, a discount. */
const otherNeeds =
  /領収|同意書|写真|掲載|施術|サンプル|試供|アンケート|資料|確認|訪問|来訪|来店|来院|置き?場|置き配|設備|機器|システム|カルテ|面談|電話対応|レッスン|クーポン|返信|返送|紹介|トレーナー|サポート|請求|納品|見積|明細|証明|熨斗|のし|ギフト|包装|ラッピング|袋|駐車|返品|交換|分割|代引|後払|引取|設置|工事|保険|補償|保証|税|インボイス|印|喫煙|ペット|アレルギ|送料|配送|配達|宅配|日時|資格|免許|審査|与信|査定|在庫|発注|出荷|予約|キャンセル|カード|決済|支払|振込|引落|食|酒|更新|割引|値引|fax|ファックス|ファクス|line|ライン|whatsapp|push|アプリ|receipt|invoice|shipping|delivery|parking|payment|refund/;

/** Whether a bare no under this header key is of something else than contact. */
export function speaksOfOtherNeeds(headerKey: string): boolean {
  return otherNeeds.test(headerKey);
}
