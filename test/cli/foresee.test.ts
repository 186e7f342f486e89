import { expect, test } from "vitest";
import { foresee } from "../../src/cli/foresee.ts";
import { stage } from "./io.ts";

test.each([
  [{ LANG: "ja_JP.UTF-8" }, "ja"],
  [{ LC_ALL: "C", LANG: "ja_JP.UTF-8" }, "en"],
  [{ LC_MESSAGES: "ja_JP.UTF-8", LANG: "en_US.UTF-8" }, "ja"],
  [{ LC_ALL: "", LANG: "ja" }, "ja"],
  [{ LANG: "jam_JM" }, "en"],
])("under %o people are spoken to in %s", (env, language) => {
  expect(foresee(stage([], { env, locale: "ja-JP" }).io).language).toBe(language);
});

test("where no variable is set (Windows) the system's locale decides", () => {
  expect(foresee(stage([], { locale: "ja-JP" }).io).language).toBe("ja");
});

test("--lang beats the environment wherever it stands, the last one counts", () => {
  const env = { LANG: "ja_JP.UTF-8" };
  expect(foresee(stage(["score", "a.csv", "--lang", "en"], { env }).io)).toMatchObject({
    language: "en",
    languageChosen: true,
  });
  expect(foresee(stage(["--lang=en", "score", "--lang", "ja"]).io).language).toBe("ja");
  expect(foresee(stage(["--lang", "de"], { env }).io).language).toBe("ja");
});

test("behind -- stand files, whatever they are called", () => {
  const { json, language } = foresee(stage(["score", "--", "--json", "--lang=ja"]).io);
  expect({ json, language }).toEqual({ json: false, language: "en" });
});

const terminal = { stdin: true, stdout: true, stderr: false, width: 80 };
test.each([
  [[], {}, true],
  [["--no-color"], {}, false],
  [[], { NO_COLOR: "1" }, false],
  [[], { NO_COLOR: "" }, true],
  [[], { TERM: "dumb" }, false],
])("with %o and %o colour on a terminal is %s", (args, env, colour) => {
  expect(foresee(stage(args, { env, terminal }).io).colour).toEqual({
    stdout: colour,
    stderr: false,
  });
});
