import type { LoadedPlaybook } from "../../app/playbook.ts";
import { channels } from "../../domain/channels.ts";
import { fill } from "../../errors.ts";
import { rulesWords } from "../../locale/cli-rules.ts";
import type { Playbook } from "../../playbook/types.ts";
import { renderCondition } from "./condition.ts";
import { fit } from "./fit.ts";
import type { Screen } from "./list-table.ts";
import { plainTable } from "./plain-table.ts";
import type { ScreenColumn } from "./screen-columns.ts";
import { printable, width, wrap } from "./width.ts";

const PIPED_WIDTH = 140;

interface Section {
  readonly title: string;
  readonly columns: readonly ScreenColumn[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The playbook as tables: windows, gates, groups with their limits, rules with their points. */
export function renderPlaybook({ playbook, source }: LoadedPlaybook, screen: Screen): string {
  const { language, paint } = screen;
  const { top, high, normal } = playbook.priority;
  const heading = fill(rulesWords.playbook[language], { source: printable(source) });
  const parts = [
    paint.title(heading),
    ...[windows, gates, groups, rules, consent].map((section) =>
      drawn(section(playbook, screen), screen),
    ),
    fill(rulesWords.priority[language], { top, high, normal }),
  ];
  return `${parts.join("\n\n")}\n`;
}

function windows({ windows: all }: Playbook, { language }: Screen): Section {
  const months = (value: (typeof all)[keyof typeof all]): string => {
    if (value === null) return rulesWords.off[language];
    if (typeof value === "number") return String(value);
    return `${rulesWords.b2b[language]} ${value.b2b}, ${rulesWords.b2c[language]} ${value.b2c}`;
  };
  return {
    title: rulesWords.windows[language],
    columns: [{ code: "window" }, { code: "months" }],
    headers: [rulesWords.window[language], rulesWords.months[language]],
    rows: Object.entries(all).map(([name, value]) => [name, months(value)]),
  };
}

function gates({ gates: all }: Playbook, { language }: Screen): Section {
  const { list, id, when, sentence } = rulesWords;
  return {
    title: rulesWords.gates[language],
    columns: [
      { code: "list" },
      { code: "id" },
      { code: "sentence", least: 16 },
      { code: "when", least: 20 },
    ],
    headers: [list, id, sentence, when].map((word) => word[language]),
    rows: all.map((gate) => [
      gate.list,
      gate.id,
      gate.sentence[language],
      renderCondition(gate.when),
    ]),
  };
}

function groups({ groups: all }: Playbook, { language }: Screen): Section {
  const { group, least, most } = rulesWords;
  return {
    title: rulesWords.groups[language],
    columns: [
      { code: "group" },
      { code: "min", right: true },
      { code: "max", right: true },
      { code: "label" },
    ],
    headers: [...[group, least, most].map((word) => word[language]), ""],
    rows: Object.entries(all).map(([name, { min, max, label }]) => [
      name,
      String(min),
      String(max),
      label[language],
    ]),
  };
}

function rules({ rules: all }: Playbook, { language }: Screen): Section {
  const { group, id, points, when, sentence } = rulesWords;
  return {
    title: rulesWords.rules[language],
    columns: [
      { code: "group" },
      { code: "id" },
      { code: "points", right: true },
      { code: "sentence", least: 16 },
      { code: "when", least: 20 },
    ],
    headers: [group, id, points, sentence, when].map((word) => word[language]),
    rows: all.map((rule) => [
      rule.group,
      rule.id,
      rule.points > 0 ? `+${rule.points}` : String(rule.points),
      rule.sentence[language],
      renderCondition(rule.when),
    ]),
  };
}

/** What holds where nothing is recorded, and what the user says it rests on. */
function consent({ channels: { consent_default: all } }: Playbook, { language }: Screen): Section {
  const types = ["b2b", "b2c"] as const;
  const hasBasis = types.some((type) => all[type].basis !== undefined);
  const basis = hasBasis ? [{ code: "basis", least: 16 }] : [];
  return {
    title: rulesWords.consent[language],
    columns: [{ code: "type" }, ...channels.map((code) => ({ code })), ...basis],
    headers: ["", ...channels, ...basis.map(() => rulesWords.basis[language])],
    rows: types.map((type) => [
      rulesWords[type][language],
      ...channels.map((channel) => all[type][channel]),
      ...basis.map(() => all[type].basis ?? ""),
    ]),
  };
}

function drawn({ title, columns, headers, rows }: Section, screen: Screen): string {
  const clean = rows.map((row) => row.map(printable));
  const natural = headers.map((header, at) =>
    Math.max(...[header, ...clean.map((row) => row[at] ?? "")].map(width)),
  );
  const fitted = fit(columns, natural, screen.width ?? PIPED_WIDTH);
  // A condition that is cut off says nothing: cells run over several lines instead.
  const line = (row: readonly string[]): string[] =>
    fitted.map(({ index, cells }) => wrap(row[index] ?? "", cells).join("\n"));
  const aligns = fitted.map(({ column }) => (column.right ? "right" : "left"));
  const table = plainTable([line(headers).map(screen.paint.faint), ...clean.map(line)], aligns);
  return `${screen.paint.title(title)}\n${table}`;
}
