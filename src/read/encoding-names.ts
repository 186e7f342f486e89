import { editDistance } from "../domain/nearest.ts";
import { UserError } from "../errors.ts";
import { readErrors } from "../locale/read.ts";

/** What a file can be encoded in; also the names that people see and may give. */
export const ENCODINGS = [
  "utf-8",
  "utf-8-bom",
  "cp932",
  "euc-jp",
  "utf-16le",
  "utf-16be",
  "windows-1252",
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Other names in use, written as `plain` leaves them. */
const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: "utf-8",
  unicode: "utf-16le",
  utf8bom: "utf-8-bom",
  utf8sig: "utf-8-bom",
  ascii: "utf-8",
  usascii: "utf-8",
  sjis: "cp932",
  shiftjis: "cp932",
  ms932: "cp932",
  mskanji: "cp932",
  windows31j: "cp932",
  xsjis: "cp932",
  ansi: "cp932",
  euc: "euc-jp",
  eucjpms: "euc-jp",
  ujis: "euc-jp",
  utf16: "utf-16le",
  latin1: "windows-1252",
  iso88591: "windows-1252",
  cp1252: "windows-1252",
  ...Object.fromEntries(ENCODINGS.map((name) => [plain(name), name])),
};

/** For a message: every name that may be given. */
export const KNOWN_ENCODINGS = ENCODINGS.join(", ");

/** The encoding that a person means by `name`; throws UserError (usage) with the nearest name. */
export function parseEncoding(name: string): Encoding {
  const found = ALIASES[plain(name)];
  if (found !== undefined) return found;
  const nearest = nearestEncoding(plain(name));
  throw new UserError(readErrors.encodingUnknown, { name, nearest, known: KNOWN_ENCODINGS });
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

function nearestEncoding(name: string): Encoding {
  let best: { encoding: Encoding; distance: number } | undefined;
  for (const [alias, encoding] of Object.entries(ALIASES)) {
    const distance = editDistance(name, alias);
    if (best === undefined || distance < best.distance) best = { encoding, distance };
  }
  return best?.encoding ?? "utf-8";
}
