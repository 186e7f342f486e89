/**
 * Headers that feed several columns on purpose; every other header feeds one. The day a contract was
 * cancelled is its end and the day of leaving; the day mails were stopped is also the stop itself; a
 * stop of all contact stops each channel.
 */
export const endDates =
  "解約日 | 解約年月日 | 解約した日 | 解約日時 | Cancellation Date | Cancelled At | Canceled At";
export const mailStopDates = "配信停止日 | 配信停止日時 | メール配信停止日 | メール配信停止日時";
/** The day of leaving as a member; of a consumer it also closes every channel (MISSION 7). */
export const withdrawalDates = "退会日 | 退会日時 | 退会年月日";
/** Who wants no contact at all closes every channel. DNC is "do not call" to some and "do not contact" to others. */
export const contactStops = `退会フラグ | 会員削除フラグ | 退会 | 退会済 | 退会済み | オプトアウト | オプトアウトフラグ | 連絡不可 | 連絡不要 | 連絡拒否 | 連絡停止 | 連絡禁止 | 連絡NG | 接触禁止 | 接触不可 | 営業禁止 | 営業NG | 案内NG | 案内不要 | 案内停止 | Opt Out | Opted Out | Marketing Opt Out | Marketing Opted Out | No Marketing | Do Not Market | Do Not Contact | DoNotContact | DNC`;

/** Whether somebody may be contacted at all: a no closes every channel, a yes opens none. */
export const contactVetoes = "連絡可否 | 接触可否 | 案内可否 | 営業可否";

/** All of them as single headers. */
export const multiFeeds: readonly string[] =
  `${endDates} | ${withdrawalDates} | ${mailStopDates} | ${contactStops} | ${contactVetoes}`.split(
    " | ",
  );
