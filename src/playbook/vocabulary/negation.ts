/**
 * Negations made from the words themselves (MISSION P11). A phrase that only looks like one must fire:
 * クレームがなくならない, トラブルがなければ継続した, トラブルなしとは言えない. So each ending lists what may not follow.
 */

const NOUN_TAIL =
  "(?:等|など|とか|類|歴|履歴|件数|報告|情報|関連|関係|発生|の発生|の報告|の履歴|の記録|の話|の事実|の申し出|の連絡|の?(?:予定|可能性|恐れ|おそれ|懸念|心配|リスク|要素|事例|噂|うわさ))*";
const PARTICLE = "(?:では|でも|には|は|が|も|を|の|:|=)?";
const ADVERB = "(?:特に|一切|全く|まったく|何も|一度も|一件も|1件も|現在|今のところ|過去に)?";

/** What may not follow a 〜ない: it would take the negation back, ask, or only hope. */
const TAKEN_BACK =
  "(?!わけ|訳|とは|と言|と断言|とい|か(?!ら)|よう|と困|限り|ことは|ことも|に済ま|いられ)";
const NOT = `(?:ない|なかった|なく|ません(?:でした)?|ず)${TAKEN_BACK}`;
/** Ways for a trouble to come about, as they stand before て and before た. */
const CAME =
  "(?:し|され|起き|起こし|起こっ|出|出し|発生し|受け|来|き|生じ|抱え|もらっ|いただい|頂い|入っ|聞い|伺っ|寄せられ|届い|上がっ|あがっ|言われ|言っ|あっ|感じ|持っ|抱い|確認し|確認され|報告され|認められ|見られ|経験し|口にし|なっ|至っ|発展し)";

const LEAVING = "(?:解約|離脱|離反|退会|失注|休眠)";

const ENDINGS = [
  // クレームを受けたことはない, 苦情を頂いた記憶がない
  `(?:を|に|と)?${CAME}(?:た|だ)(?:こと|事|ためし|例|記憶|経験|事例|覚え)(?:は|が|も)?(?:一度も|全く|まったく|特に)?(?:な|無|あり|ござい)(?:い|かった|く|し|ません(?:でした)?)${TAKEN_BACK}`,
  // クレームを受けていない, 不満は持っておらず
  `(?:を|に|と)?${CAME}て(?:は|も)?(?:い|お[らり])?${NOT}`,
  // トラブルにはならなかった, 訴訟に至らず
  `に(?:は|も|まで)?(?:は|も)?(?:なら|至ら|発展し|発展せ)${NOT}`,
  // クレームが原因ではない; 主な原因ではない and だけが原因ではない still say that it played a part
  `(?:(?<!の)(?:が|は)?(?:${LEAVING}の?)?(?:原因|理由|要因|発端|きっかけ)|(?:の|による|に起因(?:した|する)|を(?:原因|理由)とした)(?:せい|もの|${LEAVING}))(?:で|じゃ)(?:は|も)?(?:な|あり)(?:い|かった|く|ません(?:でした)?)${TAKEN_BACK}`,
  // トラブルフリー, クレームレス; not フリーダイヤル, レスポンス
  "(?:フリー|レス)(?![ァ-ヺー])",
  "(?:は|も)?(?:見当たら|見受けられ|見られ|認められ)" + NOT,
  "(?:な|無)し(?!とは|と言|では|でい|に(?:で|な))",
  // クレーム無; 無視 and 無効 go on
  "無(?![^、。,.;:/ )」])",
  "(?:な|無)い(?!わけ|訳|とは|とい|と言|か(?!ら)|よう|と困|限り|ことは|ことも|で(?:もな|はな))",
  "(?:な|無)かった(?!ら|わけ|訳|とは|とい|か(?!ら))",
  "(?<!を)(?:な|無)く(?!な(?!って|り|く|い)|は|もな)",
  "(?:あり|ござい)ません(?:でした)?(?!か)",
  "(?:し|され|起き|起こ|起こし|出|発生し|受け|来|き|生じ|抱え)て(?:い)?(?:ない|ません|なかった|おりません|おらず)(?!わけ|訳|とは)",
  "(?:起き|起こら|発生し|発生せ|せ|出|生じ)(?:ず|ない|なかった|ません)(?!わけ|訳|とは|に済ま|いられ)",
  "で(?:は|も)?(?:ない|なく|ありません|なかった)(?!わけ|訳|とは|か(?!ら))",
  "じゃない(?!か)",
  "(?:に|と)は?(?:該当|関係|無関係)?(?:しない|しません|せず|ない|無し|なし)(?!とは|わけ|訳)",
  "(?:皆無|ゼロ|非該当)",
  "0(?:件|回)?(?![\\d.%])",
].join("|");

