import { lotPattern, roomPattern } from "../../domain/values/address.ts";
import { legalFormPattern } from "../../domain/values/legal-form.ts";
import { needsNfkc } from "../../playbook/vocabulary/caution.ts";
import type { Dialect } from "../dialect.ts";
import { numberText } from "../number-text.ts";
import { comma, type Fragment, join, type Literal, sql, value } from "../sql.ts";

/** Names that need no quotes: lower-case words that DuckDB does not keep for itself. */
const plainName = /^[a-z][a-z0-9_]*$/;
/** Reserved, or known to be taken for a type or function, in DuckDB 1.5 (`duckdb_keywords()`). */
const keywords = new Set(
  `all analyse analyze and anti any array as asc asof asymmetric at authorization between bigint binary
  bit boolean both by case cast char character check coalesce collate collation column columns
  concurrently constraint create cross dec decimal default deferrable desc describe distinct do else
  end except exists extract false fetch float for foreign freeze from full generated glob group
  grouping grouping_id having ilike in initially inner inout int integer intersect interval into is
  isnull join key lambda lateral leading left like limit list map national natural nchar none not
  notnull null nullif numeric offset on only or order out outer overlaps overlay pivot pivot_longer
  pivot_wider placing plan position positional precision primary qualify rank real references
  returning right row select semi setof show similar smallint some struct substring summarize
  symmetric table tablesample then time timestamp to trailing treat trim true try_cast union unique
  unpack unpivot using value values varchar variadic verbose when where window with xmlattributes
  xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable`.split(
    /\s+/,
  ),
);

function literal(item: Literal): string {
  if (item === null) return "NULL";
  if (typeof item === "boolean") return item ? "TRUE" : "FALSE";
  if (typeof item === "number") return numberText(item);
  if (typeof item === "object") return dayLiteral(item.day);
  // NUL would end the statement where it stands.
  const parts = item.split("\0").map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? (parts[0] ?? "") : `concat(${parts.join(", chr(0), ")})`;
}

/** DuckDB reads a day leniently: what is none would silently become another. */
function dayLiteral(day: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new TypeError("not a day as YYYY-MM-DD");
  return `DATE '${day}'`;
}

/** A plan says the same few hundred names thousands of times. */
const quoted = new Map<string, string>();

/** Quoted where it must be. A TypeError for NUL, which no engine takes in a name. */
function quoteName(name: string): string {
  const known = quoted.get(name);
  if (known !== undefined) return known;
  if (name.includes("\0")) throw new TypeError("a name holds NUL");
  const text =
    plainName.test(name) && !keywords.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
  if (quoted.size < 10_000) quoted.set(name, text);
  return text;
}

const ascii = (text: Fragment): Fragment => sql`strlen(${text}) = length(${text})`;

/** White space of both widths, with the marks that exports leave at the ends of cells. */
const blank = value(" \t\r\n\u3000\u00a0\ufeff\u200b");

/**
 * DuckDB. `key_*` and `nfkc` are scalar functions that the engine registers (src/engine/duckdb);
 * each is asked only for values that the SQL beside it cannot settle: most keys are plain ASCII.
 */
/** Characters that nobody sees: controls, marks of direction and of no width, odd line ends. */
const unseen =
  "\\x00-\\x1f\\x7f-\\x{9f}\\x{ad}\\x{200b}-\\x{200f}\\x{2028}-\\x{202e}\\x{2060}-\\x{2064}\\x{feff}";

