import {
  deniesBar,
  isOrdinaryMark,
  type MarkingHeader,
  markingHeaders,
} from "../../domain/columns.ts";
import { readDate } from "../../domain/values/date.ts";
import { readFlag } from "../../domain/values/flag.ts";
import { isNoDay } from "../../domain/values/no-day.ts";
import { plainText, saysNothing } from "../../domain/values/plain-text.ts";
import { readCaution } from "./caution.ts";
import { fold } from "./fold.ts";
import { oncePer } from "./memo.ts";
import type { CautionCode, Vocabulary } from "./types.ts";
import { NUMBER_BEFORE } from "./whole-cell.ts";
import { readWholeRemark } from "./whole-remark.ts";

/** A header that is a word of caution, with what a yes under it says. */
export interface Mark extends MarkingHeader {
  readonly code: CautionCode;
}

/** Headers have no spaces: out of business is outofbusiness. */
const words = oncePer(
  ({ remark }: Vocabulary): ReadonlyMap<string, CautionCode> =>
    new Map(
      (Object.entries(remark) as [CautionCode, readonly string[]][]).flatMap(([code, list]) =>
        list.map((word) => [fold(word).replaceAll(/[ -]/g, ""), code] as const),
      ),
    ),
);

/** Asked before a header is searched for phrases, which costs far more. */
const mayRefuse =
  /[禁止拒絶断不停]|ng$|反社|出禁|廃|倒産|破産|ブラック|遠慮|戻|返|滞|未払|死|逝|故|bankrupt|black|deceas|sanction|fraud|dnc|overdue|unpaid|bounce/;

/** What a header says that is one word of caution and a general ending; undefined of any other. */
export function readMark(looseKey: string, vocabulary: Vocabulary): Mark | undefined {
  for (const header of markingHeaders(looseKey)) {
    const code = isOrdinaryMark(header) ? undefined : codeOfStem(header.stem, vocabulary);
    if (code !== undefined) return { ...header, code };
  }
  return undefined;
}

function codeOfStem(stem: string, vocabulary: Vocabulary): CautionCode | undefined {
  const word = words(vocabulary).get(stem);
  if (word !== undefined || !mayRefuse.test(stem)) return word;
  // 障害 and 事故 may be what the customer lives with or sells: of trouble only the words of `remark` count.
  return readCaution(stem, vocabulary).find(
    ({ code, word: found }) => found === stem && code !== "trouble" && code !== "contact_left",
  )?.code;
}

/** Whether a cell under the header says that it is so: a yes, the word itself, a day, a count above zero. */
export function isMarked(cell: string, mark: Mark, vocabulary: Vocabulary): boolean {
  const plain = plainText(cell)
    .toLowerCase()
    .replace(/[。.]$/, "");
  if (saysCaution(plain, mark, vocabulary)) return true;
  if (saysNothing(plain) || deniesBar(plain) || denial.test(plain)) return false;
  // 営業対象外: 対象 is a no where the header is.
  if (mark.stem.endsWith("対象外") && /^対象(?:者|内)?$/.test(plain)) return false;
  const flag = readFlag(plain);
  if (flag !== undefined && "value" in flag) return flag.value;
  return answers[mark.cells](plain);
}

const answers: Readonly<Record<Mark["cells"], (plain: string) => boolean>> = {
  // 9 is a yes where 0 is the no.
  flag: (plain) => isCount(plain) || isDay(plain),
  sort: () => false,
  day: isDay,
  count: isCount,
  text: () => true,
};

const denial =
  /^(?:(?:特に|とくに)(?:なし|無し|ありません)|(?:ありません|ございません|ない|無い)|未.{1,4}|.{0,6}(?:して(?:い)?ない|していません)|生存|存命|健在|営業中|在籍中?|在会中?|継続中?|有効|一般|alive|active|no .{1,20}|not .{1,20})$/;

/** 退会区分 退会, 死亡フラグ 1:死亡: the cell says by itself what the header does. */
function saysCaution(plain: string, { stem }: Mark, vocabulary: Vocabulary): boolean {
  const word = fold(plain).replace(NUMBER_BEFORE, "");
  if (word === stem) return true;
  return (
    readWholeRemark(word, vocabulary) !== undefined || readCaution(word, vocabulary).length > 0
  );
}

function isDay(plain: string): boolean {
  const read = readDate(plain);
  if (read === undefined) return false;
  // 2025-11, 25/11/01 and 2025-02-30 are no days, but something happened.
  return "value" in read
    ? !isNoDay(read.value)
    : !["not_a_date", "spreadsheet_error"].includes(read.problem);
}

function isCount(plain: string): boolean {
  const [, number = ""] = /^(\d[\d,]*(?:\.\d+)?) ?(?:件|回|度|times?)?$/.exec(plain) ?? [];
  return Number(number.replaceAll(",", "")) > 0;
}

/** Whether numbers under 退会区分 are codes: 1 may be a member and 2 who left. */
export function areCodes(cells: readonly string[], { cells: form }: Mark): boolean {
  return form === "sort" && cells.some((cell) => /^(?:[2-9]|\d{2,3}|[a-z])$/.test(fold(cell)));
}

/** Words of a caution that may be the state of an order, a contract or a device as well. */
const ofAnything =
  /^(?:×|停止|停止中|不要|拒否|お断り|ng|禁|停|退|廃|無効|廃止|凍結|使用しない|使わない|除外|対象外|削除|注意|警戒|クレーム|移転|転居|転出|引越し?|引っ越し|不通|未入金|未納|未払い?|deleted|blocked|suspended|excluded|removed)(?:済み?|中|者|先)?$/;

/** What a cell says that is one word of caution and nothing else (出禁, 取引停止, 退会済), whatever its header. */
export function readWholeCaution(cell: string, vocabulary: Vocabulary): CautionCode | undefined {
  const word = fold(cell).replace(NUMBER_BEFORE, "");
  if (word === "" || word.length > mostOfWord || ofAnything.test(word)) return undefined;
  const remark = readWholeRemark(word, vocabulary)?.code;
  if (remark !== undefined) return remark === "contact_left" ? undefined : remark;
  return readCaution(word, vocabulary).find(
    ({ code, word: found }) =>
      found === word.replace(/(?:済み?|中|者|先|客|顧客)$/, "") &&
      ["barred", "closed", "unreachable"].includes(code),
  )?.code;
}

const mostOfWord = 20;
