import { plainText } from "./plain-text.ts";

/** A legal form as it is written out, and the ways to shorten it (lower case after NFKC). */
export interface LegalForm {
  readonly form: string;
  readonly spellings: readonly string[];
  /** What banks print for it: カ) in front, (カ behind, (カ) in the middle. */
  readonly bank?: string;
}

/** NFKC has already turned ㈱ into (株), （株） into (株) and ㍿ into 株式会社. */
export const legalForms: readonly LegalForm[] = [
  {
    form: "株式会社",
    spellings: ["(株)", "[株]", "カブシキガイシャ", "カブシキカイシャ", "k.k.", "kk"],
    bank: "カ",
  },
  { form: "有限会社", spellings: ["(有)", "[有]", "ユウゲンガイシャ", "y.k."], bank: "ユ" },
  { form: "合同会社", spellings: ["(同)", "ゴウドウガイシャ", "g.k."], bank: "ド" },
  { form: "合資会社", spellings: ["(資)"], bank: "シ" },
  { form: "合名会社", spellings: ["(名)"], bank: "メ" },
  { form: "相互会社", spellings: ["(相)"], bank: "ソ" },
  { form: "特定目的会社", spellings: [] },
  { form: "一般社団法人", spellings: ["(一社)"] },
  { form: "公益社団法人", spellings: ["(公社)"] },
  { form: "一般財団法人", spellings: ["(一財)"] },
  { form: "公益財団法人", spellings: ["(公財)"] },
  { form: "社団法人", spellings: ["(社)"], bank: "シヤ" },
  { form: "財団法人", spellings: ["(財)"], bank: "ザイ" },
  { form: "医療法人社団", spellings: [] },
  { form: "医療法人財団", spellings: [] },
  { form: "医療法人", spellings: ["(医)", "(医社)"], bank: "イ" },
  { form: "学校法人", spellings: ["(学)"], bank: "ガク" },
  { form: "宗教法人", spellings: ["(宗)"], bank: "シユウ" },
  { form: "社会福祉法人", spellings: ["(福)", "(社福)"], bank: "フク" },
  { form: "特定非営利活動法人", spellings: ["npo法人", "(特非)", "(npo)"], bank: "トクヒ" },
  { form: "独立行政法人", spellings: ["(独)"], bank: "ドク" },
  { form: "国立大学法人", spellings: ["(大)"] },
  { form: "農事組合法人", spellings: [] },
  { form: "税理士法人", spellings: [], bank: "ゼイ" },
  { form: "弁護士法人", spellings: [], bank: "ベン" },
  { form: "司法書士法人", spellings: [], bank: "シホウ" },
  { form: "行政書士法人", spellings: [], bank: "ギヨ" },
  { form: "社会保険労務士法人", spellings: [], bank: "ロウム" },
  { form: "監査法人", spellings: [] },
  { form: "協同組合", spellings: ["(協)"] },
  { form: "企業組合", spellings: ["(企)"] },
  { form: "有限責任事業組合", spellings: ["llp"] },
  {
    form: "Co., Ltd.",
    spellings: ["co., ltd.", "co., ltd", "co.,ltd.", "co.,ltd", "co. ltd.", "co ltd"],
  },
  { form: "Pte. Ltd.", spellings: ["pte. ltd.", "pte ltd"] },
  { form: "Ltd.", spellings: ["limited", "ltd.", "ltd"] },
  { form: "Inc.", spellings: ["incorporated", "inc.", "inc"] },
  { form: "Corp.", spellings: ["corporation", "corp.", "corp"] },
  { form: "LLC", spellings: ["l.l.c.", "llc"] },
  { form: "GmbH", spellings: ["gmbh"] },
  { form: "PLC", spellings: ["p.l.c.", "plc"] },
  { form: "B.V.", spellings: ["b.v."] },
  { form: "S.A.", spellings: ["s.a.", "s.a.s."] },
];

/** A company name taken apart. `position` says where the legal form stood. */
export interface SplitName {
  readonly core: string;
  readonly form?: string;
  readonly position?: "front" | "back";
  /** What followed a form at the back: 東京支店 in アシスト株式会社 東京支店. */
  readonly after?: string;
}

interface Spelling {
  readonly form: string;
  readonly pattern: RegExp;
}

const SPELLINGS: readonly Spelling[] = legalForms
  .flatMap(({ form, spellings, bank }) => [
    ...[form.toLowerCase(), ...spellings.map((spelling) => spelling.toLowerCase())].map((text) => ({
      form,
      text,
      source: bounded(text),
    })),
    ...(bank === undefined
      ? []
      : [{ form, text: `${bank})`, source: `^${bank}\\)|\\(${bank}\\)|\\(${bank}$` }]),
  ])
  .sort((a, b) => b.text.length - a.text.length)
  .map(({ form, source }) => ({ form, pattern: new RegExp(source) }));

/** Whether a company's name carries a legal form, in any spelling: 株式会社, ㈱, (株), カ), Inc., GmbH … */
export function hasLegalForm(text: string): boolean {
  return splitLegalForm(plainText(text).toLowerCase()).form !== undefined;
}

/** Takes the legal form off a name that is NFKC and lower case; the longest spelling wins. */
export function splitLegalForm(plain: string): SplitName {
  for (const { form, pattern } of SPELLINGS) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const before = plain.slice(0, found.index).replace(/[ ,]+$/, "");
    const after = plain.slice(found.index + found[0].length).trim();
    if (before === "") return { core: after, form, position: "front" };
    return { core: before, form, position: "back", after };
  }
  return { core: plain };
}

/** Latin spellings stand apart from other letters and after the name (Princess holds no Inc); NPO法人 is none. */
function bounded(text: string): string {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return /^[a-z][^\p{sc=Han}]*$/u.test(text) ? `(?<=[ ,])${escaped}(?![a-z\\d])` : escaped;
}

const RAW_CHARACTERS: Readonly<Record<string, string>> = {
  "(": "[(（]",
  ")": "[)）]",
  "[": "[\\[［]",
  "]": "[\\]］]",
  ".": "[.．]",
};

/**
 * `hasLegalForm` as a regular expression for SQL over raw text: no look-around (RE2, POSIX), lower and
 * upper case spelt out, and the characters that NFKC would have taken apart (㈱, full-width brackets).
 */
export const legalFormPattern: string = [
  "[㈱㈲㈳㈴㈵㈶㈻㈿㊑㊒㊓㊔㊖㍿]",
  ...legalForms.flatMap(({ form, spellings, bank }) => [
    ...[form, ...spellings].map(rawPattern),
    ...(bank === undefined ? [] : [`^${bank}[)）]`, `[(（]${bank}[)）]?$`]),
  ]),
  "^[ｶﾕﾄﾞｼﾒｿ]{1,2}[)）]|[(（][ｶﾕﾄﾞｼﾒｿ]{1,2}[)）]?$",
].join("|");

function rawPattern(spelling: string): string {
  const source = spelling.replace(
    /[()[\].a-z]/gi,
    (found) => RAW_CHARACTERS[found] ?? `[${found.toUpperCase()}${found.toLowerCase()}]`,
  );
  return /^[a-z]/i.test(spelling) ? `[ ,　]${source}([^A-Za-z0-9]|$)` : source;
}
