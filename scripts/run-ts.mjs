// @ts-check
/**
 * Runs one TypeScript file of the project: `node scripts/run-ts.mjs FILE [ARGUMENT…]`. Node 20 does
 * not strip types, so the file is bundled first; packages stay outside. In it, import.meta.url is the
 * bundle's: scripts find the project's files by the working directory.
 */
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { ROOT } from "./root.mjs";

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) throw new Error("usage: node scripts/run-ts.mjs FILE [ARGUMENT…]");

const folder = join(ROOT, "node_modules/.cache/run-ts", String(process.pid));
const bundle = await rolldown({ input: resolve(file), platform: "node", external: /^[^./\0]/ });
const { output } = await bundle.write({ dir: folder, format: "esm", sourcemap: "inline" });
await bundle.close();

process.setSourceMapsEnabled(true);
process.argv = [process.argv[0] ?? "node", resolve(file), ...rest];
try {
  await import(pathToFileURL(join(folder, output[0].fileName)).href);
} finally {
  await rm(folder, { recursive: true, force: true });
}
