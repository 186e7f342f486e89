// @ts-check
/**
 * Checks the direction of imports under src: `node scripts/check-layers.mjs [FOLDER]`, FOLDER being
 * the project's own unless a test names another. Fails too when it saw fewer modules than there are
 * source files: dependency-cruiser reports success on nothing at all if its parser is missing.
 */
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { cruise } from "dependency-cruiser";
import config from "../.dependency-cruiser.mjs";
import { ROOT } from "./root.mjs";

const folder = resolve(process.argv[2] ?? ROOT);
const src = join(folder, "src");
const entries = existsSync(src) ? await readdir(src, { recursive: true }) : [];
const files = entries.filter((name) => name.endsWith(".ts"));

const { forbidden, options } = config;
const result = files.length === 0 ? undefined : await cruiseSources();
const modules = result?.modules.filter((module) => module.source.startsWith("src/")) ?? [];
const violations = result?.summary.violations ?? [];

for (const { rule, from, to } of violations) {
  const reason = forbidden?.find(({ name }) => name === rule.name)?.comment;
  console.error(`${rule.name}: ${from} → ${to}\n    ${reason}`);
}
if (files.length === 0 || modules.length < files.length) {
  console.error(`saw ${modules.length} modules, but src has ${files.length} source files`);
  process.exitCode = 1;
} else if (violations.length > 0) {
  process.exitCode = 1;
} else {
  console.log(`${modules.length} modules, ${files.length} source files, no violations`);
}

async function cruiseSources() {
  const tsConfig = options?.tsConfig?.fileName;
  const { output } = await cruise(
    ["src"],
    {
      ...options,
      baseDir: folder,
      ...(tsConfig === undefined ? {} : { tsConfig: { fileName: join(ROOT, tsConfig) } }),
      ruleSet: { forbidden: forbidden ?? [] },
      validate: true,
    },
    options?.enhancedResolveOptions,
  );
  if (typeof output === "string") throw new Error(output);
  return output;
}
