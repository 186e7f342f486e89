import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { placesOf, trackedFiles } from "./tracked-files.ts";

const sources = trackedFiles().filter((path) => /^src[/].*[.]ts$/.test(path));

test("there are sources to look at", () => {
  expect(sources).toContain("src/errors.ts");
});

test("every source file is one idea: under 300 lines", () => {
  const lines = (path: string): number => readFileSync(path, "utf8").match(/\n/g)?.length ?? 0;
  expect(sources.filter((path) => lines(path) >= 300)).toEqual([]);
});

test("names are the field's own, in kebab-case", () => {
  const unnamed = /(^|[/-])(utils?|helpers?|managers?|common|misc)([/.-]|$)/;
  const kebab = /^[a-z0-9/-]+[.]ts$/;
  expect(sources.filter((path) => unnamed.test(path) || !kebab.test(path))).toEqual([]);
});

test("the pure layers read neither clock nor chance", () => {
  const impure = /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bperformance\.now\b/;
  const pure = sources.filter((path) => /^src[/](domain|playbook|plan)[/]/.test(path));
  expect(pure.flatMap((path) => placesOf(path, impure))).toEqual([]);
});

test("nobody reaches process by way of the global object", () => {
  expect(sources.flatMap((path) => placesOf(path, /\bglobalThis\b/))).toEqual([]);
});
