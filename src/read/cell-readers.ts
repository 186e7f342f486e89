import { readAmount } from "../domain/values/amount.ts";
import { readDate } from "../domain/values/date.ts";
import type { DayMonthOrder } from "../domain/values/date-forms.ts";
import { readFlag } from "../domain/values/flag.ts";
import { readNumber } from "../domain/values/number.ts";
import { placeholders, spellingsOf } from "../domain/values/placeholder.ts";
import { unreadStop } from "../plan/stages/read-cell.ts";
import type { Playbook } from "../playbook/types.ts";
import { readChannel } from "../playbook/vocabulary/channel.ts";
import { readContactLeft } from "../playbook/vocabulary/contact-left.ts";
import { readBar, readStop } from "../playbook/vocabulary/list-reason.ts";
import { type Polarity, readPermission } from "../playbook/vocabulary/permission.ts";
import { readReason } from "../playbook/vocabulary/reason.ts";
import { readContractStatus, readStatus, readType } from "../playbook/vocabulary/status.ts";
import type { Vocabulary } from "../playbook/vocabulary/types.ts";

/** What a cell is read as: one reader per kind. */
export type ReadingKind =
  | "date"
  | "amount"
  | "number"
  | "quantity"
  | "flag"
  | "status"
  | "contract"
  | "type"
  | "reason"
  | "contact_left"
  | "permission_grant"
  | "permission_stop"
  | "permission_veto"
  | "channel"
  | "stop"
  | "bar";

export interface Answer {
  readonly reading: string | null;
  readonly problem: string | null;
  /** What else the cell says: an amount's currency, a date's offset, the day of a stop or of a leave, what a stop closes; reasons: `contact_left` where that stands among others. */
  readonly remark?: string | null;
}

/** The order is what the column proves of a date that leaves it open. */
type Reader = (raw: string, playbook: Playbook, order?: DayMonthOrder) => Answer;

const found = (reading: string): Answer => ({ reading, problem: null });
export const failed = (problem: string): Answer => ({ reading: null, problem });
const blank: Answer = { reading: null, problem: null };

function answer<T>(
  read: { readonly value: T } | { readonly problem: string } | undefined,
  show: (item: T) => string,
): Answer {
  if (read === undefined) return blank;
  return "value" in read ? found(show(read.value)) : failed(read.problem);
}

function word(read: { readonly code: string } | { readonly problem: string } | undefined): Answer {
  if (read === undefined) return blank;
  return "code" in read ? found(read.code) : failed(read.problem);
}

const permission =
  (polarity: Polarity): Reader =>
  (raw, { vocabulary }) => {
    const read = readPermission(raw, polarity, vocabulary);
    return {
      reading: read.permission === "unknown" ? null : read.permission,
      problem: read.problem ?? null,
      remark: read.day ?? null,
    };
  };

export const readers: Readonly<Record<ReadingKind, Reader>> = {
  date: (raw, { timezone, vocabulary }, order) => {
    const read = readDate(raw, {
      ...(timezone === undefined ? {} : { timezone }),
      ...(order === undefined ? {} : { order }),
    });
    const shown = answer(read, (day) => day);
    if (read !== undefined && "problem" in read) {
      return { ...shown, remark: saysStop(raw, vocabulary) ? unreadStop : null };
    }
    return read !== undefined && "offset" in read ? { ...shown, remark: "offset" } : shown;
  },
  amount: (raw) => {
    const read = readAmount(raw);
    if (read === undefined || "problem" in read) return answer(read, String);
    return { ...found(read.value.amount), remark: read.value.currency ?? null };
  },
  number: (raw) => answer(readNumber(raw), (number) => number),
  // A column of the user's own may hold sums as well as counts: 1,200,000円 beside 12回.
  quantity: (raw) => {
    const number = readNumber(raw);
    if (number === undefined || "value" in number) return answer(number, (read) => read);
    const sum = readAmount(raw);
    const isPlain = sum !== undefined && "value" in sum && (sum.value.currency ?? "JPY") === "JPY";
    return isPlain ? found(sum.value.amount) : failed(number.problem);
  },
  flag: (raw, { vocabulary }) =>
    answer(readFlag(raw, vocabulary.flag), (yes) => (yes ? "yes" : "no")),
  status: (raw, { vocabulary }) => word(readStatus(raw, vocabulary)),
  contract: (raw, { vocabulary }) => word(readContractStatus(raw, vocabulary)),
  type: (raw, { vocabulary }) => word(readType(raw, vocabulary)),
  // A reason that no word explains is unknown: the rep is asked (MISSION P11), nothing is unreadable.
  reason: (raw, { vocabulary }) => {
    const read = readReason(raw, vocabulary);
    if (read !== undefined && "problem" in read)
      return { ...found("unknown"), remark: notUnderstood };
    // The most cautious reason wins the cell; who has left is gone all the same (MISSION P9).
    const hasLeft = read?.hits.some(({ code }) => code === "contact_left") ?? false;
    return { ...word(read), remark: hasLeft ? leaving(raw, vocabulary) : null };
  },
  contact_left: (raw, { vocabulary }) => {
    const read = readContactLeft(raw, vocabulary);
    return { ...word(read), remark: read?.day ?? null };
  },
  permission_grant: permission("grant"),
  permission_stop: permission("stop"),
  permission_veto: permission("veto"),
  channel: (raw, { vocabulary }) => {
    const read = readChannel(raw, vocabulary);
    if (read === undefined) return blank;
    return "channels" in read ? found(read.channels.join(";") || "none") : failed(read.problem);
  },
  stop: (raw, { vocabulary }) => {
    const read = readStop(raw, vocabulary);
    const closed = read !== undefined && "code" in read ? read.channels.join(";") : null;
    return { ...word(read), remark: closed };
  },
  bar: (raw, { vocabulary }) => word(readBar(raw, vocabulary)),
};

/** 済, 1 or 24/05/01 where a day of leaving or of a stop should stand: unless it is a no, something happened. */
function saysStop(raw: string, vocabulary: Vocabulary): boolean {
  const { permission: said } = readPermission(raw, "stop", vocabulary);
  // 解除: the stop was lifted, or the mails were. Nobody is contacted on a guess.
  return !nothingSaid.has(raw.trim()) && (said === "no" || said === "review");
}

const nothingSaid = new Set(spellingsOf(placeholders["owner"] ?? { words: [] }));

/** The remark of a reason of which no word is known: it counts as unknown, and a notice says so. */
export const notUnderstood = "not_understood";

/** Whether who left is still in the house, where another department may be asked (MISSION P9). */
function leaving(reason: string, vocabulary: Vocabulary): "contact_left" | "contact_moved" {
  const read = readContactLeft(reason, vocabulary);
  return read && "code" in read && read.code === "moved" ? "contact_moved" : "contact_left";
}
