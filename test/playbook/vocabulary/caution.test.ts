import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cautionText,
  cautionPatterns,
  needsNfkc,
  readCaution,
} from "../../../src/playbook/vocabulary/caution.ts";
import { spellingsOf, standard } from "./standard-vocabulary.ts";

const codes = (note: string) => readCaution(note, standard).map(({ code }) => code);

describe("a free note", () => {
  it.each([
    ["以前クレームあり。連絡不要とのこと", ["trouble", "contact_refused"]],
    ["ＤＭ不要", ["contact_refused"]],
    ["連絡　不要", ["contact_refused"]],
    ["Please do NOT contact again", ["contact_refused"]],
    ["社長ご逝去", ["closed"]],
    ["反社チェックNG", ["barred"]],
    ["昨年、障害でご迷惑", ["trouble"]],
  ])("%s", (note, expected) => {
    expect(codes(note)).toEqual(expected);
  });

  it.each([
    "",
    "トラブルなし",
    "反社チェック済",
    "反社チェックOK",
    "暴力団排除条項に同意",
    "死亡保険の提案",
    "倒産防止共済に加入",
    "障害者雇用に熱心",
    "No contact since March",
    "trouble-free",
    "トラブルにはならなかった",
    "訴訟には至らず",
    "トラブルフリー",
    "クレームレスを実現",
    "死亡事故なし",
    "クレームを受けたことはない",
    "苦情を頂いた記憶はございません",
    "トラブルは一度も聞いていない",
    "クレームを受けていない",
    "不満は持っておらず関係良好",
    "クレームが原因ではない",
    "トラブルが解約の理由ではなかった",
    "障害による解約ではありません",
    "トラブルは見当たらない",
    "訴訟リスクなし",
    "競合A社の製品でトラブルがあった",
    "競合B社で大規模障害",
    "他社のサービスで不具合が続く",
    "never complained",
    "not angry at all",
    "did not receive any complaints",
    "The complaint was not the reason",
  ])("%j holds no caution", (note) => {
    expect(codes(note)).toEqual([]);
  });

  it.each([
    "クレームを受けたことがないとは言えない",
    "クレームを受けたことがないわけではない",
    "クレームが原因ではないか",
    "クレームが原因ではないと断言できない",
    "弊社担当はクレームの原因ではない",
    "クレームだけが原因ではない",
    "クレームが主な原因ではない",
    "クレームが唯一の理由ではない",
    "トラブルにならないか心配",
    "トラブルにならないよう注意",
    "トラブルにならないわけがない",
    "クレームをなくしてほしいとの要望",
    "クレームがなくならない",
    "クレームを受けて対応していない",
    "障害のフリーダイヤルへ電話",
    "クレームレスポンスが遅い",
    "謝罪を受けていない",
    "謝罪は一度もなかった",
    "死亡事故あり",
    "競合B社と当社の障害を比べる",
    "競合に比べ弊社の障害が多い",
    "他社に切替: 障害が多い",
    "競合A社へ移る前に、納品トラブル",
    "not only complaints",
    "a complaint was not the only reason",
  ])("%s is trouble all the same", (note) => {
    expect(codes(note)).toContain("trouble");
  });

  it("gives an excerpt of at most 40 characters that holds the word", () => {
    const note = `${"あ".repeat(100)}担当者が激怒した${"い".repeat(100)}`;
    const [caution] = readCaution(note, standard);
    expect(caution?.excerpt).toContain("激怒");
    expect(caution?.excerpt.length).toBeLessThanOrEqual(40);
  });
});

describe("the filter before it", () => {
  const filters = cautionPatterns(standard).map((pattern) => new RegExp(pattern, "u"));
  const filter = { test: (text: string) => filters.some((one) => one.test(text)) };
  const spelling = fc.constantFrom(
    ...Object.values(standard.caution).flat().flatMap(spellingsOf),
    "ﾄﾗﾌﾞﾙ",
    "ＤＭ 不要",
    "ク\tレーム",
    "Do Not  Contact",
    "don’t call",
    "トラフ\u3099ル",
  );
  const filler = fc.constantFrom("。", " ", "　", "a", "様", "\n", "なし", "");

  it.each([
    "2024/3/31 電話。次回は来期の予算が決まってから、資料を送付(担当 佐藤)",
    "訪問。現行の運用に満足とのこと。先方担当者と次回の打合せを調整",
    "メールで見積を再送、返信待ち。ご担当は総務の見本様",
    "展示会で名刺交換, 導入時期は未定。窓口は情報システム部",
    "DMを送付済み。電話でフォロー予定",
    "Called; budget next year. Their contact asked for a brochure by e-mail.",
  ])("keeps %j from JavaScript: most notes are like it", (note) => {
    expect(filter.test(cautionText(note))).toBe(false);
  });

  it("lets every note through that would hit", () => {
    fc.assert(
      fc.property(filler, spelling, filler, (before, word, behind) => {
        const note = before + word + behind;
        if (codes(note).length === 0) return;
        expect(filter.test(cautionText(note))).toBe(true);
      }),
    );
  });

  it("also does without NFKC, given needsNfkc", () => {
    const suspect = new RegExp(needsNfkc, "u");
    fc.assert(
      fc.property(filler, spelling, filler, (before, word, behind) => {
        const note = before + word + behind;
        if (codes(note).length === 0) return;
        const raw = note.toLowerCase().replace(/\s/g, "");
        expect(suspect.test(raw) || filter.test(raw)).toBe(true);
      }),
    );
  });
});
