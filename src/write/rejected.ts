import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";

interface Spool {
  readonly path: string;
  readonly count: number;
}

/** Rows set aside by the reader: file, line, raw text, reason. Joins the spools of all files. */
export async function writeRejected(
  spools: readonly Spool[],
  path: string,
  bom: boolean,
): Promise<number> {
  await pipeline(textOf(spools, bom), createWriteStream(path, { mode: 0o600 }));
  return spools.reduce((sum, { count }) => sum + count, 0);
}

async function* textOf(spools: readonly Spool[], bom: boolean): AsyncGenerator<string | Buffer> {
  yield `${bom ? "\ufeff" : ""}file,line,raw,reason\n`;
  for (const { path, count } of spools) {
    if (count > 0) yield* createReadStream(path) as AsyncIterable<Buffer>;
  }
}
