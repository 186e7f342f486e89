/**
 * Headers that are made of known parts and would be endless as a list: お客様No, 保守満了日, スタッフ申し送り.
 * They are asked last; keys are as `looseKey` gives them. A word that may mean another thing (有効期限, 最終予約日)
 * is no part of any: it gets a hint (`likelyColumn`).
 */
const customer =
  "顧客|お客様|お客さま|会員|得意先|取引先|ユーザー?|患者|利用者|契約者|生徒|受講者|受講生|購入者";
const business = "購入|注文|受注|取引|来店|来館|来院|来場|受診|施術|利用|出荷|売上|納品";
const term = "契約|保守|サービス|リース|利用|加入|会員";
const visits = "購入|注文|来店|来館|来院|利用";
const meeting = "訪問|商談|接触|連絡|コンタクト|面談|対応|打ち?合わ?せ";
/** What runs between us and that customer; their insurance or licence may be with others. */
const running = "契約|保守|サービス|リース|加入";
const day = "(?:年月日|日時?)";
const remark = "メモ|備考|申し?送り?(?:事項)?|特記(?:事項)?|留意(?:事項|点)|所見|コメント";
const leaving = "解約|失注|退会|休眠|離反|離脱";

const made: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(?:${customer})(?:id|no|cd|コード|番号)$`), "customer_id"],
  [/^(?:診察券|カルテ)(?:id|no|番号)$|^学籍番号$/, "customer_id"],
  [/^(?:user|member|customer|client|patient|cust)(?:id|no|number|code|cd)$/, "customer_id"],
  // ユーザー名 is a login, 契約者名 may be a company's.
  [/^(?:お客様|お客さま|患者|利用者|契約者|生徒|受講者|受講生|購入者)氏名$/, "full_name"],
  [/^(?:患者|利用者|生徒|受講者|受講生|購入者)名$/, "full_name"],
  [new RegExp(`^(?:最終|直近|前回)ご?(?:${business})${day}$`), "last_order_at"],
  [new RegExp(`^(?:最終|直近|前回)ご?(?:${visits})$`), "last_order_at"],
  [new RegExp(`^(?:最終|直近|前回)ご?(?:${meeting})${day}?$`), "last_contact_at"],
  [
    /^(?:累計|総|通算)?(?:お|ご)?(?:購入|買い?上げ?|買い?物|利用|注文|受注|取引)回数$/,
    "order_count",
  ],
  [new RegExp(`^初回?ご?(?:${business})${day}$`), "first_order_at"],
  [new RegExp(`^(?:${term})?(?:期間)?の?開始${day}$`), "contract_start"],
  [new RegExp(`^(?:${running})の?(?:始期|開始)(?:${day}|年月)?$`), "contract_start"],
  [new RegExp(`^(?:${term})期間(?:自|from|開始)$`), "contract_start"],
  [/^(?:subscription|contract|service|lease)start(?:ed)?(?:date|at|on)?$/, "contract_start"],
  [new RegExp(`^(?:${term}|更新)?(?:期間)?の?(?:満了|終了|満期)${day}$`), "contract_end"],
  [new RegExp(`^(?:${running})?(?:の|期間)?(?:終了|満了)年月$`), "contract_end"],
  [new RegExp(`^(?:${running})の?(?:終了|終期|満期|満了)(?:${day}|年月)?$`), "contract_end"],
  [new RegExp(`^(?:契約|リース)の?期限(?:${day}|年月)?$`), "contract_end"],
  [
    /^(?:maintenance|contract|subscription)(?:expir(?:y|ation|es)|end)(?:date|at|on)?$/,
    "contract_end",
  ],
  [new RegExp(`^(?:${term})期間(?:至|to|終了|満了)$`), "contract_end"],
  [
    /^(?:(?:subscription|contract|service|lease)end(?:ed)?(?:date|at|on)?|endedat)$/,
    "contract_end",
  ],
  [
    new RegExp(`^(?:${leaving})(?:理由)?の?(?:メモ|備考|コメント|詳細|自由記[述入]欄?)$`),
    "churn_note",
  ],
  [/^(?:cancel(?:l?ation)?|churn|exit)(?:feedback|comments?|notes?|remarks?)$/, "churn_note"],
  // Of a parcel, an order or a product.
  [
    new RegExp(
      `^(?!.*(?:${leaving}|配送|発送|送付|届け?先|納入先|商品|注文|受注|請求|明細|見積)).*(?:${remark})(?:欄|内容)?\\d?$`,
    ),
    "note",
  ],
  [/^や(?:り取り|りとり|り取|取り)(?:の?(?:内容|履歴|記録|メモ))?$/, "note"],
  [/^引き?継ぎ?(?:の?(?:事項|内容|メモ|情報|備考))?$|^(?:ご?所感|経緯|経過|いきさつ)$/, "note"],
  [
    new RegExp(
      `^(?:(?:お客様|顧客|営業|電話|架電|アプローチ|折衝|交渉|相談|問い?合わ?せ|活動|${meeting})(?:との)?の?)(?:内容|記録|履歴|経過|経緯|報告)$`,
    ),
    "note",
  ],
  [
    /^(?:call|sales|customer|account|internal|meeting|visit|support|general|additional|other|staff|contact)(?:notes?|comments?|remarks?|memos?)$/,
    "note",
  ],
  [/^(?:摘要|ご?要望|お客様の(?:声|ご?要望)|feedback|comments|remarks?)$/, "note"],
];

/** The canonical column that a header is made for, undefined where it is made of other parts. */
export function madeFor(looseKey: string): string | undefined {
  return made.find(([pattern]) => pattern.test(looseKey))?.[1];
}
