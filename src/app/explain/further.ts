import type { Notice } from "../../errors.ts";
import { explainNotices } from "../../locale/explain.ts";

/** Accounts explained at once: a common family name must not fill the screen. */
export const mostExplained = 5;

/** Says how many more accounts answer. */
export function further(count: number): readonly Notice[] {
  return count > 0 ? [{ phrase: explainNotices.further, values: { count } }] : [];
}
