import type { Day } from "./types.ts";

interface Parts {
  readonly month: number;
  readonly day: number;
}

/**
 * Completed months between two days (MISSION 7): the difference of y·12+m, less one while the day of the
 * month is not reached. A day past the end of the later month counts as reached on its last day.
 */
export function completedMonths(from: Day, to: Day): number {
  const start = partsOf(from);
  const end = partsOf(to);
  const due = Math.min(start.day, lastDayOf(end.month));
  return end.month - start.month - (end.day < due ? 1 : 0);
}

/** The first day on which so many months are completed. */
export function monthsAfter(from: Day, months: number): Day {
  const { month, day } = partsOf(from);
  return dayOf({ month: month + months, day: Math.min(day, lastDayOf(month + months)) });
}

export function nextDay(day: Day): Day {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** Days from one day to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function latest(days: readonly (Day | undefined)[]): Day | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** `month` counts from the year 0: y·12 + m − 1. */
function partsOf(day: Day): Parts {
  const [year, month, date] = day.split("-").map(Number);
  return { month: (year ?? 0) * 12 + (month ?? 1) - 1, day: date ?? 1 };
}

function dayOf({ month, day }: Parts): Day {
  const year = Math.floor(month / 12);
  const pad = (number: number, width: number) => String(number).padStart(width, "0");
  return `${pad(year, 4)}-${pad((month % 12) + 1, 2)}-${pad(day, 2)}`;
}

function lastDayOf(month: number): number {
  const year = Math.floor(month / 12);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month % 12] ?? 31;
}
