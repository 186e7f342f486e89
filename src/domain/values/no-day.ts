/** From here on a day says “never”: systems that must fill the cell write 9999-12-31 or 2099-12-31. */
export const firstNoDay = "2099-12-31";

/** `day` is YYYY-MM-DD. */
export function isNoDay(day: string): boolean {
  return day >= firstNoDay;
}
