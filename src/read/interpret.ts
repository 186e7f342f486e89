import { readAmount } from "../domain/values/amount.ts";
import { readDate } from "../domain/values/date.ts";
import type { DayMonthOrder } from "../domain/values/date-forms.ts";
import { readFlag } from "../domain/values/flag.ts";
import { readNumber } from "../domain/values/number.ts";
import { placeholders, spellingsOf } from "../domain/values/placeholder.ts";
import type { Cell, Engine } from "../engine/engine.ts";
import type { Dialect } from "../plan/dialect.ts";
import { join, name, sql } from "../plan/sql.ts";
import { unreadStop } from "../plan/stages/read-cell.ts";
import type { Playbook } from "../playbook/types.ts";
import { cautionPattern, readCaution } from "../playbook/vocabulary/caution.ts";
import { readChannel } from "../playbook/vocabulary/channel.ts";
import { readContactLeft } from "../playbook/vocabulary/contact-left.ts";
import { readBar, readStop } from "../playbook/vocabulary/list-reason.ts";
import { type Polarity, readPermission } from "../playbook/vocabulary/permission.ts";
import { readReason } from "../playbook/vocabulary/reason.ts";
import { readStatus, readType } from "../playbook/vocabulary/status.ts";
import type { Vocabulary } from "../playbook/vocabulary/types.ts";
import { settledOrders } from "./day-month.ts";

/**
 * How each distinct cell is read, once: tables `reading_<kind>` of raw, reading, problem. Bulk rows never
 * pass through JavaScript; their distinct dates, words and odd amounts do, and the plan joins the result.
 */
export type ReadingKind =
  | "date"
  | "amount"
  | "number"
  | "flag"
  | "status"
  | "type"
  | "reason"
  | "contact_left"
  | "permission_grant"
  | "permission_stop"
  | "permission_veto"
  | "channel"
  | "stop"
  | "bar";

interface Answer {
  readonly reading: string | null;
  readonly problem: string | null;
  /** What else the cell says: an amount's currency, a date's offset, the day of a stop or of a leave, what a stop closes; reasons: `contact_left` where that stands among others. */
  readonly remark?: string | null;
}

/** The order is what the column proves of a date that leaves it open. */
type Reader = (raw: string, playbook: Playbook, order?: DayMonthOrder) => Answer;

const found = (reading: string): Answer => ({ reading, problem: null });
const failed = (problem: string): Answer => ({ reading: null, problem });
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

const readers: Readonly<Record<ReadingKind, Reader>> = {
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
  flag: (raw, { vocabulary }) =>
    answer(readFlag(raw, vocabulary.flag), (yes) => (yes ? "yes" : "no")),
  status: (raw, { vocabulary }) => word(readStatus(raw, vocabulary)),
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
    return "channels" in read ? found(read.channels.join(";")) : failed(read.problem);
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
  return (
    !nothingSaid.has(raw.trim()) && readPermission(raw, "stop", vocabulary).permission === "no"
  );
}

const nothingSaid = new Set(spellingsOf(placeholders["owner"] ?? { words: [] }));

/** The remark of a reason of which no word is known: it counts as unknown, and a notice says so. */
export const notUnderstood = "not_understood";

/** Whether who left is still in the house, where another department may be asked (MISSION P9). */
function leaving(reason: string, vocabulary: Vocabulary): "contact_left" | "contact_moved" {
  const read = readContactLeft(reason, vocabulary);
  return read && "code" in read && read.code === "moved" ? "contact_moved" : "contact_left";
}

/** The engine's type of each reading; all others are text. */
const typed: Partial<Record<ReadingKind, "date" | "decimal">> = {
  date: "date",
  amount: "decimal",
  number: "decimal",
};

export interface ReadingSource {
  readonly table: string;
  readonly column: string;
  readonly kind: ReadingKind;
}

/** Reads the distinct cells of all columns of one kind into a table, `reading_<kind>` by default. */
export async function interpret(
  engine: Engine,
  dialect: Dialect,
  playbook: Playbook,
  kind: ReadingKind,
  sources: readonly ReadingSource[],
  table = `reading_${kind}`,
): Promise<void> {
  const raws = await distinctCells(engine, dialect, kind, sources);
  const read = readers[kind];
  const answers = raws.map((raw) => [raw, fits(kind, read(raw, playbook))] as const);
  const open = answers.filter(([, { problem }]) => problem === "ambiguous_day_month");
  const orders = await settledOrders(engine, sources, new Set(open.map(([raw]) => raw)));
  const rows = answers.map(([raw, first]): Cell[] => {
    const order = orders.get(raw);
    const { reading, problem, remark } =
      order === undefined ? first : fits(kind, read(raw, playbook, order));
    return [raw, reading, problem, remark ?? null];
  });
  await engine.createTable(
    table,
    [
      ["raw", "text"],
      ["reading", typed[kind] ?? "text"],
      ["problem", "text"],
      ["remark", "text"],
    ],
    rows,
  );
}

