import type { FileKind } from "../../domain/columns.ts";
import type { Phrase } from "../../errors.ts";
import { headerReasons as because } from "../../locale/headers.ts";

/** What stands beside an ambiguous header. `left` is the column that the header to the left feeds. */
export interface Around {
  readonly kind: FileKind;
  readonly left: string | undefined;
  has(...columns: string[]): boolean;
  /** Whether any header's key fits. */
  header(pattern: RegExp): boolean;
}

interface Case {
  readonly when: (around: Around) => boolean;
  /** The canonical column; undefined leaves the header unmapped. */
  readonly to: string | undefined;
  readonly why: Phrase;
}

/** A word with several meanings: the first case that holds decides. `words` are header keys. */
export interface AmbiguousWord {
  readonly words: readonly string[];
  /** All kinds where absent. */
  readonly kinds?: readonly FileKind[];
  readonly candidates: readonly string[];
  readonly cases: readonly Case[];
}

const always = () => true;
const contactName = (around: Around) => around.has("full_name", "last_name", "first_name");
const companyName = (around: Around) => around.has("company_name");
const orders = (around: Around) =>
  around.header(
    /^(注文id|注文番号|受注番号|店舗伝票番号|伝票番号|受注日|注文日|注文日時|伝票日付|financialstatus)$/,
  );
const companyFacts = (around: Around) =>
  around.has("corporate_number", "department", "title", "industry", "company_kana", "owner") ||
  around.has("customer_type", "contract_start", "contract_end", "plan", "expected_amount") ||
  around.header(/略称|従業員|資本金|代表者|companydomain|website|webサイト|^担当/);
const personFacts = (around: Around) =>
  around.has("last_name_kana", "first_name_kana", "full_name_kana", "mobile") ||
  around.has("order_count", "last_order_at", "first_order_at") ||
  around.header(/^性別|^生年月日|^誕生日|^年齢|会員|^birth|^gender/);
/** Anything else by which a line may be known. */
const otherKey = (around: Around) =>
  around.has("corporate_number", "email", "phone", "mobile", "direct_phone", "domain") ||
  around.has("company_name", "full_name", "last_name", "address1");
const sideFiles: readonly FileKind[] = ["blacklist", "suppress"];
const addressParts = (around: Around) => around.has("address1", "city");

const name: readonly Case[] = [
  { when: (a) => a.kind === "releases", to: "feature", why: because.nothingElse },
  { when: orders, to: undefined, why: because.besideOrders },
  { when: companyName, to: "full_name", why: because.besideCompany },
  { when: contactName, to: "full_name", why: because.besideName },
  {
    when: (a) => a.has("title", "department"),
    to: "full_name",
    why: because.besideContactFacts,
  },
  { when: personFacts, to: "full_name", why: because.besidePersonFacts },
  { when: companyFacts, to: "company_name", why: because.besideCompanyFacts },
  { when: always, to: "full_name", why: because.nothingElse },
];
const [besideOrders, besideKey, anyId]: readonly [Case, Case, Case] = [
  { when: orders, to: undefined, why: because.besideOrders },
  { when: (a) => a.has("customer_id"), to: undefined, why: because.besideKey },
  { when: always, to: "customer_id", why: because.nothingElse },
];
const clearId: readonly Case[] = [besideOrders, besideKey, anyId];
/** Counts the lines of its file where anything else names whom a line means. */
const serialNumber: readonly Case[] = [
  besideOrders,
  besideKey,
  { when: otherKey, to: undefined, why: because.serialNumber },
  anyId,
];
const kana = (around: Around) => around.left === "company_name";
const kanaPerson = (around: Around) =>
  ["full_name", "last_name", "first_name"].includes(around.left ?? "");

