import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { placesOf } from "./tracked-files.ts";

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}
interface Lock {
  readonly packages: Record<string, { readonly optionalDependencies?: Record<string, string> }>;
}

test("the lock file pins hashes, not hosts", () => {
  expect(placesOf("package-lock.json", /"resolved":/)).toEqual([]);
  expect(placesOf("package-lock.json", /"integrity": "sha512-/).length).toBeGreaterThan(50);
});

test("every platform's packages are locked, else npm ci refuses (scripts/complete-lock.mjs)", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
  const missing = Object.entries(packages).flatMap(([parent, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter(
      (name) =>
        !(`node_modules/${name}` in packages) && !(`${parent}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

test("every dependency is pinned exactly", () => {
  const about = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
  const versions = Object.values({ ...about.dependencies, ...about.devDependencies });
  expect(versions.filter((version) => !/^\d+[.]\d+[.]\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
