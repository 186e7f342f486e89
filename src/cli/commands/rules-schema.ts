import { command } from "../command.ts";
import { write } from "../io.ts";
import { spokenOptions } from "../options/everywhere.ts";

/** The playbook's JSON Schema, for editors. */
export const rulesSchemaCommand = command({
  name: "rules schema",
  usage: "",
  arguments: 0,
  summary: {
    en: "the playbook's JSON Schema, for your editor",
    ja: "プレイブックの JSON Schema（エディターの補完用）",
  },
  options: spokenOptions,
  examples: [
    {
      line: "reactivate rules schema > reactivate.schema.json",
      says: {
        en: "then begin the playbook with # yaml-language-server: $schema=reactivate.schema.json",
        ja: "プレイブックの先頭に # yaml-language-server: $schema=reactivate.schema.json と書く",
      },
    },
  ],
  run: async (call) => {
    const { playbookSchema } = await import("../../app/playbook-rules.ts");
    await write(call.io.stdout, `${JSON.stringify(playbookSchema(), null, 2)}\n`);
    return 0;
  },
});
