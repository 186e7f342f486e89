import { column } from "./build.ts";
import { contactStops, contactVetoes, mailStopDates } from "./multi-feeds.ts";

/**
 * Permission per channel (MISSION C4). Polarity differs between exports: a yes under 配信停止 forbids, a
 * yes under Accepts Email Marketing grants. A date under 配信停止日 is an opt-out and forbids as well.
 */
export const permissionColumns = [
  column(
    "mail_ok",
    "permission",
    "strictest",
    ["メール可否", "Email Permitted"],
    `Accepts Email Marketing | Accepts Marketing | メールマガジン設定 | メールマガジン | メルマガ | メルマガ受信可否 | メルマガ受信 | メルマガ配信
     メルマガ購読 | メルマガ登録 | メルマガ可否 | メール受信可否 | メール配信可否 | メール許可 | メール配信許可 | メール配信許可フラグ
     メール配信同意 | メール同意 | mailReceiveFlag | mailmaga_flg | Email Opt-in | Email Subscription Status
     Email Consent | Email Marketing Consent | メール配信 | メール受信 | メール送信可否 | メール希望 | メール配信希望 | メルマガ希望 | 配信可否 | 案内メール | お知らせメール | ご案内メール | ニュースレター | Newsletter | Subscribed | Is Subscribed | Email Subscribed`,
    {
      stop: `配信停止 | 配信停止フラグ | メール配信停止 | メール配信停止フラグ | メルマガ配信停止 | メルマガ停止 | メール送信除外 | 無効なEメール | 無効なメール | Invalid Email | メールオプトアウト
             Eメールをオプトアウト | メールを許可しない | 一括メールを送信しない | 一括メールを許可しない | メール不可 | メール拒否 | メールNG | メール停止 | メール不要 | メール禁止
             メルマガNG | メルマガ拒否 | メルマガ解除 | 受信拒否 | メール受信拒否 | 配信NG | 配信不可 | 配信不要
             配信拒否 | メール配信拒否 | メール配信不要 | メルマガ不要 | Unsubscribed from all email | Unsubscribed | Unsubscribe
             Email Opt Out | Opted Out of Email | HasOptedOutOfEmail | Do Not Email | email_unsubscribed
             preferences.email_unsubscribed | ${mailStopDates} | ${contactStops}`,
      veto: contactVetoes,
    },
  ),
  column(
    "dm_ok",
    "permission",
    "strictest",
    ["DM可否", "Direct Mail Permitted"],
    "DM送付 | DM発送 | DM配信許可フラグ | DM配信許可 | DM送付可否 | DM送付許可 | DM許可 | DM配信可否 | DM発送可否 | 郵送可否 | 郵送DM可否 | DM | DM希望 | DM郵送 | ダイレクトメール | ダイレクトメール可否 | カタログ送付",
    {
      stop: `DM停止 | DM不要 | DM拒否 | DM不可 | DMNG | DM禁止 | DM除外 | 郵送NG | 郵送拒否 | 郵送禁止 | 送付NG | 送付不可 | 送付不要 | 送付拒否 | DM送付停止 | DM送付停止フラグ | DM発送停止 | DM送付不要 | DM送付不可 | 送付停止 | 郵送停止 | 郵送不要
             郵送不可 | 郵便物を許可しない | 郵送を許可しない | Do Not Mail | ${contactStops}`,
      veto: contactVetoes,
    },
  ),
  column(
    "phone_ok",
    "permission",
    "strictest",
    ["電話可否", "Phone Permitted"],
    "電話許可 | 架電可否 | 架電許可 | 電話連絡可否 | 電話連絡許可 | TEL可否 | 架電 | 架電希望 | 電話連絡 | 架電OK | 電話OK",
    {
      stop: `発信禁止 | 電話を許可しない | 電話禁止 | 電話不可 | 電話拒否 | 電話停止 | 架電禁止 | 架電不可 | 架電停止 | 電話連絡不可 | 電話連絡不要
             電話NG | 電話不要 | 電話お断り | 電話連絡NG | 電話連絡禁止 | 架電NG | 架電不要 | 架電拒否 | 架電除外 | TELNG | TEL不可 | TEL禁止 | TEL不要 | TEL拒否 | TEL停止
             Do Not Call | DoNotCall | Do Not Phone | ${contactStops}`,
      veto: contactVetoes,
    },
  ),
  column(
    "sms_ok",
    "permission",
    "strictest",
    ["SMS可否", "SMS Permitted"],
    "Accepts SMS Marketing | SMS配信可否 | SMS受信可否 | SMS許可 | SMS配信許可 | SMS Consent | SMS Opt-in",
    {
      stop: `SMS停止 | SMS配信停止 | SMSオプトアウト | SMS拒否 | SMS不可 | SMSを許可しない | SMS Opt Out | ${contactStops}`,
      veto: contactVetoes,
    },
  ),
  column(
    "consent_basis",
    "text",
    "first",
    ["同意根拠", "Consent Basis"],
    "許諾根拠 | 同意の根拠 | 同意取得方法 | 同意取得経路 | 許諾取得方法 | オプトイン経路 | オプトイン方法 | 配信根拠 | Opt-in Source | Consent Source | Legal basis for processing contact's data",
  ),
  column(
    "consent_at",
    "date",
    "latest",
    ["同意日", "Consent At"],
    "同意日時 | 許諾日 | 許諾日時 | 同意取得日 | 許諾取得日 | オプトイン日 | オプトイン日時 | OPTIN_TIME | Opt-in Date",
  ),
  column(
    "optout_at",
    "date",
    "latest",
    ["停止受付日", "Opted Out At"],
    `${mailStopDates} | オプトアウト日 | オプトアウト日時 | 停止依頼日 | UNSUB_TIME | Unsubscribe Date | Unsubscribed At | Opt-out Date`,
  ),
] as const;
