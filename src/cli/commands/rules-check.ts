import { UserError } from "../../errors.ts";
import { usageErrors } from "../../locale/cli.ts";
import { rulesWords } from "../../locale/cli-rules.ts";
import { type Call, command } from "../command.ts";
import { write } from "../io.ts";
import { jsonOption, playbookOption, spokenOptions } from "../options/everywhere.ts";
import type { ValuesOf } from "../options/option.ts";
import { printable } from "../render/width.ts";

const options = { ...playbookOption, ...jsonOption, ...spokenOptions } as const;

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
  const file = call.operands[0] ?? values.playbook;
  if (file === undefined) throw new UserError(usageErrors.noPlaybookFile);
  const { resolve } = await import("node:path");
  const { checkPlaybook } = await import("../../app/playbook.ts");
  const findings = await checkPlaybook(resolve(call.io.cwd, file), call.language);
  if (values.json) {
    await write(call.io.stdout, `${JSON.stringify(findings)}\n`);
  } else if (findings.length > 0) {
    const lines = findings.map(({ path, message }) => printable(`${path}: ${message}`));
    await write(call.io.stdout, `${lines.join("\n")}\n`);
  } else {
    await write(call.io.stdout, `${rulesWords.noFindings[call.language]}\n`);
  }
  return findings.length === 0 ? 0 : 1;
}
