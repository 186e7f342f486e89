import { describe, expect, it } from "vitest";
import { checkText, lineOf } from "../../src/playbook/check.ts";
import { bases, findingsOf, presetText } from "./findings-of.ts";

const lines = (text: string) =>
  checkText(text, bases).findings.map(({ path, message }) => `${path}: ${message.en}`);

describe("a playbook file", () => {
  it("is handed back when nothing is wrong, its inputs as lists", () => {
    const { file, findings } = checkText(
      "version: 1\nextends: standard\ninputs: { customers: 顧客.csv }\n",
      bases,
    );
    expect(findings).toEqual([]);
    expect(file?.["inputs"]).toEqual({ customers: ["顧客.csv"] });
  });

  it.each([
    ["", /^playbook: the file is empty/],
    ["# まだ何もない\n", /^playbook: the file is empty/],
    ["version: 1\n---\nversion: 1\n", /^playbook: more than one YAML document/],
    ["- version\n", /^playbook: expected a table/],
    ["extends: standard\n", /^version: missing; write `version: 1`$/],
    ["version: 2\nstages: []\n", /^version: written for a newer reactivate \(version 2/],
    ["version: '1'\nextends: standard\n", /^version: unknown version/],
    [
      "version: 1\nextends: standrd\n",
      /^extends: unknown playbook "standrd", did you mean "standard"\?$/,
    ],
    [
      "version: 1\nlanguage: ja\n",
      /^extends: nothing is extended that holds these: vocabulary, windows/,
    ],
    [
      "version: 1\nextends: standard\nversion: 1\n",
      /^version: the key "version" stands here twice/,
    ],
    ["version: 1\nrules: &a [*a]\n", /^playbook: an alias refers to itself/],
  ])("%j is refused with one finding", (text, message) => {
    expect(lines(text)).toEqual([expect.stringMatching(message)]);
    expect(checkText(text, bases).file).toBeUndefined();
  });

  it("that extends nothing has a word for those whom no rule gives a play", () => {
    const alone = presetText("standard").replace(
      /^ +(?:low_touch_mail|find_channel|none): .*\n/gm,
      "",
    );
    expect(lines(alone)).toEqual([
      expect.stringMatching(/^extends: .*plays\.low_touch_mail, plays\.none, plays\.find_channel/),
    ]);
  });

  it("has its syntax errors told with their lines", () => {
    const { findings } = checkText('version: 1\nlanguage: "ja\nrules: [\n', bases);
    expect(findings[0]?.path).toBe("playbook");
    expect(findings[0]?.message.ja).toMatch(/^YAML として読めません/);
    expect(findings[0]?.line).toBeGreaterThan(1);
  });

  it("has all findings told at once, in the order of the file and with their lines", () => {
    const found = findingsOf(`windows:
  dormancy_month: { b2b: 12 }
rules:
  - id: b2b_short_tenure
    points: 99
timezone: Tokyo
`);
    expect(found.map(({ path, line }) => [path, line])).toEqual([
      ["windows.dormancy_month", 4],
      ["rules[0].points", 7],
      ["timezone", 8],
    ]);
  });

  it("has its findings in Japanese as well", () => {
    const [finding] = findingsOf("rules: [ { id: b2b_short_tenure, group: tenur } ]");
    expect(finding?.message.ja).toBe("組「tenur」はありません。「tenure」ではありませんか");
  });

  it("knows the line of a path, or of what stands around it", () => {
    const text = "version: 1\ntests:\n  - name: 山田商店\n    expect:\n      list: dormant\n";
    expect(lineOf(text, ["tests", 0, "expect", "list"])).toBe(5);
    expect(lineOf(text, ["tests", 0, "given"])).toBe(3);
  });
});
