import {
  isLeavingByCells,
  isTypeByCells,
  likelyColumn,
  looksLikeBar,
  looksLikePermission,
  permissionByCells,
  speaksOfContactWays,
  speaksOfOtherNeeds,
} from "../domain/columns.ts";
import type { PermissionColumn } from "../domain/channels.ts";
import type { Polarity } from "../domain/columns.ts";
import { readFlag } from "../domain/values/flag.ts";
import { readContactLeft } from "../playbook/vocabulary/contact-left.ts";
import { readCaution } from "../playbook/vocabulary/caution.ts";
import { fold } from "../playbook/vocabulary/fold.ts";
import { oncePer } from "../playbook/vocabulary/memo.ts";
import { readPermission } from "../playbook/vocabulary/permission.ts";
import { readType } from "../playbook/vocabulary/status.ts";
import type { Vocabulary } from "../playbook/vocabulary/types.ts";
import { cellParts } from "../playbook/vocabulary/cell-parts.ts";
import { NUMBER_BEFORE, REMARK_BEHIND } from "../playbook/vocabulary/whole-cell.ts";
import { headerKey, looseKey } from "./headers.ts";
import type { LoadedColumn } from "./loaded-column.ts";
import type { SeenCells } from "./unread-cells.ts";

/**
 * What the cells of a column say that its header does not. `permission` and `type` are read as such; of
 * `refusals` and `marks` the rows go to a person, and the column is reported; the others are reported.
 */
export type Verdict =
  | {
      readonly kind: "permission";
      readonly columns: readonly PermissionColumn[];
      readonly polarity: Polarity;
    }
  | { readonly kind: "type" | "left" }
  | { readonly kind: "refusals"; readonly isText: boolean }
  | { readonly kind: "codes" | "words" | "cautions" | "marks" };

/** `taken`: the columns that another header feeds. `marks` say whether cells are marks of caution. */
export function judgeCells(
  seen: SeenCells,
  vocabulary: Vocabulary,
  taken: ReadonlySet<string>,
  marks: "some" | "codes" | "none",
): Verdict | undefined {
  const { column, cells, isLong } = seen;
  const key = headerKey(column.header);
  if (cells.length === 0) return undefined;
  const isFree = (name: string) => !taken.has(name) && !isLong;
  if (isFree("contact_left") && isLeavingByCells(looseKey(key)) && areLeaving(cells, vocabulary)) {
    return { kind: "left" };
  }
  if (looksLikeBar(key)) return marks === "some" ? { kind: "marks" } : undefined;
  const said = new Set(
    seen.suspects.flatMap((cell) => readCaution(cell, vocabulary).map(({ code }) => code)),
  );
  const isRefused =
    said.has("contact_refused") ||
    (!isLong && isOfContact(column) && cells.some((cell) => isBareNo(cell, vocabulary)));
  const family = permissionByCells(looseKey(key));
  if (family !== undefined && !isLong && areWords(seen, vocabulary, family.columns.length > 1)) {
    return { kind: "permission", ...family };
  }
  if (isFree("customer_type") && isTypeByCells(looseKey(key)) && areTypes(cells, vocabulary)) {
    return { kind: "type" };
  }
  if (isRefused) {
    return { kind: "refusals", isText: isLong || cells.some(isSentence) };
  }
  // メルマガ停止区分 names a channel that may be closed instead.
  if (marks === "some") {
    return looksLikePermission(key) ? { kind: "refusals", isText: false } : { kind: "marks" };
  }
  if (marks === "codes") return { kind: "codes" };
  if (isLong || looksLikePermission(key)) return cautions(said.size > 0, key);
  if (family !== undefined && cells.every(isCode)) return { kind: "codes" };
  const isRefusing = (cell: string) => isBareNo(cell, vocabulary) && saysNo.test(fold(cell));
  if (!speaksOfOtherNeeds(key) && cells.some(isRefusing)) return { kind: "words" };
  return cautions(said.size > 0, key);
}

/** The cells of a column of refusals that are one. */
export function refusalsAmong(
  cells: readonly string[],
  column: LoadedColumn,
  vocabulary: Vocabulary,
): readonly string[] {
  const mayBeBare = isOfContact(column);
  return cells.filter((cell) => {
    if (mayBeBare && cell.length <= mostOfWord && isBareNo(cell, vocabulary)) return true;
    return refusesContact(cell, vocabulary);
  });
}

/** A cell that is longer is a sentence. */
const mostOfWord = 40;

