import type { Io } from "./io.ts";

export type Language = "ja" | "en";

/** How to speak, needed before the options are parsed: their errors and the help speak too. */
export interface Manner {
  readonly language: Language;
  /** Whether `--lang` said so; only then it beats the playbook's. */
  readonly languageChosen: boolean;
  readonly json: boolean;
  readonly colour: { readonly stdout: boolean; readonly stderr: boolean };
}

export function foresee(io: Pick<Io, "args" | "env" | "locale" | "terminal">): Manner {
  const end = io.args.indexOf("--");
  const args = end === -1 ? io.args : io.args.slice(0, end);
  const chosen = chosenLanguage(args);
  const plain =
    args.includes("--no-color") || (io.env["NO_COLOR"] ?? "") !== "" || io.env["TERM"] === "dumb";
  return {
    language: chosen ?? environmentLanguage(io.env, io.locale),
    languageChosen: chosen !== undefined,
    json: args.includes("--json"),
    colour: { stdout: io.terminal.stdout && !plain, stderr: io.terminal.stderr && !plain },
  };
}

function chosenLanguage(args: readonly string[]): Language | undefined {
  const given = args.flatMap((arg, at) =>
    arg === "--lang" ? [args[at + 1]] : arg.startsWith("--lang=") ? [arg.slice(7)] : [],
  );
  const last = given.at(-1);
  return last === "ja" || last === "en" ? last : undefined;
}

/** POSIX order: the first that is set decides, even when it is C. */
function environmentLanguage(env: Io["env"], locale: string): Language {
  const set = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find(
    (value) => value !== undefined && value !== "",
  );
  return /^ja(?![a-z])/i.test(set ?? locale) ? "ja" : "en";
}