const JAPANESE_OR = "(?:・|/|や|又は|または|もしくは|とか|も|及び|および)";

const ENGLISH_BEFORE =
  "(?:no|without|zero|never (?:any|(?:had|received|made|raised|filed|caused|reported)(?: any| an?)?)|not (?:an?|any|(?:due to|because of|about|caused by|related to)(?: any| an?)?)|(?:not|never|isn't|wasn't|aren't|weren't)(?: been)?|neither|free of|did(?: not|n't) (?:have|receive|make|raise|file|report)(?: any| an?)?|(?:had|has|have) no|(?:has|have|had)(?: not|n't) (?:(?:had |received |made |raised |filed |reported )?(?:any|an?)|been)) (?:any |further |more |known |reported |particular |previous |prior ){0,3}";
const ENGLISH_TAIL =
  "(?! (?:handling|response|resolution|support|desk|management|reply|answer|solved|resolved|fixed|was (?:handled|resolved|fixed)))";
const ENGLISH_OR = "(?:,? or | nor |/| and )";

/** Every ending above holds one of these; most texts hold none, and the patterns are costly. */
const JAPANESE_SIGN = /[な無ず0]|ません|フリー|レス|皆無|ゼロ|非該当/;
const LATIN_SIGN = /no|n't|never|neither|without|zero|free|[:=]/;

/** Those of `words` (already folded) that `text` may negate: for the others no pattern need be built. */
export function negatable(words: readonly string[], text: string): readonly string[] {
  const japanese = JAPANESE_SIGN.test(text);
  const latin = LATIN_SIGN.test(text);
  return words.filter((word) => (isLatin(word) ? latin : japanese));
}

const isLatin = (word: string) => /^[a-z]/.test(word);

/** Every way to say that one of `words` (already folded) is not the case; `g` and `u` are set. */
export function negationsOf(words: readonly string[]): readonly RegExp[] {
  const latin = words.filter(isLatin);
  const japanese = words.filter((word) => !isLatin(word));
  return [
    ...(japanese.length ? [japaneseNegation(japanese)] : []),
    ...(latin.length ? english(latin) : []),
  ];
}

function japaneseNegation(words: readonly string[]): RegExp {
  const word = anyOf(words);
  return new RegExp(
    `${word}${NOUN_TAIL}(?:${JAPANESE_OR}${word}${NOUN_TAIL}){0,5}${PARTICLE}${ADVERB}(?:${ENDINGS})`,
    "gu",
  );
}

function english(words: readonly string[]): RegExp[] {
  const word = `${anyOf(words)}(?![a-z\\d])`;
  return [
    new RegExp(
      `(?<![a-z\\d])${ENGLISH_BEFORE}${word}(?:${ENGLISH_OR}${word}){0,5}${ENGLISH_TAIL}`,
      "gu",
    ),
    new RegExp(
      `(?<![a-z\\d])${word} (?:was|were|is|are)(?: not|n't) (?:the |an? )?(?:reason|cause|issue|problem)s?(?![a-z])`,
      "gu",
    ),
    new RegExp(
      `(?<![a-z\\d])${word}(?:[- ]free(?![a-z])|s? ?[:=] ?(?:none|no|0)(?![a-z\\d.]))`,
      "gu",
    ),
  ];
}

function anyOf(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map(escaped).join("|")})`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
