/**
 * What a page of the documentation promises: commands with their output, files to write down first,
 * links. A block of `console` whose lines begin with `$ ` is a transcript; a fenced block right
 * below `<!-- file: NAME -->` is a file that the commands after it find.
 */
export type Step =
  | { readonly kind: "file"; readonly name: string; readonly text: string }
  | { readonly kind: "command"; readonly line: string; readonly output: readonly string[] };

/** A line that stands for any lines. */
const WILDCARD = "…";

interface Block {
  readonly language: string;
  readonly mark: string;
  readonly lines: readonly string[];
  /** Of the opening fence, from 0. */
  readonly at: number;
}

/** The steps of a page in the order in which a reader meets them. */
export function stepsOf(page: string): Step[] {
  return blocksOf(page).flatMap((block): Step[] => {
    const name = /^<!-- file: (\S+) -->$/.exec(block.mark)?.[1];
    if (name !== undefined) return [{ kind: "file", name, text: `${block.lines.join("\n")}\n` }];
    return block.language === "console" ? commandsOf(block) : [];
  });
}

/** Commands without their outputs: pages of two languages share them. */
export function commandLines(page: string): string[] {
  return stepsOf(page).flatMap((step) => (step.kind === "command" ? [step.line] : []));
}

/** The page with the outputs of its transcripts replaced, one array of lines a command. */
export function withOutputs(page: string, outputs: readonly (readonly string[])[]): string {
  const lines = page.split("\n");
  const left = [...outputs];
  const edits = blocksOf(page)
    .filter(({ language }) => language === "console")
    .map((block) => ({
      block,
      lines: commandsOf(block).flatMap(({ line, output }) => [
        `$ ${line}`,
        ...shortened(output, left.shift() ?? []),
      ]),
    }));
  for (const { block, lines: text } of edits.toReversed()) {
    lines.splice(block.at + 1, block.lines.length, ...text);
  }
  return lines.join("\n");
}

/** Whether the output is what the page shows; trailing blanks of a line do not count. */
export function shows(shown: readonly string[], output: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return output.length === 0;
  if (first !== WILDCARD) {
    return output.length > 0 && same(first, output[0] ?? "") && shows(rest, output.slice(1));
  }
  return Array.from({ length: output.length + 1 }, (_, skipped) => skipped).some((skipped) =>
    shows(rest, output.slice(skipped)),
  );
}

/** Targets of the links that point into the repository, without their anchors. */
export function relativeLinks(page: string): string[] {
  return [...withoutFences(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target.split("#")[0] ?? "")
    .filter((target) => target !== "" && !/^[a-z]+:/.test(target));
}

/** How many headings of each level, as "1 7 2". */
export function outline(page: string): string {
  const levels = [...withoutFences(page).matchAll(/^(#+) /gm)].map(
    ([, marks = ""]) => marks.length,
  );
  return levels.join(" ");
}

/** Names of commands in `reactivate NAME …`, in blocks and in running text. */
export function commandNames(page: string): string[] {
  return [
    ...page.matchAll(/(?:^|[`$|] ?|&& )(?:node bin\/reactivate\.js|reactivate) ([a-z]+)\b/gm),
  ].map(([, name = ""]) => name);
}

/** Options that running text names: `--map`, `--as-of 2026-11-22`. */
export function optionNames(page: string): string[] {
  return [...withoutFences(page).matchAll(/`(--[a-z][a-z-]*)/g)].map(([, option = ""]) => option);
}

function blocksOf(page: string): Block[] {
  const lines = page.split("\n");
  const fences = lines.flatMap((line, at) => (line.startsWith("```") ? [at] : []));
  return fences.flatMap((at, order) => {
    const end = fences[order + 1];
    if (order % 2 === 1 || end === undefined) return [];
    const language = (lines[at] ?? "").slice(3).trim();
    return [{ language, mark: lines[at - 1] ?? "", lines: lines.slice(at + 1, end), at }];
  });
}

function commandsOf({ lines }: Block): Extract<Step, { kind: "command" }>[] {
  const starts = lines.flatMap((line, at) => (line.startsWith("$ ") ? [at] : []));
  return starts.map((at, order) => ({
    kind: "command",
    line: (lines[at] ?? "").slice(2),
    output: lines.slice(at + 1, starts[order + 1] ?? lines.length),
  }));
}

/** Where the page left lines out, the new text leaves out the same: as many stand before and after. */
function shortened(shown: readonly string[], output: readonly string[]): readonly string[] {
  const at = shown.indexOf(WILDCARD);
  if (at < 0 || shown.length > output.length) return output;
  const after = shown.length - at - 1;
  return [...output.slice(0, at), WILDCARD, ...output.slice(output.length - after)];
}

const same = (shown: string, line: string) => shown.trimEnd() === line.trimEnd();

function withoutFences(page: string): string {
  return page.replaceAll(/^```[\s\S]*?^```/gm, "");
}
