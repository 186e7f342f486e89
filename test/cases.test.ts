import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { casesIn, readCase, record, runCase } from "./cli/case.ts";

/**
 * Every folder test/cases/<command>/<what-it-shows>/ that holds a `cmd`: its lines run in a shell, in
 * an empty folder, with the built program as `reactivate` and $FIXTURES beside it. `code`, `stdout` and
 * `stderr` are compared; UPDATE_CASES=1 writes them anew, to be reviewed by diff.
 */
const root = new URL("cases/", import.meta.url);
const update = process.env["UPDATE_CASES"] === "1";
const names = casesIn(root);

test("the program is built and there are cases", () => {
  expect(existsSync(new URL("../dist/reactivate.js", import.meta.url))).toBe(true);
  expect(names.length).toBeGreaterThan(10);
});

describe.each([...new Set(names.map((name) => dirname(name)))])("%s", (command) => {
  test.each(names.filter((name) => dirname(name) === command))("%s", async (name) => {
    const folder = new URL(`cases/${name}/`, import.meta.url);
    const ran = await runCase(folder);
    if (update) record(folder, ran);
    const { transcript, ...gave } = ran;
    const wanted = readCase(folder);
    if (!isDeepStrictEqual(gave, wanted)) console.error(transcript);
    expect(gave).toEqual(wanted);
  });
});
