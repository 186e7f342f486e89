import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { duckdb } from "../src/plan/dialects/duckdb.ts";
import { withTables } from "./docs/inputs.ts";
import {
  commandLines,
  commandNames,
  optionNames,
  outline,
  relativeLinks,
  shows,
  stepsOf,
  withOutputs,
} from "./docs/page.ts";
import { follow, helpOf } from "./docs/reader.ts";

/**
 * The documentation is run: README*.md and docs/ are followed command by command and what they show is
 * compared. UPDATE_DOCS=1 writes the outputs and the tables of columns anew, to be reviewed by diff.
 */
const root = new URL("../", import.meta.url);
const update = process.env["UPDATE_DOCS"] === "1";

const pages = [
  "README.md",
  "README.ja.md",
  "fixtures/README.md",
  "fixtures/strange/README.md",
  ...readdirSync(new URL("docs/", root), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => `docs/${path.replaceAll("\\", "/")}`)
    .toSorted(),
];
const languageOf = (page: string) => (page.endsWith(".ja.md") ? "ja" : "en");
const read = (page: string) => readFileSync(new URL(page, root), "utf8");
const followed = pages.filter((page) => commandLines(read(page)).length > 0);
const japanese = pages.filter((page) => page.endsWith(".ja.md"));

test("there are pages, transcripts and translations to look at", () => {
  expect(existsSync(new URL("dist/reactivate.js", root))).toBe(true);
  expect(followed.length).toBeGreaterThan(5);
  expect(japanese.length).toBeGreaterThan(3);
});

// A page is a dozen processes, and pages run side by side: on a busy machine that takes its time.
describe("what a page shows is what the program prints", { timeout: 300_000 }, () => {
  test.concurrent.each(followed)("%s", async (page) => {
    const text = read(page);
    const outputs = await follow(stepsOf(text), languageOf(page));
    const commands = stepsOf(text).filter((step) => step.kind === "command");
    const changed = commands.filter(({ output }, at) => !shows(output, outputs[at] ?? []));
    if (update && changed.length > 0) {
      const kept = commands.map(({ output }, at) =>
        shows(output, outputs[at] ?? []) ? output : (outputs[at] ?? []),
      );
      writeFileSync(new URL(page, root), withOutputs(text, kept));
      return;
    }
    for (const { line, output } of changed) {
      const got = outputs[commands.findIndex((command) => command.line === line)];
      expect(got, `${page}: $ ${line}`).toEqual(output);
    }
    expect(changed).toEqual([]);
  });
});

describe("the tables of columns are those of the catalogue", () => {
  test.each(["docs/inputs.md", "docs/inputs.ja.md"])("%s", (page) => {
    const made = withTables(read(page), languageOf(page));
    if (update) writeFileSync(new URL(page, root), made);
    expect(read(page)).toBe(made);
  });
});

test.each(pages)("every relative link of %s resolves", (page) => {
  const here = new URL(page, root);
  const broken = relativeLinks(read(page)).filter((link) => !existsSync(new URL(link, here)));
  expect(broken).toEqual([]);
});

describe("both languages are equals", () => {
  test.each(japanese)("%s", (page) => {
    const english = read(page.replace(/\.ja\.md$/, ".md"));
    expect(outline(read(page))).toBe(outline(english));
    expect(commandLines(read(page))).toEqual(commandLines(english));
  });
});

test("every command and option that the pages name exists", async () => {
  // Decisions tell of the past, the mission of what is to come.
  const ofToday = (page: string) => !/^docs\/(?:decisions\/|mission\.md)/.test(page);
  const all = pages.filter(ofToday).map(read);
  const names = [...new Set(all.flatMap(commandNames))].toSorted();
  expect(names.length).toBeGreaterThan(2);
  const help = new Map<string, string>();
  for (const name of names) help.set(name, (await helpOf(name)).join("\n"));
  for (const [name, text] of help) expect(text, `help of ${name}`).toContain(`reactivate ${name}`);
  const known = new Set([...help.values()].join("\n").match(/(?<![\w-])--?[a-z][\w-]*/g));
  const unknown = all.flatMap(optionNames).filter((option) => !known.has(option));
  expect(unknown).toEqual([]);
});

test("every hook of a dialect has its decision written down", () => {
  const page = read("docs/adding-a-dialect.md");
  const hooks = Object.keys(duckdb).filter((hook) => hook !== "id");
  expect(hooks.length).toBeGreaterThan(20);
  expect(hooks.filter((hook) => !page.includes(`\`${hook}\``))).toEqual([]);
});

test("the README marks the command that .ci/run runs", () => {
  expect(read("README.md")).toMatch(/^<!-- ci:test -->\n```\w*\nnpm ci && npm test\n```$/m);
});
