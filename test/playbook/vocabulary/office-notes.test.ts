import { describe, expect, it } from "vitest";
import { readCaution } from "../../../src/playbook/vocabulary/caution.ts";
import { readReason } from "../../../src/playbook/vocabulary/reason.ts";
import {
  anyRemark,
  readWholeRemark,
  shortRemark,
} from "../../../src/playbook/vocabulary/whole-remark.ts";
import { spellingsOf, standard } from "./standard-vocabulary.ts";

/** Notes as offices write them, by what a careful reader takes from them. */
const codes = (note: string) => readCaution(note, standard).map(({ code }) => code);
const whole = (note: string) => readWholeRemark(note, standard)?.code;

describe("C4 · a refusal as a form has it: the channel, then the answer", () => {
  it.each([
    ..."DM：不可 DM:不可 電話：不可 ＤＭ：不要 電話:NG メール：拒否 FAX：停止 郵送：× TEL:✕ 訪問：禁止".split(
      " ",
    ),
    ..."DM（不要） 電話(不可) DM等不要 DM等は不要 メルマガ要らん メルマガいらない メルマガいらん".split(
      " ",
    ),
    ..."カタログ要らない 案内いりません DM類不要 電話等お断り メール→不可 架電【不可】 DM：否 電話✖".split(
      " ",
    ),
    "勧誘電話は二度とかけないでほしい",
    "もう電話しないでと言われた",
    "二度と来ないでとのこと",
    "電話は金輪際お断り",
    "迷惑とのこと",
    "ご迷惑との申出",
    "お電話はご迷惑なようで",
    "連絡はメールのみ希望",
    "メールのみで連絡希望",
    "連絡手段は書面のみ",
    "電話以外で連絡",
    "電話以外でお願いします",
    "郵送だけ可",
    "退会申請中",
    "退会されました",
    "登録抹消",
    "会員登録を抹消",
    "do_not_contact",
    "opted_out 2024-05",
    "contact by email only",
    "email only please",
  ])("%s", (note) => {
    expect(codes(note)).toContain("contact_refused");
  });

  it.each([
    "電話：03-0000-1234",
    "DM：可",
    "電話：不在",
    "電話:可、メール:可",
    "連絡先：不明",
    "迷惑をかけないでと頼まれた資料",
    "ご迷惑でなければ訪問したいと伝えた",
    "迷惑メール対策を提案",
    "メールでも電話でも可",
    "メールのみ登録あり",
    "電話番号のみ判明",
    "商工会を退会",
    "組合から退会された",
    "退会者向けサービスの提案",
    "退会防止策を提案",
    "車両の登録抹消を依頼",
    "no email address on file",
    "stock only",
    "時間をかけないで済む提案",
  ])("%s is none", (note) => {
    expect(codes(note)).not.toContain("contact_refused");
  });
});

describe("C4 · nobody is reached there", () => {
  it.each([
    "電話不通",
    "電話つながらず",
    "電話が繋がらない",
    "現在使われておりません",
    "番号は使われていない",
    "番号変わっている",
    "電話番号違い",
    "別人が出た",
    "あて所なし",
    "あて所に尋ねあたりません",
    "宛所尋ね当たらず",
    "カタログ不達",
    "Wrong number",
    "wrong_number",
    "RTS",
    "return to sender",
    "number not in service",
    "invalid email",
  ])("%s", (note) => {
    expect(codes(note)).toContain("unreachable");
  });

  it.each([
    "電話に出ない",
    "使われていない機能が多い",
    "製品はあまり使われていない",
    "品番は欠番",
    "番号札を配布",
    "電話番号変更の連絡あり",
    "目標未達",
    "RTSP camera",
    "外部不通過",
  ])("%s is none", (note) => {
    expect(codes(note)).not.toContain("unreachable");
  });
});

describe("W4 · not to be traded with", () => {
  it.each([
    "取引見合わせ",
    "取引を見合わせ中",
    "取引しないこと",
    "今後取引しない方針",
    "販売停止",
    "販売禁止",
    "出荷停止",
    "当該顧客への販売停止",
    "代金の件により出荷停止中",
    "なりすまし",
    "なりすまし注文の疑い",
    "chargeback",
    "two chargebacks in 2024",
    "チャージバックあり",
    "与信停止",
    "ブラック認定",
  ])("%s", (note) => {
    expect(codes(note)).toContain("barred");
  });

  it.each([
    "商品Aは販売停止",
    "旧製品の販売停止に伴い代替を提案",
    "販売停止品の問い合わせ",
    "年末年始は出荷停止",
    "メーカー出荷停止中",
    "AB-100が販売停止になった",
    "なりすまし対策セミナー参加",
    "なりすましメールの相談",
    "チャージバック保険を提案",
    "ブラックコーヒーがお好き",
    "ブラック企業対策の研修",
    "色はブラックを希望",
    "ブラックフライデーに購入",
    "取引先に紹介",
    "取引しない月もある",
  ])("%s is none", (note) => {
    expect(codes(note)).not.toContain("barred");
  });

  it("leaves the reason of a product that is sold no more alone", () => {
    expect(codes("製品の販売停止")).toEqual([]);
    expect(codes("機種が販売停止")).toEqual([]);
  });
});

