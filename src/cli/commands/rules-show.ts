import { type Call, command } from "../command.ts";
import { write } from "../io.ts";
import { jsonOption, playbookOption, spokenOptions } from "../options/everywhere.ts";
import type { ValuesOf } from "../options/option.ts";

const options = { ...playbookOption, ...jsonOption, ...spokenOptions } as const;

/** The playbook in force, all that it extends merged in. */
export const rulesShowCommand = command({
  name: "rules show",
  usage: "[FILE|NAME]",
  arguments: 1,
  summary: {
    en: "the rules in force: windows, gates, points",
    ja: "適用されるルールの一覧（期間・除外条件・得点）",
  },
  options,
  examples: [
    {
      line: "reactivate rules show",
      says: {
        en: "./reactivate.yaml, else the standard playbook",
        ja: "./reactivate.yaml、なければ標準のルール",
      },
    },
  ],
  run,
});

async function run(call: Call, values: ValuesOf<typeof options>): Promise<number> {
  const { loadPlaybook } = await import("../../app/playbook.ts");
  const loaded = await loadPlaybook(call.operands[0] ?? values.playbook, call.io);
  if (values.json) {
    await write(call.io.stdout, `${JSON.stringify(loaded.playbook, null, 2)}\n`);
    return 0;
  }
  const { renderPlaybook } = await import("../render/playbook.ts");
  const language = call.manner.languageChosen
    ? call.language
    : (loaded.playbook.language ?? call.language);
  const width = call.io.terminal.stdout ? (call.io.terminal.width ?? 80) : undefined;
  await write(call.io.stdout, renderPlaybook(loaded, { language, paint: call.out, width }));
  return 0;
}
