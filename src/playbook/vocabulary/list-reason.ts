import { type Channel, channels } from "../../domain/channels.ts";
import { type Finder, finder } from "./find.ts";
import { fold } from "./fold.ts";
import { oncePer } from "./memo.ts";
import type { BarCode, StopCode, StopWords, Vocabulary, Words, WordReading } from "./types.ts";

export type StopReading =
  | { readonly code: StopCode; readonly channels: readonly Channel[]; readonly months?: number }
  | { readonly problem: "unknown_word" };

const stopFinder = oncePer((vocabulary: Vocabulary) => finder(stopWords(vocabulary.stop), []));
const barFinder = oncePer((vocabulary: Vocabulary) => finder(vocabulary.bar, []));

/**
 * The reason of a suppression line, from a word or a sentence, with the channels it closes where the line
 * names none and the months after which it expires. Of several the first in the vocabulary's order names the
 * line, one for good before one that expires; each closes its channels. Stops of two channels are an opt_out
 * of all. Blank is undefined. For unknown_word the caller closes every channel: the line is there to stop something.
 */
export function readStop(text: string, vocabulary: Vocabulary): StopReading | undefined {
  const { stop } = vocabulary;
  const folded = fold(text);
  if (folded === "") return undefined;
  const order = Object.keys(stop) as StopCode[];
  const said = order.includes(folded as StopCode)
    ? [folded as StopCode]
    : codesIn(folded, order, vocabulary);
  const code = said.find((item) => stop[item].months === undefined) ?? said[0];
  if (code === undefined) return { problem: "unknown_word" };
  const closed = channels.filter((item) => said.some((one) => stop[one].channels.includes(item)));
  const { months } = stop[code];
  return months === undefined ? { code, channels: closed } : { code, channels: closed, months };
}

function codesIn(folded: string, order: readonly StopCode[], vocabulary: Vocabulary): StopCode[] {
  const { hits } = stopFinder(vocabulary)(folded);
  const said = order.filter((item) => hits.some(({ code }) => code === item));
  const isOneChannel = said[0] !== undefined && ofOneChannel.includes(said[0]);
  return isOneChannel && namesMore(folded, said[0] as StopCode, vocabulary)
    ? ["opt_out", ...said]
    : said;
}

/** Stops of one channel alone, by the words that name it. */
const ofOneChannel: readonly StopCode[] = ["mail_stop", "sms_stop", "dm_stop", "phone_stop"];

/** 電話でDM停止の依頼: how the wish came, not what is to stop. */
const MEANS =
  "{電話|お電話|tel|メール|メルマガ|sms|はがき|手紙|郵便|fax}{で|にて|より|から|による|があり|あり|有り|を受|受付|の際|連絡時|口頭}";

/** 全 alone stands in too many other words (安全, 全国). */
const channelFinder = oncePer(({ channel: { all, none: _none, ...each } }: Vocabulary) =>
  finder<Channel | "all">({ ...each, all: all.filter((word) => word.length > 1) }, [MEANS]),
);

/** メール・電話停止, 一切のDMを拒否: whoever names another channel, or all, wants more closed than was understood. */
function namesMore(folded: string, code: StopCode, vocabulary: Vocabulary): boolean {
  const { hits, rest } = stopFinder(vocabulary)(folded);
  if (hits.some((hit) => hit.code !== code && ofOneChannel.includes(hit.code))) return true;
  const { channels: closed } = vocabulary.stop[code];
  return channelFinder(vocabulary)(rest).hits.some(
    (hit) => hit.code === "all" || !closed.includes(hit.code),
  );
}

/** The reason of a blacklist line. Blank is undefined; unknown_word changes nothing: the line bars. */
export function readBar(text: string, vocabulary: Vocabulary): WordReading<BarCode> | undefined {
  return firstFound(text, barFinder(vocabulary), Object.keys(vocabulary.bar) as BarCode[]);
}

function firstFound<Code extends string>(
  text: string,
  find: Finder<Code>,
  order: readonly Code[],
): WordReading<Code> | undefined {
  const folded = fold(text);
  if (folded === "") return undefined;
  if ((order as readonly string[]).includes(folded)) return { code: folded as Code };
  const { hits } = find(folded);
  const code = order.find((item) => hits.some((hit) => hit.code === item));
  return code === undefined ? { problem: "unknown_word" } : { code };
}

function stopWords(stop: Readonly<Record<StopCode, StopWords>>): Words<StopCode> {
  const entries = Object.entries(stop).map(([code, { words }]) => [code, words]);
  return Object.fromEntries(entries) as Words<StopCode>;
}
