/** Ranges that take two cells of a terminal (Unicode UAX 11, Wide and Fullwidth). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
/** Not begun a line with. */
const CLOSING = /^[、。」』）)\]・ー…,.;:!?]$/u;

/** Cells that the text takes on a terminal. The text holds no escape sequences. */
export function width(text: string): number {
  let cells = 0;
  for (const character of text) cells += cellsOf(character);
  return cells;
}

function cellsOf(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** The text, or as much of it as fits before a …. */
export function cut(text: string, cells: number): string {
  if (width(text) <= cells) return text;
  let kept = "";
  let used = 0;
  for (const character of text) {
    used += cellsOf(character);
    if (used > cells - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

export function padEnd(text: string, cells: number): string {
  return text + " ".repeat(Math.max(0, cells - width(text)));
}

export function padStart(text: string, cells: number): string {
  return " ".repeat(Math.max(0, cells - width(text))) + text;
}

/** Lines of at most `cells`: broken at spaces, and anywhere between full-width characters. */
export function wrap(text: string, cells: number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, cells));
}

function wrapLine(text: string, cells: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && width((line + piece).trimEnd()) > cells) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return [...lines, line.trimEnd()];
}

function pieces(text: string): string[] {
  const found: string[] = [];
  for (const character of text) {
    const last = found.at(-1);
    const glued = CLOSING.test(character) || (!WIDE.test(character) && !endsPiece(last ?? " "));
    if (last !== undefined && glued) found[found.length - 1] = last + character;
    else found.push(character);
  }
  return found;
}

function endsPiece(piece: string): boolean {
  return /\s$/u.test(piece) || WIDE.test(piece.at(-1) ?? "");
}

/** The same for text of several lines; tabs stay too. */
export function printableLines(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\p{Cf}\u2028\u2029]/gu, " ");
}

/** For a screen: what would move the cursor or hide text becomes a space. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ");
}