describe("W1 · the customer is no more", () => {
  it.each([
    "お客様亡",
    "ご本人亡",
    "会社たたんだ",
    "会社畳んだとの話",
    "店たたむ",
    "M&Aで消滅",
    "合併により消滅",
    "吸収合併",
    "例示社に吸収",
    "大手に吸収された",
    "no longer in business",
    "acquired by Example Inc.",
    "the company was acquired",
  ])("%s", (note) => {
    expect(codes(note)).toContain("closed");
  });

  it.each([
    "亡父の代からの取引",
    "見本社を吸収合併し増員",
    "acquired by us in 2020",
    "水を吸収する素材",
    "折り畳み椅子を購入",
    "椅子をたたんで納品",
    "business is going well",
  ])("%s is none", (note) => {
    expect(codes(note)).not.toContain("closed");
  });
});

describe("P10 · money is owed", () => {
  it.each([
    "支払い滞納",
    "未回収",
    "代金未払い",
    "滞納あり",
    "入金なし",
    "支払遅延が続く",
    "督促状送付済",
    "会費未納",
    "unpaid invoice",
    "payment is overdue",
    "sent to collections",
  ])("%s", (note) => {
    expect(codes(note)).toContain("payment");
  });

  it.each([
    "滞納なし",
    "未払いなし",
    "未払い分は完済",
    "滞納は解消済み",
    "未払い残業の相談",
    "滞納管理システムを導入",
    "アンケート未回収",
    "支払いは月末",
    "入金確認済",
    "no unpaid invoices",
  ])("%s is none", (note) => {
    expect(codes(note)).not.toContain("payment");
  });

  it("is asked once: the reason of that name is acted upon", () => {
    expect(readReason("支払い滞納", standard)).toMatchObject({ code: "payment" });
  });
});

describe("P9 · the contact person has left", () => {
  it.each([
    "担当の見本様はR6.3末で退職。後任は例示三郎様",
    "担当者退職",
    "担当者異動、後任は例示様",
    "見本様は2024年3月末で退職",
    "見本様が令和6年3月末日をもって退職",
    "見本様退職",
    "担当の見本さんが転勤",
    "先方担当者が交代",
    "ご担当者様が変わられた",
    "ご担当変更",
    "キーマンが異動された",
    "窓口の見本氏、4月に異動",
    "前任者退職",
    "ご退職のご挨拶あり",
    "異動されたとのこと",
    "後任：例示様",
    "後任未定",
    "後任なし",
    "the contact has left",
    "Mr Sample has left the company",
    "contact person changed",
    "our champion has retired",
    "弊社担当の異動、先方担当者も退職",
    "弊社担当同行。先方ご担当者様が異動",
  ])("%s", (note) => {
    expect(codes(note)).toContain("contact_left");
  });

  it.each([
    "弊社担当退職",
    "当社担当異動",
    "営業担当の交代",
    "営業担当交代、後任は見本",
    "弊社営業の退職により後任は見本",
    "弊社担当者の異動に伴い後任が訪問",
    "当社担当佐藤が異動",
    "弊社担当の見本が3月末で退職",
    "うちの担当が辞めた",
    "弊社の後任が挨拶済",
    "担当変更",
    "担当者変更",
    "担当者交代",
    "担当者は退職していない",
    "退職金制度の相談",
    "退職祝いの品を購入",
    "奥様の退職祝い",
    "ご主人が退職され時間に余裕",
    "人事異動の時期に再訪",
    "転職サイトを運営",
    "our rep left",
    "our sales rep has left the company",
    "we left the brochure",
    "担当者に異動はない",
  ])("%s is none of theirs", (note) => {
    expect(codes(note)).not.toContain("contact_left");
  });
});

describe("a remark of one word", () => {
  it.each([
    ["ブラック", "barred"],
    ["ﾌﾞﾗｯｸ", "barred"],
    ["ブラック。", "barred"],
    ["使用不可", "barred"],
    ["2024/3/31 使用禁止", "barred"],
    ["×", "barred"],
    ["✕", "barred"],
    ["故", "closed"],
    ["退会", "contact_refused"],
    ["退会済み", "contact_refused"],
    ["R6.3退会", "contact_refused"],
    ["ＮＧ", "contact_refused"],
    ["転居済", "unreachable"],
    ["滞納中", "payment"],
    ["退職者", "contact_left"],
    ["要注意先", "trouble"],
  ])("%s is %s", (text, code) => {
    expect(whole(text)).toBe(code);
  });

  it.each([
    "",
    "2024/3/31",
    "株",
    "解約",
    "解約済",
    "契約終了",
    "ブラックコーヒー",
    "ブラック企業",
    "故障",
    "営業停止中の工場へ納品",
    "見本太郎",
    "旧姓例田",
    "良好",
  ])("%j is none", (text) => {
    expect(whole(text)).toBeUndefined();
  });

  it("passes the filters of SQL, whatever its width", () => {
    const notes = new RegExp(shortRemark(standard), "u");
    const names = new RegExp(anyRemark(standard), "u");
    const words = Object.values(standard.remark).flat();
    const missed = words
      .flatMap((word) => [word, word.toUpperCase(), `R6.3.31 ${word}済み`, `良好\n${word}。`])
      .filter((text) => !notes.test(text) || !names.test(text));
    expect(missed).toEqual([]);
    expect(notes.test("ﾌﾞﾗｯｸ")).toBe(true);
    expect(names.test("例田（ＤＭ不要）")).toBe(true);
    expect(words.filter((word) => spellingsOf(word).length !== 1)).toEqual([]);
  });
});
