import { command } from "../command.ts";
import { playbookOption, spokenOptions } from "../options/everywhere.ts";
import { runOptions } from "../options/run.ts";
import { readOptions } from "../options/read-options.ts";

/** The tour on the bundled example: no file of the user's is needed or touched. */
export const tryCommand = command({
  name: "try",
  usage: "",
  arguments: 0,
  summary: {
    en: "a short tour on bundled example data",
    ja: "同梱のサンプルデータで一通り試す",
  },
  options: spokenOptions,
  examples: [],
  run: async (call) => {
    const { tour, tourOptions } = await import("../tour.ts");
    // A playbook of the user's in this folder must not change what the tour explains.
    const given = { ...tourOptions(call.io), playbook: ["standard"] };
    await tour(call, await readOptions({ ...runOptions, ...playbookOption }, given, call.io));
    return 0;
  },
});
