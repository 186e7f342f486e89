import { checkPhrases } from "../../locale/playbook-check.ts";
import type { Scene } from "./scene.ts";
import { isTable, type Table, tableOf } from "./table.ts";

/** Numbers that hold only together, so they are checked as merged; told at the file's own section. */
export function checkNumbers(scene: Scene): void {
  checkGroupSums(scene);
  checkShares(scene);
  checkPriority(scene);
}

/** The score is 50 plus the groups; a larger sum would be cut off at 0 or 100. */
function checkGroupSums(scene: Scene): void {
  if (!Object.hasOwn(scene.file, "groups")) return;
  const groups = Object.values(tableOf(scene.merged["groups"])).map(tableOf);
  const sum = (key: string) =>
    rounded(groups.reduce((total, group) => total + (numberOf(group, key) ?? 0), 0));
  const max = sum("max");
  const min = sum("min");
  if (max > 50 || min < -50) scene.report(["groups"], checkPhrases.scoreCutOff, { max, min });
}

/** 0.1 + 0.2 must not stand in a message as 0.30000000000000004. */
function rounded(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}

function checkShares(scene: Scene): void {
  if (!Object.hasOwn(scene.file, "value")) return;
  const value = tableOf(scene.merged["value"]);
  const a = numberOf(value, "a_share");
  const b = numberOf(value, "b_share");
  if (a !== undefined && b !== undefined && a >= b) {
    scene.report(["value", "a_share"], checkPhrases.sharesOrder, { a, b });
  }
}

function checkPriority(scene: Scene): void {
  if (!Object.hasOwn(scene.file, "priority")) return;
  const cuts = tableOf(scene.merged["priority"]);
  const [top, high, normal] = ["top", "high", "normal"].map((key) => numberOf(cuts, key));
  if (top === undefined || high === undefined || normal === undefined) return;
  if (!(top > high && high > normal)) {
    scene.report(["priority"], checkPhrases.priorityOrder, { top, high, normal });
  }
}

function numberOf(table: Table, key: string): number | undefined {
  const value = isTable(table) ? table[key] : undefined;
  return typeof value === "number" ? value : undefined;
}
