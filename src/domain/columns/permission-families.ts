import { type PermissionColumn, permissionColumns } from "../channels.ts";
import type { Polarity } from "./types.ts";

/**
 * Permissions whose headers are made, not listed: HubSpot writes one `Opted out of email: X` for each kind of
 * mail, and a Japanese list asks 電話してよいか as well as 電話連絡の可否. Keys are as `headerKey` gives them.
 */
export interface PermissionFamily {
  readonly columns: readonly PermissionColumn[];
  readonly polarity: Polarity;
}

/** What calls and short messages are called in headers. */
export const calls = "(?:電話|架電|tel|テレアポ)";
export const shortMessages = "(?:sms|ショートメール|ショートメッセージ)";

const subjects: Readonly<Record<PermissionColumn, string>> = {
  mail_ok: "(?:e-?)?(?:電子)?(?:メール|mail|メルマガ|メールマガジン)",
  dm_ok: "(?:紙|郵送)?(?:dm|ダイレクトメール|郵送|郵便物?|はがき|ハガキ|葉書|案内状|手紙|カタログ)",
  phone_ok: calls,
  sms_ok: shortMessages,
};
/** 営業 is not among them: 営業停止 and 営業許可 are of the customer's own trade. */
const anyContact = "(?:連絡|接触|コンタクト|案内|勧誘)";
const before = "(?:ご|お|営業|販促|宣伝|広告|勧誘)*";
const act =
  "(?:(?:での?|への?|による|[をはにの])?ご?(?:配信|送信|送付|発送|郵送|受信|購読|連絡|案内|勧誘|営業|発信|架電)){0,2}";
const particle = "(?:での?|への?|[をはにの])?";

const mayOne =
  "(?:して|送って|出して|かけて|掛けて)も?(?:よい|良い|いい|よろしい|可能)(?:です|でしょう)?か?|可否|可不可|要否|諾否|許可|許諾|同意|可能?|ok";
const wish = "希望(?:の?有無|フラグ)?";
const no =
  "(?:(?:許可|希望|同意)?しない(?:で(?:ほしい|欲しい|下さい|ください)?)?|(?:ng|不可|拒否|停止|禁止|お断り|除外|不要|辞退|中止|解除|対象外)(?:希望|依頼|済み?|フラグ)?)";
/** The day of a stop is a stop; of a permission it grants nothing new. */
const day =
  "(?:の?(?:受付|依頼|申出|申し出|希望|登録|手続き?|処理|設定)?(?:年月日|日時|日付?|年月))";
/** What came back: nothing arrives on that way any more. */
const returned: Readonly<Partial<Record<PermissionColumn, string>>> = {
  mail_ok: "不達|不着|エラー|バウンス|送信エラー|配信エラー|配信不能",
  dm_ok: "不達|不着|未着|戻り|返戻|返送",
};

const whole = (subject: string, said: string, behind = "(?:フラグ)?[?]?") =>
  new RegExp(`^${before}${subject}${act}${particle}(?:${said})${behind}$`);
const stopped = `(?:フラグ|の?有無|${day})?[?]?`;

const japanese: readonly (readonly [RegExp, PermissionFamily])[] = [
  ...permissionColumns.flatMap((column) => [
    [whole(subjects[column], no, stopped), { columns: [column], polarity: "stop" }] as const,
    ...(returned[column] === undefined
      ? []
      : [[whole(subjects[column], returned[column], stopped), stopOf(column)] as const]),
    [
      whole(subjects[column], `${mayOne}|${wish}`),
      { columns: [column], polarity: "grant" },
    ] as const,
  ]),
  [whole(anyContact, no, stopped), { columns: permissionColumns, polarity: "stop" }],
  [new RegExp(`^(?:受け?取り?|受領)(?:人|を)?(?:拒否|拒絶|辞退)${stopped}$`), stopOf("dm_ok")],
  [new RegExp(`^配信対象外${stopped}$`), stopOf("mail_ok")],
  // A yes to 連絡してよいか opens no channel: it does not say which.
  [whole(anyContact, mayOne), { columns: permissionColumns, polarity: "veto" }],
  [/^e?メール[をのから]*オプトアウト|^(?:e?メールの?)?配信停止:/, stopOf("mail_ok")],
];

function stopOf(...columns: PermissionColumn[]): PermissionFamily {
  return { columns, polarity: "stop" };
}

/** No Email, Requests No Calls; mail is what is posted as well as what is sent. */
const noWay =
  /^(?:(?:requests?|requested|wants?|prefers?|customer|client)[-_]?)?no[-_]?(?:more[-_]?|further[-_]?|marketing[-_]?|sales[-_]?|bulk[-_]?)*(e-?mails?|e-?mailings?|newsletters?|mails?|mailings?|dm|direct-?mails?|post|postal(?:mails?)?|letters?|catalogs?|phone(?:calls?)?|calls?|sms|texts?(?:messages?)?)(?:[-_]?(?:flag|flg))?$/;
const ways: readonly (readonly [RegExp, readonly PermissionColumn[]])[] = [
  [/^(?:e-?mail|newsletter)/, ["mail_ok"]],
  [/^mail/, ["mail_ok", "dm_ok"]],
  [/phone|call/, ["phone_ok"]],
  [/sms|text/, ["sms_ok"]],
  [/./, ["dm_ok"]],
];

const leaving = /^(opt(?:ed)?[-_]?out|unsubscribed?)[-_]?(?:of|from)[-_:]?(.*)$/;
const mailOptOut = /^(?:hs_)?e-?mails?(?:marketing)?[-_]?opt[-_]?(?:ed[-_]?)?out/;
const ofMail = /^(?:all)?e-?mail/;
const paths: readonly (readonly [PermissionColumn, RegExp])[] = [
  ["mail_ok", /(?<!direct)e-?mail|newsletter|mailing/],
  ["dm_ok", /direct-?mail|postal|(?<!news)letter|catalog|brochure/],
  ["phone_ok", /phone|call/],
  ["sms_ok", /sms|textmess/],
];

/** The permission that a header makes, undefined where it is of no family. */
export function permissionFamily(headerKey: string): PermissionFamily | undefined {
  const found = japanese.find(([pattern]) => pattern.test(headerKey));
  if (found !== undefined) return found[1];
  if (mailOptOut.test(headerKey)) return stopOf("mail_ok");
  const way = noWay.exec(headerKey)?.[1];
  if (way !== undefined) return stopOf(...(ways.find(([word]) => word.test(way))?.[1] ?? []));
  const [, verb = "", what = ""] = leaving.exec(headerKey) ?? [];
  if (verb === "") return undefined;
  if (ofMail.test(what)) return stopOf("mail_ok");
  const named = paths.flatMap(([column, words]) => (words.test(what) ? [column] : []));
  // What one unsubscribes from is mailed; an opt-out that names no channel is of all.
  if (verb.startsWith("unsub")) return stopOf(...new Set([...named, "mail_ok" as const]));
  return stopOf(...(named.length > 0 ? named : permissionColumns));
}
