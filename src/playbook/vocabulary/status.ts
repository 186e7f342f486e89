import { fold } from "./fold.ts";
import type { CustomerType, StatusCode, Vocabulary, WordReading } from "./types.ts";
import { readWord } from "./whole-cell.ts";

/**
 * A customer's status; `registration` says nothing of trade. Blank is undefined. Of several words in a cell the end of
 * a customer counts before all others (利用者（退会）), and a registration after them.
 */
export function readStatus(
  text: string,
  vocabulary: Vocabulary,
): WordReading<StatusCode> | undefined {
  return readWord(text, vocabulary.status, mostTelling);
}

/** A contract's status: 有効 is a contract in force, of a registration it says nothing. */
export function readContractStatus(
  text: string,
  vocabulary: Vocabulary,
): WordReading<StatusCode> | undefined {
  const own = readWord(text, vocabulary.contract_status);
  if (own === undefined || "problem" in own) return readStatus(text, vocabulary);
  return own.code === "unclear" ? { problem: "unknown_word" } : { code: own.code };
}

function mostTelling(codes: readonly StatusCode[]): StatusCode | undefined {
  const ends = codes.find((code) => code === "closed" || code === "withdrawn");
  return ends ?? codes.find((code) => code !== "registration") ?? codes[0];
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
