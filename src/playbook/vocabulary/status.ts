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
