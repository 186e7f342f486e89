// @ts-check
/**
 * Adds up the runs that vitest reported as JSON: `node scripts/count-tests.mjs FOLDER` prints one
 * line, "N passed, N failed". A suite that could not be loaded counts as a failure; where nothing passed, the code
 * is 1: nothing was tested.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: node scripts/count-tests.mjs FOLDER");

/** @typedef {{status: string, assertionResults: unknown[]}} Suite */

/**
 * @param {string} name
 * @returns {{numPassedTests: number, numFailedTests: number, testResults: Suite[]}}
 */
const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));

let passed = 0;
let failed = 0;
const names = existsSync(folder) ? readdirSync(folder) : [];
for (const name of names.filter((each) => each.endsWith(".json"))) {
  const { numPassedTests, numFailedTests, testResults } = read(name);
  passed += numPassedTests;
  failed += numFailedTests;
  failed += testResults.filter(
    (suite) => suite.status === "failed" && suite.assertionResults.length === 0,
  ).length;
}
console.log(`${passed} passed, ${failed} failed`);
if (passed === 0) process.exitCode = 1;
