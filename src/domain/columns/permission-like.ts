/**
 * Headers (as `headerKey` gives them) that speak of a permission or a stop. One that feeds no column is
 * reported: an opt-out that is silently not read would put somebody on a list who said no (MISSION C4).
 */
const speaksOfContact =
  /メール|メルマガ|mail|newsletter|dm|郵送|送付|はがき|ハガキ|電話|架電|テレアポ|tel|phone|call|sms|連絡|接触|案内|営業|配信|marketing|contact|privacy|fax|勧誘/;
const speaksOfConsent =
  /ng$|停止|拒否|不可|不要|禁止|お断り|除外|可否|許可|許諾|同意|希望|購読|オプト|opt-?_?(in|out)|unsub|donot|consent|permission|permitted|subscri|suppress|blocked/;
/** Says so whatever it speaks of; 取引停止日 and 利用停止 are of trade. */
const speaksOfRefusal = /^(?!.*(取引|利用|契約|支払|出荷|サービス)).*(停止|拒否|不可|可否)/;
const alwaysStop = /^(ng|退会|退会フラグ|退会済み?|停止|停止フラグ|配信|unsubscribed?|optouts?)$/;

/** Whether a column with this header key looks like a permission or a stop. */
export function looksLikePermission(headerKey: string): boolean {
  return (
    alwaysStop.test(headerKey) ||
    speaksOfRefusal.test(headerKey) ||
    (speaksOfContact.test(headerKey) && speaksOfConsent.test(headerKey))
  );
}
