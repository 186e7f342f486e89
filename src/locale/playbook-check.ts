import type { Phrase } from "../errors.ts";

/** What can be wrong with a playbook; each stands behind its path: `rules[0].points: …`. */
export const checkPhrases = {
  yaml: { en: "not readable as YAML: {reason}", ja: "YAML として読めません: {reason}" },
  empty: {
    en: "the file is empty; begin with `version: 1` and `extends: standard`",
    ja: "ファイルが空です。`version: 1` と `extends: standard` から書き始めてください",
  },
  severalDocuments: {
    en: "more than one YAML document (---); a playbook is one",
    ja: "YAML 文書が複数あります（---）。プレイブックは1つにしてください",
  },
  duplicateKey: {
    en: 'the key "{key}" stands here twice; keep one',
    ja: "キー「{key}」が重複しています。1つにしてください",
  },
  circular: { en: "an alias refers to itself", ja: "エイリアスが自分自身を指しています" },
  versionMissing: {
    en: "missing; write `version: 1`",
    ja: "ありません。`version: 1` と書いてください",
  },
  versionNewer: {
    en: "written for a newer reactivate (version {version}, this one knows 1); update reactivate",
    ja: "より新しい reactivate 用です（バージョン {version}、この版は 1 まで）。reactivate を更新してください",
  },
  versionUnknown: {
    en: "unknown version; write `version: 1`",
    ja: "不明なバージョンです。`version: 1` と書いてください",
  },
  unknown: { en: 'unknown {kind} "{word}"', ja: "{kind}「{word}」はありません" },
  unknownNear: {
    en: 'unknown {kind} "{word}", did you mean "{near}"?',
    ja: "{kind}「{word}」はありません。「{near}」ではありませんか",
  },
  unknownOneOf: {
    en: 'unknown {kind} "{word}", it is one of: {words}',
    ja: "{kind}「{word}」はありません。次のいずれかです: {words}",
  },
  notInherited: {
    en: 'no {kind} "{word}" is inherited, did you mean "{near}"? (a new one needs {needs})',
    ja: "{kind}「{word}」は継承元にありません。「{near}」ではありませんか（新しく作るには {needs} が必要です）",
  },
  missing: { en: "missing", ja: "ありません（必須です）" },
  missingForNew: {
    en: "missing: a new {kind} needs {needs}",
    ja: "ありません。新しい{kind}には {needs} が必要です",
  },
  missingLanguage: {
    en: "missing: a sentence is needed in both languages, ja and en",
    ja: "ありません。文は ja と en の両方が必要です",
  },
  incomplete: {
    en: "nothing is extended that holds these: {missing}; write `extends: standard`",
    ja: "次の項目がどこにもありません: {missing}。`extends: standard` と書いてください",
  },
  duplicateId: {
    en: 'the id "{id}" stands here a second time; join both entries',
    ja: "id「{id}」が2回あります。1つにまとめてください",
  },
  alreadyFact: {
    en: '"{name}" is already a fact or a column of the ranked list; give your column another name',
    ja: "「{name}」は既に項目または出力列の名前です。列に別の名前を付けてください",
  },
  planWord: {
    en: 'the calculation uses "{name}" itself; give your column another name',
    ja: "「{name}」は計算の内部で使う名前です。列に別の名前を付けてください",
  },
  alreadyColumn: {
    en: '"{name}" is a column with a type of its own; write its header only, or another name',
    ja: "「{name}」は型の決まった標準の列です。見出しだけを書くか、別の名前にしてください",
  },
  notCondition: {
    en: "expected a condition: { field: …, is: … }, all, any or not",
    ja: "条件（{ field: …, is: … }、all、any、not）を書いてください",
  },
  notConditions: { en: "expected a list of conditions", ja: "条件のリストを書いてください" },
  noConditions: { en: "the list of conditions is empty", ja: "条件のリストが空です" },
  combined: {
    en: "{keys} stand side by side; one condition holds one of all, any, not or field",
    ja: "{keys} が並んでいます。1つの条件に書けるのは all、any、not、field のいずれか1つです",
  },
  noComparator: {
    en: "compares with nothing; add one of: {words}",
    ja: "比較がありません。次のいずれかを加えてください: {words}",
  },
  wrongComparator: {
    en: "{comparator} does not fit {field} ({type}); use {words}",
    ja: "{comparator} は {field}（{type}）に使えません。使えるのは {words} です",
  },
  contradiction: {
    en: "{keys} exclude each other or say the same twice; keep one",
    ja: "{keys} は両立しないか重複しています。1つにしてください",
  },
  neverTrue: {
    en: "no value fits between the limits: this never applies",
    ja: "上下の限度が食い違い、成り立つ値がありません",
  },
  onlyTrue: {
    en: "only `true` can be written here; for the opposite write {opposite}: true",
    ja: "ここには true だけを書けます。逆は {opposite}: true と書いてください",
  },
  wantsFlag: {
    en: "expected true or false, for {field} is yes or no",
    ja: "{field} は真偽値です。true か false を書いてください",
  },
  wantsCode: {
    en: "expected one of the codes of {field}: {words}",
    ja: "{field} のコードを書いてください: {words}",
  },
  wantsNumber: {
    en: "expected a number, for {field} is one",
    ja: "{field} は数値です。数値を書いてください",
  },
  wantsWhole: {
    en: "expected a whole number, for {field} is one",
    ja: "{field} は整数です。整数を書いてください",
  },
  wantsText: {
    en: "expected text, for {field} is text; put it in quotes",
    ja: "{field} は文字列です。引用符で囲んで書いてください",
  },
  wantsDay: {
    en: 'expected a day as "YYYY-MM-DD", for {field} is a date',
    ja: "{field} は日付です。「YYYY-MM-DD」の形で書いてください",
  },
  wantsLimit: {
    en: "expected a number or { window: … }, for {field} is a number",
    ja: "{field} は数値です。数値か { window: … } を書いてください",
  },
  notMonths: {
    en: "a window holds months, and {field} does not count months",
    ja: "期間は月数ですが、{field} は月数ではありません",
  },
  windowUnset: {
    en: "the window {window} is not set, so this never applies; give it months under windows",
    ja: "期間 {window} が未設定のため成り立ちません。windows に月数を書いてください",
  },
  placeholder: {
    en: "{braces} is no fact in braces and would be printed as it stands",
    ja: "{braces} は項目名の形ではないため、そのまま印字されます",
  },
  reasonNotText: {
    en: "{field} holds no code; a reason is taken from a text",
    ja: "{field} はコードを持ちません。理由には文字列の項目を指定します",
  },
  onlyNurture: {
    en: "only a gate on the list nurture has a wait",
    ja: "待機を書けるのは nurture リストの条件だけです",
  },
  nurtureWait: {
    en: "missing: a gate on the list nurture says until when: { after: churn, window: internal_wait_months }",
    ja: "ありません。nurture リストの条件には { after: churn, window: internal_wait_months } が必要です",
  },
  protectedChange: {
    en: "the gate {id} guards against letters that must not be sent: only its sentences can be changed",
    ja: "条件 {id} は送ってはならない連絡を防ぐものです。変更できるのは文だけです",
  },
  protectedMissing: {
    en: "the gate {id} must stand in every playbook; write `extends: standard`",
    ja: "条件 {id} は必須です。`extends: standard` と書いてください",
  },
  pointsBeyond: {
    en: "{points} points of {rule} are beyond the limits of the group {group} ({min} to {max})",
    ja: "{rule} の {points} 点は組 {group} の範囲（{min}〜{max}）を超えています",
  },
  scoreCutOff: {
    en: "the limits of all groups add up to {min} and +{max}; beyond ±50 the score would be cut off",
    ja: "全組の上下限の合計が {min} と +{max} です。±50 を超えると得点が頭打ちになります",
  },
  sharesOrder: {
    en: "a_share ({a}) must be smaller than b_share ({b})",
    ja: "a_share（{a}）は b_share（{b}）より小さくしてください",
  },
  priorityOrder: {
    en: "the cut points must fall: top ({top}) > high ({high}) > normal ({normal})",
    ja: "top（{top}）> high（{high}）> normal（{normal}）の順にしてください",
  },
  wordTwice: {
    en: '"{word}" stands under {first} too: only one of them can read it',
    ja: "「{word}」は {first} にもあります。どちらか一方にしてください",
  },
  pointsOfDisabled: {
    en: "the rule {rule} is switched off",
    ja: "ルール {rule} は無効にされています",
  },
  testFailed: {
    en: "{name}: expected {expected}, got {actual}",
    ja: "{name}: 期待値 {expected}、実際 {actual}",
  },
  testNotOne: {
    en: "{name}: the row given did not become one account ({accounts})",
    ja: "{name}: 与えた行が1件の顧客になりませんでした（{accounts}件）",
  },
} as const satisfies Record<string, Phrase>;

