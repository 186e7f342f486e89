import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CompiledPlan, compile } from "../../src/plan/compile.ts";
import { duckdb } from "../../src/plan/dialects/duckdb.ts";
import { everyInput, idsOnly } from "./requests.ts";

const folder = "test/golden";
/** `UPDATE_GOLDEN=1 npx vitest run --project fast test/plan/golden.test.ts` writes them anew: read the difference. */
const isUpdate = process.env["UPDATE_GOLDEN"] === "1";

/** Where a plan's text is kept: path below `folder` → text. */
type Golden = ReadonlyMap<string, string>;

describe("the SQL of the standard playbook", () => {
  it("with every input stands as kept, a file a stage", async () => {
    const plan = compile(await everyInput(duckdb));
    const texts = new Map([["steps.txt", outline(plan)], ...stagesOf(plan)]);
    expect(Object.fromEntries(texts)).toEqual(kept("standard", texts));
  });

  it("over a list of ids alone stands as kept", async () => {
    const plan = compile(await idsOnly(duckdb));
    const statements = plan.steps.map(
      ({ table, kind, sql }) => `-- ${kind} ${table}\n${sql.trim()};\n`,
    );
    const texts = new Map([["plan.sql", statements.join("\n")]]);
    expect(Object.fromEntries(texts)).toEqual(kept("ids-only", texts));
  });
});

function stagesOf(plan: CompiledPlan): readonly [string, string][] {
  return plan.steps.flatMap(({ stages }) =>
    stages.map(({ name, sql }): [string, string] => [`${name}.sql`, `${sql.trim()}\n`]),
  );
}

/** Which stages are one statement, what it leaves, and what is dropped after it. */
function outline(plan: CompiledPlan): string {
  const lines = plan.steps.map(({ table, kind, stages, release }) => {
    const drops = release.length === 0 ? "" : `, then drop ${release.join(", ")}`;
    return `${kind} ${table}: ${stages.map(({ name }) => name).join(" > ")}${drops}`;
  });
  return `${lines.join("\n")}\n`;
}

/** The files of the golden `name`, after they were written anew if that was asked for. */
function kept(name: string, texts: Golden): Record<string, string> {
  const place = `${folder}/${name}`;
  if (isUpdate) write(place, texts);
  return Object.fromEntries(
    readdirSync(place).map((file) => [file, readFileSync(`${place}/${file}`, "utf8")]),
  );
}

function write(place: string, texts: Golden): void {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  for (const [file, text] of texts) writeFileSync(`${place}/${file}`, text);
}
