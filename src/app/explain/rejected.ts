import { createReadStream } from "node:fs";
import { phoneKeys } from "../../domain/values/phone.ts";
import { plainText } from "../../domain/values/plain-text.ts";
import type { RejectedLine } from "../contract.ts";
import type { Prepared } from "../prepare.ts";

/** More are not told: somebody who stands on so many broken lines has a broken file. */
const mostLines = 5;

/** A record of a rejects file: file, line, raw text (quotes doubled), reason. */
const record = /"((?:[^"]|"")*)",(\d+),"((?:[^"]|"")*)",(\w+)\n/g;

/** Lines of the customer files that are no rows and in which `who` stands. Their content stays inside. */
export async function rejectedLines(
  who: string,
  { files }: Prepared,
): Promise<readonly RejectedLine[]> {
  const names = namesWho(who);
  const found: RejectedLine[] = [];
  for (const { kind, file } of files) {
    const { path, count } = file.table.rejected;
    if (kind !== "customers" || count === 0) continue;
    for await (const { raw, ...line } of rejectedIn(path)) {
      if (!names(raw)) continue;
      found.push(line);
      if (found.length === mostLines) return found;
    }
  }
  return found;
}

interface Reject extends RejectedLine {
  readonly raw: string;
}

async function* rejectedIn(path: string): AsyncGenerator<Reject> {
  let rest = "";
  for await (const chunk of createReadStream(path, { encoding: "utf8" })) {
    const text = rest + String(chunk);
    let end = 0;
    for (const match of text.matchAll(record)) {
      const [whole, file = "", line = "", raw = "", reason = ""] = match;
      end = match.index + whole.length;
      yield { file: file.replaceAll('""', '"'), line: Number(line), raw, reason };
    }
    rest = text.slice(end);
  }
}

/** The text as written, not inside a longer word or number; or the same telephone number. */
function namesWho(who: string): (raw: string) => boolean {
  const asked = folded(who);
  const [number] = phoneKeys(who);
  return (raw) => {
    const text = folded(raw);
    for (let at = text.indexOf(asked); at !== -1; at = text.indexOf(asked, at + 1)) {
      if (!continues(asked[0], text[at - 1]) && !continues(asked.at(-1), text[at + asked.length])) {
        return true;
      }
    }
    return (
      number !== undefined && raw.split(/[,;\t|"]/).some((cell) => phoneKeys(cell).includes(number))
    );
  };
}

const folded = (text: string) => plainText(text).toLowerCase();

function continues(own: string | undefined, next: string | undefined): boolean {
  const word = /[a-z0-9]/;
  return word.test(own ?? "") && word.test(next ?? "");
}