/** What the form of a value can lack. The keys are used by the schema as the `error` of a part. */
export const shapePhrases = {
  expected: { en: "expected {type}", ja: "{type}を書いてください" },
  form: {
    en: "expected a value for each: {form}",
    ja: "{form} のように、それぞれの値を書いてください",
  },
  quote: {
    en: "expected text; put it in quotes",
    ja: "文字列を書いてください（引用符で囲みます）",
  },
  codeForm: {
    en: "use small letters, digits and _, beginning with a letter, 50 at most",
    ja: "英小文字で始め、英小文字・数字・_ で50字以内にしてください",
  },
  blank: { en: "must not be empty", ja: "空にはできません" },
  emptyWipes: {
    en: "an empty list would take out everything inherited; leave the key out instead",
    ja: "空のリストは継承した項目をすべて消します。キーごと省いてください",
  },
  wholeMonths: {
    en: "expected a whole number of months, 1 or more",
    ja: "1以上の整数（月数）を書いてください",
  },
  isoDate: { en: "expected a day as YYYY-MM-DD", ja: "日付を YYYY-MM-DD の形で書いてください" },
  currency: {
    en: "expected a currency code such as JPY",
    ja: "JPY のような通貨コードを書いてください",
  },
  timeZone: {
    en: "unknown time zone; write one such as Asia/Tokyo",
    ja: "不明な時間帯です。Asia/Tokyo のように書いてください",
  },
  lowInWriting: {
    en: "mail or dm must be among them: low priorities and waits are written to",
    ja: "mail か dm を含めてください。低優先度と待機中の連絡は文書です",
  },
  everyReasonOnce: {
    en: "every reason code must stand here once",
    ja: "すべての理由コードを1回ずつ書いてください",
  },
  expectsNothing: {
    en: "expects nothing; give list, list_reason, score, points or flags",
    ja: "期待値がありません。list、list_reason、score、points、flags のいずれかを書いてください",
  },
  tooSmall: { en: "must be {limit} or more", ja: "{limit} 以上にしてください" },
  tooSmallStrict: { en: "must be more than {limit}", ja: "{limit} より大きくしてください" },
  tooBig: { en: "must be {limit} or less", ja: "{limit} 以下にしてください" },
  other: { en: "not valid here ({reason})", ja: "ここでは使えません（{reason}）" },
} as const satisfies Record<string, Phrase>;

