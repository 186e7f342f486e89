import { addressColumns } from "./address.ts";
import { column } from "./build.ts";
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

/** Those we cannot trade with (MISSION W4): any key, why, and until when. */
export const blacklistColumns = [
  namedId,
  corporateNumber,
  namedEmail,
  phone,
  mobile,
  directPhone,
  companyName,
  namedPerson,
  column(
    "domain",
    "text",
    "first",
    ["ドメイン", "Domain"],
    "メールドメイン | 会社のドメイン名 | ドメイン名 | Email Domain | Company Domain Name",
  ),
  ...addressColumns,
  column(
    "reason",
    "bar",
    "severest",
    ["理由", "Reason"],
    "登録理由 | 取引停止理由 | 取引不可理由 | ブラックリスト理由 | 除外理由 | 禁止理由 | 事由 | 停止理由 | 取引停止事由",
  ),
  column(
    "expires_at",
    "date",
    "latest",
    ["有効期限", "Expires At"],
    "期限 | 解除日 | 解除予定日 | 失効日 | 有効期限日 | 終了日 | Expiry | Expires | Expiration | Valid Until",
  ),
] as const;
