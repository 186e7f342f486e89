import { createReadStream, createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

/** Puts a UTF-8 byte order mark in front, so that Excel takes the file for UTF-8. Streams. */
export async function putBomFirst(path: string): Promise<void> {
  const marked = `${path}.bom`;
  const out = createWriteStream(marked, { mode: 0o600 });
  out.write("\ufeff");
  await pipeline(createReadStream(path), out);
  await rename(marked, path);
}