/** Thirteen digits before the point and four behind it: two such amounts add up within the plan's decimals. */
function fits(kind: ReadingKind, read: Answer): Answer {
  if (typed[kind] !== "decimal" || read.reading === null) return read;
  return /^-?\d{1,13}(\.\d{1,4})?$/.test(read.reading) ? read : failed("not_an_amount");
}

async function distinctCells(
  engine: Engine,
  dialect: Dialect,
  kind: ReadingKind,
  sources: readonly ReadingSource[],
): Promise<readonly string[]> {
  if (sources.length === 0) return [];
  const isNumeric = typed[kind] === "decimal";
  const one = ({ table, column }: ReadingSource) => {
    // Plain digits are cast by the plan itself; only other spellings are read here.
    const odd = isNumeric ? sql` AND ${dialect.tryDecimal(name(column))} IS NULL` : sql``;
    return sql`SELECT DISTINCT ${name(column)} AS raw FROM ${name(table)} WHERE ${name(column)} IS NOT NULL${odd}`;
  };
  const rows = await engine.rows(
    sql`SELECT DISTINCT raw FROM (${join(sources.map(one), sql` UNION ALL `)}) AS cells ORDER BY raw`,
  );
  return rows.map(([raw]) => String(raw));
}

const cautionOrder = ["contact_refused", "barred", "closed", "trouble"];

/**
 * `reading_note`: row_id, reading, severity, excerpt of each caution word in the free notes. The words
 * are looked for in SQL first; only notes that may hold one come to JavaScript.
 */
export async function interpretNotes(
  engine: Engine,
  dialect: Dialect,
  playbook: Playbook,
  table: string,
  columns: readonly string[],
): Promise<void> {
  const rows =
    columns.length === 0 ? [] : await suspectNotes(engine, dialect, playbook, table, columns);
  const cautions = rows.flatMap(([row, note]) =>
    remarksOf(String(note)).flatMap((remark) =>
      readCaution(remark, playbook.vocabulary).map(({ code, excerpt }): Cell[] => [
        Number(row),
        code,
        cautionOrder.indexOf(code),
        excerpt,
      ]),
    ),
  );
  await engine.createTable(
    "reading_note",
    [
      ["row_id", "integer"],
      ["reading", "text"],
      ["severity", "integer"],
      ["excerpt", "text"],
    ],
    cautions,
  );
}

/**
 * Adds to `reading_note` what the distinct cells of statuses and reasons say of a caution (ブラックリスト,
 * 今後連絡不要): such a cell is a note as well. What the cell's own reading already acts on is left out.
 */
export async function interpretWordCells(
  engine: Engine,
  dialect: Dialect,
  playbook: Playbook,
  sources: readonly ReadingSource[],
): Promise<void> {
  for (const source of sources) {
    const raws = await distinctCells(engine, dialect, source.kind, [source]);
    const cautions = raws.flatMap((raw) => cautionsOfCell(raw, source.kind, playbook));
    if (cautions.length === 0) continue;
    const spoken = name("reading_caution");
    await engine.createTable(
      "reading_caution",
      [
        ["raw", "text"],
        ["reading", "text"],
        ["severity", "integer"],
        ["excerpt", "text"],
      ],
      cautions,
    );
    await engine.run(
      sql`INSERT INTO reading_note SELECT r.row_id, c.reading, c.severity, c.excerpt FROM ${name(source.table)} AS r JOIN ${spoken} AS c ON c.raw = r.${name(source.column)}`,
    );
    await engine.run(sql`DROP TABLE ${spoken}`);
  }
}

function cautionsOfCell(raw: string, kind: ReadingKind, playbook: Playbook): Cell[][] {
  const { reading } = readers[kind](raw, playbook);
  const acted = reading === "closed" ? ["closed", "trouble"] : [reading];
  return readCaution(raw, playbook.vocabulary)
    .filter(({ code }) => !acted.includes(code))
    .map(({ code, excerpt }) => [raw, code, cautionOrder.indexOf(code), excerpt]);
}

/** Each line, and so each column of notes, speaks for itself: 特になし in one does not take back another's クレーム. */
function remarksOf(note: string): readonly string[] {
  return note.split(/[\r\n\u2028\u2029]+/);
}

async function suspectNotes(
  engine: Engine,
  dialect: Dialect,
  { vocabulary }: Playbook,
  table: string,
  columns: readonly string[],
) {
  const pattern = cautionPattern(vocabulary);
  const suspects = (column: string) =>
    sql`SELECT row_id, ${name(column)} AS raw FROM ${name(table)} WHERE ${dialect.finds(dialect.folded(name(column)), pattern)}`;
  return engine.rows(sql`${join(columns.map(suspects), sql` UNION ALL `)} ORDER BY row_id, raw`);
}
