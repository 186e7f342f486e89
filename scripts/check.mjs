// @ts-check
/**
 * The gates: `npm run check` before every commit, `npm run check:full` before a release and in
 * .ci/run. One part after another, the first failure ends it; each can be run alone by its name.
 */
import { spawnSync } from "node:child_process";
import { ROOT } from "./root.mjs";

/** Scripts of package.json; cheap ones first. */
const PARTS = [
  "check:format",
  "check:lint",
  "check:types",
  "check:layers",
  "check:unused",
  "build",
  "check:tests",
];

const SLOW_PARTS = ["check:slow-tests", "check:package"];

const full = process.argv.includes("--full");
for (const part of full ? [...PARTS, ...SLOW_PARTS] : PARTS) {
  console.log(`\n── npm run ${part}`);
  const start = performance.now();
  // A shell, so that npm.cmd is found on Windows.
  const { status } = spawnSync(`npm run --silent ${part}`, {
    cwd: ROOT,
    shell: true,
    stdio: "inherit",
  });
  if (status !== 0) {
    console.error(`\n── npm run ${part} failed`);
    process.exit(1);
  }
  console.log(`── ${part}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
