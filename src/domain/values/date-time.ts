import type { DateParts } from "./date-forms.ts";

/** A wall time; `offsetMinutes` east of UTC where the cell named its zone. */
export interface WallTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly offsetMinutes?: number;
}

const WEEKDAY_BEFORE = /^(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?\.?,? /;
const WEEKDAY_AFTER = / ?(?:\([日月火水木金土](?:曜日?)?\)|(?<=日)[日月火水木金土]曜日?)/;
const ZONE_NAME = / ?\((?!.*\().+\)$/;
const CLOCK =
  /(?:t|[ ,]+|(?<=日))(?<half>午前|午後)? ?(?<hour>\d{1,2})(?::|時)(?:(?<minute>\d{1,2})(?:分|:(?<second>\d{2})(?:[.,]\d+)?)?(?:(?<seconds>\d{1,2})秒)?)? ?(?<ampm>am|pm)? ?(?<zone>z|utc|gmt|jst|(?:utc|gmt)?[+-]\d{1,2}:?(?:\d{2})?)?$/;

/**
 * Splits a lower-case, NFKC date-time into its day and its time. Weekdays and a zone's long name in
 * brackets are dropped. `wrong` is a clock that cannot be (25:00).
 */
export function splitTime(plain: string): { day: string; time?: WallTime | "wrong" } {
  const bare = plain.replace(WEEKDAY_BEFORE, "").replace(WEEKDAY_AFTER, "").trim();
  const text = CLOCK.test(bare) ? bare : bare.replace(ZONE_NAME, "");
  const found = CLOCK.exec(text);
  if (!found) return { day: text };
  return { day: text.slice(0, found.index), time: wallTime(found.groups ?? {}) };
}

/** The ISO day of an instant in an IANA zone. The time must carry an offset. */
export function dayInZone(day: DateParts, time: WallTime, timezone: string): string {
  const wall = Date.UTC(day.year, day.month - 1, day.day, time.hour, time.minute, time.second);
  const instant = new Date(wall - (time.offsetMinutes ?? 0) * 60_000);
  const parts = new Map(
    zoneFormat(timezone)
      .formatToParts(instant)
      .map((p) => [p.type, p.value]),
  );
  return `${parts.get("year")?.padStart(4, "0")}-${parts.get("month")}-${parts.get("day")}`;
}

function wallTime(found: Record<string, string | undefined>): WallTime | "wrong" {
  const minute = Number(found.minute ?? 0);
  const second = Number(found.second ?? found.seconds ?? 0);
  const hour = fullHour(Number(found.hour), found.half ?? found.ampm);
  // 24:00 is how some systems write the end of a day; its wall date is the day as written.
  if (hour > 24 || minute > 59 || second > 60) return "wrong";
  const offsetMinutes = offsetOf(found.zone);
  return offsetMinutes === undefined
    ? { hour, minute, second }
    : { hour, minute, second, offsetMinutes };
}

function fullHour(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half === "pm" || half === "午後" ? 12 : 0);
}

function offsetOf(zone: string | undefined): number | undefined {
  if (zone === undefined) return undefined;
  if (zone === "jst") return 9 * 60;
  const found = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!found) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return found[1] === "-" ? -minutes : minutes;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Building a format costs a thousand times what using it does. */
function zoneFormat(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    calendar: "gregory",
  });
  formats.set(timezone, format);
  return format;
}
