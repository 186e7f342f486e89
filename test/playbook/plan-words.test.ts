import { expect, it } from "vitest";
import { customerColumns } from "../../src/domain/columns.ts";
import { isFeature } from "../../src/domain/features.ts";
import { rankedColumnNames } from "../../src/domain/ranked-columns.ts";
import { compile } from "../../src/plan/compile.ts";
import { duckdb } from "../../src/plan/dialects/duckdb.ts";
import { isPlanWord } from "../../src/playbook/check/plan-words.ts";
import { extend, type PlaybookFile, toPlaybook } from "../../src/playbook/resolve.ts";
import { bases } from "./findings-of.ts";

it("every name that the plan gives away is closed to declared columns", () => {
  const columns = customerColumns.map(({ name }) => name);
  const plan = compile({
    playbook: toPlaybook(
      "standard",
      extend(bases["vocabulary"] as PlaybookFile, bases["standard"] as PlaybookFile),
    ),
    dialect: duckdb,
    asOf: "2026-11-22",
    language: "ja",
    include: [],
    keepFacts: true,
    order: "status",
    inputs: {
      columns: new Set<string>(columns),
      permissions: [],
      blacklist: true,
      suppress: true,
      suppressKinds: new Set(["email"]),
      releases: true,
      folds: true,
    },
  });
  const given = plan.steps.flatMap(({ sql }) =>
    [...sql.matchAll(/\bAS "?([a-z_][a-z0-9_]*)"?/g)].map(([, name = ""]) => name),
  );
  const taken = new Set<string>([...columns, ...rankedColumnNames]);
  const open = [...new Set([...given, ...plan.resultColumns])].filter(
    (name) => !taken.has(name) && !isFeature(name) && !isPlanWord(name),
  );
  expect(open).toEqual([]);
});
