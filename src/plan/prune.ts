import type { Fragment } from "./sql.ts";
import type { Stage } from "./stage.ts";

/** Names that are read, and the fragments that were searched for them: most stand in many places. */
interface Noted {
  readonly names: Set<string>;
  readonly fragments: Set<Fragment>;
}

/**
 * Takes columns out of stages that no later stage reads: stages carry everything they were given, so
 * that each is easy to write, and this makes the plan as narrow as what is asked of it. `roots` are
 * read from outside and stay whole. Names are taken as words, whoever's they are: a column too many may
 * stay, none too few.
 */
export function prune(stages: readonly Stage[], roots: ReadonlySet<string>): readonly Stage[] {
  const read: Noted = { names: new Set(), fragments: new Set() };
  const pruned = stages.toReversed().map((stage) => {
    const isRead = (column: string) => roots.has(stage.name) || read.names.has(column);
    const selects = stage.selects.map(({ columns, from }) => ({
      columns: columns.filter(([alias], index) => index === 0 || isRead(alias)),
      from,
    }));
    for (const { columns, from } of selects) {
      note(from, read);
      for (const [, expression] of columns) note(expression, read);
    }
    return { ...stage, selects, columns: selects[0]?.columns.map(([alias]) => alias) ?? [] };
  });
  return pruned.toReversed();
}

/** Every word of a fragment that may be a name. */
export function namesIn(fragment: Fragment): ReadonlySet<string> {
  const noted: Noted = { names: new Set(), fragments: new Set() };
  note(fragment, noted);
  return noted.names;
}

/** Only what a fragment writes as a name: its functions and other words of SQL are none. */
export function quotedNamesIn(fragment: Fragment): readonly string[] {
  return fragment.parts.flatMap((part) =>
    "parts" in part ? quotedNamesIn(part) : part.kind === "name" ? part.name : [],
  );
}

function note(fragment: Fragment, noted: Noted): void {
  if (noted.fragments.has(fragment)) return;
  noted.fragments.add(fragment);
  for (const part of fragment.parts) {
    if ("parts" in part) note(part, noted);
    else if (part.kind === "name") noted.names.add(part.name);
    else if (part.kind === "text")
      for (const word of part.text.match(/[A-Za-z_]\w*/g) ?? []) noted.names.add(word);
  }
}
