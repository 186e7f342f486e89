import { decimalOf, negated, shifted, sum } from "./decimal.ts";
import { plainText, saysNothing, unifyHyphens } from "./plain-text.ts";
import { isSpreadsheetError, type Reading } from "./reading.ts";

/** An exact decimal string and the currency that the cell names (ISO 4217); none named, none given. */
export interface Amount {
  readonly amount: string;
  readonly currency?: string;
}

export interface AmountOptions {
  /** Reads 1.2万, 3億, 1,200千円. Without it they are `needs_unit`, for 1.2万 may be a rounded figure. */
  readonly units?: boolean;
}

/** ¥ and \ (its place in CP932) are yen: a Chinese amount says CNY or 元. */
const SYMBOLS: Readonly<Record<string, string>> = {
  "¥": "JPY",
  "\\": "JPY",
  円: "JPY",
  元: "CNY",
  us$: "USD",
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "₩": "KRW",
  米ドル: "USD",
  ドル: "USD",
  ユーロ: "EUR",
};

const CODES = "aud|cad|chf|cny|eur|gbp|hkd|idr|inr|jpy|krw|myr|nzd|php|sgd|thb|twd|usd|vnd";

const POWERS: Readonly<Record<string, number>> = {
  兆: 12,
  億: 8,
  千万: 7,
  百万: 6,
  万: 4,
  千: 3,
  m: 6,
  k: 3,
};
const UNIT = "兆|億|千万|百万|万|千|k|m";

const CURRENCY = new RegExp(
  `us\\$|米ドル|ドル|ユーロ|[¥\\\\円元$€£₩]|\\b(?:${CODES})\\b|(?<=\\d)(?:${CODES})$`,
  "g",
);
const REMARK = /\((?:税込み?|税抜き?|税別)\)$|(?:税込み?|税抜き?|税別)$/;
const EXPONENT = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/;
const WITH_UNITS = new RegExp(`^(?:[\\d.,]+ ?(?:${UNIT}))+[\\d.,]*$`);
const UNIT_TERM = new RegExp(`([\\d.,]+) ?(${UNIT})?`, "g");

/**
 * Reads one amount of money (docs/inputs.md): ¥1,234,567, 1,234円, １２３, (1,234), △1,234, ▲1,234,
 * -1,234, $12.50, 12.50 USD, 1.234,56. Blank, a lone dash (also ¥-) and なし give undefined; `¥1,234-` is
 * the closing dash of a handwritten sum, `1,234-` is not_an_amount. 税込/税抜 is dropped.
 * Problems: needs_unit, exponent_form (digits are lost), spreadsheet_error, not_an_amount.
 */
export function readAmount(text: string, options: AmountOptions = {}): Reading<Amount> | undefined {
  const plain = unifyHyphens(plainText(text)).toLowerCase().replace(REMARK, "").trim();
  if (saysNothing(plain)) return undefined;
  if (isSpreadsheetError(plain)) return { problem: "spreadsheet_error" };
  if (EXPONENT.test(plain)) return { problem: "exponent_form" };
  const { bare, currency } = withoutCurrency(plain);
  if (bare === "-") return undefined;
  const { digits, negative } = withoutSign(bare, currency !== undefined);
  const decimal = unsigned(digits, options.units === true);
  if (typeof decimal !== "string") return decimal;
  const amount = negative ? negated(decimal) : decimal;
  return { value: currency === undefined ? { amount } : { amount, currency } };
}

function unsigned(
  digits: string,
  units: boolean,
): string | { problem: "needs_unit" | "not_an_amount" } {
  const decimal = decimalOf(digits);
  if (decimal !== undefined) return decimal;
  if (!WITH_UNITS.test(digits)) return { problem: "not_an_amount" };
  return units ? (sumOfUnits(digits) ?? { problem: "not_an_amount" }) : { problem: "needs_unit" };
}

/** 1億2,000万 → 120000000. */
function sumOfUnits(text: string): string | undefined {
  let total = "0";
  for (const [, digits = "", unit] of text.matchAll(UNIT_TERM)) {
    const decimal = decimalOf(digits);
    if (decimal === undefined) return undefined;
    total = sum(total, shifted(decimal, unit === undefined ? 0 : (POWERS[unit] ?? 0)));
  }
  return total;
}

/** Takes currency signs off; two different currencies leave the text as it is, to be refused. */
function withoutCurrency(plain: string): { bare: string; currency?: string } {
  const found = new Set(
    (plain.match(CURRENCY) ?? []).map((sign) => SYMBOLS[sign] ?? sign.toUpperCase()),
  );
  const [currency] = found;
  if (currency === undefined || found.size > 1) return { bare: plain };
  return { bare: plain.replace(CURRENCY, "").trim(), currency };
}

function withoutSign(bare: string, hasCurrency: boolean): { digits: string; negative: boolean } {
  const bracketed = /^\( ?([^()+-]+?) ?\)$/.exec(bare);
  if (bracketed?.[1] !== undefined) return { digits: bracketed[1], negative: true };
  const signed = /^([-△▲+]?) ?(.*)$/.exec(bare);
  const negative = signed?.[1] !== "" && signed?.[1] !== "+";
  const rest = signed?.[2] ?? "";
  return { digits: hasCurrency && !negative ? rest.replace(/\.?-$/, "") : rest, negative };
}
