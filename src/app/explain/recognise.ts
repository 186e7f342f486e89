import { createReadStream } from "node:fs";
import { mkdtemp, open, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { constants, gunzipSync } from "node:zlib";
import {
  type RankedColumn,
  rankedColumnNames,
  rankedColumns,
} from "../../domain/ranked-columns.ts";
import { spoolAll } from "../../read/bytes.ts";
import { openTable } from "../../read/open-table.ts";
import { createSpool } from "../../read/spool.ts";
import type { RunRequest, World } from "../contract.ts";

/** Headers that together no customer list has. */
const telling: readonly RankedColumn[] = ["rank", "list", "score", "why", "flags"];
const headBytes = 1 << 16;

/** The ranked column that a header prints, in any of the three languages of `--headers`. */
export function rankedColumnOf(header: string): RankedColumn | undefined {
  const text = header.trim().toLowerCase();
  return rankedColumnNames.find((column) => {
    const { en, ja } = rankedColumns[column];
    return [column, en.toLowerCase(), ja.toLowerCase()].includes(text);
  });
}

function isRankedHeader(header: readonly string[]): boolean {
  const columns = new Set(header.map(rankedColumnOf));
  return telling.every((column) => columns.has(column));
}

/**
 * Looks at the beginning of every file and tells `use` whether all are ranked lists. Standard input and
 * pipes can be read once only: they are kept in files of the run's own, which `again` reads instead.
 */
export async function recogniseRankedLists<T>(
  run: RunRequest,
  world: World,
  use: (areRanked: boolean, again: RunRequest, world: World) => Promise<T>,
): Promise<T> {
  const spool = await createSpool(world.tempBase, world.pid);
  try {
    const kept = await keepPipes(run.customers, world, spool.dir);
    const again = { ...run, customers: kept.map(({ name }) => name) };
    const stdin = kept.find(({ name }) => name === "-")?.path;
    const lent = stdin === undefined ? world : lendAgain(world, stdin);
    for (const { path } of kept) {
      if (!(await isRankedFile(path, run, spool.dir))) return await use(false, again, lent);
    }
    return await use(kept.length > 0, again, lent);
  } finally {
    await spool.remove();
  }
}

/** `name` is what the run is to read, `path` a regular file with its bytes (or what is not there). */
interface Kept {
  readonly name: string;
  readonly path: string;
}

async function keepPipes(
  files: readonly string[],
  world: World,
  dir: string,
): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  for (const [index, file] of files.entries()) {
    const path = join(dir, `given-${index}`);
    if (file === "-") {
      await spoolAll(bytesOf(world.stdin), path);
      kept.push({ name: file, path });
    } else if (await isPipe(file)) {
      await spoolAll(createReadStream(file), path);
      kept.push({ name: path, path });
    } else {
      kept.push({ name: file, path: file });
    }
  }
  return kept;
}

async function isPipe(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && (found.isFIFO() || found.isCharacterDevice());
}

function lendAgain(world: World, path: string): World {
  return {
    get stdin() {
      return createReadStream(path);
    },
    stdout: world.stdout,
    tempBase: world.tempBase,
    pid: world.pid,
    signal: world.signal,
    isAlive: (pid) => world.isAlive(pid),
    onProgress: (event) => world.onProgress(event),
  };
}

async function* bytesOf(stream: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

/** Whatever cannot be read here is told by the reading that follows, with its place. */
async function isRankedFile(path: string, run: RunRequest, spoolDir: string): Promise<boolean> {
  try {
    const head = join(await mkdtemp(join(spoolDir, "head-")), "head");
    await writeFile(head, await wholeLines(path), { mode: 0o600 });
    const table = await openTable(head, {
      spoolDir,
      ...(run.encoding === undefined ? {} : { encoding: run.encoding }),
      ...(run.delimiter === undefined ? {} : { delimiter: run.delimiter }),
      ...(run.headerRow === undefined ? {} : { headerRow: run.headerRow }),
    });
    return isRankedHeader(table.header);
  } catch {
    return false;
  }
}

/** The beginning of the file, unpacked, up to its last line end. */
async function wholeLines(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const read = buffer.subarray(0, bytesRead);
    const packed = read[0] === 0x1f && read[1] === 0x8b;
    const head = packed ? gunzipSync(read, { finishFlush: constants.Z_SYNC_FLUSH }) : read;
    const isWhole = !packed && bytesRead < headBytes;
    const end = head.lastIndexOf(0x0a);
    return isWhole || end === -1 ? head : head.subarray(0, end + 1);
  } finally {
    await file.close();
  }
}
