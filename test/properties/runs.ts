import fc from "fast-check";

/**
 * How many cases a property is given: few among the fast tests, many in the slow project, whose setup
 * declares a global number. A failure prints the accounts that differ, so nothing is shrunk.
 */
export function runs(fast: number, slow: number): { numRuns: number; endOnFailure: true } {
  const isSlow = fc.readConfigureGlobal()?.numRuns !== undefined;
  return { numRuns: isSlow ? slow : fast, endOnFailure: true };
}
