import { type Channel, channels } from "../../domain/channels.ts";
import { fold } from "./fold.ts";
import type { Vocabulary } from "./types.ts";
import { codeOf } from "./whole-cell.ts";

const BETWEEN = /[,、・/;+&|\n]|と|及び|および| and /;
const BEHIND = /(?:配信|送付|連絡|チャネル|のみ)$/;

/**
 * The channels that a cell names: メール, "DM・電話", all. One unknown word makes the cell unknown_word, for
 * closing too few channels would be worse than asking. Blank is undefined, none are channels that no list uses: FAX.
 */
export function readChannel(
  text: string,
  vocabulary: Vocabulary,
): { readonly channels: readonly Channel[] } | { readonly problem: "unknown_word" } | undefined {
  const folded = fold(text);
  if (folded === "") return undefined;
  const whole = codeOf(folded, vocabulary.channel);
  const pieces =
    whole === undefined ? folded.split(BETWEEN).map((piece) => piece.trim()) : [folded];
  const codes = pieces
    .filter((piece) => piece !== "")
    .map(
      (piece) =>
        codeOf(piece, vocabulary.channel) ?? codeOf(piece.replace(BEHIND, ""), vocabulary.channel),
    );
  if (codes.length === 0 || codes.includes(undefined)) return { problem: "unknown_word" };
  return {
    channels: codes.includes("all") ? channels : channels.filter((item) => codes.includes(item)),
  };
}
