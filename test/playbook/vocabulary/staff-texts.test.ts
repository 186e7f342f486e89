import { describe, expect, it } from "vitest";
import { readCaution } from "../../../src/playbook/vocabulary/caution.ts";
import { readReason } from "../../../src/playbook/vocabulary/reason.ts";
import { standard } from "./standard-vocabulary.ts";

/** Texts as sales staff write them, by what a careful reader takes from them. */
const cautions = (note: string) => [
  ...new Set(readCaution(note, standard).map(({ code }) => code)),
];
const reason = (text: string) => {
  const read = readReason(text, standard);
  return read && "code" in read ? read.code : read?.problem;
};

describe("a note that asks not to be contacted", () => {
  it.each([
    "今後の連絡はお断りとのこと",
    "営業電話はお断り",
    "お電話はご遠慮ください",
    "郵送物はお断り",
    "二度と連絡するなと言われた",
    "案内は今後不要とのこと",
    "ご案内はもう結構とのこと",
    "メルマガ解除希望",
    "個人情報の削除依頼あり",
    "送付不要",
    "DM不要",
    "ＤＭ　不要",
    "連絡を控えてほしい",
    "電話しないでほしい",
    "配信を止めてほしい",
    "メールの配信を停止してほしいと総務より依頼",
    "カタログは要らないとのこと",
    "パンフレットはもういらないと奥様",
    "訪問はご遠慮いただきたいとの由",
    "FAXは送らないでと言われた",
    "メール配信の解除を希望",
    "登録情報の削除希望（2024/5 電話）",
    "今後一切の営業を断ると先方社長",
    "電話をかけてこないでと強い口調",
    "名簿から外してほしい",
    "リストから削除してくれと言われました",
    "DMは希望しないとのこと",
    "はがきも不要です",
    "ご連絡は必要ありません、とのメール",
    "電話連絡の必要なし",
    "着信拒否されている",
    "DM受取拒否で返送",
    "もう連絡してこないで欲しい",
    "勧誘はお断りしますと受付",
    "メルマガの配信停止を依頼された",
    "案内は送らなくていいですと言われた",
    "退会希望の電話あり",
    "Customer asked not to be contacted",
    "pls take me off your list",
    "no more emails please",
    "wants us to delete their data",
  ])("%s", (note) => {
    expect(cautions(note)).toContain("contact_refused");
  });

  it.each([
    "お電話はご遠慮なくどうぞ",
    "遠慮なくご連絡くださいとのこと",
    "電話するなら午前中がよい",
    "折り返し連絡不要、こちらから再架電",
    "事前連絡不要で訪問可",
    "メールの控えを送付済み",
    "案内を送付したところ好評",
    "メールは結構読まれている",
    "連絡は結構とれている",
    "印鑑は不要とのこと",
    "提案をお断りされたが関係は良好",
    "契約の解除は来月末",
    "連絡不要ではない、月一で電話希望",
    "配信中。メールでの案内を希望",
    "電話番号が変わった",
    "No contact since March",
    "Call after lunch, mail is fine",
  ])("%s asks nothing of the kind", (note) => {
    expect(cautions(note)).not.toContain("contact_refused");
  });
});

describe("a note that speaks of trouble", () => {
  it.each([
    "クレーマー気質",
    "前任が怒鳴られた",
    "弁護士から受任通知が届いた",
    "納期遅れで部長が訪問",
    "納期が2度遅れた件、納期の遅れを根に持っている",
    "請求書の誤りでお叱りを受けた",
    "誤発送あり、代替品送付",
    "社長が憤慨していた",
    "対応の遅さを指摘された",
    "品質に問題ありと言われ全額返金",
    "商品破損で返品になった",
    "消費者センターに相談すると言われた",
    "約束を破ったと思われている",
    "聞いていた話と違うと言われた",
    "ご迷惑をおかけした先",
    "お詫びに伺い了承済",
    "カスハラ気味で要警戒",
    "バグが多いと言われた",
    "The client was rude and threatened us",
    "apologised for the late delivery",
  ])("%s", (note) => {
    expect(cautions(note)).toContain("trouble");
  });

  it.each([
    "ご迷惑をおかけしますが、契約は来月で終了とのこと",
    "弁護士からの紹介で契約",
    "顧問弁護士の先生",
    "品質は悪くないとの評価",
    "納期は余裕あり。対応は早い",
    "品質問題なし",
    "異物混入対策の機器を納入",
    "返品不可の商品を説明",
    "体調不良のため延期",
    "説明会に参加",
    "態度は終始やわらかい",
    "デバッグ用端末を購入",
    "サポート窓口を案内",
    "納品は4月、請求は月末",
    "約束の資料を送付",
    "no trouble at all",
  ])("%s does not", (note) => {
    expect(cautions(note)).not.toContain("trouble");
  });
});

