import { describe, expect, it } from "vitest";
import { readCaution } from "../../../src/playbook/vocabulary/caution.ts";
import { fold } from "../../../src/playbook/vocabulary/fold.ts";
import { readBar, readStop } from "../../../src/playbook/vocabulary/list-reason.ts";
import { readReason } from "../../../src/playbook/vocabulary/reason.ts";
import { spellingsOf, standard } from "./standard-vocabulary.ts";

/** Of a word with choices a few spellings: a text costs as much as all its negations. */
const pairs = (words: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(words).flatMap(([code, list]) =>
    [...new Set(list.flatMap((word) => spellingsOf(word).slice(0, 4)))].map(
      (word) => [code, word] as const,
    ),
  );

const stopWords = Object.fromEntries(
  Object.entries(standard.stop).map(([code, { words }]) => [code, words]),
);

describe("the shipped words", () => {
  it.each([
    "status",
    "churn_reason",
    "caution",
    "remark",
    "customer_type",
    "permission",
    "contact_left",
    "channel",
    "bar",
  ] as const)("of %s are texts, and none stands under two codes", (section) => {
    const words = pairs(standard[section]).map(([, word]) => word);
    expect(words.filter((word) => typeof word !== "string")).toEqual([]);
    expect(words.filter((word) => /[{}|]/.test(word))).toEqual([]);
    const folded = words.map(fold);
    expect(folded.filter((word, index) => folded.indexOf(word) !== index)).toEqual([]);
  });

  it("order every churn reason once", () => {
    expect([...standard.churn_reason_order].sort()).toEqual(
      Object.keys(standard.churn_reason).sort(),
    );
  });

  it("each mean their own code", () => {
    const wrong = [
      ...pairs(standard.churn_reason).filter(
        ([code, word]) => codeOf(readReason(word, standard)) !== code,
      ),
      ...pairs(standard.caution).filter(
        ([code, word]) => readCaution(word, standard)[0]?.code !== code,
      ),
      ...pairs(stopWords).filter(([code, word]) => codeOf(readStop(word, standard)) !== code),
      ...pairs(standard.bar).filter(([code, word]) => codeOf(readBar(word, standard)) !== code),
    ];
    expect(wrong).toEqual([]);
  });

  it("never fire in a phrase that is not this", () => {
    const phrases = standard.not_this.map((phrase) =>
      phrase.replace("*", "大").replace(/\{([^|}]*)[^}]*\}/g, "$1"),
    );
    const wrong = phrases.filter(
      (phrase) =>
        readCaution(phrase, standard).length > 0 ||
        codeOf(readReason(phrase, standard)) !== "unknown",
    );
    expect(wrong).toEqual([]);
  });
});

function codeOf(read: { code: string } | { problem: string } | undefined): string | undefined {
  return read && "code" in read ? read.code : undefined;
}