/** A short one has its stops and spaces: DM不要。電話は可 */
const isSentence = (cell: string) =>
  cell.length > mostOfWord ||
  (cell.length > 10 && /[。、！!？?\n]|(?:[a-z'’]+ ){4}[a-z]/i.test(cell));

const refusesContact = (cell: string, vocabulary: Vocabulary) =>
  readCaution(cell, vocabulary).some(({ code }) => code === "contact_refused");

/** A bare 不要 is a no to contact under a header that speaks of it. */
function isOfContact({ header }: LoadedColumn): boolean {
  const key = headerKey(header);
  return speaksOfContactWays(key) && !speaksOfOtherNeeds(key);
}

/** All that a permission may be written in, as `fold` gives it. */
const wordsOf = oncePer(
  ({ permission }: Vocabulary) => new Set(Object.values(permission).flat().map(fold)),
);

/** Whether a cell may be a word of permission: asked first, for a reading costs far more. */
function mayBeWord(cell: string, vocabulary: Vocabulary): boolean {
  const folded = fold(cell);
  const words = wordsOf(vocabulary);
  const bare = folded
    .replace(NUMBER_BEFORE, "")
    .replace(REMARK_BEHIND, "")
    .replace(/[。.]$/, "");
  const parts = cellParts(folded);
  return [folded, bare, bare.replace(/済み$/, "済"), ...parts].some((word) => words.has(word));
}

/** A no that is no tick mark: 不要, unsubscribed. 解除済 may lift a stop as well as make one. */
function isBareNo(cell: string, vocabulary: Vocabulary): boolean {
  if (/^ng$/i.test(fold(cell))) return true;
  if (cell.length > mostOfWord || !mayBeWord(cell, vocabulary) || isFlag(cell)) return false;
  return (["veto", "stop"] as const).every(
    (polarity) => readPermission(cell, polarity, vocabulary).permission === "no",
  );
}

/** What refuses whatever the column is of; 終了, 停止 and bounced may be a state of anything. */
const saysNo =
  /不要|不可|拒|断|希望(?:し|さ|せ|な|無)|望[まみ]|[らい](?:ない|ません)$|禁止|辞退|遠慮|不?同意|^ng$|オプトアウト|opt|unsub|declin|refus|den(?:y|ied)|do not/;

function isFlag(cell: string): boolean {
  const read = readFlag(cell);
  return read !== undefined && "value" in read;
}

/** 1, 2, A: what they mean stands elsewhere. */
const isCode = (cell: string) => isFlag(cell) || /^[0-9A-Za-z]{1,2}$/.test(fold(cell));

/** 済 and 未 tell how far somebody is (sent, called), and with them the column is one of progress. */
const progress = /^(?:.{0,6}済み?|未.{0,4}|完了|対応中|処理中|sent|done|not yet|pending)$/i;

/**
 * Every cell is a word of permission or a tick, and at least one says so in words. Where a no would close all
 * channels a tick is not enough.
 */
function areWords(
  { cells, suspects }: SeenCells,
  vocabulary: Vocabulary,
  isOfAll: boolean,
): boolean {
  const isTold = isOfAll ? (c: string) => !isFlag(c) : (c: string) => !/^[\d.]+$/.test(fold(c));
  return (
    !cells.some(
      (cell) => progress.test(fold(cell)) && !/停止|拒否|解除|登録|退会|同意|承諾|許諾/.test(cell),
    ) &&
    cells.some((cell) => isTold(cell)) &&
    cells.every((cell) => isFlag(cell) || mayBeWord(cell, vocabulary) || suspects.includes(cell)) &&
    cells.every((cell) => readPermission(cell, "grant", vocabulary).problem === undefined)
  );
}

/** Every cell tells whether the person is there, and somebody is not. */
function areLeaving(cells: readonly string[], vocabulary: Vocabulary): boolean {
  const codes = cells.map((cell) => {
    const read = readContactLeft(cell, vocabulary);
    return read !== undefined && "code" in read ? read.code : undefined;
  });
  return codes.every((code) => code !== undefined) && codes.some((code) => code !== "no");
}

function areTypes(cells: readonly string[], vocabulary: Vocabulary): boolean {
  return cells.every((cell) => {
    const read = readType(cell, vocabulary);
    return read !== undefined && "code" in read;
  });
}

/** Names of things and places: クレームブリュレ is no complaint. */
const isNamed =
  /商品|製品|品名|品目|メニュー|コース|url|リンク|住所|所在|ビル|会社|法人|社名|店名|氏名|名前|件名|product|item|title|subject|address|company|name/;

/** A text that a note would be reported for; what a header says already is reported by that. */
function cautions(has: boolean, key: string): Verdict | undefined {
  const isTold = isNamed.test(key) || (likelyColumn(key) ?? "note") !== "note";
  return has && !isTold ? { kind: "cautions" } : undefined;
}
