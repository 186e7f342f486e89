import { fold } from "./fold.ts";
import type { CustomerType, StatusCode, Vocabulary, WordReading } from "./types.ts";
import { readWord } from "./whole-cell.ts";

/** A customer's status; `registration` says nothing of trade. Blank is undefined. */
export function readStatus(
  text: string,
  vocabulary: Vocabulary,
): WordReading<StatusCode> | undefined {
  return readWord(text, vocabulary.status);
}

/** b2b or b2c from a column such as 法人/個人. Blank is undefined. */
export function readType(
  text: string,
  vocabulary: Vocabulary,
): WordReading<CustomerType> | undefined {
  return readWord(text, vocabulary.customer_type);
}

/** A word for consumers that is also a rank: beside 優良 it says nothing of the kind of customer. */
export function mayBeRank(cell: string): boolean {
  return /^一般(?:客|顧客|会員)?$/.test(fold(cell));
}
