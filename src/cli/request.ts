import { isAbsolute, resolve } from "node:path";
import about from "../../package.json" with { type: "json" };
import type { RunRequest } from "../app/contract.ts";
import type { LoadedPlaybook } from "../app/playbook.ts";
import { UserError } from "../errors.ts";
import { usageErrors } from "../locale/cli.ts";
import { progressWords } from "../locale/cli-progress.ts";
import type { Inputs, Playbook } from "../playbook/types.ts";
import type { Call } from "./command.ts";
import type { Language } from "./foresee.ts";
import { type Io, write } from "./io.ts";
import type { ValuesOf } from "./options/option.ts";
import type { runOptions } from "./options/run.ts";

export type RunValues = ValuesOf<typeof runOptions>;

export interface Prepared {
  readonly run: RunRequest;
  readonly loaded: LoadedPlaybook;
  /** `--lang`, else the playbook's, else the environment's. */
  readonly language: Language;
}

/** Playbook and options become one request. `files` are the positional ones. */
export async function prepare(
  call: Call,
  values: RunValues,
  files: readonly string[],
): Promise<Prepared> {
  const { io, manner } = call;
  const { loadPlaybook } = await import("../app/playbook.ts");
  const loaded = await loadPlaybook(values.playbook, io);
  const { playbook } = loaded;
  const language = manner.languageChosen ? manner.language : (playbook.language ?? call.language);
  const inputs = inputsOf(values, files, loaded, io.cwd);
  await checkStandardInput(Object.values(inputs).flat(), io, language);
  checkReasons(values.include, playbook);
  const { asOf, type, map, encoding, delimiter, headerRow, memory, threads } = values;
  const { include, order, currency, allowEmpty, expectCount, debug } = values;
  const run = {
    ...inputs,
    ...given({ type, encoding, delimiter, headerRow, threads, currency, expectCount }),
    playbook,
    ...(isAbsolute(loaded.source) ? { playbookFile: loaded.source } : {}),
    asOf,
    language,
    map,
    memory,
    include,
    order: order ?? playbook.lists.order,
    ...(values.json ? { keepSummary: true } : {}),
    allowEmpty,
    debug,
    version: about.version,
  };
  return { run, loaded, language };
}

/**
 * What the command line names beats what the playbook declares, kind by kind. Lists of whom not to contact
 * add up: a list of tonight's bounces must not lift the standing opt-outs.
 */
function inputsOf(
  values: RunValues,
  files: readonly string[],
  { playbook, dir }: LoadedPlaybook,
  cwd: string,
): Required<Inputs> {
  const declared = (kind: keyof Inputs): readonly string[] =>
    (playbook.inputs[kind] ?? []).map((file) => (file === "-" ? file : resolve(dir, file)));
  const pick = (named: readonly string[], kind: keyof Inputs): readonly string[] =>
    named.length > 0 ? named : declared(kind);
  const add = (named: readonly string[], kind: keyof Inputs): readonly string[] => {
    const there = new Set(named.map((file) => (file === "-" ? file : resolve(cwd, file))));
    return [...named, ...declared(kind).filter((file) => !there.has(file))];
  };
  return {
    customers: pick(files, "customers"),
    blacklist: add(values.blacklist, "blacklist"),
    suppress: add(values.suppress, "suppress"),
    releases: pick(values.releases, "releases"),
  };
}

async function checkStandardInput(
  files: readonly string[],
  io: Io,
  language: Language,
): Promise<void> {
  const times = files.filter((file) => file === "-").length;
  if (times > 1) throw new UserError(usageErrors.stdinTwice);
  if (times === 1 && io.terminal.stdin) {
    await write(io.stderr, `${progressWords.terminalInput[language]}\n`);
  }
}

function checkReasons(include: readonly string[], { gates }: Playbook): void {
  const known = gates
    .filter((gate) => gate.list === "not_target")
    .flatMap(({ reason }) => (typeof reason === "string" ? [reason] : []));
  const errors = include
    .filter((reason) => !known.includes(reason))
    .map(
      (reason) =>
        new UserError(usageErrors.reasonUnknown, { given: reason, known: known.join(", ") }),
    );
  if (errors.length > 0) throw new AggregateError(errors, "wrong usage");
}

/** Without the keys that are undefined: absent and undefined differ under exactOptionalPropertyTypes. */
export function given<T extends object>(
  values: T,
): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
