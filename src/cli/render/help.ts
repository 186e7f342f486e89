import type { Phrase } from "../../errors.ts";
import { helpWords } from "../../locale/help.ts";
import type { Command } from "../command.ts";
import type { Language } from "../foresee.ts";
import { jsonOption, spokenOptions } from "../options/everywhere.ts";
import { type OptionSpec, optionGroups } from "../options/option.ts";
import type { Paint } from "./paint.ts";
import { padEnd, width, wrap } from "./width.ts";

const WIDEST = 110;
/** Names longer than this stand on a line of their own. */
const NAME_CELLS = 28;

interface Entry {
  readonly name: string;
  readonly help: Phrase;
}
interface Page {
  readonly language: Language;
  readonly paint: Paint;
  readonly width: number;
}

/** `reactivate --help`, or that of a group of commands. */
export function programHelp(commands: readonly Command[], page: Page, group = ""): string {
  const { language } = page;
  const general = { ...jsonOption, ...spokenOptions };
  return sections([
    wrap(helpWords.tagline[language], lineWidth(page)),
    usage(`${group} COMMAND …`.trim(), page),
    section(
      helpWords.commands,
      commands.map(({ name, usage: rest, summary }) => ({
        name: `${name} ${rest}`.trim(),
        help: summary,
      })),
      page,
    ),
    section(
      helpWords.everywhere,
      [
        ...Object.values(general).map(entryOf),
        { name: "-V, --version", help: helpWords.version },
        helpEntry,
      ],
      page,
    ),
    section(helpWords.exitCodes, [], page).concat(
      wrap(helpWords.codes[language], lineWidth(page) - 2).map((line) => `  ${line}`),
    ),
    wrap(helpWords.more[language], lineWidth(page)),
  ]);
}

/** `reactivate COMMAND --help`. */
export function commandHelp(command: Command, page: Page): string {
  const specs: readonly OptionSpec<unknown>[] = Object.values(command.options);
  const groups = optionGroups.map((group) => {
    const entries = specs.filter((spec) => spec.group === group).map(entryOf);
    const all = group === "everywhere" ? [...entries, helpEntry] : entries;
    return all.length === 0 ? [] : section(helpWords[group], all, page);
  });
  return sections([
    wrap(command.summary[page.language], lineWidth(page)),
    usage(`${command.name} ${command.usage}`.trim(), page),
    ...groups,
    examples(command, page),
  ]);
}

const helpEntry: Entry = { name: "-h, --help", help: helpWords.help };

function entryOf(spec: OptionSpec<unknown>): Entry {
  const short = spec.short === undefined ? "    " : `${spec.short}, `;
  return { name: `${short}${spec.long} ${spec.argument ?? ""}`.trimEnd(), help: spec.help };
}

function lineWidth(page: Page): number {
  return Math.min(Math.max(page.width, 40), WIDEST);
}

function sections(parts: readonly (readonly string[])[]): string {
  const filled = parts.filter((part) => part.length > 0);
  return `${filled.map((part) => part.join("\n")).join("\n\n")}\n`;
}

function usage(rest: string, { language, paint }: Page): string[] {
  return [`${paint.title(helpWords.usage[language])}: reactivate ${rest}`];
}

function section(title: Phrase, entries: readonly Entry[], page: Page): string[] {
  return [page.paint.title(title[page.language]), ...entries.flatMap((each) => entry(each, page))];
}

function entry({ name, help }: Entry, page: Page): string[] {
  const room = lineWidth(page) - NAME_CELLS - 4;
  const [first = "", ...rest] = wrap(help[page.language], room);
  const further = rest.map((line) => " ".repeat(NAME_CELLS + 4) + line);
  const shown = `  ${page.paint.code(padEnd(name, NAME_CELLS))}  `;
  return width(name) <= NAME_CELLS
    ? [shown + first, ...further]
    : [shown.trimEnd(), " ".repeat(NAME_CELLS + 4) + first, ...further];
}

function examples({ examples: all }: Command, { language, paint }: Page): string[] {
  if (all.length === 0) return [];
  const lines = all.flatMap(({ line, says }) => [
    `  ${paint.faint(`# ${says[language]}`)}`,
    `  ${paint.code(line)}`,
  ]);
  return [paint.title(helpWords.examples[language]), ...lines];
}