describe("a reason that is trouble", () => {
  it.each([
    "弊社の請求誤りでご迷惑をおかけした",
    "納期が遅れた",
    "納期に間に合わなかった",
    "納品ミス",
    "納品に間違いがあった",
    "品質不良",
    "品質が悪い",
    "品質の低下",
    "対応が遅かった",
    "担当者の態度が悪い",
    "営業の態度が横柄だった",
    "サポートの対応に納得いかない",
    "回答に納得いただけず",
    "商品に異物混入",
    "お叱りを受けた",
    "迷惑をかけた",
    "約束が守られなかった",
    "説明と違う",
    "契約内容が違うと言われた",
    "返品騒ぎ",
    "不良品が届いた、フォローなし",
    "サポートが不親切",
    "二重請求",
    "放置されたと感じられた",
    "信頼できないと言われた",
    "poor quality and rude staff",
    "they were overcharged",
    "broken promises",
  ])("%s", (text) => {
    expect(reason(text)).toBe("trouble");
  });

  it.each([
    ["体調不良のため", "unknown_word"],
    ["ニーズのミスマッチ", "unknown_word"],
    ["品質は悪くないが価格が合わない", "price"],
    ["対応は悪くなかったが他社へ", "competitor"],
    ["更新漏れ", "procedure"],
    ["手続きミス", "procedure"],
    ["支払遅延", "payment"],
    ["ご迷惑をおかけしますが予算削減のため", "internal"],
  ])("%s is %s", (text, code) => {
    expect(reason(text)).toBe(code);
  });
});

describe("a customer who is no more", () => {
  it.each([
    "店じまい",
    "お店を閉めた",
    "店を畳むとのこと",
    "営業終了(店舗)",
    "営業を終了されました",
    "閉鎖",
    "店舗閉鎖のため",
    "会社更生法申請",
    "更生手続開始",
    "破産手続き",
    "会社をたたむ",
    "商売をやめた",
    "医院が廃院",
    "ご主人が急逝",
    "closed the shop for good",
    "ceased trading in 2024",
    "insolvent",
  ])("%s", (text) => {
    expect(reason(text)).toBe("closed");
    expect(cautions(text)).toContain("closed");
  });

  it.each([
    ["事業譲渡", "internal"],
    ["営業譲渡に伴い", "internal"],
    ["経営統合", "internal"],
    ["支店閉鎖", "unknown"],
    ["工場の閉鎖", "unknown"],
    ["一部店舗閉鎖", "unknown"],
    ["アカウント閉鎖", "unknown"],
  ])("%s is %s", (text, code) => {
    expect(reason(text)).toBe(code);
    expect(cautions(text)).not.toContain("closed");
  });

  it.each(["閉店時間は20時", "本日の営業終了後に連絡", "閉鎖的な社風", "閉館時間まで待機"])(
    "%s does not say so",
    (note) => {
      expect(cautions(note)).toEqual([]);
    },
  );
});

describe("a feature that is missing", () => {
  it.each([
    "必要な機能がない",
    "欲しい機能がない",
    "欲しい機能がなかった",
    "必要な機能が無かったため",
    "必要な機能がありませんでした",
    "欲しい機能なし",
    "必要な機能がなく断念",
    "使いたい機能がない",
    "機能がない",
    "機能もない",
    "欲しい機能が実装されなかった",
    "必要な機能が揃っていない",
    "求める機能が見当たらない",
    "機能面で足りない",
    "features missing: export; missing features",
    "the feature was missing",
  ])("%s", (text) => {
    expect(reason(text)).toBe("feature_gap");
  });

  it.each([
    ["クレームは特になし", "unknown"],
    ["トラブルなし、効果なし", "no_use"],
    ["不満はない", "unknown"],
    ["価格の不満はなし", "price"],
    ["機能に不満はない", "unknown_word"],
  ])("a negation stays one: %s is %s", (text, code) => {
    expect(reason(text)).toBe(code);
  });
});

describe("a contact who left or moved", () => {
  it.each([
    "The contact moved to another department",
    "our champion has left",
    "contact moved to another company",
    "key contact changed jobs",
    "transferred to a different division",
    "先方ご担当者様が他部署へ異動",
    "担当者が別部署に異動",
    "部署異動",
    "別の部署に移られた",
    "担当者が辞めた",
    "担当の方がいなくなった",
    "先方の営業担当者が退職",
    "キーマンが転職",
    "担当を外れたとのこと",
    "定年退職",
    "出向となった",
  ])("%s", (text) => {
    expect(reason(text)).toBe("contact_left");
  });

  it.each([
    "弊社営業担当の異動に伴い疎遠",
    "当社営業マンの退職",
    "うちの担当が辞めた",
    "弊社担当の異動",
    "自社の担当者が転勤",
    "当社営業担当者の交代",
    "こちらの担当が代わったため",
    "営業担当が退職し引継ぎ漏れ",
    "担当営業の急な退職",
    "営業マンの異動",
    "弊社側の営業の退職",
    "当社セールスの異動",
    "我が社の担当者退職",
    "弊社営業が異動し音信不通",
    "our sales rep left",
  ])("%s is ours", (text) => {
    expect(reason(text)).toMatch(/^unknown/);
  });

  it.each([
    ["moved to another vendor", "competitor"],
    ["switched to another product", "competitor"],
    ["弊社担当の異動、先方担当者も退職", "contact_left"],
  ])("%s is %s", (text, code) => {
    expect(reason(text)).toBe(code);
  });
});
