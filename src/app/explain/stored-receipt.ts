import type { ReceiptLine } from "../contract.ts";

/** Between the sentences of the column `why`. */
const between = " / ";
const withPoints = /^(.*) \(([+-]?\d+(?:\.\d+)?)\)$/s;

/**
 * The sentences of `why` with their points: `silent for 20 months (+8) / …`. Only the sentence of a gate,
 * which stands first, has none; a later piece without points belongs to the sentence behind it.
 */
export function storedReceipt(why: string): readonly ReceiptLine[] {
  const lines: ReceiptLine[] = [];
  let begun = "";
  for (const piece of why.split(between)) {
    const text = begun === "" ? piece : `${begun}${between}${piece}`;
    const [, sentence, points] = withPoints.exec(text) ?? [];
    if (sentence !== undefined && points !== undefined) {
      lines.push(line(sentence, points.replace(/^\+/, "")));
      begun = "";
    } else if (lines.length === 0 && text !== "") {
      lines.push(line(text, ""));
    } else {
      begun = text;
    }
  }
  return begun === "" ? lines : [...lines, line(begun, "")];
}

function line(sentence: string, points: string): ReceiptLine {
  return { rule: "", group: "", points, evidence: "", sentence };
}
