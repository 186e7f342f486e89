import type { Command } from "./command.ts";
import { explainCommand } from "./commands/explain.ts";
import { rulesCheckCommand } from "./commands/rules-check.ts";
import { rulesSchemaCommand } from "./commands/rules-schema.ts";
import { rulesShowCommand } from "./commands/rules-show.ts";
import { scoreCommand } from "./commands/score.ts";
import { tryCommand } from "./commands/try.ts";

/** In the order of the help. */
export const commands: readonly Command[] = [
  scoreCommand,
  explainCommand,
  rulesShowCommand,
  rulesCheckCommand,
  rulesSchemaCommand,
  tryCommand,
];
