/**
 * Headers that feed two columns on purpose; every other header feeds one. The day a contract was
 * cancelled is its end and the day of leaving; the day mails were stopped is also the stop itself.
 */
export const endDates = "解約日 | 解約年月日 | 解約日時 | Cancellation Date | Cancelled At";
export const mailStopDates =
  "配信停止日 | 配信停止日時 | メール配信停止日 | オプトアウト日 | オプトアウト日時";

/** Both lists as single headers. */
export const multiFeeds: readonly string[] = `${endDates} | ${mailStopDates}`.split(" | ");
