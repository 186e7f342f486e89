import { createHash, type Hash } from "node:crypto";
import { createReadStream, type Stats } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createGunzip } from "node:zlib";
import { type ErrorPhrase, UserError } from "../errors.ts";
import { readErrors } from "../locale/read.ts";
import { errorCode, fileChunks, fileHead, spoolAll } from "./bytes.ts";

/** What standard input is called on screens and in rejected rows. */
export const STDIN_NAME = "(stdin)";

export interface Source {
  readonly name: string;
  /** Absolute path of a regular file with the uncompressed bytes. */
  readonly path: string;
  readonly gzip: boolean;
  /** Size and digest of the bytes as given, before decompression. */
  readonly bytes: number;
  readonly sha256: string | undefined;
}

export interface SourceOptions {
  /** Private folder of this one file. */
  readonly dir: string;
  readonly stdin?: NodeJS.ReadableStream | undefined;
  readonly hash?: boolean | undefined;
}

/**
 * Makes any input a regular file that can be read more than once: standard input (`-`) and pipes are
 * spooled, gzip is decompressed. A plain file stays where it is. Throws UserError (input, io).
 */
export async function openSource(file: string, options: SourceOptions): Promise<Source> {
  const hash = options.hash === true ? createHash("sha256") : undefined;
  const name = file === "-" ? STDIN_NAME : file;
  const given = await regularFile(file, name, options);
  const gzip = isGzip(await readingErrors(name, fileHead(given, 2)));
  const path = gzip ? join(options.dir, "unpacked") : given;
  let bytes = 0;
  if (gzip || hash !== undefined) {
    const counted = tee(fileChunks(given), hash, (size) => {
      bytes += size;
    });
    if (gzip) await unpack(name, counted, path);
    else await readingErrors(name, drain(counted));
  } else {
    bytes = (await stat(given)).size;
  }
  return { name, path, gzip, bytes, sha256: hash?.digest("hex") };
}

async function regularFile(file: string, name: string, options: SourceOptions): Promise<string> {
  const spooled = join(options.dir, "given");
  if (file === "-") {
    if (options.stdin === undefined) throw new Error("standard input asked for, but not passed in");
    await readingErrors(name, spoolAll(byteChunks(options.stdin), spooled));
    return spooled;
  }
  const stats = await readingErrors(name, statReadable(file));
  if (stats.isDirectory()) throw new UserError(readErrors.fileIsFolder, { file }, { file });
  if (stats.isFile()) return resolve(file);
  await readingErrors(name, spoolAll(createReadStream(file), spooled));
  return spooled;
}

async function statReadable(file: string): Promise<Stats> {
  const stats = await stat(file);
  await access(file, constants.R_OK);
  return stats;
}

/** A stream given a text encoding by its owner yields strings. */
async function* byteChunks(stream: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

async function unpack(name: string, packed: AsyncIterable<Buffer>, path: string): Promise<void> {
  const gunzip = createGunzip();
  const feed = async (): Promise<void> => {
    try {
      for await (const chunk of packed) {
        if (gunzip.destroyed) return;
        if (!gunzip.write(chunk)) await drained(gunzip);
      }
      gunzip.end();
    } catch (error) {
      gunzip.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const fed = feed();
  try {
    await spoolAll(gunzip, path);
  } catch (cause) {
    if (!errorCode(cause).startsWith("Z_")) throw asUserError(name, cause);
    throw new UserError(readErrors.gzipBroken, { file: name }, { file: name }, cause);
  } finally {
    gunzip.destroy();
    await fed;
  }
}

/** Resolves when the stream takes more, or will never again. */
function drained(stream: NodeJS.EventEmitter): Promise<void> {
  return new Promise((done) => {
    stream.once("drain", done);
    stream.once("close", done);
  });
}

async function* tee(
  chunks: AsyncIterable<Buffer>,
  hash: Hash | undefined,
  count: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    hash?.update(chunk);
    count(chunk.length);
    yield chunk;
  }
}

async function drain(chunks: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of chunks);
}

const PHRASE_BY_CODE: Readonly<Record<string, ErrorPhrase>> = {
  ENOENT: readErrors.fileMissing,
  ENOTDIR: readErrors.fileMissing,
  ENAMETOOLONG: readErrors.fileMissing,
  EISDIR: readErrors.fileIsFolder,
  EACCES: readErrors.fileForbidden,
  EPERM: readErrors.fileForbidden,
};

function asUserError(file: string, cause: unknown): unknown {
  if (cause instanceof UserError || !(cause instanceof Error) || !("code" in cause)) return cause;
  const code = errorCode(cause);
  const phrase = PHRASE_BY_CODE[code] ?? readErrors.fileUnreadable;
  return new UserError(phrase, { file, code }, { file }, cause);
}

async function readingErrors<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw asUserError(file, cause);
  }
}
