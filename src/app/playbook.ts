import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../errors.ts";
import { playbookErrors } from "../locale/playbook.ts";
import { extend, type PlaybookFile, toPlaybook } from "../playbook/resolve.ts";
import type { Playbook } from "../playbook/types.ts";

export interface PlaybookPlaces {
  readonly cwd: string;
  /** Folder of the shipped playbooks: JSON in the bundle, YAML in the source tree. */
  readonly presetsDir: string;
}

export interface LoadedPlaybook {
  readonly playbook: Playbook;
  /** The file's path, or the preset's name. */
  readonly source: string;
  /** Folder that `inputs:` are relative to. */
  readonly dir: string;
  /** Hash of the whole meaning, all that it extends included. */
  readonly sha256: string;
}

export const presetNames = ["standard"] as const;
const ownFile = "reactivate.yaml";

/**
 * The playbook in force: a file, a preset's name, or (nothing said) ./reactivate.yaml if there is one,
 * else `standard`. Throws UserError when it is missing, not YAML, or has findings.
 */
export async function loadPlaybook(
  nameOrPath: string | undefined,
  places: PlaybookPlaces,
): Promise<LoadedPlaybook> {
  const { file, source, dir } = await find(nameOrPath, places);
  const merged = await withBases(file, places);
  const playbook = toPlaybook(source === "standard" ? source : basename(source), merged);
  const sha256 = createHash("sha256").update(JSON.stringify(playbook)).digest("hex");
  return { playbook, source, dir, sha256 };
}

async function find(nameOrPath: string | undefined, { cwd, presetsDir }: PlaybookPlaces) {
  if (nameOrPath === undefined) {
    const own = resolve(cwd, ownFile);
    const text = await textOf(own);
    if (text !== undefined) return { file: await parse(text, own), source: own, dir: cwd };
    return { file: await readPreset("standard", presetsDir), source: "standard", dir: cwd };
  }
  if ((presetNames as readonly string[]).includes(nameOrPath)) {
    return { file: await readPreset(nameOrPath, presetsDir), source: nameOrPath, dir: cwd };
  }
  const path = resolve(cwd, nameOrPath);
  const text = await textOf(path);
  if (text === undefined) {
    throw new UserError(playbookErrors.missing, { presets: presetNames.join(", ") }, { file: nameOrPath });
  }
  return { file: await parse(text, path), source: path, dir: dirname(path) };
}

/** A user's file is checked whole before anything is read; presets are held to the schema by tests. */
async function parse(text: string, path: string): Promise<PlaybookFile> {
  const { checkText } = await import("../playbook/check.ts");
  const { file, findings } = checkText(text);
  const [first] = findings;
  if (first !== undefined || file === undefined) {
    throw new UserError(
      playbookErrors.findings,
      { count: findings.length, first: first ? `${first.path}: ${first.message.en}` : "" },
      { file: path, ...(first?.line === undefined ? {} : { line: first.line }) },
    );
  }
  return file;
}

async function withBases(file: PlaybookFile, places: PlaybookPlaces): Promise<PlaybookFile> {
  if (file.extends === undefined) return file;
  const base = await readPreset(file.extends, places.presetsDir);
  return extend(await withBases(base, places), file);
}

async function readPreset(name: string, presetsDir: string): Promise<PlaybookFile> {
  const json = await textOf(join(presetsDir, `${name}.json`));
  if (json !== undefined) return JSON.parse(json) as PlaybookFile;
  const { parse: parseYaml } = await import("yaml");
  return parseYaml(await readFile(join(presetsDir, `${name}.yaml`), "utf8")) as PlaybookFile;
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new UserError(playbookErrors.unreadable, {}, { file: path }, error);
  }
}
