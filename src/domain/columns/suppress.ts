import { addressColumns } from "./address.ts";
import { column } from "./build.ts";
import { mailStopDates } from "./multi-feeds.ts";
import {
  companyName,
  corporateNumber,
  directPhone,
  mobile,
  namedEmail,
  namedId,
  namedPerson,
  phone,
} from "./party.ts";
import { permissionColumns } from "./permissions.ts";
import type { Column } from "./types.ts";

const channelColumns = new Set(["mail_ok", "dm_ok", "phone_ok", "sms_ok"]);
/** In a list of stops メルマガ ○ may well mean “stop the newsletter”: only words of consent are read as one. */
const speaksOfConsent =
  /可否|許可|許諾|同意|希望|受信|購読|設定|OK|accept|opt-?in|consent|permi|subscri|receive|_ok$/i;
/** A day of stopping dates the line, whatever channels it closes. */
const stopDays = new Set(mailStopDates.split(" | "));

/**
 * A table of permissions given as a list of stops (会員ID, メール配信停止, DM停止: 1, 0): each column is read with
 * its polarity and closes its own channel (MISSION C4).
 */
const stopPermissions: readonly Column[] = permissionColumns
  .filter(({ name }) => channelColumns.has(name))
  .map((permission) => ({
    ...permission,
    headers: permission.headers.filter((header) => speaksOfConsent.test(header)),
    stopHeaders: permission.stopHeaders.filter((header) => !stopDays.has(header)),
  }));

/** Days on which a mail came back: they say why the line stands there. Mailchimp's cleaned addresses have no other. */
const bounceDays =
  "CLEAN_TIME | Bounce Date | Bounced At | メール不達日 | バウンス日 | 配信エラー日";

/** Whether a header dates a mail that came back. */
export function datesBounce(header: string): boolean {
  const plain = (word: string) => word.toLowerCase().replace(/[\s_]/g, "");
  return bounceDays.split(" | ").map(plain).includes(plain(header));
}

/**
 * Stops: opt-outs, bounces, returned letters. The forms of Mailchimp (Email Address, UNSUB_TIME),
 * SendGrid (email, reason, created) and HubSpot (Email, Unsubscribe Date) are among the words.
 */
export const suppressColumns = [
  column(
    "channel",
    "channel",
    "first",
    ["チャネル", "Channel"],
    "媒体 | 停止種別 | 停止区分 | 配信停止種別 | 停止チャネル | 対象チャネル | 停止対象 | 手段 | 連絡手段 | 配信種別 | Medium",
  ),
  column(
    "reason",
    "stop",
    "severest",
    ["停止理由", "Reason"],
    `理由 | 配信停止理由 | 不達理由 | 返送理由 | 返戻理由 | 事由 | 除外理由 | 停止事由 | 抑止理由 | UNSUB_REASON | Unsubscribe Reason | Bounce Reason
     Bounce Type`,
  ),
  column(
    "occurred_at",
    "date",
    "latest",
    ["停止日", "Occurred At"],
    `発生日 | 発生日時 | 日付 | 日時 | 受付日 | 受付日時 | 停止日時 | 配信停止日 | 配信停止日時 | オプトアウト日 | オプトアウト日時 | 返送日 | 返戻日 | 退会日
     登録日 | 登録日時 | 作成日時 | UNSUB_TIME | Unsubscribe Date | Unsubscribed At | Opt-out Date
     ${bounceDays} | Date | Timestamp | created | Created At`,
  ),
  namedId,
  corporateNumber,
  namedEmail,
  phone,
  mobile,
  directPhone,
  companyName,
  namedPerson,
  ...addressColumns,
  ...stopPermissions,
] as const;
