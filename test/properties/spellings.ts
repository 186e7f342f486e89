import { completedMonths, daysBetween } from "../oracle/months.ts";
import type { Amount, Day } from "../oracle/types.ts";

/** Ways to write one value in a cell; `pick` chooses one of them. */
export function spelled(forms: readonly string[], pick: number): string {
  return forms[pick % forms.length] ?? "";
}

/** A day as Japanese lists write it: ISO, slashes, kanji, eras, full width, with a time, Excel's serial. */
export function dateForms(day: Day): readonly string[] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const reiwa = completedMonths("2019-05-01", day) >= 0 ? year - 2018 : undefined;
  return [
    day,
    `${year}/${month}/${date}`,
    `${year}年${month}月${date}日`,
    day.replaceAll("-", ""),
    wide(`${year}/${month}/${date}`),
    ` ${day} 23:59:59`,
    String(daysBetween("1970-01-01", day) + 25_569),
    ...(reiwa === undefined
      ? []
      : [
          `令和${reiwa}年${month}月${date}日`,
          `R${reiwa}.${month}.${date}`,
          wide(`R${reiwa}/${month}/${date}`),
        ]),
  ];
}

/** An amount as people type it: plain, with commas, yen signs, full width, a triangle for minus. */
export function amountForms(amount: Amount): readonly string[] {
  const size = amount < 0n ? -amount : amount;
  const whole = String(size / 10_000n);
  const places = String(size % 10_000n)
    .padStart(4, "0")
    .replace(/0+$/, "");
  const tail = places === "" ? "" : `.${places}`;
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  if (amount < 0n) return [`-${whole}${tail}`, `▲${commas}${tail}`, `△${commas}${tail}`];
  return [
    `${whole}${tail}`,
    `¥${commas}${tail}`,
    wide(`${whole}${tail}`),
    `${commas}${tail}円`,
    `￥${commas}${tail}`,
  ];
}

function wide(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