/** In the order in which they are settled: names first, for the others look at them. */
export const ambiguousWords: readonly AmbiguousWord[] = [
  {
    words: ["名前"],
    candidates: ["full_name", "first_name", "company_name", "feature"],
    cases: [
      {
        when: (a) => a.has("last_name") && !a.has("first_name"),
        to: "first_name",
        why: because.besideLastName,
      },
      ...name.filter((one) => one.when !== orders),
    ],
  },
  {
    words: ["取引開始日", "取引開始年月日", "お取引開始日"],
    kinds: ["customers"],
    candidates: ["contract_start", "first_order_at"],
    cases: [
      {
        when: (a) =>
          a.has("last_order_at") && !a.has("contract_end", "contract_status", "first_order_at"),
        to: "first_order_at",
        why: because.besideLastOrder,
      },
      { when: always, to: "contract_start", why: because.nothingElse },
    ],
  },
  { words: ["name"], candidates: ["full_name", "company_name", "feature"], cases: name },
  {
    words: ["担当者名"],
    candidates: ["full_name", "owner"],
    cases: [
      { when: contactName, to: "owner", why: because.besideName },
      { when: always, to: "full_name", why: because.nothingElse },
    ],
  },
  {
    words: ["担当者", "担当"],
    candidates: ["full_name", "owner"],
    cases: [
      { when: contactName, to: "owner", why: because.besideName },
      { when: (a) => a.has("owner"), to: "full_name", why: because.besideOwner },
      {
        when: (a) => a.has("title", "mobile") || a.header(/^担当者(メール|携帯|e-?mail|電話|tel)/),
        to: "full_name",
        why: because.besideContactFacts,
      },
      { when: always, to: undefined, why: because.undecided },
    ],
  },
  {
    words: ["顧客名", "顧客名称", "お客様名", "顧客", "お客様", "customer"],
    candidates: ["company_name", "full_name"],
    cases: [
      {
        when: (a) => companyName(a) && !contactName(a),
        to: "full_name",
        why: because.besideCompany,
      },
      { when: contactName, to: "company_name", why: because.besideName },
      { when: companyFacts, to: "company_name", why: because.besideCompanyFacts },
      { when: personFacts, to: "full_name", why: because.besidePersonFacts },
      { when: always, to: "company_name", why: because.nothingElse },
    ],
  },
  {
    // A shop that we deliver to, or the one of ours where somebody buys.
    words: ["店名"],
    kinds: ["customers"],
    candidates: ["company_name"],
    cases: [
      { when: companyName, to: undefined, why: because.undecided },
      { when: (a) => personFacts(a) && !companyFacts(a), to: undefined, why: because.undecided },
      { when: contactName, to: undefined, why: because.undecided },
      { when: always, to: "company_name", why: because.nothingElse },
    ],
  },
  {
    words: ["期限日", "期限", "終期", "満期", "保守期限", "サービス期限", "加入期限"],
    kinds: ["customers"],
    candidates: ["contract_end"],
    cases: [
      {
        when: (a) => a.has("contract_start") && !a.has("contract_end"),
        to: "contract_end",
        why: because.besideStart,
      },
      { when: always, to: undefined, why: because.undecided },
    ],
  },
  {
    words: ["契約者名", "契約者", "ご契約者名"],
    candidates: ["full_name", "company_name"],
    cases: [
      { when: companyName, to: "full_name", why: because.besideCompany },
      { when: contactName, to: undefined, why: because.undecided },
      {
        when: (a) => companyFacts(a) && !personFacts(a),
        to: "company_name",
        why: because.besideCompanyFacts,
      },
      { when: always, to: "full_name", why: because.nothingElse },
    ],
  },
  {
    words: ["フリガナ", "ふりがな", "よみ", "よみがな", "カナ", "かな", "カナ名", "読み", "ヨミ"],
    candidates: ["company_kana", "full_name_kana"],
    cases: [
      { when: kana, to: "company_kana", why: because.besideCompany },
      { when: kanaPerson, to: "full_name_kana", why: because.besideName },
      {
        when: (a) => companyName(a) && !contactName(a),
        to: "company_kana",
        why: because.besideCompany,
      },
      {
        when: (a) => contactName(a) && !companyName(a),
        to: "full_name_kana",
        why: because.besideName,
      },
      { when: always, to: undefined, why: because.undecided },
    ],
  },
  {
    words: ["ステータス", "status", "状態", "状況"],
    candidates: ["status", "contract_status"],
    cases: [
      { when: orders, to: undefined, why: because.besideOrders },
      {
        when: (a) => a.header(/^(作業者|assignee)$/),
        to: undefined,
        why: because.besideWorkflow,
      },
      { when: always, to: "status", why: because.nothingElse },
    ],
  },
  {
    words: ["区分", "種別", "type"],
    candidates: ["customer_type", "status", "reason", "channel"],
    cases: [
      {
        when: (a) => a.kind !== "customers" && !a.has("reason"),
        to: "reason",
        why: because.nothingElse,
      },
      { when: always, to: undefined, why: because.undecided },
    ],
  },
  {
    // Two lists that are each numbered from 1 would fold different companies together.
    words: [
      "no",
      "no.",
      "nos",
      "番号",
      "連番",
      "通番",
      "項番",
      "通し番号",
      "行番号",
      "#",
      "seq",
      "seqno",
    ],
    candidates: ["customer_id"],
    cases: serialNumber,
  },
  {
    // In a list of bars or stops these number its own lines: line 1 is not customer 1.
    words: ["id", "管理番号", "管理no", "管理no.", "管理id", "レコード番号", "recordnumber"],
    kinds: sideFiles,
    candidates: ["customer_id"],
    cases: serialNumber,
  },
  {
    words: ["id", "管理番号", "管理no", "管理no.", "管理id"],
    kinds: ["customers"],
    candidates: ["customer_id"],
    cases: clearId,
  },
  { words: ["コード"], candidates: ["customer_id"], cases: clearId },
  {
    words: ["住所", "所在地"],
    candidates: ["address1"],
    cases: [
      { when: addressParts, to: undefined, why: because.besideParts },
      { when: always, to: "address1", why: because.nothingElse },
    ],
  },
  {
    // After 住所: where both stand, somebody must say which one letters go to.
    words: ["送付先住所", "郵送先住所", "本社所在地", "本社住所", "本店所在地"],
    kinds: ["customers"],
    candidates: ["address1"],
    cases: [
      { when: addressParts, to: undefined, why: because.besideParts },
      { when: always, to: "address1", why: because.nothingElse },
    ],
  },
  {
    words: ["作成日時", "作成日", "createdat", "created_at", "created"],
    candidates: ["registered_at"],
    cases: [
      { when: orders, to: undefined, why: because.besideOrders },
      { when: always, to: "registered_at", why: because.nothingElse },
    ],
  },
];
