import type { Dialect } from "./dialect.ts";
import { type Fragment, name, sql, value } from "./sql.ts";

/**
 * A piece of a text. What tells a fact of the account (`left after 14 months`) is its own; all else is the
 * same for every account of a case, and reads nothing but what `cases` knows.
 */
export interface Piece {
  readonly text: Fragment;
  readonly isOwn: boolean;
}

/** Pieces one behind the other; each brings its joint along in front (`;a;b`), and the first one goes. */
export interface JoinedText {
  readonly column: string;
  readonly pieces: readonly Piece[];
  readonly joint: string;
}

/** Neighbours that are alike. Those of the case are a column of `cases`. */
interface Run {
  readonly pieces: readonly Piece[];
  readonly isOwn: boolean;
  readonly column: string;
}

function runsOf({ column, pieces }: JoinedText): readonly Run[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    if (runs.at(-1)?.[0]?.isOwn === piece.isOwn) runs.at(-1)?.push(piece);
    else runs.push([piece]);
  }
  return runs.map((run, index) => ({
    pieces: run,
    isOwn: run[0]?.isOwn ?? false,
    column: runs.length === 1 ? column : `${column}_${index + 1}`,
  }));
}

/** The columns of `cases` that a text is made of. */
export function sharedRuns(text: JoinedText, dialect: Dialect): readonly [string, Fragment][] {
  const runs = runsOf(text);
  return runs
    .filter(({ isOwn }) => !isOwn)
    .map(({ column, pieces }) => {
      const run = dialect.concat(pieces.map((piece) => piece.text));
      return [column, runs.length === 1 ? withoutFirst(text, run) : run];
    });
}

/** The whole text of an account, its case being `k`. */
export function wholeText(text: JoinedText, dialect: Dialect): Fragment {
  const runs = runsOf(text);
  const [first] = runs;
  if (first === undefined) return value("");
  if (runs.length === 1 && !first.isOwn) return sql`k.${name(first.column)}`;
  const parts = runs.flatMap(({ isOwn, column, pieces }) =>
    isOwn ? pieces.map((piece) => piece.text) : [sql`k.${name(column)}`],
  );
  return withoutFirst(text, dialect.concat(parts));
}

function withoutFirst({ joint }: JoinedText, text: Fragment): Fragment {
  return sql`substr(${text}, ${value(joint.length + 1)})`;
}
