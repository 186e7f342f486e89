/**
 * What users may know from the documentation but this version does not have: named as such, never
 * accepted in silence. A line goes when its feature comes.
 */
export const laterCommands: readonly string[] = [
  "clean",
  "dedupe",
  "inspect",
  "init",
  "review",
  "export",
  "plan",
  "measure",
  "backtest",
  "tune",
  "kpi",
  "report",
  "sql",
  "completion",
  "rules diff",
];

export const laterOptions: readonly string[] = [
  "-t",
  "--transactions",
  "--contacts",
  "--signals",
  "--events",
  "--survey",
  "--review",
  "--previous",
  "--match",
  "--channel",
  "--objective",
  "--report",
  "--on",
  "--customers",
  "--into",
];
