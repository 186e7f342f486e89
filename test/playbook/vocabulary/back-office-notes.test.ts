import { describe, expect, it } from "vitest";
import { readCaution } from "../../../src/playbook/vocabulary/caution.ts";
import { readReason } from "../../../src/playbook/vocabulary/reason.ts";
import { standard } from "./standard-vocabulary.ts";

/** Notes of back offices: law, money, ends of firms, and who has gone, with what only sounds like them. */
const codes = (note: string) => readCaution(note, standard).map(({ code }) => code);
const reason = (text: string) => {
  const read = readReason(text, standard);
  return read !== undefined && "code" in read ? read.code : undefined;
};

it.each([
  "Right to erasure requested",
  "GDPR deletion request 2025-04",
  "request for erasure",
  "asked for deletion of personal data",
  "right to be forgotten",
  "exercised her right to object",
  "objection to direct marketing",
  "objects to processing",
  "objected to our marketing",
  "電話NG解除せず",
  "電話NGは解除していない",
  "DM停止の解除不可",
  "配信停止、解除済",
])("%s: contact_refused", (note) => {
  expect(codes(note)).toContain("contact_refused");
});

it.each([
  "merged with Foo Corp",
  "merged into ABC Ltd",
  "office closed permanently",
  "shop is permanently closed",
  "in receivership",
  "went into administration",
  "entered liquidation",
  "Owner died in 2024",
  "the client died last spring",
  "事業撤退",
  "国内市場から撤退",
])("%s: closed", (note) => {
  expect(codes(note)).toContain("closed");
});

it.each(["OFAC hit", "on the OFAC list", "sanctions match", "SDN hit, ask legal"])(
  "%s: barred",
  (note) => {
    expect(codes(note)).toContain("barred");
  },
);

it.each([
  "owes us $500",
  "still owes for March",
  "has not paid since May",
  "回収できず法務に回した",
  "代金回収が困難",
  "売掛金の回収見込みなし",
])("%s: payment", (note) => {
  expect(codes(note)).toContain("payment");
});

it.each([
  "attorney letter received",
  "solicitor's letter on file",
  "letter from their lawyers",
  "Sued us",
  "is suing us",
  "Poor customer support",
  "awful support experience",
  "弁護士対応中",
  "弁護士マター",
  "先方弁護士と協議中",
  "関係悪化",
  "社長との関係が悪化",
  "関係がこじれ",
  "個人情報流出",
  "顧客データの流出",
  "担当者への不信",
  "対応に対する不信",
  "会社に不信を抱いている",
])("%s: trouble", (note) => {
  expect(codes(note)).toContain("trouble");
});

it.each([
  "contact no longer with company",
  "she is no longer at the firm",
  "retired last year",
  "resigned in March",
  "担当の鈴木さんは辞めた",
  "担当だった佐藤様が退職",
  "鈴木部長は3月で定年",
  "佐藤課長が異動",
  "田中部長、6月に関連会社へ出向",
  "前任の田中氏は関連会社へ出向",
])("%s: contact_left", (note) => {
  expect(codes(note)).toContain("contact_left");
});

describe("nothing to be wary of", () => {
  it.each([
    "No objection to marketing emails",
    "does not object to marketing",
    "Bulk deletion feature requested",
    "File deletion request feature wanted",
    "no OFAC hit",
    "OFAC check passed",
    "not on any sanctions list",
    "false positive OFAC hit",
    "OFAC hit: cleared",
    "Records merged with duplicate",
    "Account merged into C-0002",
    "contact merged with existing record",
    "support ticket permanently closed",
    "case closed permanently",
    "Previous owner died, son took over",
    "dog died",
    "owes us a reply",
    "owed us an answer",
    "hasn't paid attention to the newsletter",
    "works in administration",
    "wants to improve their poor customer support",
    "sent a thank-you letter",
    "cover letter from the client",
    "日中関係悪化の影響で輸入減",
    "労使関係が悪化しているとのこと",
    "関係が良くなった",
    "関係性の構築が必要",
    "情報流出対策を検討中",
    "情報流出防止ソフトに関心",
    "他社で情報流出があり不安",
    "競合の個人情報流出",
    "人材流出が課題",
    "顧客流出",
    "アンケート回収できず",
    "サンプル回収できなかった",
    "投資回収できるか検討",
    "古紙回収の担当",
    "投資が回収できない",
    "政治不信",
    "顧問弁護士と相談のうえ契約",
    "当社の部長が異動",
    "弊社佐藤部長は4月に異動",
    "部長に面会",
    "部長が変更を検討",
    "社長は定年後も相談役",
    "課長から異動の予定なしと聞いた",
    "課長の異動はなかった",
    "クレーム無し",
    "クレーム無く継続",
    "電話NG解除の依頼あり",
    "DM不要は解除済み",
    "メール配信停止解除済",
    "新規事業から撤退",
    "競合が事業撤退",
    "飲食事業から撤退し本業に専念",
    "連絡がついた",
    "連絡が取れた",
    "前任の田中氏から引継",
    "担当の鈴木さんは元気",
    "担当の鈴木さんと面会",
    "クレーム無",
    "トラブル無、良好",
    "苦情:無",
    "電話NG解除済み",
  ])("%s", (note) => {
    expect(codes(note)).toEqual([]);
  });
});

it.each(["クレーム無視された", "クレーム無償対応", "クレーム有無を確認"])(
  "%s is no クレーム無",
  (note) => {
    expect(codes(note)).toContain("trouble");
  },
);

describe("a reason for leaving", () => {
  it.each([
    ["Poor customer support", "trouble"],
    ["cease and desist", "trouble"],
    ["Sued us", "trouble"],
    ["担当者への不信", "trouble"],
    ["関係悪化", "trouble"],
    ["個人情報流出", "trouble"],
    ["回収できず法務に回した", "payment"],
    ["owes us $500", "payment"],
    ["office closed permanently", "closed"],
    ["Owner died in 2024", "closed"],
    ["in receivership", "closed"],
    ["merged with Foo Corp", "internal"],
    ["担当の鈴木さんは辞めた", "contact_left"],
    ["連絡つかず", "unknown"],
    ["連絡が取れない", "unknown"],
    ["クレーム無", "unknown"],
    ["競合が事業撤退", "unknown"],
    ["日中関係悪化の影響", undefined],
  ])("%s is %s", (text, code) => {
    expect(reason(text)).toBe(code);
  });
});
