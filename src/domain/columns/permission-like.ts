import { type PermissionColumn, permissionColumns } from "../channels.ts";

/**
 * Headers (as `headerKey` gives them) that speak of a permission or a stop. One that feeds no column is
 * reported: an opt-out that is silently not read would put somebody on a list who said no (MISSION C4).
 */
const speaksOfContact =
  /メール|メルマガ|mail|newsletter|dm|郵送|送付|はがき|ハガキ|電話|架電|テレアポ|tel|phone|call|sms|連絡|接触|案内|営業|配信|marketing|contact|privacy|gdpr|個人情報|プライバシー|fax|勧誘/;
const speaksOfConsent =
  /ng$|(?<![a-z])(?:dm|tel|sms|mail|call)?[_-]?ng(?![a-z])|停止|拒否|不可|不要|禁止|お断り|除外|可否|許可|許諾|同意|希望|購読|オプト|して(も)?(よい|良い|いい|よろしい)|可$|可能か?$|ok$|要否|opt(?:ed)?-?_?(in|out)|accept|unsub|donot|consent|permission|permitted|subscri|suppress|blocked|refus|declin|denied|reject|exclu|revok|prohibit|forbid/;
/** Says so whatever it speaks of; 取引停止日 and 利用停止 are of trade. */
const speaksOfRefusal = /^(?!.*(取引|利用|契約|支払|出荷|サービス)).*(停止|拒否|不可|可否)/;
const alwaysStop =
  /^(退会|退会フラグ|退会済み?|停止|停止フラグ|配信)$|^(opt(?:ed)?[-_]?out|unsub)(?!.*(link|url)$)/;

/** Of a channel that is never used. */
const speaksOfOthers = /whatsapp/;

/** Whether a column with this header key looks like a permission or a stop. */
export function looksLikePermission(headerKey: string): boolean {
  if (speaksOfOthers.test(headerKey)) return false;
  return (
    alwaysStop.test(headerKey) ||
    speaksOfRefusal.test(headerKey) ||
    (speaksOfContact.test(headerKey) && speaksOfConsent.test(headerKey))
  );
}

/** What a stop is made of, as header keys have it, in headers that the catalogue does not know. */
const refusals = [
  "停止|中止|止め|やめ|拒否|拒絶|除外|対象外|禁止|お断|断り|断る|辞退|遠慮|控え|解除|退会|オプトアウト|ブロック|ブラック|エラー|返戻|返送|不着|戻り",
  // 可不可 and 要不要 ask; 不可 and 不要 answer.
  "(?<!可[・/]?)不可|(?<!要[・/]?)不要|不(?:許可|同意|希望|承諾|達|能)",
  "(?:し|送ら|受け取ら|受取ら|望ま|かけ|出さ)(?:ない|ません)|せず|(?:希望|同意|許可|許諾|承諾)(?:なし|無し|無$)",
  // NG, DMNG and mail_ng; not mailing, marketing.
  "(?<![a-z])(?:dm|tel|fax|sms|mail|call)?[_-]?ng(?![a-z])",
  "unsub|opt[-_]?(?:ed)?[-_]?out|stop|block|suppress|refus|reject|declin|den(?:y|ied)|exclu|bounce|revok|withdr|prohibit|forbid|remove",
  "(?:do|does|did|may|must|can|should)[-_]?not|(?:do|does)n['’]?t|dont|never|not[-_]?(?:allow|permit|contact|call|mail|accept|wish|want|interested|subscribed)|dnc|dnm",
  "^no(?:t)?[-_]?(?:more|cold|further|any)?[-_]?(?:e-?mail|mail|call|phone|tel|contact|dm|direct|sms|text|fax|letter|post|print|paper|catalog|market|newsletter|promo|ads|solicit|consent|permission)",
];
const refusal = new RegExp(refusals.join("|"));

/** Whether a yes under this header key forbids. */
export function speaksAgainst(headerKey: string): boolean {
  return refusal.test(headerKey);
}

/** Whether a header key speaks of a way of contact that a list may use, or of consent. */
export function speaksOfContactWays(headerKey: string): boolean {
  return (
    !/営業|訪問/.test(headerKey) &&
    (speaksOfContact.test(headerKey) || /consent|同意|subscri/.test(headerKey))
  );
}

/** The channel that a header key names; of two the paper, which is open unless somebody closes it. */
const channelWords: readonly (readonly [PermissionColumn, RegExp])[] = [
  [
    "dm_ok",
    /dm|direct|郵|送付|発送|はがき|ハガキ|葉書|手紙|書状|案内状|挨拶状|紙|カタログ|post|(?<!news)letter|paper|catalog|donotmail/,
  ],
  ["sms_ok", /sms|ショートメ|text/],
  [
    "mail_ok",
    /mail|メール|メルマガ|newsletter|ニュースレター|配信|購読|subscri|marketing|opt(?:ed)?[-_]?out/,
  ],
  ["phone_ok", /電話|架電|テレ|tel|phone|call/],
];

/** The permission that a header most likely speaks of, and the others. */
export function permissionsLike(headerKey: string): readonly PermissionColumn[] {
  const named = channelWords.find(([, words]) => words.test(headerKey))?.[0] ?? "dm_ok";
  return [named, ...permissionColumns.filter((column) => column !== named)];
}
