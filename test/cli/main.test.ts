import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { fail } from "../../src/cli/fail.ts";
import { foresee } from "../../src/cli/foresee.ts";
import { closedPipe } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import { UserError } from "../../src/errors.ts";
import { usageErrors } from "../../src/locale/cli.ts";
import { engineErrors } from "../../src/locale/engine.ts";
import { readErrors } from "../../src/locale/read.ts";
import { stage } from "./io.ts";

async function failing(error: unknown, args: readonly string[] = [], change = {}) {
  const { io, said } = stage(args, change);
  return { code: await fail(error, io, foresee(io)), said: said.stderr };
}

test.each([
  ["wrong usage", new UserError(usageErrors.noFile), 2],
  ["an unusable input", new UserError(readErrors.fileMissing, { file: "顧客.csv" }), 2],
  ["the engine", new UserError(engineErrors.outOfMemory), 3],
  ["the disk", new UserError(engineErrors.diskFull), 3],
])("%s: a message, a next step, no stack", async (_name, error, code) => {
  const failed = await failing(error);
  expect(failed.code).toBe(code);
  expect(failed.said).toMatch(/^error: .+\n {2}→ /);
  expect(failed.said).not.toContain("    at ");
});

test("anything else is a bug: its stack, and a request to report it", async () => {
  const failed = await failing(new TypeError("rank of undefined"));
  expect(failed.code).toBe(70);
  expect(failed.said).toMatch(/TypeError: rank of undefined\n {4}at .*\n[^]*report it/);
});

test("one bug among errors that can be mended is still a bug", async () => {
  const errors = [new UserError(usageErrors.noFile), new TypeError("rank of undefined")];
  expect((await failing(new AggregateError(errors))).code).toBe(70);
});

test("the place stands in the message, in the language of the run", async () => {
  const error = new UserError(
    readErrors.fileEmpty,
    { file: "顧客.csv" },
    { file: "顧客.csv", line: 12, column: "最終購入日" },
  );
  expect((await failing(error)).said).toContain(
    '顧客.csv is empty (line 12, column "最終購入日")\n',
  );
  const japanese = await failing(error, ["--lang", "ja"]);
  expect(japanese.said).toContain("顧客.csv は空です（12 行目、列「最終購入日」）\n");
});

test("control characters of a file's name do not reach the terminal", async () => {
  const error = new UserError(readErrors.fileMissing, { file: "\u001B[2Jevil.csv" });
  expect((await failing(error)).said).not.toContain("\u001B");
});

test("with --json an error is one line", async () => {
  const error = new UserError(
    readErrors.fileEmpty,
    { file: "顧客.csv" },
    { file: "顧客.csv", line: 1 },
  );
  const { said } = await failing(error, ["--json"]);
  expect(said.trimEnd()).not.toContain("\n");
  expect(JSON.parse(said)).toEqual({
    code: "file_empty",
    kind: "input",
    message: "顧客.csv is empty",
    hint: readErrors.fileEmpty.hint.en,
    place: { file: "顧客.csv", line: 1 },
  });
});

test("an interrupt is 130, whatever it made fail", async () => {
  const stopped = await failing(new Error("query interrupted"), [], {
    signal: AbortSignal.abort(),
  });
  expect(stopped).toEqual({ code: 130, said: "interrupted; no output was written\n" });
});

test("a reader that has seen enough is a success", async () => {
  const signal = AbortSignal.abort(closedPipe);
  expect(await failing(new Error("query interrupted"), [], { signal })).toEqual({
    code: 0,
    said: "",
  });
  const epipe = Object.assign(new Error("write EPIPE"), { code: "EPIPE", syscall: "write" });
  expect(await failing(epipe)).toEqual({ code: 0, said: "" });
});

test("a closed standard error changes no exit code", async () => {
  const stderr = new Writable({ write: (_chunk, _encoding, done) => done(new Error("EPIPE")) });
  stderr.on("error", () => {});
  expect((await failing(new UserError(usageErrors.noFile), [], { stderr })).code).toBe(2);
});

test("help goes to stdout, in the language of the run; nothing given is wrong usage", async () => {
  const asked = stage(["--help"], { env: { LANG: "ja_JP.UTF-8" } });
  expect(await main(asked.io)).toBe(0);
  expect(asked.said.stdout).toContain("使い方: reactivate");
  const nothing = stage([]);
  expect(await main(nothing.io)).toBe(2);
  expect(nothing.said.stdout).toBe("");
  expect(nothing.said.stderr).toContain("Usage: reactivate");
});

test("all that is wrong in one call is told at once", async () => {
  const { io, said } = stage([
    "score",
    "a.csv",
    "--typ",
    "b2b",
    "--as-of",
    "2026-02-30",
    "--list",
    "dorment",
  ]);
  expect(await main(io)).toBe(2);
  expect(said.stderr).toMatch(/--type\?[^]*dormant\?[^]*"2026-02-30"/);
});