/** Forms of a value, as the schema calls them. */
export const typeWords: Readonly<Record<string, Phrase>> = {
  string: { en: "text", ja: "文字列" },
  number: { en: "a number", ja: "数値" },
  int: { en: "a whole number", ja: "整数" },
  boolean: { en: "true or false", ja: "true か false" },
  array: { en: "a list", ja: "リスト" },
  object: { en: "a table (key: value)", ja: "表（キー: 値）" },
  record: { en: "a table (key: value)", ja: "表（キー: 値）" },
};

export const between: Phrase = { en: " or ", ja: "または" };

/** What a name is the name of. */
export const kindWords = {
  key: { en: "key", ja: "キー" },
  value: { en: "value", ja: "値" },
  field: { en: "field", ja: "項目" },
  window: { en: "window", ja: "期間" },
  group: { en: "group", ja: "組" },
  list: { en: "list", ja: "リスト" },
  play: { en: "play", ja: "打ち手" },
  column: { en: "column", ja: "列" },
  rule: { en: "rule", ja: "ルール" },
  gate: { en: "gate", ja: "条件" },
  code: { en: "code", ja: "コード" },
  channel: { en: "channel", ja: "連絡手段" },
  permission: { en: "permission", ja: "可否" },
  playbook: { en: "playbook", ja: "プレイブック" },
  comparator: { en: "comparator", ja: "比較" },
} as const satisfies Record<string, Phrase>;

export type Kind = keyof typeof kindWords;

/** Types of facts. */
export const factTypes: Readonly<Record<string, Phrase>> = {
  enum: { en: "a code", ja: "コード" },
  text: { en: "text", ja: "文字列" },
  integer: { en: "a whole number", ja: "整数" },
  decimal: { en: "a number", ja: "数値" },
  date: { en: "a date", ja: "日付" },
  boolean: { en: "yes or no", ja: "真偽値" },
};
