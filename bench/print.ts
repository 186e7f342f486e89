import Table from "cli-table3";
import { canMeasureMemory } from "./measure.ts";
import {
  growthRatios,
  isBeyond,
  type Ratio,
  type Results,
  sizeRatios,
  startRatios,
  stepCosts,
} from "./results.ts";

const seconds = (figure: number): string => figure.toFixed(figure < 1 ? 3 : 2);
const megabytes = (figure: number | undefined): string => figure?.toFixed(0) ?? "n/a";

/** A ratio; `!` and its target where it is beyond that. */
function shown(item: Ratio): string {
  if (Number.isNaN(item.ratio)) return "n/a";
  const times = `${item.ratio.toFixed(2)} ×`;
  return isBeyond(item) ? `${times} ! (${item.atMost})` : times;
}

/** The tables that `npm run bench` prints. */
export function printed({ machine, start, sizes }: Results): string {
  return [
    machine,
    sizeTable(sizes),
    startTable(start),
    ...growthRatios(sizes).map((item) => `${item.what}: ${shown(item)}`),
    "Medians. ! = beyond its target, which stands in brackets.",
    ...(canMeasureMemory ? [] : ["Peak memory: n/a. Install GNU time (Debian: apt install time)."]),
    "",
  ].join("\n");
}

function sizeTable(sizes: Results["sizes"]): string {
  const table = new Table({
    head: [
      "customers",
      "ours s",
      "MB",
      "script s",
      "MB",
      "time",
      "memory",
      "parse s",
      "MB",
      "time",
      "rows/s",
      "µs/row more",
    ],
    colAligns: Array.from({ length: 12 }, () => "right" as const),
    style: { head: [], border: [] },
  });
  const costs = stepCosts(sizes);
  sizes.forEach((size, at) => {
    const { customers, ours, shortScript, parseOnly } = size;
    const { time, memory, parse } = sizeRatios(size);
    table.push([
      customers.toLocaleString("en"),
      seconds(ours.seconds),
      megabytes(ours.megabytes),
      seconds(shortScript.seconds),
      megabytes(shortScript.megabytes),
      shown(time),
      shown(memory),
      seconds(parseOnly.seconds),
      megabytes(parseOnly.megabytes),
      shown(parse),
      Math.round(customers / ours.seconds).toLocaleString("en"),
      costs[at - 1]?.toFixed(1) ?? "",
    ]);
  });
  return table.toString();
}

function startTable(start: Results["start"]): string {
  const table = new Table({
    head: ["start", "s", "MB", "by node -e 0"],
    colAligns: ["left", "right", "right", "right"],
    style: { head: [], border: [] },
  });
  const [help, score1k] = startRatios(start);
  const rows = [
    ["node -e 0", start.bareNode, undefined],
    ["--help", start.help, help],
    ["score, 1,000 customers", start.score1k, score1k],
  ] as const;
  for (const [what, measured, ratio] of rows) {
    table.push([
      what,
      seconds(measured.seconds),
      megabytes(measured.megabytes),
      ratio ? shown(ratio) : "",
    ]);
  }
  return table.toString();
}

/** The same for programs: every median and every ratio with its target. */
export function asJson(results: Results): string {
  const ratios = [
    ...results.sizes.flatMap((size) => Object.values(sizeRatios(size))),
    ...startRatios(results.start),
    ...growthRatios(results.sizes),
  ].map((item) => ({ ...item, beyond: isBeyond(item) }));
  return `${JSON.stringify({ ...results, ratios }, null, 2)}\n`;
}
