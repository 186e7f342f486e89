import { createHash } from "node:crypto";
import { lstat, readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fill, UserError } from "../errors.ts";
import { playbookErrors } from "../locale/playbook.ts";
import { type PlaybookFile, toPlaybook, withBases } from "../playbook/resolve.ts";
import type { Playbook } from "../playbook/types.ts";

export interface PlaybookPlaces {
  readonly cwd: string;
  /** Folder of the shipped playbooks: JSON in the bundle, YAML in the source tree. */
  readonly presetsDir: string;
}

export interface LoadedPlaybook {
  readonly playbook: Playbook;
  /** The file's absolute path, or the preset's name. */
  readonly source: string;
  /** Folder that `inputs:` are relative to. */
  readonly dir: string;
  /** Hash of the whole meaning, all that it extends included. */
  readonly sha256: string;
}

export const presetNames = ["standard"] as const;
/** The first that is there. */
const ownFiles = ["reactivate.yaml", "reactivate.yml"] as const;

/**
 * The playbook in force: a file, a preset's name, or (nothing said) ./reactivate.yaml (or .yml) if there is one,
 * else `standard`. Throws UserError when it is missing, not YAML, or has findings.
 */
export async function loadPlaybook(
  nameOrPath: string | undefined,
  places: PlaybookPlaces,
): Promise<LoadedPlaybook> {
  const { file, source, dir } = await find(nameOrPath, places);
  const merged = withBases(file, await readBases(places.presetsDir));
  const playbook = toPlaybook(source === "standard" ? source : basename(source), merged);
  const sha256 = createHash("sha256").update(JSON.stringify(playbook)).digest("hex");
  return { playbook, source, dir, sha256 };
}

async function find(nameOrPath: string | undefined, { cwd, presetsDir }: PlaybookPlaces) {
  if (nameOrPath === undefined) {
    for (const ownFile of ownFiles) {
      const own = resolve(cwd, ownFile);
      const text = await textOf(own);
      if (text === undefined) continue;
      return { file: await parse(text, own, presetsDir), source: own, dir: cwd };
    }
    return { file: await readPreset("standard", presetsDir), source: "standard", dir: cwd };
  }
  if ((presetNames as readonly string[]).includes(nameOrPath)) {
    return { file: await readPreset(nameOrPath, presetsDir), source: nameOrPath, dir: cwd };
  }
  const path = resolve(cwd, nameOrPath);
  const text = await textOf(path);
  if (text === undefined) {
    throw new UserError(
      playbookErrors.missing,
      { presets: presetNames.join(", ") },
      { file: nameOrPath },
    );
  }
  return { file: await parse(text, path, presetsDir), source: path, dir: dirname(path) };
}

/** A user's file is checked whole before anything is read; presets are held to the schema by tests. */
async function parse(text: string, path: string, presetsDir: string): Promise<PlaybookFile> {
  const { checkText } = await import("../playbook/check.ts");
  const { file, findings } = checkText(text, await readBases(presetsDir));
  const [first] = findings;
  if (file !== undefined) return file;
  const { message, ...rest } = playbookErrors.findings;
  const told = (language: "en" | "ja") =>
    fill(message[language], {
      count: findings.length,
      first: first === undefined ? "" : `${first.path}: ${first.message[language]}`,
    });
  throw new UserError(
    { ...rest, message: { en: told("en"), ja: told("ja") } },
    {},
    { file: path, ...(first?.line === undefined ? {} : { line: first.line }) },
  );
}

/** The shipped playbooks, each as its file holds it: what a user's file is checked against. */
export async function readBases(
  presetsDir: string,
): Promise<Readonly<Record<string, PlaybookFile>>> {
  const names = [...presetNames, "vocabulary"];
  const files = await Promise.all(names.map((name) => readPreset(name, presetsDir)));
  return Object.fromEntries(names.map((name, index) => [name, files[index] ?? { version: 1 }]));
}

async function readPreset(name: string, presetsDir: string): Promise<PlaybookFile> {
  const json = await textOf(join(presetsDir, `${name}.json`));
  if (json !== undefined) return JSON.parse(json) as PlaybookFile;
  const { parse: parseYaml } = await import("yaml");
  return parseYaml(await readFile(join(presetsDir, `${name}.yaml`), "utf8")) as PlaybookFile;
}

/** Japanese in another encoding would name columns that no list has. */
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The file's text, or undefined when there is none. Throws UserError when it cannot be read. */
export async function textOf(path: string): Promise<string | undefined> {
  try {
    return utf8.decode(await readFile(path));
  } catch (error) {
    if (error instanceof TypeError) throw new UserError(playbookErrors.notUtf8, {}, { file: path });
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") {
      // A link that leads nowhere was meant to be a playbook: other rules must not take its place.
      if (await isLink(path))
        throw new UserError(playbookErrors.playbookLinkBroken, {}, { file: path });
      return undefined;
    }
    if (code === "EISDIR") throw new UserError(playbookErrors.playbookIsFolder, {}, { file: path });
    throw new UserError(playbookErrors.unreadable, {}, { file: path }, error);
  }
}

async function isLink(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined);
  return found?.isSymbolicLink() ?? false;
}
