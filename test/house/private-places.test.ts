import { expect, test } from "vitest";
import { placesOf, trackedFiles } from "./tracked-files.ts";

/** Paths of one person's machine. Spelt so that this file does not match itself. */
const PRIVATE_PATH = /(^|[^\w.])[/](work|root|home|Users)[/]\w/;
const REGISTRY = /https?:[/][/][^/\s"]*(registry|mirror|artifactory|nexus|verdaccio|pypi)/i;

const files = trackedFiles();

test("there are files to look at", () => {
  expect(files).toContain("package.json");
});

test("no file names a path of somebody's machine", () => {
  expect(files.flatMap((path) => placesOf(path, PRIVATE_PATH))).toEqual([]);
});

test("no file names a package registry's host", () => {
  expect(files.flatMap((path) => placesOf(path, REGISTRY))).toEqual([]);
});

test.each(["in /ho\u006De/hanako/exports", '"/wo\u0072k/main"'])("%s would be found", (line) => {
  expect(PRIVATE_PATH.test(line)).toBe(true);
});
