import { readDate } from "../../domain/values/date.ts";
import { readFlag } from "../../domain/values/flag.ts";
import { type Finder, finder } from "./find.ts";
import { fold } from "./fold.ts";
import { oncePer } from "./memo.ts";
import type { ContactLeftCode, Vocabulary, WordReading } from "./types.ts";
import { codeOf } from "./whole-cell.ts";

type Gone = Exclude<ContactLeftCode, "no">;

const goneFinder = oncePer(
  ({ contact_left: { left, moved }, not_this }: Vocabulary): Finder<Gone> =>
    finder({ left, moved }, not_this),
);
const hereFinder = oncePer((vocabulary: Vocabulary) =>
  finder({ no: vocabulary.contact_left.no }, []),
);

/**
 * Whether the contact person left the company or moved inside it (MISSION P9). A yes and a date are
 * `left`; 退職していない is `no`. Blank is undefined. `day`: the cell is that day, which may lie ahead.
 */
export function readContactLeft(
  text: string,
  vocabulary: Vocabulary,
): (WordReading<ContactLeftCode> & { readonly day?: string }) | undefined {
  const folded = fold(text);
  if (folded === "") return undefined;
  const exact = codeOf(folded, vocabulary.contact_left);
  if (exact !== undefined) return { code: exact };
  const flag = readFlag(text);
  if (flag && "value" in flag) return { code: flag.value ? "left" : "no" };
  const gone = goneFinder(vocabulary)(folded);
  // Who left matters more than who moved.
  if (gone.hits.some((hit) => hit.code === "left")) return { code: "left" };
  if (gone.hits.length > 0) return { code: "moved" };
  if (gone.silenced || hereFinder(vocabulary)(folded).hits.length > 0) return { code: "no" };
  const date = readDate(text);
  if (date === undefined) return undefined;
  return "value" in date ? { code: "left", day: date.value } : { problem: "unknown_word" };
}
