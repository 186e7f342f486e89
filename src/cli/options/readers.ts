import { nearest } from "../../domain/nearest.ts";
import { UserError } from "../../errors.ts";
import { usageErrors } from "../../locale/cli.ts";
import type { Io } from "../io.ts";

type Reader<T> = (given: readonly string[], io: Io, flag: string) => T;

/** One of the words, else an error that names the nearest. */
export function choice<const Word extends string>(
  words: readonly Word[],
): Reader<Word | undefined> {
  return (given, _io, flag) => {
    const last = given.at(-1);
    return last === undefined ? undefined : oneOf(last, words, flag);
  };
}

/** Words or their labels, joined by commas, the option repeated or not; `all` words when one of them is `all`. */
export function choices<const Word extends string>(
  words: readonly Word[],
  labels: () => Readonly<Record<string, Word>> = () => ({}),
): Reader<readonly Word[] | undefined> {
  return (given, io, flag) => {
    const found = commaList(given, io, flag);
    if (found === undefined) return undefined;
    if (found.includes("all")) return words;
    return [...new Set(found.map((word) => labels()[word] ?? oneOf(word, words, flag)))];
  };
}

/** Texts joined by commas, the option repeated or not; `--columns ""` is a script's unset variable. */
export function commaList(
  given: readonly string[],
  _io: Io,
  flag: string,
): readonly string[] | undefined {
  if (given.length === 0) return undefined;
  const parts = given
    .flatMap((one) => one.split(",").map((part) => part.trim()))
    .filter((part) => part !== "");
  if (parts.length > 0) return parts;
  throw new UserError(usageErrors.optionNeedsValue, { flag, argument: "…" });
}

/** A whole number from `least` on. */
export function whole(least: number): Reader<number | undefined> {
  return (given, _io, flag) => {
    const last = given.at(-1);
    if (last === undefined) return undefined;
    const number = /^\d{1,15}$/.test(last) ? Number(last) : Number.NaN;
    if (number >= least) return number;
    throw new UserError(usageErrors.numberInvalid, { flag, given: last, least });
  };
}

const GIGABYTE = 1024 ** 3;
const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  b: 1,
  k: 1024,
  m: 1024 ** 2,
  g: GIGABYTE,
  t: 1024 ** 4,
};
/** With less the engine cannot score even a few rows. */
const LEAST_MEMORY = 128 * 1024 ** 2;

/** `1GB`, `512MB`, `50%` in bytes; by default the smaller of 2 GB and half of RAM. */
export function memory(given: readonly string[], io: Io, flag: string): number {
  const last = given.at(-1);
  if (last === undefined) return Math.min(2 * GIGABYTE, Math.floor(io.totalMemory / 2));
  const bytes = memoryBytes(last, io.totalMemory);
  if (bytes !== undefined && bytes >= LEAST_MEMORY) return bytes;
  throw new UserError(usageErrors.memoryInvalid, { flag, given: last });
}

function memoryBytes(given: string, total: number): number | undefined {
  const share = /^(\d{1,3}(?:\.\d+)?)\s*%$/.exec(given)?.[1];
  if (share !== undefined) {
    return Number(share) <= 100 ? Math.floor((total * Number(share)) / 100) : undefined;
  }
  const [, number, unit] = /^(\d{1,15}(?:\.\d+)?)\s*([kmgt]?)i?b?$/i.exec(given) ?? [];
  const size = UNITS[(unit ?? "").toLowerCase()];
  return number === undefined || size === undefined ? undefined : Math.floor(Number(number) * size);
}

/** `--map customer_id=顧客番号`, repeated: canonical column → headers. */
export function mapping(
  given: readonly string[],
  _io: Io,
  flag: string,
): Readonly<Record<string, readonly string[]>> {
  const headers = new Map<string, string[]>();
  for (const pair of given) {
    const cut = pair.indexOf("=");
    const canonical = pair.slice(0, cut).trim();
    const header = pair.slice(cut + 1);
    if (cut < 1 || canonical === "" || header === "") {
      throw new UserError(usageErrors.mapInvalid, { flag, given: pair });
    }
    headers.set(canonical, [...(headers.get(canonical) ?? []), header]);
  }
  return Object.fromEntries(headers);
}

/** How people name the common ones. */
const currencyWords: Readonly<Record<string, string>> = {
  YEN: "JPY",
  "¥": "JPY",
  "￥": "JPY",
  円: "JPY",
  日本円: "JPY",
  $: "USD",
  DOLLAR: "USD",
  ドル: "USD",
  "€": "EUR",
  EURO: "EUR",
  ユーロ: "EUR",
};

/** A code of ISO 4217: another word would agree with no amount and leave all of them out. */
export function currency(given: readonly string[], _io: Io, flag: string): string | undefined {
  const last = given.at(-1)?.toUpperCase();
  if (last === undefined || Intl.supportedValuesOf("currency").includes(last)) return last;
  const near = currencyWords[last];
  if (near !== undefined) {
    throw new UserError(usageErrors.currencyInvalidNear, { flag, given: given.at(-1) ?? "", near });
  }
  throw new UserError(usageErrors.currencyInvalid, { flag, given: last });
}

function oneOf<Word extends string>(word: string, words: readonly Word[], flag: string): Word {
  const found = words.find((each) => each === word);
  if (found !== undefined) return found;
  const near = nearest(word, words);
  const values = { flag, given: word, known: words.join(", "), near: near ?? "" };
  throw new UserError(
    near === undefined ? usageErrors.valueUnknown : usageErrors.valueUnknownNear,
    values,
  );
}
