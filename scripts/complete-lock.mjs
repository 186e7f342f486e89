// @ts-check
/**
 * Adds to package-lock.json the platform packages (`…-darwin-arm64` and the like) that a registry
 * without them left out: `node scripts/complete-lock.mjs`, after an `npm install` that changed the
 * lock. Without them `npm ci` refuses the lock as out of step. The versions are the exact ones that
 * the parent package asks for; system and processor are read from the name. There is no hash to
 * write, so on those systems npm takes such a package unverified.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root.mjs";

/** @typedef {{version: string, dev?: boolean, optionalDependencies?: Record<string, string>}} Locked */

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const PROCESSORS = ["arm", "arm64", "ia32", "ppc64", "riscv64", "s390x", "x64"];

const path = join(ROOT, "package-lock.json");
/** @type {{packages: Record<string, Locked>}} */
const lock = JSON.parse(readFileSync(path, "utf8"));
const added = Object.fromEntries(
  Object.entries(lock.packages).flatMap(([parent, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !(`node_modules/${name}` in lock.packages))
      .filter(([name]) => !(`${parent}/node_modules/${name}` in lock.packages))
      .map(([name, version]) => [`node_modules/${name}`, lockedPlatform(name, version, dev)]),
  ),
);
const packages = Object.entries({ ...lock.packages, ...added }).toSorted(([a], [b]) =>
  a < b ? -1 : 1,
);
const complete = { ...lock, packages: Object.fromEntries(packages) };
writeFileSync(path, `${JSON.stringify(complete, null, 2)}\n`);
console.log(`${Object.keys(added).length} platform packages added`);

/**
 * @param {string} name
 * @param {string} version
 * @param {boolean | undefined} dev
 */
function lockedPlatform(name, version, dev) {
  const words = name.split(/[-/]/);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (os === undefined || cpu === undefined || !/^\d+[.]\d+[.]\d+/.test(version)) {
    throw new Error(`${name}@${version}: add it to package-lock.json by hand`);
  }
  const libc = words.some((word) => word.startsWith("musl"))
    ? { libc: ["musl"] }
    : words.some((word) => word.startsWith("gnu")) && os === "linux"
      ? { libc: ["glibc"] }
      : {};
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), ...libc, optional: true, os: [os] };
}
