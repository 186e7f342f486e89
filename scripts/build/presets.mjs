// @ts-check
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";

/**
 * The shipped playbooks as JSON, so that a run with the standard one loads no YAML parser.
 * `extends` is left as it stands: resolving it is the program's work and happens at run time.
 * @param {string} folder
 * @returns {Promise<[string, string][]>} file name in dist/ and its text
 */
export async function convertPresets(folder) {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).toSorted();
  return Promise.all(names.map(async (name) => convert(folder, name)));
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {Promise<[string, string]>}
 */
async function convert(folder, name) {
  const playbook = parse(await readFile(join(folder, name), "utf8"));
  return [`presets/${name.replace(/\.yaml$/, ".json")}`, `${JSON.stringify(playbook)}\n`];
}
