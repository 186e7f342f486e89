import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compile } from "../../src/plan/compile.ts";
import { duckdb } from "../../src/plan/dialects/duckdb.ts";
import { everyInput } from "../plan/requests.ts";

/** The first column of the table of stages, without the dots of `merged_…`. */
function stagesNamed(page: string): string[] {
  const [, section = ""] = page.split("## Stages");
  const [table = ""] = section.split("\n## ");
  const cells = table.split("\n").flatMap((line) => /^\| (`[^|]+) \|/.exec(line)?.[1] ?? []);
  return cells.flatMap((cell) => [...cell.matchAll(/`(\w+)…?`/g)].map(([, name]) => name ?? ""));
}

test("docs/architecture.md names the stages that the plan has, in their order", async () => {
  const plan = compile(await everyInput(duckdb));
  const built = plan.steps.flatMap(({ stages }) => stages.map(({ name }) => name));
  const own = built.map((name) => (name.startsWith("merged") ? "merged_" : name));
  const page = readFileSync("docs/architecture.md", "utf8");
  expect(stagesNamed(page)).toEqual([...new Set(own)]);
});
