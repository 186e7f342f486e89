/**
 * Japanese eras with their first and last days. The day on which an emperor died belongs to both eras. Era dates
 * before 1873 were lunisolar; they are taken as if Gregorian, which no trade record reaches.
 */
interface Era {
  readonly names: readonly string[];
  readonly first: string;
  readonly last: string;
  /** What was agreed on before the era ended kept its years: H33.3.31 ends a contract in 2021, and S99 is 2024. */
  readonly runsOn?: true;
}

const ERAS: readonly Era[] = [
  { names: ["明治", "明", "m"], first: "1868-01-25", last: "1912-07-30" },
  { names: ["大正", "大", "t"], first: "1912-07-30", last: "1926-12-25" },
  { names: ["昭和", "昭", "s"], first: "1926-12-25", last: "1989-01-07", runsOn: true },
  { names: ["平成", "平", "h"], first: "1989-01-08", last: "2019-04-30", runsOn: true },
  { names: ["令和", "令", "r"], first: "2019-05-01", last: "9999-12-31" },
];

/** Every spelling of an era's name, as an alternation for a regular expression (lower case). */
export const eraNames = ERAS.flatMap((era) => era.names)
  .sort((a, b) => b.length - a.length)
  .join("|");

/** The Gregorian year of an era year (元年 = 1), or undefined for an unknown era name. */
export function gregorianYear(eraName: string, eraYear: number): number | undefined {
  const era = eraNamed(eraName);
  return era === undefined ? undefined : Number(era.first.slice(0, 4)) + eraYear - 1;
}

/** Whether an ISO day can be written in the era: 令和元年4月30日 and 大正20年 cannot. */
export function liesInEra(eraName: string, isoDay: string): boolean {
  const era = eraNamed(eraName);
  return era !== undefined && era.first <= isoDay && (era.runsOn === true || isoDay <= era.last);
}

function eraNamed(name: string): Era | undefined {
  return ERAS.find((era) => era.names.includes(name));
}
