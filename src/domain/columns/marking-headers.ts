/**
 * A header that may itself be a word of caution (死亡フラグ, is_deleted, 苦情件数) taken apart: the word, and what its
 * cells are. Whether it is one the vocabulary knows. Keys are as `looseKey` gives them.
 */
export interface MarkingHeader {
  readonly stem: string;
  /** `sort` is a flag of more than two values: 退会区分 may be 1 and 2. `text` says what it was about. */
  readonly cells: "flag" | "sort" | "day" | "count" | "text";
}

const endings: readonly (readonly [RegExp, MarkingHeader["cells"]])[] = [
  [/(?:の?(?:予定|処理|受付|発生|登録|確認|判明|手続き?)?(?:年月日|日時|日付?|年月))$/, "day"],
  [/(?<=[a-z])(?:date|at|on|time|timestamp)$/, "day"],
  [/の?(?:発生|累計)?(?:件|回)?数$/, "count"],
  [/(?<=[a-z])(?:count|total)s?$/, "count"],
  [/の?(?:の?内容|履歴|歴|詳細|理由|事由)$/, "text"],
  [/(?<=[a-z])(?:reason|details?|history)$/, "text"],
  [/の?(?:区分|種別|コード|cd|ステータス|状況|状態)$/, "sort"],
  [/(?<=[a-z])(?:status|type|code)$/, "sort"],
  [
    /の?(?:設定|登録|処理)?(?:済み?|者|先|客|顧客|会員|対象者?)?(?:の?有無|フラグ|フラッグ|flag|flg|マーク)?$/,
    "flag",
  ],
  [/(?<=[a-z])(?:y?n|ind|indicator)$/, "flag"],
];
const whom =
  /^(?:(?:ご|お)?(?:当社|社内|自社|顧客|お客様|会員|取引先|得意先|先方|会社|本人|契約者|代表者|世帯主|アカウント|データ|レコード|マスタ|論理|郵便物?|郵送|dm)の?|ご|お|(?:is|has|was|customer|account|contact|member|company|person|record|user|logically|soft|dateof)+)/;

/** Every way to take the header apart, the whole word first; the first that the vocabulary knows is meant. */
export function markingHeaders(looseKey: string): readonly MarkingHeader[] {
  return [looseKey, looseKey.replace(whom, "")].flatMap((key) =>
    endings.flatMap(([ending, cells]) => {
      const stem = key.replace(ending, "");
      const isWhole = cells === "flag";
      return [
        ...(isWhole ? [{ stem: key, cells }] : []),
        ...(stem !== "" && stem !== key ? [{ stem, cells }] : []),
      ];
    }),
  );
}

/** What is dated or told of many honest customers: who moved has another address, who stopped using is dormant. */
const isOrdinary: Readonly<Record<MarkingHeader["cells"], RegExp>> = {
  flag: /^(?:移転|転居|転出|引越し?|引っ越し)$/,
  sort: /^(?:移転|転居|転出|引越し?|引っ越し|使用|削除|抹消)$/,
  day: /^(?:移転|転居|転出|引越し?|引っ越し|利用停止|停止|未入金|未納|removed)$/,
  count: /^(?:移転|転居|転出|引越し?|引っ越し|利用停止|停止|注意|会員|×)$/,
  text: /^(?:移転|転居|転出|引越し?|引っ越し|利用停止|停止|注意|ng)$/,
};

/** Whether such a header says nothing of that customer in particular. */
export function isOrdinaryMark({ stem, cells }: MarkingHeader): boolean {
  return isOrdinary[cells].test(stem) || (stem.length < 2 && !(stem === "没" && cells === "day"));
}