export const duckdb: Dialect = {
  id: "duckdb",
  quoteName,
  literal,
  types: {
    text: sql`VARCHAR`,
    integer: sql`INTEGER`,
    bigInteger: sql`BIGINT`,
    decimal: sql`DECIMAL(18, 4)`,
    date: sql`DATE`,
    boolean: sql`BOOLEAN`,
  },
  tryDecimal: (text) =>
    sql`CASE WHEN regexp_full_match(${text}, '-?[0-9]{1,13}([.][0-9]{1,4})?') THEN TRY_CAST(${text} AS DECIMAL(18, 4)) END`,
  // On the month's last day every day of a month is reached, so boundaries count; else full months.
  // year(), month() and day() would each fill a table of all days of a century, once per expression.
  completedMonths: (from, to) =>
    sql`CASE WHEN datediff('month', ${to}, ${to} + 1) = 1 THEN datediff('month', ${from}, ${to}) ELSE datesub('month', ${from}, ${to}) END`,
  daysBetween: (from, to) => sql`(${to} - ${from})`,
  addDays: (day, days) => sql`(${day} + ${typeof days === "number" ? value(days) : days})`,
  addMonths: (day, months) => sql`CAST(${day} + to_months(${value(months)}) AS DATE)`,
  later: (a, b) => sql`greatest(${a}, ${b})`,
  earlier: (a, b) => sql`least(${a}, ${b})`,
  contains: (text, part) => sql`contains(${text}, ${part})`,
  endsWith: (text, part) => sql`ends_with(${text}, ${part})`,
  finds: (text, pattern) => sql`regexp_matches(${text}, ${value(pattern)})`,
  // As find.ts:standsApart reads words. The pattern is built only where the part stands in the text.
  containsApart: (text, part) =>
    sql`CASE WHEN contains(${text}, ${part}) THEN regexp_matches(${text}, concat(CASE WHEN regexp_matches(${part}, '^[a-z0-9]') THEN '(^|[^a-z])' END, regexp_escape(${part}), CASE WHEN regexp_matches(${part}, '[a-z]$') THEN '($|[^a-z0-9])' END)) ELSE FALSE END`,
  // Most notes are plain: they are folded in SQL, the others by the function that readers use.
  folded: (text) =>
    sql`CASE WHEN regexp_matches(${text}, ${value(needsNfkc)}) THEN key_caution(${text}) ELSE lower(translate(${text}, ${value(" _\t\n\v\f\r")}, '')) END`,
  withoutSpaces: (text) => sql`translate(${text}, ${value(" \u3000\u00a0")}, '')`,
  lower: (text) => sql`lower(${text})`,
  nfkc: (text) => sql`CASE WHEN ${ascii(text)} THEN ${text} ELSE nfkc(${text}) END`,
  trimmed: (text) => sql`nullif(trim(${text}, ${blank}), '')`,
  // A plain id needs no cleaning. 123.0 is what a spreadsheet makes of 123.
  idKey: (text) =>
    sql`upper(CASE WHEN regexp_full_match(${text}, '[0-9A-Za-z][!-\\-/-~]*') THEN ${text} ELSE regexp_replace(regexp_replace(regexp_replace(nfkc(${text}), ${value("[‐‑‒–—―−]")}, '-', 'g'), ${value(`[${unseen}]|^[${unseen}\\s='"]+|[${unseen}\\s"]+$`)}, '', 'g'), '^([0-9]+)[.]0+$', '\\1') END)`,
  emailKey: (text) =>
    sql`CASE WHEN regexp_full_match(${text}, '[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+') THEN lower(${text}) ELSE key_email(${text}) END`,
  emailKeys: (text) => sql`key_emails(${text})`,
  maybeEmails: (text) =>
    sql`(contains(${text}, '＠') OR strlen(${text}) - strlen(replace(${text}, '@', '')) > 1)`,
  phoneKeys: (text) =>
    sql`CASE WHEN regexp_full_match(${text}, '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}') AND length(${text}) BETWEEN 12 AND 13 THEN replace(${text}, '-', '') ELSE key_phone(${text}) END`,
  corporateKey: (text) => sql`key_corporate(${text})`,
  corporateDigits: (text) => sql`key_corporate_digits(${text})`,
  companyKey: (text) => sql`key_company(${text})`,
  withoutForm: (key) => sql`regexp_replace(${key}, '\\[[^\\]]*\\]', '')`,
  formOf: (key) => sql`regexp_extract(${key}, '\\[[^\\]]*\\]')`,
  personKey: (text) => sql`key_person(${text})`,
  addressKey: (prefecture, city, address1, address2) =>
    sql`key_address(coalesce(${prefecture}, ''), coalesce(${city}, ''), coalesce(${address1}, ''), coalesce(${address2}, ''))`,
  lotOf: (key) => sql`regexp_replace(${key}, ${value(lotPattern)}, '\\1\\2')`,
  roomOf: (rest) => sql`regexp_extract(${rest}, ${value(roomPattern)}, 1)`,
  lostPostalZero: (text) =>
    sql`(strlen(${text}) IN (6, 7) AND regexp_full_match(${text}, '[0-9]{2}-?[0-9]{4}'))`,
  hasLegalForm: (text) => sql`regexp_matches(${text}, ${value(legalFormPattern)})`,
  isAscii: ascii,
  splitRows: (text) => sql`unnest(string_split(${text}, ';'))`,
  sparseKey: (rowNumber) => sql`CAST(${rowNumber} AS DOUBLE)`,
  firstKnown: (item, order) => sql`arg_min(${item}, ${order})`,
  joinDistinct: (text) => sql`string_agg(DISTINCT ${text}, ';' ORDER BY ${text})`,
  coded: (text, codes) =>
    sql`CAST(${text} AS ENUM(${join(
      codes.map((code) => value(code)),
      comma,
    )}))`,
  // One call: a chain of || would copy the growing text at every step.
  concat: (parts) => (parts.length === 0 ? sql`''` : sql`concat(${join(parts, comma)})`),
  plainNumber: (decimal) =>
    sql`CASE WHEN ${decimal} = floor(${decimal}) THEN CAST(CAST(${decimal} AS BIGINT) AS VARCHAR) ELSE rtrim(CAST(CAST(${decimal} AS DECIMAL(18, 4)) AS VARCHAR), '0') END`,
  binary: (text) => text,
};
