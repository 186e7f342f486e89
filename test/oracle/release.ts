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
      [feature, ...keywords].some((word) => wanted.includes(word.normalize("NFKC").toLowerCase())),
  );
}
