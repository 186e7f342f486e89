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

/** As it may be typed → as it is named. */
export const laterOptions: ReadonlyMap<string, string> = new Map([
  ["-t", "-t/--transactions"],
  ...[
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
  ].map((name) => [name, name] as const),
]);
