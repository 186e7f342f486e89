/**
 * Headers (as `headerKey` gives them) by which a customer list itself says that somebody is not to be traded
 * with. Whoever has a yes there must not be written to before a person has looked (MISSION W4).
 */
const ban =
  "ブラックリスト|取引(?:禁止|停止|不可|中止|拒否|お断り|ng)|(?:販売|出荷|受注)(?:禁止|停止|不可)|要注意|反社(?:会的勢力)?|暴力団(?:関係)?|総会屋|与信(?:ng|不可|停止|否決)|出入り?禁止|出禁|立入禁止|クレーマー|カスハラ|black-?_?list(?:ed)?|donot_?(?:trade|dobusiness|serve)|banned|barred|credit_?hold";
const whom = "(?:当社|社内|自社|顧客|取引先|得意先|会社|is_?|customer_?|account_?)?";

/** The cell answers yes or no. 反社チェック tells that somebody looked, 取引停止区分 has codes of its own. */
const marks = new RegExp(
  `^${whom}(?:(?:${ban}|ブラック|ng)(?:対象|該当)?(?:者|先|客|顧客|企業|会社)?|注意(?:顧客|客|先|フラグ))(?:の?有無|登録|リスト|設定|マーク)?_?(?:フラグ|flag|list|customer|account)?$`,
);
const speaks = new RegExp(`${ban}|ブラック(?:客|顧客|企業)|^ng(?![a-z])`);

/** Whether a yes under this header asks for a look before any contact. */
export function marksBar(headerKey: string): boolean {
  return marks.test(headerKey);
}

const clear =
  /^(?:ok|可|済み?|(?:確認|チェック|調査|照会)済み?|該当(?:なし|無し|せず)|問題(?:なし|無し|ありません)|異常(?:なし|無し)|良好|通常|正常|取引(?:中|可|可能)|clear|clean|none)$/;

/** Whether a cell under such a header says in words that all is well: OK under 反社. */
export function deniesBar(cell: string): boolean {
  return clear.test(cell.normalize("NFKC").trim().toLowerCase());
}

/** Whether the header speaks of a ban at all: reported where it is not read. */
export function looksLikeBar(headerKey: string): boolean {
  return marks.test(headerKey) || speaks.test(headerKey);
}
