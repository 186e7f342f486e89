/** 1234567 as 1,234,567, in both languages. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** A decimal in digits with its thousands grouped; what is no number stays as it is. */
export function groupedDecimal(text: string): string {
  const [, sign = "", whole, fraction = ""] = /^(-?)(\d+)(\.\d+)?$/.exec(text) ?? [];
  if (whole === undefined) return text;
  return `${sign}${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",")}${fraction}`;
}
