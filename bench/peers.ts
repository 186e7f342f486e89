import { join } from "node:path";
import { rolldown } from "rolldown";

export interface Peers {
  readonly shortScript: string;
  readonly parseOnly: string;
}

/**
 * Turns the peers into JavaScript in `folder`, so that none pays for it while it is measured. They
 * import DuckDB as the package it is, as a script of one's own does; so `folder` must lie in the project.
 */
export async function buildPeers(root: string, folder: string): Promise<Peers> {
  const bundle = await rolldown({
    cwd: root,
    input: {
      "short-script": join(root, "bench/peers/short-script.ts"),
      "parse-only": join(root, "bench/peers/parse-only.ts"),
    },
    platform: "node",
    external: /^[^./\0]/,
  });
  await bundle.write({ dir: folder, format: "esm", entryFileNames: "[name].mjs" });
  await bundle.close();
  return {
    shortScript: join(folder, "short-script.mjs"),
    parseOnly: join(folder, "parse-only.mjs"),
  };
}
