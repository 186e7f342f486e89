import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { playbookReference } from "../../scripts/playbook-reference/text.ts";
import { checkText } from "../../src/playbook/check.ts";
import { playbookFile, playbookJsonSchema } from "../../src/playbook/schema.ts";
import { bases, presetText } from "./findings-of.ts";

const root = new URL("../../", import.meta.url);

/** Every playbook among the examples. */
const examples = readdirSync(new URL("fixtures/", root), { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".yaml"));

describe("the schema of playbooks", () => {
  it.each(["standard", "vocabulary"])("holds the shipped playbook %s", (name) => {
    expect(playbookFile.safeParse(parse(presetText(name))).error?.issues ?? []).toEqual([]);
  });

  it("and the check finds nothing in the standard playbook", () => {
    expect(checkText(presetText("standard"), bases).findings).toEqual([]);
  });

  it.each(examples)("is met by the example %s", (name) => {
    const text = readFileSync(new URL(`fixtures/${name}`, root), "utf8");
    expect(checkText(text, bases).findings).toEqual([]);
  });

  it("knows where the examples are", () => {
    expect(examples).toContain("kintone-app/reactivate.yaml");
  });

  it("as JSON Schema accepts the standard playbook and refuses a misspelled window", () => {
    const editor = z.fromJSONSchema(playbookJsonSchema());
    const standard = parse(presetText("standard")) as Record<string, unknown>;
    expect(editor.safeParse(standard).success).toBe(true);
    const misspelled = { version: 1, windows: { dormancy_month: { b2b: 12 } } };
    expect(editor.safeParse(misspelled).success).toBe(false);
  });

  it("says in both languages what every section is for", () => {
    const sections = Object.entries(
      playbookJsonSchema()["properties"] as Record<string, { description?: string }>,
    );
    expect(sections.filter(([, { description }]) => !/.+ ／ .+/.test(description ?? ""))).toEqual(
      [],
    );
  });

  it("is what docs/playbook-reference.md was generated from", () => {
    // Not so? node scripts/run-ts.mjs scripts/playbook-reference/write.ts
    const written = readFileSync(new URL("docs/playbook-reference.md", root), "utf8");
    expect(written).toBe(playbookReference());
  });
});
