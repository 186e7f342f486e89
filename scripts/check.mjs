// @ts-check
/**
 * The gates: `npm run check` before every commit, `npm run check:full` before a release and in
 * .ci/run. One part after another, the first failure ends it; each can be run alone by its name.
 * `--tested` leaves the fast tests out.
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
// For .ci/run, which has just run the README's test command over the same tree: once is enough.
const tested = process.argv.includes("--tested");
const wanted = full ? [...PARTS, ...SLOW_PARTS] : PARTS;
for (const part of wanted.filter((name) => !(tested && name === "check:tests"))) {
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
