import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

/** Moves the bytes of `part` to the end of `path`. Streams. */
export async function appendTo(path: string, part: string): Promise<void> {
  await pipeline(
    createReadStream(part, { highWaterMark: 1 << 20 }),
    createWriteStream(path, { flags: "a", mode: 0o600 }),
  );
  await rm(part);
}
