import type { Customer, Day, Release } from "./types.ts";

/**
 * MISSION P6: the feature that was missing came out after the churn, and not later than today. Undefined
 * where the missing feature, the day of leaving or the releases are not known.
 */
export function releaseAfterChurn(
  customer: Customer,
  churned: Day | undefined,
  releases: readonly Release[],
  asOf: Day,
): boolean | undefined {
  const wanted = customer.missing_feature?.normalize("NFKC").toLowerCase();
  if (wanted === undefined || churned === undefined || releases.length === 0) return undefined;
  return releases.some(
    ({ feature, released_at, keywords = [] }) =>
      released_at > churned &&
      released_at <= asOf &&
      [feature, ...keywords].some((word) => holds(wanted, word.normalize("NFKC").toLowerCase())),
  );
}

/** Latin words stand apart: `ai` is not in `email`. */
function holds(text: string, word: string): boolean {
  const isLatin = (letter: string | undefined) => letter !== undefined && /^[a-z]$/.test(letter);
  const isAlnum = (letter: string | undefined) => letter !== undefined && /^[a-z\d]$/.test(letter);
  return [...text].some((_, at) => {
    const end = at + word.length;
    if (text.slice(at, end) !== word) return false;
    const glued = isLatin(text[at - 1]) && isAlnum(text[at]);
    return !glued && !(isLatin(text[end - 1]) && isAlnum(text[end]));
  });
}
