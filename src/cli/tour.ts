import { join } from "node:path";
import type { OutputRequest, RunRequest } from "../app/contract.ts";
import { fill } from "../errors.ts";
import { tourWords } from "../locale/cli-tour.ts";
import type { Call } from "./command.ts";
import { type Io, write } from "./io.ts";
import type { GivenOptions } from "./options/read-options.ts";
import { listTable } from "./render/list-table.ts";
import { renderReceipts } from "./render/receipt.ts";
import { screenColumns } from "./render/screen-columns.ts";
import { listLines } from "./render/summary.ts";
import { padEnd, printable, width } from "./render/width.ts";
import { prepare, type RunValues } from "./request.ts";
import { lend } from "./world.ts";

/** The example's dates are told as of this day. */
const AS_OF = "2026-11-22";
/** Came first for a feature that was released since; held back for trouble. */
const RANKED = "T-003";
const HELD = "T-007";
const NARROWEST = 100;

const besides = "-b blacklist.csv -s suppress.csv --releases releases.csv";

/** The options of the tour's runs, as if they had been typed. */
export function tourOptions(io: Io): GivenOptions {
  return {
    asOf: [AS_OF],
    blacklist: [join(io.tryDir, "blacklist.csv")],
    suppress: [join(io.tryDir, "suppress.csv")],
    releases: [join(io.tryDir, "releases.csv")],
  };
}

/** Ranks the bundled example, explains two accounts, and says what to type next. */
export async function tour(call: Call, values: RunValues): Promise<void> {
  const { io, language } = call;
  const files = [join(io.tryDir, "customers.csv")];
  const { run } = await prepare({ ...call, operands: files }, values, files);
  const request = { ...run, language };
  const dir = printable(io.tryDir);
  await write(io.stdout, `${fill(tourWords.files[language], { dir })}\n\n`);
  await rank(call, request);
  await explain(call, request, "why", RANKED);
  await explain(call, request, "whyNot", HELD);
  await write(io.stdout, nextSteps(call));
}

async function rank(call: Call, run: RunRequest): Promise<void> {
  const { io, language, out } = call;
  const { score } = await import("../app/score.ts");
  const { world, end } = lend(call, silent);
  const { preview, summary } = await score(
    run,
    { ...table, lists: run.playbook.lists.default },
    world,
  ).finally(end);
  await write(
    io.stdout,
    [
      heading(call, "rank", {}, `reactivate score customers.csv ${besides} --as-of ${AS_OF}`),
      preview === undefined
        ? ""
        : listTable(preview, screenColumns, { language, paint: out, width: cells(io) }),
      "\n",
      heading(call, "lists", {}),
      ...listLines(summary, { language, paint: out }).map((line) => `${line}\n`),
      "\n",
    ].join(""),
  );
}

async function explain(
  call: Call,
  run: RunRequest,
  title: "why" | "whyNot",
  who: string,
): Promise<void> {
  const { io, language, out } = call;
  const { explain: explained } = await import("../app/explain.ts");
  const { world, end } = lend(call, silent);
  const { found } = await explained(who, run, world).finally(end);
  const line = `reactivate explain ${who} customers.csv ${besides} --as-of ${AS_OF}`;
  const receipt = renderReceipts(found, { language, paint: out, width: cells(io) });
  await write(io.stdout, `${heading(call, title, { who }, line)}${receipt}\n`);
}

const silent = { quiet: false, debug: false, json: false } as const;
const table: Omit<OutputRequest, "lists"> = {
  format: "table",
  headers: "code",
  columns: screenColumns,
  bom: false,
};

function cells(io: Io): number {
  return io.terminal.width ?? NARROWEST;
}

function heading(
  { language, out }: Call,
  title: keyof typeof tourWords,
  values: Readonly<Record<string, string>>,
  line?: string,
): string {
  const said = out.title(fill(tourWords[title][language], values));
  return `${said}\n${line === undefined ? "" : `${out.code(`$ ${line}`)}\n\n`}`;
}

function nextSteps(call: Call): string {
  const steps = [
    ["reactivate score customers.csv", tourWords.nextScore],
    ["reactivate score customers.csv -b blacklist.csv -o lists/", tourWords.nextFolder],
    ["reactivate explain ID customers.csv", tourWords.nextWhy],
    ["reactivate rules show", tourWords.nextRules],
    ["reactivate score --help", tourWords.nextHelp],
  ] as const;
  const widest = Math.max(...steps.map(([line]) => width(line)));
  const lines = steps.map(
    ([line, says]) =>
      `  ${call.out.code(padEnd(line, widest))}  ${call.out.faint(says[call.language])}\n`,
  );
  return heading(call, "next", {}) + lines.join("");
}
