import { describe, expect, it } from "vitest";
import { readCaution } from "../../../src/playbook/vocabulary/caution.ts";
import { readReason } from "../../../src/playbook/vocabulary/reason.ts";
import { standard } from "./standard-vocabulary.ts";

const cautions = (note: string) => readCaution(note, standard).map(({ code }) => code);
const reason = (text: string) => {
  const read = readReason(text, standard);
  return read !== undefined && "code" in read ? read.code : undefined;
};

describe("what is said of others, or of the customer's own business, is no caution", () => {
  it.each([
    "競合の倒産により当社へ切替",
    "廃業した同業者から顧客を引き継いだとのこと",
    "主要取引先の倒産で予算が減った",
    "閉店セールの什器を購入",
    "閉鎖型倉庫を運営",
    "亡くなったお母様の仏壇を購入された",
    "先代社長が逝去、現社長は息子様",
    "Store closed on Sundays",
    "Bankruptcy trustee software",
    "取引停止中の競合から切替えてくれた",
    "ブラックリスト管理機能に興味",
    "Blacklist feature request for their admin",
    "Fraud detection vendor",
    "クレームブリュレが好物",
    "訴訟支援サービスに興味",
    "クレーム対応業務を外注化",
    "苦情管理システムを自社開発",
    "事故対応車両の導入を検討中",
    "システム障害訓練の相談",
    "肝機能障害の既往",
    "裁判所勤務",
    "消費者センター主催セミナーで名刺交換",
    "要注意アレルギー：そば",
    "Lawsuit software vendor",
    "自動配信停止→手動配信",
    "着信拒否の設定方法を質問された",
    "メールが迷惑フォルダに入るとのこと",
    "Wants unsubscribe link customization",
    "Wants opt-out management module",
    "Overdue renewal talk scheduled",
    "リコール対応済み",
    "返金対応済み",
  ])("%s", (note) => {
    expect(cautions(note)).toEqual([]);
  });

  it.each([
    "未入金なし",
    "督促不要",
    "督促状況：なし",
    "反社該当なし",
    "出荷停止解除済み",
    "請求書郵送不要",
    "請求書の郵送不要、メールで送付",
  ])("%s speaks of no stop of contact", (note) => {
    expect(cautions(note)).toEqual([]);
  });

  it.each([
    ["クレームあり、訴訟に発展", "trouble"],
    ["当社に対する訴訟", "trouble"],
    ["倒産", "closed"],
    ["社長ご逝去", "closed"],
    ["先方倒産とのこと", "closed"],
    ["ブラックリスト入り", "barred"],
    ["着信拒否された", "contact_refused"],
    ["メール配信停止希望", "contact_refused"],
    ["FAXもDMも不要", "contact_refused"],
    ["Please unsubscribe me", "contact_refused"],
    ["代金未入金", "payment"],
  ])("%s is one all the same", (note, code) => {
    expect(cautions(note)).toContain(code);
  });
});

describe("a reason that tells of somebody else's end", () => {
  it.each([
    "主要取引先の倒産により予算減",
    "倒産した競合に切替",
    "競合の倒産に伴い一時利用",
    "ペット死亡",
    "先代死亡のため契約見直し",
    "switched after competitor went out of business",
  ])("%s closes nobody", (text) => {
    expect(reason(text)).not.toBe("closed");
  });

  it.each(["倒産", "先方倒産", "ご本人死亡", "店舗閉店のため", "went out of business"])(
    "%s is the customer's own",
    (text) => {
      expect(reason(text)).toBe("closed");
    },
  );

  it.each(["クレーム対応業務を外注化", "訴訟支援の案件終了", "トラブルが減り不要になった"])(
    "%s is no trouble with us",
    (text) => {
      expect(reason(text)).not.toBe("trouble");
    },
  );
});
