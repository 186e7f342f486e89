/**
 * What a header that is no synonym looks like it holds, the first that fits: a person is told of it with the
 * `--map` that would use it. Headers are as `headerKey` gives them. A guess is never read by itself.
 */
const looks: readonly (readonly [RegExp, string])[] = [
  // Whose parcel it is, when the record was changed, and what our own systems count, are no news.
  [/配送先|送付先|届け先|納入先|更新|ログイン|作成|登録|delivery|shipping|updated|modified/, ""],
  // Why a mail came back, a stop was asked for or a sale was made is not why somebody left.
  [
    /bounce|unsub|opt-?_?out|不達|返送|返戻|停止|拒否|禁止|購入理由|来店理由|入会理由|導入理由|申込理由/,
    "",
  ],
  [/理由|事由|要因|原因|reason/, "churn_reason"],
  [/見込.*(額|高)|expected/, "expected_amount"],
  // What a card, a point or a coupon is good for, and what runs out for everybody.
  [
    /(?:カード|ポイント|クーポン|チケット|保証|販売|掲載|製品|サポート|トライアル|キャンペーン|車検|免許|card|point|coupon|campaign|trial).*(?:期限|期間|日$|expir)/,
    "",
  ],
  [
    /有効期[限間]|満了|満期|終了(?:予定)?日|解約|expir|period_?end|end_?(?:s|ed)?_?(?:date|at|on)$|cancel/,
    "contract_end",
  ],
  [
    /(?:契約|保守|サービス|リース|会員).*開始|period_?start|start_?(?:s|ed)?_?(?:date|at|on)$/,
    "contract_start",
  ],
  [/額$|金額|売上|amount|revenue|spent/, "total_amount"],
  [
    /(?:最終|直近|前回).*(?:購入|受注|注文|出荷|売上|納品|利用|来店|来館|来院|来場|受診|施術|予約|請求|取引)|last.*(?:order|purchase|invoice|visit|booking)/,
    "last_order_at",
  ],
  // What we sent, and what went back, is no contact (MISSION W3).
  [
    /(?:最終|直近|前回).*(?:メール|dm|配信|送信|送付|発送|クレーム|返品|キャンセル|入金|支払|開封)/,
    "",
  ],
  [/最終.*(日|日時)$|last.*(contact|activity)/, "last_contact_at"],
  [/備考|メモ|所見|コメント|自由記|note|memo|remark|comment/, "note"],
  [/メルマガ|ニュースレター|newsletter/, "mail_ok"],
  [/ダイレクトメール/, "dm_ok"],
  [/fax|ファックス/, ""],
  // Of a number or an address, not the thing itself.
  [/時間|区分|フラグ|回数|件数|日時?$|履歴|結果|希望|可能|status|flag|count|date|time|type/, ""],
  [/携帯|mobile/, "mobile"],
  [/電話|phone|^tel|tel$/, "phone"],
  [/メール|e-?mail/, "email"],
];

/** The canonical column that a header looks like, undefined where it looks like none. */
export function likelyColumn(headerKey: string): string | undefined {
  return looks.find(([pattern]) => pattern.test(headerKey))?.[1] || undefined;
}

/** Of a thing, a place, an order or our own people. */
const otherNumber =
  /郵便|〒|電話|携帯|fax|tel|phone|zip|postal|post|商品|製品|品番|注文|受注|伝票|請求書|口座|店舗|支店|担当|社員|部署|都道府県|性別|職業|product|item|order|invoice|store|owner|staff/;

/** Whether a header may be the number by which a list knows its customers. */
export function likelyId(headerKey: string): boolean {
  return (
    /(?:id|no\.?|cd|コード|番号|ナンバー|number|code|key)$/.test(headerKey) &&
    !otherNumber.test(headerKey)
  );
}
