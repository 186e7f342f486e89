import about from "../../../package.json" with { type: "json" };
import type { TestBench } from "../../app/playbook-tests.ts";
import { fill, UserError } from "../../errors.ts";
import { usageErrors } from "../../locale/cli.ts";
import { outcomeWords } from "../../locale/cli-outcome.ts";
import { rulesWords } from "../../locale/cli-rules.ts";
import { type Call, command } from "../command.ts";
import { write } from "../io.ts";
import { jsonOption, spokenOptions } from "../options/everywhere.ts";
import type { ValuesOf } from "../options/option.ts";
import { memory } from "../options/readers.ts";
import { printable } from "../render/width.ts";

const options = { ...jsonOption, ...spokenOptions } as const;

/** All findings of a playbook at once, one a line, beginning with its path in the file. */
export const rulesCheckCommand = command({
  name: "rules check",
  usage: "FILE",
  arguments: 1,
  summary: {
    en: "everything that is wrong in a playbook, one finding a line",
    ja: "プレイブックの問題をすべて、1行に1件ずつ表示",
  },
  options,
  examples: [
    {
      line: "reactivate rules check reactivate.yaml",
      says: { en: "exit code 1 when there are findings", ja: "問題があれば終了コード 1" },
    },
  ],
  run,
});

async function run(call: Call, values: ValuesOf<typeof options>): Promise<number> {
  const [file] = call.operands;
  if (file === undefined) throw new UserError(usageErrors.noPlaybookFile);
  const { io, language } = call;
  const { checkPlaybook } = await import("../../app/playbook-rules.ts");
  const findings = await checkPlaybook(file, io, await bench(call));
  const told = findings.map(({ path, message, line }) => ({
    path,
    message: message[language],
    line,
  }));
  // What is no YAML has no path in the file; there the line alone says where.
  const where = ({ path, line }: (typeof told)[number]): string =>
    path === "playbook" && line !== undefined
      ? `${path}, ${fill(outcomeWords.line[language], { line })}`
      : path;
  const lines = told.map((each) => printable(`${where(each)}: ${each.message}`));
  const text = lines.join("\n") || rulesWords.noFindings[language];
  await write(io.stdout, `${values.json ? JSON.stringify(told) : text}\n`);
  return findings.length === 0 ? 0 : 1;
}

/** With what the playbook's own tests are run. */
async function bench(call: Call): Promise<TestBench> {
  const { day } = await import("../options/day.ts");
  const { lend } = await import("../world.ts");
  const { score } = await import("../../app/score.ts");
  const { world } = lend(call, { quiet: true, debug: false, json: false });
  const asOf = day([], call.io, "");
  return { score, world, asOf, memory: memory([], call.io, ""), version: about.version };
}
