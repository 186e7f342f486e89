// @ts-check
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageFolderOf } from "./package-of.mjs";

/**
 * The notices of every bundled package: MIT, ISC and BSD ask that they travel with the code.
 * @param {import("./bundle.mjs").BuiltFile[]} files
 */
export async function collectLicences(files) {
  const folders = new Set(files.flatMap((file) => file.modules.map(packageFolderOf)));
  const notices = [];
  for (const folder of folders) if (folder !== undefined) notices.push(await noticeOf(folder));
  return `${notices.toSorted().join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

/** @param {string} folder */
async function noticeOf(folder) {
  const about = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const names = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying)/i.test(name));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const title = `${about.name} ${about.version} (${about.license})`;
  return [title, ...texts.map((text) => text.trim())].join("\n\n");
}
