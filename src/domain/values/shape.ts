/** What days and numbers are written in, beside their digits. Nothing of it names anybody. */
const PLAIN =
  /^[9\s/.,\-:~〜年月日時分秒頃初中上旬下末春夏秋冬前後令和平成昭大明治正元rhstam円万千億約¥$%()]+$/;
const longest = 24;

/**
 * The shape of a day or number, for messages: 26/10/5 is 99/99/9, 2019年4月 is 9999年9月. Undefined for whatever has any
 * other letter: a cell's content is never shown.
 */
export function shapeOf(cell: string): string | undefined {
  const shape = cell.normalize("NFKC").trim().toLowerCase().replace(/\d/g, "9");
  return shape.length <= longest && shape.includes("9") && PLAIN.test(shape) ? shape : undefined;
}
