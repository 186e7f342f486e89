import type { Phrase, Values } from "../../errors.ts";

/** A sentence in the language of the run. */
export type Say = (phrase: Phrase, values: Values) => string;
