// @ts-check
import { join } from "node:path";
import { rolldown } from "rolldown";

/**
 * One written file. `imports` are loaded with it, the dynamic ones on demand.
 * @typedef {{fileName: string, text: string, modules: string[], imports: string[], isEntry: boolean}} BuiltFile
 */

/**
 * The native bindings hold a .node file per platform, so they stay packages; all else is bundled:
 * importing @duckdb/node-api took 170 ms as a package, 65 ms in the bundle.
 */
export const EXTERNAL = [/^@duckdb\/node-bindings/];

/**
 * @param {string} root
 * @returns {Promise<BuiltFile[]>}
 */
export async function bundleProgram(root) {
  const bundle = await rolldown({
    cwd: root,
    input: { reactivate: join(root, "src/cli/entry.ts") },
    platform: "node",
    external: EXTERNAL,
    onLog(level, log) {
      if (level === "warn") throw new Error(`${log.code ?? "warning"}: ${log.message}`);
    },
  });
  // One flat folder: import.meta.url then points into dist/ from every chunk alike.
  const { output } = await bundle.generate({
    dir: join(root, "dist"),
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    // Not read at start (medians of --help rose by 5–23 ms, on a busy machine):
    // `NODE_OPTIONS=--enable-source-maps` maps a bug's stack.
    sourcemap: true,
    // No gain seen from minifying (--help 18 ms above bare node both ways, medians of 31, on a busy
    // machine), and an unminified stack can be read without the maps.
    minify: false,
  });
  await bundle.close();
  return output.map((file) =>
    file.type === "chunk"
      ? {
          fileName: file.fileName,
          text: file.code,
          modules: file.moduleIds,
          imports: file.imports,
          isEntry: file.isEntry,
        }
      : {
          fileName: file.fileName,
          text: String(file.source),
          modules: [],
          imports: [],
          isEntry: false,
        },
  );
}
