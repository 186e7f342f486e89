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
  "(?:(?:許可|希望|同意)?しない(?:で(?:ほしい|欲しい|下さい|ください)?)?|(?:ng|不可|拒否|停止|禁止|お断り|除外|不要|辞退|中止|解除)(?:希望|依頼|済み?|フラグ)?)";

const whole = (subject: string, said: string) =>
  new RegExp(`^${before}${subject}${act}${particle}(?:${said})(?:フラグ)?[?]?$`);

const japanese: readonly (readonly [RegExp, PermissionFamily])[] = [
  ...permissionColumns.flatMap((column) => [
    [whole(subjects[column], no), { columns: [column], polarity: "stop" }] as const,
    [
      whole(subjects[column], `${mayOne}|${wish}`),
      { columns: [column], polarity: "grant" },
    ] as const,
  ]),
  [whole(anyContact, no), { columns: permissionColumns, polarity: "stop" }],
  // A yes to 連絡してよいか opens no channel: it does not say which.
  [whole(anyContact, mayOne), { columns: permissionColumns, polarity: "veto" }],
  [/^e?メール[をのから]*オプトアウト|^(?:e?メールの?)?配信停止:/, stopOf("mail_ok")],
];

function stopOf(...columns: PermissionColumn[]): PermissionFamily {
  return { columns, polarity: "stop" };
}

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
  const [, verb = "", what = ""] = leaving.exec(headerKey) ?? [];
  if (verb === "") return undefined;
  if (ofMail.test(what)) return stopOf("mail_ok");
  const named = paths.flatMap(([column, words]) => (words.test(what) ? [column] : []));
  // What one unsubscribes from is mailed; an opt-out that names no channel is of all.
  if (verb.startsWith("unsub")) return stopOf(...new Set([...named, "mail_ok" as const]));
  return stopOf(...(named.length > 0 ? named : permissionColumns));
}
