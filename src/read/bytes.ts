import { type FileHandle, open } from "node:fs/promises";
import { UserError } from "../errors.ts";
import { readErrors } from "../locale/read.ts";

/** Big enough that a system call costs nothing beside the work on its bytes. */
export const CHUNK_BYTES = 1 << 20;

/**
 * The bytes of a file from `start`, in buffers of at most `size` bytes: each a new one, unless a `reused`
 * one is given for readers that keep nothing of a chunk.
 */
export async function* fileChunks(
  path: string,
  size: number = CHUNK_BYTES,
  start = 0,
  reused?: Buffer,
): AsyncGenerator<Buffer> {
  const handle = await open(path, "r");
  try {
    for (let position = start; ; ) {
      const into = reused?.subarray(0, size) ?? Buffer.allocUnsafe(size);
      const { bytesRead, buffer } = await handle.read(into, 0, into.length, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** The first `size` bytes of a file, or all of a shorter one. */
export async function fileHead(path: string, size: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of fileChunks(path, size)) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= size) break;
  }
  return Buffer.concat(parts).subarray(0, size);
}

/** `push` collects in memory; `flush` writes what was collected once it is worth a call. */
export interface SpoolFile {
  push(bytes: Uint8Array): void;
  /** The same for text of ASCII characters only. */
  pushAscii(text: string): void;
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** A new file that only its owner can read. Throws UserError (io) when the disk refuses. */
export async function createSpoolFile(path: string): Promise<SpoolFile> {
  const handle = await orSpoolError(open(path, "wx", 0o600));
  let buffer = Buffer.allocUnsafe(2 * CHUNK_BYTES);
  let used = 0;
  const drain = async (): Promise<void> => {
    await orSpoolError(writeAll(handle, buffer.subarray(0, used)));
    used = 0;
  };
  const reserve = (length: number): void => {
    if (used + length <= buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * buffer.length, used + length));
    larger.set(buffer.subarray(0, used));
    buffer = larger;
  };
  return {
    push(bytes) {
      reserve(bytes.length);
      buffer.set(bytes, used);
      used += bytes.length;
    },
    pushAscii(text) {
      reserve(text.length);
      used += buffer.write(text, used, "latin1");
    },
    async flush() {
      if (used >= CHUNK_BYTES) await drain();
    },
    async close() {
      try {
        await drain();
      } finally {
        await handle.close();
      }
    },
  };
}

/** Writes every chunk of `source` into a new file at `path`; returns the number of bytes. */
export async function spoolAll(source: AsyncIterable<Uint8Array>, path: string): Promise<number> {
  const spool = await createSpoolFile(path);
  let bytes = 0;
  try {
    for await (const chunk of source) {
      bytes += chunk.length;
      spool.push(chunk);
      await spool.flush();
    }
  } finally {
    await spool.close();
  }
  return bytes;
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await handle.write(bytes, done, bytes.length - done)).bytesWritten;
  }
}

async function orSpoolError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new UserError(readErrors.spoolFailed, { code: errorCode(cause) }, {}, cause);
  }
}

/** The system's short name of a failure (`ENOENT`), or the error's own name. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    return error.code;
  }
  return error instanceof Error ? error.name : "unknown";
}
