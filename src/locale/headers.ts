import type { ErrorPhrase, Phrase } from "../errors.ts";

/** What can be wrong with `--map` or the playbook's `columns`. */
export const headerErrors = {
  unknownCanonical: {
    kind: "usage",
    message: {
      en: 'there is no column "{name}" to map to',
      ja: "対応づけ先の列「{name}」はありません",
    },
    hint: {
      en: "docs/inputs.md lists the columns that can be mapped",
      ja: "使える列名は docs/inputs.ja.md で確認できます",
    },
  },
  unknownCanonicalNear: {
    kind: "usage",
    message: {
      en: 'there is no column "{name}" to map to',
      ja: "対応づけ先の列「{name}」はありません",
    },
    hint: { en: 'did you mean "{near}"?', ja: "「{near}」ではありませんか" },
  },
  headerMissing: {
    kind: "usage",
    message: {
      en: 'the file has no header "{header}", which is mapped to {name}',
      ja: "{name} に対応づけた見出し「{header}」がファイルにありません",
    },
    hint: {
      en: "write the header as it stands in the file's first row",
      ja: "ファイルの見出し行にあるとおりに書いてください",
    },
  },
  headerMissingNear: {
    kind: "usage",
    message: {
      en: 'the file has no header "{header}", which is mapped to {name}',
      ja: "{name} に対応づけた見出し「{header}」がファイルにありません",
    },
    hint: { en: 'did you mean "{near}"?', ja: "「{near}」ではありませんか" },
  },
  headerIsValue: {
    kind: "usage",
    message: {
      en: "what is mapped to {name} is a value, not a header: line 1 of the file holds a record, which would be lost",
      ja: "{name} に対応づけたのは見出しではなく値です。ファイルの1行目はデータ行で、このままでは失われます",
    },
    hint: {
      en: "add a header line above it, such as {name}",
      ja: "その上に見出し行（{name} など）を加えてください",
    },
  },
} as const satisfies Record<string, ErrorPhrase>;

/** Why a header was read as it was; shown by every run where it needs a person. */
export const headerReasons = {
  sameColumn: {
    en: "same column as {first}: printed there where that is empty; its days and keys count as well",
    ja: "「{first}」と同じ項目のため、そちらが空欄の行で印字し、日付とキーは両方使います",
  },
  otherKey: {
    en: "{first} is the key of the list; two kinds of numbers are never mixed",
    ja: "キーには「{first}」を使います。番号の体系は混ぜません",
  },
  otherBlock: {
    en: "another address block is used ({first}); addresses are never mixed",
    ja: "別の住所欄（「{first}」）を使います。住所は混ぜません",
  },
  wholeFirst: {
    en: "{first} holds the whole value, so the parts are not joined",
    ja: "「{first}」に全体が入っているため、分割された列は使いません",
  },
  taken: {
    en: "{column} is already read from another header",
    ja: "{column} は別の見出しから読み取っています",
  },
  besideName: { en: "stands beside a contact's name", ja: "担当者などの氏名の列が並んでいるため" },
  besideLastName: { en: "stands beside a last name", ja: "姓の列が並んでいるため" },
  besideCompany: { en: "stands beside a company name", ja: "会社名の列が並んでいるため" },
  besideCompanyFacts: {
    en: "stands beside columns that only companies have",
    ja: "法人番号・部署など会社の項目が並んでいるため",
  },
  besidePersonFacts: {
    en: "stands beside columns that only persons have",
    ja: "性別・生年月日など個人の項目だけが並んでいるため",
  },
  besideOwner: { en: "stands beside our own sales rep", ja: "自社の担当者の列が並んでいるため" },
  besideContactFacts: {
    en: "stands beside the contact's department, title, mail or mobile",
    ja: "部署・役職など先方担当者の項目が並んでいるため",
  },
  besideOrders: {
    en: "stands in a list of orders, where it describes the order",
    ja: "注文の一覧では注文についての項目のため",
  },
  besideStart: {
    en: "it stands beside the start of a contract",
    ja: "契約の開始日と並んでいるため",
  },
  besideLastOrder: {
    en: "a last order stands beside it and no end of a contract: trade began that day",
    ja: "最終購入日の列があり契約終了日の列がないため、最初の取引日とみなします",
  },
  besideWorkflow: {
    en: "stands beside an assignee: a state of the workflow, not of the customer",
    ja: "作業者の列があり、顧客の状態ではなく作業の状態のため",
  },
  besideParts: {
    en: "the address also stands in separate columns",
    ja: "住所が項目ごとの列にも分かれているため",
  },
  serialNumber: {
    en: "it may only number the lines of its file, and other columns say who is meant",
    ja: "ファイル内の連番の可能性があり、ほかに相手を示す列があるため",
  },
  besideKey: { en: "the list has a clearer key", ja: "より明確なキーの列があるため" },
  nothingElse: {
    en: "nothing beside it says otherwise",
    ja: "ほかに判断できる列がないため、通常の意味で読みます",
  },
  undecided: {
    en: "nothing beside it tells which",
    ja: "並んでいる列からは決まりません",
  },
} as const satisfies Record<string, Phrase>;
