import Table from "cli-table3";
import { GAP } from "./fit.ts";

const borders =
  "top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle";
const borderless = Object.fromEntries(borders.split(" ").map((part) => [part, ""]));

/** Columns side by side without lines; cells may hold colours and are already cut to size. */
export function plainTable(
  rows: readonly (readonly string[])[],
  aligns: readonly ("left" | "right")[],
): string {
  const table = new Table({
    chars: borderless,
    style: { head: [], border: [], "padding-left": 0, "padding-right": GAP, compact: true },
    colAligns: [...aligns],
  });
  for (const row of rows) table.push([...row]);
  return table.toString().replace(/ +$/gm, "");
}
