import type { CautionCode, ReasonCode, StatusCode } from "../../src/playbook/vocabulary/types.ts";

/** Words of real lists whose meaning is beyond doubt, by code. Written by hand, not taken from the playbook. */
export const statusWords: Readonly<Record<StatusCode, readonly string[]>> = {
  existing: ["契約中", "既存", "利用中", "取引中", "稼働中", "継続"],
  cancelling: ["解約予定", "解約申請中", "退会予定"],
  dormant_former: ["休眠", "解約", "解約済み", "契約終了", "失効", "2:休眠", "取引なし"],
  dormant_lost_prospect: ["失注", "音信不通", "連絡途絶", "未成約"],
  new_prospect: ["新規", "見込み", "リード", "見込客"],
  closed: ["倒産", "廃業", "解散", "死亡"],
  withdrawn: ["退会", "退会済み"],
  merged: ["統合", "名寄せ", "合併消滅"],
  registration: ["本会員", "仮会員", "active", "enabled"],
};

export const reasonWords: Readonly<Record<ReasonCode, readonly string[]>> = {
  closed: ["倒産", "廃業のため"],
  trouble: ["トラブル", "クレーム", "ｸﾚｰﾑ", "対応不満", "価格もあるがクレームが主因"],
  payment: ["支払失敗", "未払い"],
  internal: ["社内事情", "組織変更", "予算凍結", "方針変更に伴い"],
  contact_left: ["担当者退職", "先方担当者が退職"],
  feature_gap: ["機能不足", "機能が足りない", "要件不一致"],
  competitor: ["競合", "他社切替"],
  price: ["価格", "料金が高い", "価格。トラブルなし"],
  no_use: ["使わなくなった", "効果を実感できない"],
  project_end: ["プロジェクト終了", "目的達成"],
  procedure: ["更新忘れ", "更新手続きの手間"],
  unknown: ["不明", "その他", "理由なし", "担当変更", "トラブルなし"],
};

export const noteWords: Readonly<Record<CautionCode | "none", readonly string[]>> = {
  trouble: ["先方はご立腹とのこと", "昨年、納品トラブルあり"],
  closed: ["廃業したとの話", "ご逝去の連絡あり"],
  barred: ["反社の疑い", "与信不可"],
  contact_refused: ["今後の連絡は不要", "営業お断り", "お電話はお控えください"],
  unreachable: ["転居先不明で返送", "DM返戻"],
  payment: ["支払い滞納あり", "代金未回収"],
  contact_left: ["担当者退職、後任は例示様", "見本様は3月末で異動"],
  none: ["関係良好", "クレームは無い", "障害者施設への納品", "トラブルシューティング資料を送付"],
};

export const contactWords = {
  left: ["1", "退職", "退職済み", "はい"],
  moved: ["異動", "部署異動"],
  no: ["0", "在籍中", "いいえ"],
} as const;

export const permissionWords = {
  yes: ["可", "許可", "1", "はい", "希望する", "○"],
  no: ["不可", "拒否", "0", "いいえ", "希望しない"],
  unknown: ["", "不明", "未設定"],
  review: ["要相談"],
} as const;
