// @ts-check
/**
 * Builds dist/: the program in chunks that load when they are needed, the presets as JSON, and the
 * licences of what was bundled. Everything is made in memory first, so a failed build leaves the
 * old dist/ whole.
 */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { bundleProgram } from "./build/bundle.mjs";
import { collectLicences } from "./build/licences.mjs";
import { convertPresets } from "./build/presets.mjs";
import { checkStartUp } from "./build/start-up.mjs";
import { ROOT } from "./root.mjs";

const chunks = await bundleProgram(ROOT);
checkStartUp(chunks);

const files = new Map([
  ...(await convertPresets(join(ROOT, "src/playbook/presets"))),
  ["THIRD-PARTY-LICENSES.txt", await collectLicences(chunks)],
  ...chunks.map((chunk) => /** @type {const} */ ([chunk.fileName, chunk.text])),
]);

const dist = join(ROOT, "dist");
for (const [name, text] of files) {
  const path = join(dist, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const name = path.slice(dist.length + 1).replaceAll("\\", "/");
  if (entry.isFile() && !files.has(name)) await rm(path, { force: true });
}
