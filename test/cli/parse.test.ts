import { expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { type Asked, parse } from "../../src/cli/parse.ts";
import { UserError } from "../../src/errors.ts";

function run(...args: string[]): Extract<Asked, { kind: "run" }> {
  const asked = parse(args);
  if (asked.kind !== "run") throw new Error(`${args.join(" ")} asks for ${asked.kind}`);
  return asked;
}

test("-b takes one file a time: what follows is a customer list", () => {
  const { operands, given } = run(
    "score",
    "-b",
    "stop.csv",
    "a.csv",
    "--blacklist=more.csv",
    "b.csv",
  );
  expect(operands).toEqual(["a.csv", "b.csv"]);
  expect(given["blacklist"]).toEqual(["stop.csv", "more.csv"]);
});

test("switches, negated ones too, are given or not", () => {
  const { given } = run("score", "a.csv", "--no-bom", "--strict");
  expect([given["noBom"], given["strict"], given["noColor"], given["quiet"]]).toEqual([
    [""],
    [""],
    [],
    [],
  ]);
});

test("- is a file, and behind -- everything is", () => {
  const { operands, wrong } = run("score", "-", "--", "--strange name.csv", "-x.csv");
  expect(operands).toEqual(["-", "--strange name.csv", "-x.csv"]);
  expect(wrong).toEqual([]);
});

test("unknown options do not hide what is behind them", () => {
  const { operands, wrong, given } = run(
    "score",
    "--tpye",
    "b2b",
    "a.csv",
    "--strcit",
    "--as-of",
    "2026-11-22",
  );
  expect(wrong.map(({ values }) => [values["given"], values["near"]])).toEqual([
    ["--tpye", "--type"],
    ["--strcit", "--strict"],
  ]);
  expect(operands).toContain("a.csv");
  expect(given["asOf"]).toEqual(["2026-11-22"]);
});

test("an option of a later version is named as such", () => {
  const { wrong } = run("score", "a.csv", "-t", "orders.csv");
  expect(wrong.map(({ message }) => message)).toEqual([
    "this version does not have -t/--transactions yet",
  ]);
});

test.each([
  [["rules", "shwo"], "did you mean {near}?", "reactivate rules show"],
  [["explian", "T-001"], "did you mean {near}?", "reactivate explain"],
])("%j: the nearest command", (args, hint, near) => {
  let error: unknown;
  try {
    parse(args);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(UserError);
  if (!(error instanceof UserError)) return;
  expect(error.phrase.hint.en).toBe(hint);
  expect(error.values["near"]).toBe(near);
});

test("global options may stand before the command", () => {
  expect(run("--lang", "ja", "score", "a.csv").operands).toEqual(["a.csv"]);
});

test.each(commands.map((command) => [command.name, command] as const))(
  "`%s --help` and `help` ask for its help",
  (name, command) => {
    expect(parse([...name.split(" "), "--help"])).toEqual({ kind: "help", command });
    expect(parse(["help", ...name.split(" ")])).toEqual({ kind: "help", command });
  },
);

test("every option explains itself in both languages, and no two share a name", () => {
  for (const command of commands) {
    const specs = Object.values(command.options);
    const names = specs.flatMap(({ long, short }) =>
      short === undefined ? [long] : [long, short],
    );
    expect(new Set(names).size).toBe(names.length);
    for (const { help } of specs) {
      expect(help.en).not.toMatch(/[ぁ-ん一-龥]{3}(?!No)/);
      expect(help.ja).toMatch(/[ぁ-んァ-ヶ一-龥]/);
    }
  }
});
