import { addressColumns } from "./address.ts";
import { column } from "./build.ts";
import { companyName, corporateNumber, customerId, email, namedPerson, phone } from "./party.ts";

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
    "媒体 | 停止チャネル | 対象チャネル | 停止対象 | 手段 | 連絡手段 | 配信種別 | Medium",
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
     登録日 | 登録日時 | 作成日時 | UNSUB_TIME | CLEAN_TIME | Unsubscribe Date | Unsubscribed At | Opt-out Date
     Bounce Date | Date | Timestamp | created | Created At`,
  ),
  customerId,
  corporateNumber,
  email,
  phone,
  companyName,
  namedPerson,
  ...addressColumns,
] as const;
