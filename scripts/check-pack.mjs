// @ts-check
/**
 * What a user gets: packs the tarball, installs it in an empty folder and runs it there.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./root.mjs";

const MUST_HOLD = ["bin/reactivate.js", "dist/reactivate.js", "LICENSE", "package.json"];
const MUST_NOT_HOLD = /^(src|test|bench|scripts|node_modules)\//;

const folder = mkdtempSync(join(tmpdir(), "reactivate-pack-"));
try {
  const [pack] = JSON.parse(
    run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], ROOT),
  );
  /** @type {string[]} */
  const paths = pack.files.map((/** @type {{path: string}} */ file) => file.path);
  const missing = MUST_HOLD.filter((path) => !paths.includes(path));
  const extra = paths.filter((path) => MUST_NOT_HOLD.test(path));
  if (missing.length > 0) throw new Error(`the tarball lacks ${missing.join(", ")}`);
  if (extra.length > 0) throw new Error(`the tarball holds ${extra.join(", ")}`);

  writeFileSync(join(folder, "package.json"), '{"private":true}\n');
  run(
    "npm",
    ["install", "--no-audit", "--no-fund", "--prefer-offline", join(folder, pack.filename)],
    folder,
  );
  const program = join(folder, "node_modules/.bin/reactivate");
  if (!run(program, ["--help"], folder).includes("reactivate")) throw new Error("--help is silent");
  const version = run(program, ["--version"], folder).trim();
  if (version !== pack.version) throw new Error(`--version says ${version}, not ${pack.version}`);
  if (existsSync(join(ROOT, "src/app/score.ts"))) runScore(program);
  console.log(
    `${paths.length} files, ${(pack.size / 1024).toFixed(0)} KB packed: installs and runs`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * One customer in, one list out: shows that engine and presets are found where they were installed.
 * @param {string} program
 */
function runScore(program) {
  const customers = join(folder, "customers.csv");
  writeFileSync(
    customers,
    "顧客番号,会社名,最終購入日,累計購入金額\n1,株式会社青葉製作所,2025-03-31,1200000\n",
  );
  const list = run(program, ["score", customers, "--as-of", "2026-11-22", "--type", "b2b"], folder);
  if (!list.includes("青葉製作所")) throw new Error(`the account is not on the list:\n${list}`);
  if (!readFileSync(customers, "utf8").endsWith("1200000\n")) throw new Error("the input changed");
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
function run(command, args, cwd) {
  const shell = process.platform === "win32";
  return execFileSync(command, args, {
    cwd,
    encoding: "utf8",
    shell,
    stdio: ["ignore", "pipe", 2],
  });
}
